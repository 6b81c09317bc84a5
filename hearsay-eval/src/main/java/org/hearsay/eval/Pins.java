package org.hearsay.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.hearsay.eval.Gate.Change;

/// Compares what was measured with what is pinned, or takes it over where `-Dhearsay.repin` says so.
final class Pins {
  private Pins() {}

  static boolean repin() {
    return System.getProperty("hearsay.repin") != null;
  }

  /// @return what is not as pinned and how to take it over; empty where everything is as pinned
  static String hold(Ledger ledger, Pinned measured) throws IOException {
    if (repin()) {
      String why = System.getProperty("hearsay.allowDrop", "");
      ledger.pin(measured, why, today() + " " + commit(ledger));
      return "";
    }
    List<Change> changes = Gate.changes(ledger.read(measured.name()), measured);
    return changes.isEmpty() ? "" : Gate.message(measured.name(), changes);
  }

  private static String today() {
    return LocalDate.now(ZoneOffset.UTC).toString();
  }

  private static String commit(Ledger ledger) throws IOException {
    Process git = new ProcessBuilder("git", "rev-parse", "--short", "HEAD").directory(ledger.root().toFile()).start();
    return new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
  }
}

package org.hearsay.app.run;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.ingest.Warning;
import org.hearsay.show.RefusedInput;

/// Messages to the user, on standard error.
///
/// Everything that comes from outside, such as a file's name, is made harmless for terminals.
public final class Console {
  private static final long BAR_NANOS = 100_000_000L;
  private static final long LINE_NANOS = 10_000_000_000L;

  /// Of refusals for one reason, and of warnings. A line for each of a million would say no more.
  private static final int MOST = 200;

  private final Io io;
  private final Level level;
  private final Map<String, Integer> told = new TreeMap<>();
  private int warnings;
  private boolean barShown;
  private long next;

  /// How much is said.
  public enum Level {
    /// Refusals and faults alone.
    QUIET,
    NORMAL,
    VERBOSE
  }

  public Console(Io io, Level level) {
    this.io = io;
    this.level = level;
    this.next = System.nanoTime() + (io.errTerminal() ? BAR_NANOS : LINE_NANOS);
  }

  /// Names what was not read, and what to do about it. Of what is refused for one reason, the first items alone.
  public synchronized void refuse(RefusedInput refusal) {
    if (told.merge(refusal.reason(), 1, Integer::sum) > MOST) {
      return;
    }
    StringBuilder line = new StringBuilder("hearsay: refused ").append(refusal.file());
    if (!refusal.place().isEmpty()) {
      line.append(", ").append(refusal.place());
    }
    line.append(": ").append(refusal.reason());
    if (!refusal.detail().isEmpty()) {
      line.append(": ").append(refusal.detail());
    }
    line(line.toString());
    if (!refusal.remedy().isEmpty()) {
      line("  remedy: " + refusal.remedy());
    }
  }

  /// What a user should know of an item that was read all the same; of a great many, the first.
  public synchronized void warn(Warning warning) {
    if (++warnings <= MOST) {
      warn(warning.item() + ": " + warning.text());
    }
  }

  /// Counts what was not told.
  public synchronized void tellRest() {
    told.forEach((reason, count) -> {
      if (count > MOST) {
        line("hearsay: and " + count(count - MOST) + " more refused for this reason: " + reason);
      }
    });
    if (warnings > MOST) {
      warn("and " + count(warnings - MOST) + " more warnings");
    }
    told.clear();
    warnings = 0;
  }

  public synchronized void warn(String message) {
    if (level != Level.QUIET) {
      line("hearsay: " + message);
    }
  }

  public synchronized void detail(String message) {
    if (level == Level.VERBOSE) {
      line("hearsay: " + message);
    }
  }

  public synchronized void fault(String message) {
    line("hearsay: " + message);
  }

  /// @param why shown with its stack in verbose runs alone
  public synchronized void fault(String message, Throwable why) {
    line("hearsay: " + message);
    if (level == Level.VERBOSE) {
      why.printStackTrace(io.err());
    }
  }

  /// Shows how far the run is: a bar on a terminal, elsewhere a line now and then.
  public synchronized void progress(String what, int done) {
    long now = System.nanoTime();
    if (level == Level.QUIET || now - next < 0) {
      return;
    }
    if (io.errTerminal()) {
      next = now + BAR_NANOS;
      io.err().print("\r\u001b[K" + meter(done) + " " + what + ": " + count(done));
      io.err().flush();
      barShown = true;
    } else {
      next = now + LINE_NANOS;
      line("hearsay: " + what + ": " + count(done));
    }
  }

  /// Takes the bar away.
  public synchronized void clear() {
    if (barShown) {
      io.err().print("\r\u001b[K");
      io.err().flush();
      barShown = false;
    }
  }

  private void line(String line) {
    clear();
    io.err().println(TerminalText.line(line));
    io.err().flush();
  }

  /// A bar whose end is not known: one mark walks through ten places.
  private static String meter(int done) {
    int at = Math.floorMod(done / 4, 10);
    return "[" + ".".repeat(at) + "#" + ".".repeat(9 - at) + "]";
  }

  private static String count(int done) {
    return String.format(Locale.ROOT, "%,d", done);
  }
}

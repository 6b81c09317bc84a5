package org.hearsay.ingest;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What Hearsay itself writes, known by how it begins.
public final class OwnOutput {
  /// Bytes of the start that are looked at.
  private static final int TOP = 2_000;

  private static final List<String> KINDS = List.of("article", "brief", "check", "diff", "story");

  private OwnOutput() {}

  /// Whether Hearsay wrote this file; false also where it cannot be read.
  public static boolean is(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return what(in.readNBytes(TOP)) != null;
    } catch (IOException e) {
      return false;
    }
  }

  /// @return in words; absent for all that may be a report
  static @Nullable String what(byte[] head) {
    String top = new String(head, 0, Math.min(head.length, TOP), StandardCharsets.UTF_8);
    for (String kind : KINDS) {
      if (top.startsWith("{\"type\":\"" + kind + "\",\"schema\":")) {
        return "JSON of the kind '" + kind + "'";
      }
    }
    if (top.startsWith("{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"urn:hearsay:")) {
      return "annotations";
    }
    if (top.startsWith("file,article,outlet,published,title,quotation,kind,speaker,")) {
      return "a table";
    }
    boolean page = top.startsWith("<!DOCTYPE html>") && top.contains("<meta name=\"generator\" content=\"Hearsay ");
    return page ? "a page" : null;
  }
}

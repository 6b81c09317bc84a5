package org.hearsay.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.Hop;
import org.hearsay.quote.MarkedContent;
import org.hearsay.quote.Quotation;
import org.hearsay.show.json.CodePoints;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.ProgramJson;
import org.hearsay.text.TextSpan;
import org.hearsay.text.WellFormed;

/// Articles in brat's standoff format: a text file and a file of annotations with the same name.
///
/// Spans count code points. One that crosses line ends is written in pieces, as brat asks. An event
/// joins the parts of a quotation; its trigger is the cue, or the content where there is none.
public final class Brat {
  private static final String CONFIGURATION =
      """
      [entities]
      Source
      Cue
      Content
      [relations]
      [events]
      Attribution\tSource*:Source, Cue*:Cue, Content*:Content
      [attributes]
      """;

  private static final int NAME = 80;

  private final String text;
  private final CodePoints points;
  private final StringBuilder lines = new StringBuilder();
  private int spans;
  private int notes;

  private Brat(String text) {
    this.text = text;
    this.points = CodePoints.of(text);
  }

  /// The settings that brat needs in the folder. Its first lines, which brat skips, say what made the annotations.
  public static String configuration(Provenance program) {
    StringBuilder lines = new StringBuilder();
    lines.append("# made by ").append(ProgramJson.NAME).append(' ').append(program.version());
    lines.append(", program ").append(program.id()).append('\n');
    lines.append("# stages ").append(String.join(" ", program.stages())).append('\n');
    program
        .models()
        .forEach(
            model -> lines.append("# model ").append(model.sha256()).append("  ").append(model.name()).append('\n'));
    lines.append("# rules ").append(program.rules()).append('\n');
    return lines + CONFIGURATION;
  }

  /// @param name without an extension, safe in every file system and equal for equal articles
  /// @param text of the file NAME.txt
  /// @param annotations of the file NAME.ann
  public record Files(String name, String text, String annotations) {}

  public static Files of(ReadArticle read) {
    Brat brat = new Brat(read.article().text());
    int event = 0;
    for (Quotation quotation : read.quotations()) {
      brat.quotation(quotation, ++event);
    }
    return new Files(
        name(read.article().file()) + "-" + read.article().id(),
        WellFormed.of(read.article().text()),
        brat.lines.toString());
  }

  private static String name(String file) {
    String last = file.substring(file.lastIndexOf('/') + 1);
    StringBuilder safe = new StringBuilder();
    for (int at = 0; at < last.length() && at < NAME; at++) {
      char c = last.charAt(at);
      boolean kept = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      safe.append(kept ? c : '_');
    }
    return safe.toString();
  }

  private void quotation(Quotation quotation, int event) {
    List<String> content = spans("Content", MarkedContent.of(quotation, text));
    List<String> cue = spans("Cue", quotation.cue());
    List<String> source = spans("Source", quotation.source());
    List<String> parts = new ArrayList<>();
    parts.add("Attribution:" + (cue.isEmpty() ? content : cue).getFirst());
    roles(parts, "Source", source);
    roles(parts, "Cue", cue);
    roles(parts, "Content", content);
    lines.append('E').append(event).append('\t').append(String.join(" ", parts)).append('\n');
    List<String> said = new ArrayList<>();
    said.add(Json.word(quotation.kind()));
    if (!quotation.speaker().name().isEmpty()) {
      said.add("speaker: " + quotation.speaker().name());
    }
    if (!quotation.via().isEmpty()) {
      said.add("via: " + quotation.via().stream().map(Hop::name).collect(Collectors.joining(" < ")));
    }
    lines.append('#').append(++notes).append("\tAnnotatorNotes E").append(event).append('\t');
    lines.append(line(String.join("; ", said))).append('\n');
  }

  private static void roles(List<String> parts, String role, List<String> ids) {
    for (int i = 0; i < ids.size(); i++) {
      parts.add(role + (i == 0 ? "" : i + 1) + ":" + ids.get(i));
    }
  }

  private List<String> spans(String role, List<TextSpan> found) {
    List<String> ids = new ArrayList<>();
    for (TextSpan span : found) {
      List<TextSpan> pieces = pieces(span);
      if (pieces.isEmpty()) {
        continue;
      }
      String id = "T" + ++spans;
      ids.add(id);
      lines.append(id).append('\t').append(role).append(' ');
      lines.append(
          pieces.stream()
              .map(piece -> points.at(piece.begin()) + " " + points.at(piece.end()))
              .collect(Collectors.joining(";")));
      lines.append('\t');
      lines.append(pieces.stream().map(piece -> line(piece.in(text))).collect(Collectors.joining(" ")));
      lines.append('\n');
    }
    return ids;
  }

  /// The stretches of a span that stand on one line each.
  private List<TextSpan> pieces(TextSpan span) {
    List<TextSpan> pieces = new ArrayList<>();
    int begin = span.begin();
    for (int at = span.begin(); at <= span.end(); at++) {
      if (at == span.end() || isBreak(text.charAt(at))) {
        if (at > begin) {
          pieces.add(new TextSpan(begin, at));
        }
        begin = at + 1;
      }
    }
    return pieces;
  }

  private static boolean isBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085';
  }

  /// One character for one, so that lengths still agree with the positions.
  private static String line(String words) {
    return WellFormed.of(words)
        .replace('\n', ' ')
        .replace('\r', ' ')
        .replace('\t', ' ')
        .replace('\u2028', ' ')
        .replace('\u2029', ' ')
        .replace('\u0085', ' ');
  }
}

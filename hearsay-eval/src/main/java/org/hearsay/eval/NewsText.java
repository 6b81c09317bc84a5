package org.hearsay.eval;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The plain text of an article of the handed data, in one stated way for each collection.
///
/// `news-stories`: the field `text` as it is. `triples`: the title, then each paragraph after a blank line, its
/// sentences joined by single blanks. `names-in-news`: tokens put together again as the scorer of names does, so
/// that its positions and these are the same.
final class NewsText {
  private static final Pattern LEFTWARD =
      Pattern.compile("(?:[.,;:!?%)\\]’”].*|n['’]t|['’](?:s|re|ve|ll|d|m|t)?)", Pattern.DOTALL);

  private NewsText() {}

  /// @param path relative to `data`, as the labels name it
  static String read(Path data, String path) throws IOException {
    String file = Files.readString(data.resolve("data").resolve(path), StandardCharsets.UTF_8);
    if (path.endsWith(".tsv")) {
      return joined(file);
    }
    JsonNode json = JsonMapper.shared().readTree(file);
    if (path.startsWith("news-stories/")) {
      return json.get("text").asString();
    }
    StringBuilder out = new StringBuilder(json.get("title").asString().strip());
    for (JsonNode paragraph : json.get("body-paragraphs")) {
      String before = "\n\n";
      for (JsonNode sentence : paragraph) {
        out.append(before).append(sentence.asString());
        before = " ";
      }
    }
    return out.toString();
  }

  /// Text from a token a line; a line without a label ends a paragraph.
  static String joined(String lines) {
    StringBuilder out = new StringBuilder();
    String before = "";
    boolean open = false;
    for (String line : (Iterable<String>) lines.lines()::iterator) {
      String[] cells = line.split("\t", -1);
      String token = trimmed(cells[0]);
      if (cells.length < 2 || token.isEmpty()) {
        endParagraph(out);
        before = "";
        continue;
      }
      boolean glue =
          atBeginning(out)
              || LEFTWARD.matcher(token).matches()
              || opens(before)
              || (!before.isEmpty() && (joins(token) || joins(before)));
      if (token.equals("\"")) {
        glue = open || atBeginning(out);
        open = !open;
      } else if (before.equals("\"") && open) {
        glue = true;
      }
      out.append(glue ? "" : " ").append(token);
      before = token;
    }
    return out.toString();
  }

  private static void endParagraph(StringBuilder out) {
    if (out.isEmpty() || out.toString().endsWith("\n\n")) {
      return;
    }
    int end = out.length();
    while (end > 0 && out.charAt(end - 1) == ' ') {
      end--;
    }
    out.setLength(end);
    out.append("\n\n");
  }

  private static boolean atBeginning(StringBuilder out) {
    return out.isEmpty() || out.charAt(out.length() - 1) == '\n';
  }

  private static boolean opens(String token) {
    return !token.isEmpty() && "([“‘$£€#".contains(token);
  }

  private static boolean joins(String token) {
    return !token.isEmpty() && "-–/".contains(token);
  }

  private static String trimmed(String cell) {
    int begin = 0;
    int end = cell.length();
    while (begin < end && isSpace(cell.charAt(begin))) {
      begin++;
    }
    while (end > begin && isSpace(cell.charAt(end - 1))) {
      end--;
    }
    return cell.substring(begin, end);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}

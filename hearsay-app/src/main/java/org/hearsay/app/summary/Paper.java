package org.hearsay.app.summary;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.app.run.TerminalText;

/// Lines of at most 80 code points. Everything put on it is made harmless for terminals.
final class Paper {
  static final int WIDTH = 80;

  /// Between two columns.
  private static final int GAP = 3;

  private static final String BOLD = "\u001b[1m";
  private static final String DIM = "\u001b[2m";
  private static final String OFF = "\u001b[0m";

  private final StringBuilder out = new StringBuilder();
  private final boolean colour;

  Paper(boolean colour) {
    this.colour = colour;
  }

  void blank() {
    out.append('\n');
  }

  /// A heading, with the rest of its line.
  void heading(String word, String rest) {
    out.append(colour ? BOLD + word + OFF : word);
    String clean = TerminalText.line(rest);
    if (!clean.isEmpty()) {
      out.append("  ").append(cut(clean, WIDTH - length(word) - 2));
    }
    out.append('\n');
  }

  /// Words over as many lines as they need, the first with `lead` before it, the others indented to
  /// where the first began. `right` stands at the right edge of the last line, or of one more.
  void flow(String lead, int indent, String words, String right) {
    List<String> lines = wrap(TerminalText.line(words), WIDTH - indent);
    String begin = cut(TerminalText.line(lead), indent);
    String end = TerminalText.line(right);
    for (int i = 0; i < lines.size(); i++) {
      String line = (i == 0 ? pad(begin, indent) : " ".repeat(indent)) + lines.get(i);
      boolean last = i == lines.size() - 1;
      if (last && !end.isEmpty()) {
        int room = WIDTH - length(line) - length(end);
        if (room >= 2) {
          line += " ".repeat(room) + dim(end);
        } else {
          out.append(line).append('\n');
          line = tail(end, indent);
        }
      }
      out.append(line).append('\n');
    }
  }

  /// Two texts beside each other, in columns of equal width; the longer one alone where the other has ended.
  void columns(int indent, String left, String right) {
    int width = (WIDTH - indent - GAP) / 2;
    List<String> first = wrap(TerminalText.line(left), width);
    List<String> second = wrap(TerminalText.line(right), width);
    for (int i = 0; i < Math.max(first.size(), second.size()); i++) {
      String one = i < first.size() ? first.get(i) : "";
      String other = i < second.size() ? second.get(i) : "";
      String line = " ".repeat(indent) + pad(one, width + GAP) + other;
      out.append(line.stripTrailing()).append('\n');
    }
  }

  /// Writes what did not fit beside the words: at the right edge, over several lines when it is long.
  private String tail(String end, int indent) {
    if (length(end) <= WIDTH - indent) {
      return " ".repeat(WIDTH - length(end)) + dim(end);
    }
    String margin = " ".repeat(indent);
    return margin + String.join("\n" + margin, wrap(end, WIDTH - indent).stream().map(this::dim).toList());
  }

  private String dim(String text) {
    return colour ? DIM + text + OFF : text;
  }

  static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - length(text)));
  }

  /// At most `width` code points; what is cut is marked.
  static String cut(String text, int width) {
    if (length(text) <= width) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, Math.max(0, width - 1))).stripTrailing() + "…";
  }

  /// @return at least one line
  static List<String> wrap(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int used = 0;
    for (String word : text.strip().split(" +")) {
      int length = length(word);
      if (used > 0 && used + 1 + length > width) {
        lines.add(line.toString());
        line.setLength(0);
        used = 0;
      }
      int from = 0;
      for (; length > width; length -= width) { // an address, or text without blanks
        int end = word.offsetByCodePoints(from, width);
        lines.add(word.substring(from, end));
        from = end;
      }
      if (used > 0) {
        line.append(' ');
        used++;
      }
      line.append(word, from, word.length());
      used += length;
    }
    lines.add(line.toString());
    return lines;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}

package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.show.Around;

/// How much room words need in a drawing. The reader's font is not known here, so the widths are those of
/// a broad one, DejaVu Sans; narrower ones leave some room.
final class Lettering {
  private static final String NARROW = "iljI.,:;'|!()[]{}`’‘";
  private static final String BROAD = "mwMW@%—…";

  private Lettering() {}

  /// @param size of the font, in pixels
  /// @return pixels, rounded up
  static int width(String text, double size) {
    double ems = text.codePoints().mapToDouble(Lettering::ems).sum();
    return (int) Math.ceil(ems * size);
  }

  private static double ems(int c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK || type == Character.FORMAT) {
      return 0;
    }
    if (c >= 0x1100) {
      return c >= 0x2000 && c < 0x2100 && BROAD.indexOf(c) < 0 ? 0.6 : 1.05;
    }
    if (c == ' ' || NARROW.indexOf(c) >= 0) {
      return 0.4;
    }
    if (BROAD.indexOf(c) >= 0) {
      return 1;
    }
    return Character.isUpperCase(c) ? 0.75 : 0.64;
  }

  /// The text in lines of at most `limit` pixels, cut with an ellipsis after `most` lines. Words longer
  /// than a line are broken.
  static List<String> lines(String text, double size, int limit, int most) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : Around.oneLine(text).split(" ")) {
      String rest = word;
      while (!rest.isEmpty()) {
        String joined = line.length() == 0 ? rest : line + " " + rest;
        if (width(joined, size) <= limit) {
          line.setLength(0);
          line.append(joined);
          break;
        }
        if (line.length() > 0) {
          lines.add(line.toString());
          line.setLength(0);
          continue;
        }
        int fits = fitting(rest, size, limit);
        lines.add(rest.substring(0, fits));
        rest = rest.substring(fits);
      }
      if (lines.size() > most) {
        break;
      }
    }
    if (line.length() > 0) {
      lines.add(line.toString());
    }
    if (lines.size() <= most) {
      return List.copyOf(lines);
    }
    String last = lines.get(most - 1);
    int fits = fitting(last, size, limit - width(" …", size));
    List<String> cut = new ArrayList<>(lines.subList(0, most - 1));
    cut.add(last.substring(0, fits).stripTrailing() + " …");
    return List.copyOf(cut);
  }

  /// How many of the first characters fit, one at least, and no half of a pair.
  private static int fitting(String text, double size, int limit) {
    int end = text.offsetByCodePoints(0, 1);
    while (end < text.length()) {
      int next = text.offsetByCodePoints(end, 1);
      if (width(text.substring(0, next), size) > limit) {
        break;
      }
      end = next;
    }
    return end;
  }

  /// The width of the longest of the lines.
  static int longest(List<String> lines, double size) {
    return lines.stream().mapToInt(line -> width(line, size)).max().orElse(0);
  }
}

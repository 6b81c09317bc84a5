package org.hearsay.eval.sim;

import java.util.List;
import java.util.Locale;

/// The table and the picture of a stream's cost.
final class StreamPlot {
  private static final int WIDTH = 640;
  private static final int HEIGHT = 320;
  private static final int LEFT = 56;
  private static final int BOTTOM = 44;
  private static final int TOP = 20;

  private StreamPlot() {}

  static String table(List<StreamCost.Row> rows) {
    StringBuilder out =
        new StringBuilder(
            "| articles | stories, ms | comparison and origins, ms | together, ms | open stories | largest story |"
                + " memory, MB |\n"
                + "|---:|---:|---:|---:|---:|---:|---:|\n");
    for (StreamCost.Row row : rows) {
      out.append(
          String.format(
              Locale.ROOT,
              "| %,d | %.2f | %.2f | %.2f | %,d | %d | %d |\n",
              row.articles(),
              row.joinMs(),
              row.compareMs(),
              row.ms(),
              row.openStories(),
              row.largest(),
              row.megabytes()));
    }
    return out.toString();
  }

  static String svg(List<StreamCost.Row> rows) {
    double most = rows.stream().mapToDouble(StreamCost.Row::ms).max().orElse(1);
    double top = Math.max(1, Math.ceil(most * 1.15));
    int last = rows.getLast().articles();
    StringBuilder out = new StringBuilder();
    out.append(
        String.format(
            Locale.ROOT,
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\""
                + " font-size=\"12\" role=\"img\">\n"
                + "<title>Time per article over a stream</title>\n"
                + "<rect width=\"100%%\" height=\"100%%\" fill=\"#fff\"/>\n",
            WIDTH,
            HEIGHT));
    axes(out, top, last);
    line(out, rows, top, last, true, "#1b5e8c", "");
    line(out, rows, top, last, false, "#8c4a1b", " stroke-dasharray=\"5 4\"");
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#1b5e8c\">stories, comparison and origins</text>\n",
            WIDTH - 14,
            y(rows.getLast().ms(), top) - 8));
    out.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\" fill=\"#8c4a1b\">of these, stories</text>\n</svg>\n",
            WIDTH - 14,
            y(rows.getLast().joinMs(), top) - 8));
    return out.toString();
  }

  /// @param top the largest value of the scale, in milliseconds
  /// @param last the number of articles at the right edge
  private static void axes(StringBuilder out, double top, int last) {
    for (int i = 0; i <= 5; i++) {
      double value = top * i / 5;
      double y = y(value, top);
      out.append(
          String.format(
              Locale.ROOT,
              "<path d=\"M%d %.1fH%d\" stroke=\"#ddd\"/><text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>\n",
              LEFT,
              y,
              WIDTH - 12,
              LEFT - 6,
              y + 4,
              value));
      int articles = last * i / 5;
      out.append(
          String.format(
              Locale.ROOT,
              "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%,d</text>\n",
              x(articles, last),
              HEIGHT - BOTTOM + 18,
              articles));
    }
    out.append(
        String.format(
            Locale.ROOT,
            """
            <text x="%d" y="%d" text-anchor="middle">articles so far</text>
            <text x="%d" y="14">ms of processor time per article</text>
            """,
            (LEFT + WIDTH) / 2,
            HEIGHT - 8,
            LEFT));
  }

  private static void line(
      StringBuilder out, List<StreamCost.Row> rows, double top, int last, boolean all, String colour, String dash) {
    out.append("<polyline fill=\"none\" stroke=\"")
        .append(colour)
        .append("\" stroke-width=\"2\"")
        .append(dash)
        .append(" points=\"");
    for (StreamCost.Row row : rows) {
      out.append(
          String.format(Locale.ROOT, "%.1f,%.1f ", x(row.articles(), last), y(all ? row.ms() : row.joinMs(), top)));
    }
    out.append("\"/>\n");
  }

  private static double x(int articles, int last) {
    return LEFT + (WIDTH - LEFT - 12.0) * articles / last;
  }

  private static double y(double value, double top) {
    return HEIGHT - BOTTOM - (HEIGHT - BOTTOM - TOP) * value / top;
  }
}

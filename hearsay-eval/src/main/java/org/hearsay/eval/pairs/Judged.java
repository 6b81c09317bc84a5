package org.hearsay.eval.pairs;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// A pair of places in two reports with a reader's label.
///
/// @param kind how the pair was found, or what the reports are said to differ on
record Judged(String kind, String label, Spot left, Spot right) {

  /// A stretch of a file's text in code points, half open.
  record Spot(String file, int start, int end) {
    /// Whether another stretch is the same in the main: at least half of the shorter one.
    boolean meets(Spot other) {
      int shared = Math.min(end, other.end) - Math.max(start, other.start);
      return file.equals(other.file) && shared * 2 >= Math.min(end - start, other.end - other.start);
    }
  }

  /// Whether two places are this pair, whichever way round.
  boolean is(Spot one, Spot other) {
    return (left.meets(one) && right.meets(other)) || (left.meets(other) && right.meets(one));
  }

  static List<Judged> read(String resource) throws IOException {
    List<Judged> all = new ArrayList<>();
    try (InputStream in = Judged.class.getResourceAsStream("/hearsay/pairs/" + resource)) {
      if (in == null) {
        throw new IOException("the judged pairs " + resource + " are missing");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (!line.isBlank() && line.charAt(0) != '#') {
          String[] f = line.split("\t", -1);
          all.add(
              new Judged(
                  f[0],
                  f[1],
                  new Spot(f[2], Integer.parseInt(f[3]), Integer.parseInt(f[4])),
                  new Spot(f[5], Integer.parseInt(f[6]), Integer.parseInt(f[7]))));
        }
      }
    }
    return all;
  }
}

package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Reports of one affair with the truth about them.
///
/// @param origins every place where the central claim began, also such as no report that can be read has
/// @param reports those that can be read, in an order that shows nothing
/// @param first who had the central claim first, read or not
/// @param firstNamed whether a reader can know of that newsroom: it is read or credited by one that is
record Affair(
    long seed,
    String topic,
    List<Origin> origins,
    List<Report> reports,
    List<Newsroom> first,
    boolean firstNamed,
    List<Newsroom> newsrooms,
    List<Named> names) {
  Affair {
    names = List.copyOf(names);
    origins = List.copyOf(origins);
    reports = List.copyOf(reports);
    first = List.copyOf(first);
    newsrooms = List.copyOf(newsrooms);
  }

  /// Somebody or something of the affair: `p`erson, `g`eographical place, `o`rganization.
  record Named(char kind, String full, String brief) {}

  /// What an origin is.
  enum OriginType {
    SPEECH,
    INTERVIEW,
    DOCUMENT,
    STATEMENT,
    OWN
  }

  /// Where the claim came into print from outside.
  ///
  /// @param names what a report may call it: speaker, document
  record Origin(int number, OriginType type, double hours, List<String> names) {}

  /// Who a report has something from.
  ///
  /// @param report absent where it cannot be read
  /// @param root the origin whose claim came this way
  record Parent(@Nullable String report, Newsroom newsroom, int root) {}

  /// One report as it can be read.
  ///
  /// @param published ISO date and time; absent where missing
  /// @param hours since the affair began, as it truly was
  /// @param shown hours by `published`; -1 where missing
  record Report(
      String id,
      Newsroom newsroom,
      @Nullable String published,
      double hours,
      double shown,
      String title,
      String text,
      List<ClaimMark> claims,
      List<QuoteMark> quotes,
      List<Parent> parents,
      List<String> credited,
      String made) {
    Report {
      claims = List.copyOf(claims);
      quotes = List.copyOf(quotes);
      parents = List.copyOf(parents);
      credited = List.copyOf(credited);
    }
  }

  /// Where a report makes the central claim; positions in its text.
  record ClaimMark(int begin, int end, int root) {}

  /// Where a report quotes; positions in its text.
  ///
  /// @param ranges what stands in quotation marks; empty for indirect speech
  /// @param sentences for each sentence of the wording where it stands: begin, end
  record QuoteMark(List<int[]> ranges, Wording wording, List<int[]> sentences) {

    /// Finds the sentences again in the text as printed.
    static QuoteMark in(String text, List<int[]> ranges, Wording wording) {
      List<int[]> places = new ArrayList<>();
      int range = 0;
      int from = ranges.isEmpty() ? 0 : ranges.getFirst()[0];
      for (Wording.Sentence sentence : wording.sentences()) {
        String words = sentence.text().replace(Corruptions.MARK, "");
        String sought = words.substring(0, words.length() - 1);
        int at = -1;
        for (int r = range; r < ranges.size() && at < 0; r++) {
          int[] place = ranges.get(r);
          int begin = Math.max(from, place[0]);
          int found = text.indexOf(sought, begin);
          if (found >= 0 && found + sought.length() <= place[1]) {
            at = found;
            range = r;
          }
        }
        if (at >= 0) {
          places.add(new int[] {at, at + sought.length()});
          from = at + sought.length();
        } else {
          places.add(ranges.isEmpty() ? new int[] {0, 0} : ranges.get(Math.min(range, ranges.size() - 1)));
        }
      }
      return new QuoteMark(ranges, wording, places);
    }
  }

  /// Reports that make the central claim.
  List<Report> carriers() {
    return reports.stream().filter(report -> !report.claims().isEmpty()).toList();
  }

  /// How many independent origins the reports that can be read have the central claim from.
  int trueOrigins() {
    Set<Integer> roots = new TreeSet<>();
    for (Report report : reports) {
      report.claims().forEach(mark -> roots.add(mark.root()));
    }
    return roots.size();
  }
}

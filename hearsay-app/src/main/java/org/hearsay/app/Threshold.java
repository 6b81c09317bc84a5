package org.hearsay.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.hearsay.app.run.Console;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.show.RunInfo;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Leaves out quotations that are less certain than the user wants them, and counts them. Names, times and
/// the text stay.
final class Threshold {
  @Option(
      names = "--min-confidence",
      paramLabel = "P",
      converter = Common.Probability.class,
      description =
          "Leave out quotations that are less certain than P, from 0 to 1, and say on standard error"
              + " how many. The higher P, the more of what is left is right (precision), and the less"
              + " of what the articles quote is found (coverage). Default: 0, which keeps all.")
  double least = 0;

  private final AtomicInteger seen = new AtomicInteger();
  private final AtomicInteger dropped = new AtomicInteger();

  /// The article with the quotations that are certain enough. Safe on several threads.
  ReadArticle keep(ReadArticle read) {
    if (least <= 0) {
      return read;
    }
    Map<String, Quotation> gone = new HashMap<>();
    List<Quotation> kept = new ArrayList<>();
    for (Quotation quotation : read.quotations()) {
      if (quotation.confidence() < least) {
        gone.put(quotation.id(), quotation);
      } else {
        kept.add(quotation);
      }
    }
    seen.addAndGet(read.quotations().size());
    dropped.addAndGet(gone.size());
    return gone.isEmpty()
        ? read
        : read.withQuotations(kept.stream().map(quotation -> lifted(quotation, gone)).toList());
  }

  /// A quotation inside one that is left out is then inside the next outer one that is kept.
  private static Quotation lifted(Quotation of, Map<String, Quotation> gone) {
    @Nullable String outer = of.within();
    for (int steps = 0; outer != null && gone.containsKey(outer) && steps <= gone.size(); steps++) {
      Quotation left = gone.get(outer);
      outer = left == null ? null : left.within();
    }
    if (outer != null && gone.containsKey(outer)) {
      outer = null;
    }
    return of.with(of.confidence(), outer);
  }

  /// Says how many were left out; nothing where none was asked to be.
  void tell(Console console) {
    if (least > 0) {
      console.warn(
          String.format(
              Locale.ROOT,
              "left out %,d of %,d quotations, less certain than %s (--min-confidence)",
              dropped.get(),
              seen.get(),
              least));
    }
  }

  List<RunInfo.Setting> settings() {
    return least > 0 ? List.of(new RunInfo.Setting("min-confidence", Double.toString(least))) : List.of();
  }
}

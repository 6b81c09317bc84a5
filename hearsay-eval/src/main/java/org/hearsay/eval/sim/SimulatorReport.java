package org.hearsay.eval.sim;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.hearsay.compare.result.Difference;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;

/// Measures the program on simulated affairs.
///
/// Each affair has habits of the press drawn for it alone, half to double the usual ones, so that the program, whose
/// numbers were chosen on affairs with the usual ones, does not know them.
///
/// Arguments: `--seeds development|held-out|A-B` (default development), `--unperturbed` to take the usual habits for
/// all affairs, `--misses` to list what went wrong, `--write FOLDER` to write each affair's articles as JSON Lines and its truth beside it, `--differences` to list all
/// differences between reports that the program shows, for a reader to judge.
public final class SimulatorReport {
  /// Seeds to work with.
  static final long[] DEVELOPMENT = {1, 150};

  /// Seeds that are looked at for a final figure only.
  static final long[] HELD_OUT = {900_001, 900_300};

  private SimulatorReport() {}

  public static void main(String[] args) throws IOException {
    long[] seeds = DEVELOPMENT;
    boolean perturbed = true;
    boolean misses = false;
    boolean differences = false;
    Path write = null;
    for (int i = 0; i < args.length; i++) {
      switch (args[i]) {
        case "--seeds" -> seeds = seeds(args[++i]);
        case "--unperturbed" -> perturbed = false;
        case "--misses" -> misses = true;
        case "--differences" -> differences = true;
        case "--write" -> write = Path.of(args[++i]);
        default ->
            throw new IllegalArgumentException(
                ("unknown argument '%s'; known: --seeds development|held-out|A-B, --unperturbed, --misses,"
                        + " --differences, --write FOLDER")
                    .formatted(args[i]));
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    if (write != null) {
      write(write, seeds, perturbed);
      return;
    }
    if (differences) {
      differences(out, seeds, perturbed);
      return;
    }
    List<Measured> all = measure(seeds, perturbed);
    if (misses) {
      for (Measured one : all) {
        if (!one.misses().isEmpty()) {
          out.println(
              "affair "
                  + one.affair().seed()
                  + " ("
                  + one.affair().topic()
                  + ", "
                  + one.affair().reports().size()
                  + " reports)");
          one.misses().forEach(out::println);
        }
      }
    }
    out.printf(
        Locale.ROOT, "simulated affairs, habits of the press %s%n", perturbed ? "drawn anew for each" : "as usual");
    out.print(Figures.of(all).table());
  }

  private static long[] seeds(String given) {
    return switch (given) {
      case "development" -> DEVELOPMENT;
      case "held-out" -> HELD_OUT;
      default -> {
        String[] ends = given.split("-", 2);
        long from = Long.parseLong(ends[0]);
        yield new long[] {from, ends.length > 1 ? Long.parseLong(ends[1]) : from};
      }
    };
  }

  /// @param perturbed whether the affair has habits of the press of its own, see [Habits#perturbed]
  private static Affair affair(long seed, boolean perturbed) {
    return Simulator.affair(seed, perturbed ? Habits.perturbed(seed) : Habits.usual());
  }

  static List<Measured> measure(long[] seeds, boolean perturbed) {
    Stage.Each<Article, ReadArticle> reading = Pipelines.reading();
    List<Measured> all = new ArrayList<>();
    for (long seed = seeds[0]; seed <= seeds[1]; seed++) {
      all.add(Measured.of(Answer.of(affair(seed, perturbed), reading)));
    }
    return all;
  }

  /// All differences that the program shows, each side with the line that it stands in.
  private static void differences(PrintStream out, long[] seeds, boolean perturbed) {
    Stage.Each<Article, ReadArticle> reading = Pipelines.reading();
    Map<Difference.Kind, Integer> counts = new EnumMap<>(Difference.Kind.class);
    for (long seed = seeds[0]; seed <= seeds[1]; seed++) {
      Answer answer = Answer.of(affair(seed, perturbed), reading);
      for (Story story : answer.stories()) {
        for (Difference conflict : story.comparison().conflicts()) {
          counts.merge(conflict.kind(), 1, Integer::sum);
          out.printf(Locale.ROOT, "affair %d %s %s %s%n", seed, conflict.kind(), conflict.rule(), conflict.because());
          out.println("    " + side(answer, conflict.left()));
          out.println("    " + side(answer, conflict.right()));
        }
      }
    }
    out.println(counts);
  }

  private static String side(Answer answer, Difference.Side side) {
    Affair.Report report = answer.report(side.place().article());
    if (report == null) {
      return side.value();
    }
    String text = report.text();
    int begin = text.lastIndexOf('\n', side.place().span().begin()) + 1;
    int end = text.indexOf('\n', side.place().span().end());
    return report.id() + " [" + side.value() + "] " + text.substring(begin, end < 0 ? text.length() : end);
  }

  private static void write(Path folder, long[] seeds, boolean perturbed) throws IOException {
    Files.createDirectories(folder);
    for (long seed = seeds[0]; seed <= seeds[1]; seed++) {
      Affair affair = affair(seed, perturbed);
      Files.writeString(
          folder.resolve("affair-" + seed + ".jsonl"), Answer.jsonLines(affair.reports()), StandardCharsets.UTF_8);
      StringBuilder truth = new StringBuilder();
      truth
          .append("true origins ")
          .append(affair.trueOrigins())
          .append(", first ")
          .append(affair.first().getFirst().brief())
          .append('\n');
      affair.origins().forEach(origin -> truth.append(origin).append('\n'));
      for (Affair.Report report : affair.reports()) {
        truth.append(
            String.format(
                Locale.ROOT,
                "%n=== %s %s, %s, hour %.1f, published %s, credits %s%n",
                report.id(),
                report.newsroom().name(),
                report.made(),
                report.hours(),
                report.published(),
                report.credited()));
        report
            .parents()
            .forEach(parent ->
                truth
                    .append("has origin ")
                    .append(parent.root())
                    .append(" from ")
                    .append(parent.newsroom().brief())
                    .append(parent.report() == null ? " (not read)" : "")
                    .append('\n'));
        truth.append(report.text());
        report
            .quotes()
            .forEach(quote ->
                truth
                    .append("  words of act ")
                    .append(quote.wording().utterance().number())
                    .append(": ")
                    .append(quote.wording().changes())
                    .append('\n'));
      }
      Files.writeString(folder.resolve("affair-" + seed + ".truth.txt"), truth, StandardCharsets.UTF_8);
    }
  }
}

package org.hearsay.ingest.page;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hearsay.text.BlockKind;
import org.jspecify.annotations.Nullable;

/// How likely a paragraph of a page is of the report: boosted decision trees over its numbers and over what the names
/// around it and its words count for. Made by `org.hearsay.eval.page.TrainPages`; models/pages/CARD.md tells how.
///
/// @param names by the hash of a name of an element: log odds of the report
/// @param words by the hash of a word: log odds of the report
/// @param bounds from which likelihood on a paragraph counts
public record BlockModel(Map<Integer, Double> names, Map<Integer, Double> words, List<BlockTree> trees, Bounds bounds) {
  private static final String FILE = "/hearsay/page/blocks.tsv";

  public BlockModel {
    names = Map.copyOf(names);
    words = Map.copyOf(words);
    trees = List.copyOf(trees);
  }

  /// Log odds from which a paragraph is of the report.
  ///
  /// @param stays where the rules take it for the report
  /// @param returns where the rules took it for furniture within the report
  /// @param joins where the rules left it outside
  public record Bounds(double stays, double returns, double joins) {}

  private static final class Holder {
    static final BlockModel SHIPPED = load();
  }

  public static BlockModel shipped() {
    return Holder.SHIPPED;
  }

  /// What a paragraph is taken for; absent where it is not taken into the text.
  @Nullable BlockKind kind(SeenBlock block) {
    BlockKind byRules = block.byRules();
    if (byRules == null) {
      return logOdds(block) > bounds.joins() ? body(block) : null;
    }
    return switch (byRules) {
      case BODY, HEADLINE -> logOdds(block) > bounds.stays() ? byRules : BlockKind.BOILERPLATE;
      case BOILERPLATE -> logOdds(block) > bounds.returns() ? body(block) : byRules;
      default -> byRules;
    };
  }

  private static BlockKind body(SeenBlock block) {
    return block.isHeading() ? BlockKind.HEADLINE : BlockKind.BODY;
  }

  /// The log odds that a paragraph is of the report.
  double logOdds(SeenBlock block) {
    return logOdds(trees, block.inputs(hash -> odds(names, hash), hash -> odds(words, hash)));
  }

  private static double odds(Map<Integer, Double> known, int hash) {
    return Objects.requireNonNullElse(known.get(hash), 0.0);
  }

  public static double logOdds(List<BlockTree> trees, double[] inputs) {
    double sum = 0;
    for (BlockTree tree : trees) {
      sum += tree.value(inputs);
    }
    return sum;
  }

  private static BlockModel load() {
    try (InputStream in = BlockModel.class.getResourceAsStream(FILE)) {
      if (in == null) {
        throw new IllegalStateException("the program lacks its file " + FILE + "; build it again");
      }
      return read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static BlockModel read(InputStream in) throws IOException {
    Map<Integer, Double> names = new HashMap<>();
    Map<Integer, Double> words = new HashMap<>();
    List<BlockTree> trees = new ArrayList<>();
    Bounds bounds = new Bounds(0, 0, 0);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] cells = line.split("\t", -1);
      switch (cells[0]) {
        case "name" -> names.put(Integer.parseInt(cells[1]), Double.parseDouble(cells[2]));
        case "word" -> words.put(Integer.parseInt(cells[1]), Double.parseDouble(cells[2]));
        case "tree" -> trees.add(BlockTree.of(cells[1]));
        case "bounds" ->
            bounds =
                new Bounds(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]), Double.parseDouble(cells[3]));
        default -> {
          if (!line.startsWith("#")) {
            throw new IllegalStateException("a line of no known kind: " + line);
          }
        }
      }
    }
    return new BlockModel(names, words, trees, bounds);
  }
}

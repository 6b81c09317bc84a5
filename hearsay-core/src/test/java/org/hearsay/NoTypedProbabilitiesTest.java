package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A probability that somebody typed looks like one that was measured. So no number between 0 and 1 stands in the code
/// of these packages: it comes from a table under `src/main/resources`, whose head says what it rests on.
class NoTypedProbabilitiesTest {
  private static final Path SOURCES = Path.of("src/main/java/org/hearsay");

  /// Named numbers that are no probabilities, by file and constant, with the reason.
  private static final Map<String, String> ALLOWED =
      Map.of(
          "EncodedQuotation.SLACK", "what rounding may leave of a difference",
          "FindUtterances.SLACK", "what rounding may leave of a difference",
          "SharedText.GAP", "what a word that one side lacks costs an alignment",
          "ClaimGraph.SLACK", "what rounding may leave of a difference",
          "ClaimGraph.SUM_SLACK", "what rounding may leave of a sum",
          "SharedProsePairs.EVEN", "two sides and no knowledge: nothing to measure");

  /// A number in a source.
  ///
  /// @param name file and variable, as `LagModel.QUICK`; the file and `?` where it is no variable's value
  private record Found(String name, double value, long line) {}

  @ParameterizedTest
  @ValueSource(strings = {"origin", "compare/result", "compare/difference", "compare/utterance", "compare/copy"})
  void numbersBetweenZeroAndOneComeFromTables(String packageName) throws IOException {
    List<JavaFileObject> sources = sources(packageName);
    assertThat(sources).isNotEmpty();
    assertThat(between(sources))
        .filteredOn(found -> !ALLOWED.containsKey(found.name()) && !isThreshold(found.name()))
        .isEmpty();
  }

  /// Whether the number is a named limit on what two texts share, as `LEAST_COVER`: it is compared, and shown to nobody.
  private static boolean isThreshold(String name) {
    return name.substring(name.indexOf('.') + 1).matches("(?:LEAST|MOST)_[A-Z_]+");
  }

  @Test
  void everyAllowedNumberIsThere() throws IOException {
    Set<String> names = new TreeSet<>();
    for (String packageName : List.of("origin", "compare")) {
      between(sources(packageName)).forEach(found -> names.add(found.name()));
    }
    assertThat(names).containsAll(ALLOWED.keySet());
  }

  @Test
  void allWaysToWriteSuchANumberAreSeen() throws IOException {
    String source =
        """
        class Sample {
          static final double NAMED = 0.25;
          double all() {
            return .5 + 5e-1 + 0x1p-2 + 0.5f + (1 - 0.125) + 1_0e-2;
          }
          double none() {
            return 0.0 + 1.0 + 2.5 + 1 / 2 + "0.5".length();
          }
        }
        """;
    assertThat(between(List.of(new Text("Sample", source))))
        .extracting(Found::name)
        .containsExactly("Sample.NAMED", "Sample.?", "Sample.?", "Sample.?", "Sample.?", "Sample.?", "Sample.?");
  }

  private static List<JavaFileObject> sources(String packageName) throws IOException {
    List<JavaFileObject> sources = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES.resolve(packageName.replace('.', '/')))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).sorted().toList()) {
        String name = file.getFileName().toString().replace(".java", "");
        sources.add(new Text(name, Files.readString(file)));
      }
    }
    return sources;
  }

  private static List<Found> between(List<? extends JavaFileObject> sources) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    List<Found> found = new ArrayList<>();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      JavacTask task = (JavacTask) compiler.getTask(null, files, null, List.of(), null, sources);
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        new Scanner(positions, found).scan(unit, unit);
      }
    }
    return found;
  }

  private static final class Scanner extends TreePathScanner<Void, CompilationUnitTree> {
    private final SourcePositions positions;
    private final List<Found> found;

    Scanner(SourcePositions positions, List<Found> found) {
      this.positions = positions;
      this.found = found;
    }

    @Override
    public Void visitLiteral(LiteralTree literal, CompilationUnitTree unit) {
      if (literal.getValue() instanceof Number number
          && Math.abs(number.doubleValue()) > 0
          && Math.abs(number.doubleValue()) < 1) {
        TreePath parent = getCurrentPath().getParentPath();
        String variable = parent.getLeaf() instanceof VariableTree named ? named.getName().toString() : "?";
        String file = Path.of(unit.getSourceFile().getName()).getFileName().toString().replace(".java", "");
        found.add(new Found(file + '.' + variable, number.doubleValue(), line(unit, literal)));
      }
      return super.visitLiteral(literal, unit);
    }

    private long line(CompilationUnitTree unit, LiteralTree literal) {
      return unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
    }
  }

  /// A source in memory.
  private static final class Text extends SimpleJavaFileObject {
    private final String source;

    Text(String name, String source) {
      super(URI.create("string:///" + name + ".java"), Kind.SOURCE);
      this.source = source;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return source;
    }
  }
}

package org.hearsay;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.hearsay.prov.Resource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// English words stand in resources and not in the sources, so that a second language is a matter of files.
///
/// A single literal may be a function word ("the", "of"), since little that reads English does without. What else may stand
/// in the sources is in `english-literals.txt` beside this class: names that the output or a file has, phrases of the
/// output, and endings that are grammar written as code.
class EnglishInSourcesTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path RESOURCES = Path.of("src/main/resources/hearsay/en");
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final Pattern FILE = Pattern.compile("[a-z./-]+\\.(?:tsv|txt|model|bin)");

  /// Methods and types whose literals are names of ours.
  private static final Set<String> NAMING =
      Set.of("StageId", "Digest.of", "Lexicon.english", "Lexicon.of", "Resource.english", "Resource.of");

  /// The lists of a package, or those of a language that an object was given.
  private static final Pattern OF_LISTS =
      Pattern.compile(
          "(?:\\w+Lists\\.ENGLISH|lists)\\.(?:words|entries|pairs|numbers|wholeNumbers|kinds|expressions?|patterns?|word)");

  /// Packages whose literals of four words and more are phrases of the output.
  private static final Set<String> PHRASES = Set.of("org.hearsay.compare.difference", "org.hearsay.origin");

  /// A literal with the simple name of its class.
  private record Literal(String type, String text) {}

  private static final List<Literal> ENGLISH = new ArrayList<>();
  private static final Set<String> LISTS_USED = new TreeSet<>();

  /// Lists that are not named for the class that uses them.
  private static final Set<String> MISNAMED = new TreeSet<>();

  static {
    Set<String> functionWords = functionWords();
    for (CompilationUnitTree unit : units()) {
      String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
      boolean phrases = PHRASES.contains(unit.getPackageName().toString());
      String type = file.substring(0, file.length() - ".java".length());
      new TreePathScanner<@Nullable Void, @Nullable Void>() {
        @Override
        public @Nullable Void visitAnnotation(AnnotationTree node, @Nullable Void with) {
          return null;
        }

        @Override
        public @Nullable Void visitLiteral(LiteralTree node, @Nullable Void with) {
          if (node.getValue() instanceof String text) {
            if (isListName(getCurrentPath())) {
              LISTS_USED.add(text);
              int dot = text.indexOf('.');
              if (dot >= 0 && !text.substring(0, dot).equals(hyphened(type))) {
                MISNAMED.add(type + ": " + text);
              }
            } else if (phrases && text.split(" ").length > 3) {
              return null;
            } else if ((holdsEnglish(text, functionWords) || isInList(text, getCurrentPath()))
                && !isOurs(text, getCurrentPath())) {
              ENGLISH.add(new Literal(type, text));
            }
          }
          return null;
        }
      }.scan(unit, null);
    }
  }

  @Test
  void theSourcesAreRead() {
    assertThat(LISTS_USED).hasSizeGreaterThan(200);
  }

  @Test
  void englishStandsInResources() {
    Map<String, Set<String>> allowed = exceptions();
    Map<String, Set<String>> found = new TreeMap<>();
    for (Literal literal : ENGLISH) {
      Set<String> texts = allowed.getOrDefault(literal.type(), Set.of());
      if (!texts.contains("*") && !texts.contains(literal.text().strip())) {
        found.computeIfAbsent(literal.type(), key -> new TreeSet<>()).add(literal.text());
      }
    }
    assertThat(found)
        .as("English words in the sources: move them to lists.txt in src/main/resources/hearsay/en/<package>")
        .isEmpty();
  }

  @Test
  void everyExceptionIsNeeded() {
    Set<String> unused = new TreeSet<>();
    exceptions()
        .forEach((type, texts) -> {
          for (String text : texts) {
            boolean needed =
                ENGLISH.stream()
                    .anyMatch(literal ->
                        literal.type().equals(type) && (text.equals("*") || text.equals(literal.text().strip())));
            if (!needed) {
              unused.add(type + ": " + text);
            }
          }
        });
    assertThat(unused).isEmpty();
  }

  @Test
  void everyListIsUsed() throws IOException {
    Set<String> unused = new TreeSet<>();
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      for (Path file : files.filter(file -> file.endsWith("lists.txt")).sorted().toList()) {
        List<String> lines = Files.readAllLines(file);
        for (String line : lines) {
          boolean name = line.matches("\\[[a-z0-9-]+\\.[a-z0-9-]+]") && !line.equals("[key.words]");
          String list = name ? line.substring(1, line.length() - 1) : "";
          if (name && !LISTS_USED.contains(list) && lines.stream().noneMatch(l -> l.contains("@{" + list + "}"))) {
            unused.add(file + ": " + list);
          }
        }
      }
    }
    assertThat(unused).isEmpty();
  }

  /// Files of weights say instead what they were fitted on.
  @Test
  void everyFileOfWordsStatesItsLicence() throws IOException {
    Pattern licence = Pattern.compile("Apache-2\\.0|\\(MIT|CC BY|permission to use|fitted by");
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<Path> words = files.filter(file -> file.toString().matches(".*\\.(?:tsv|txt)")).sorted().toList();
      assertThat(words).hasSizeGreaterThan(30);
      for (Path file : words) {
        String head =
            String.join(" ", Files.readAllLines(file).stream().takeWhile(line -> line.startsWith("#")).toList());
        assertThat(head).as("the head of %s", file).containsPattern(licence);
      }
    }
  }

  @Test
  void everyListIsNamedForItsClass() {
    assertThat(MISNAMED).isEmpty();
  }

  /// As lists are named: `LinePatterns` is `line-patterns`.
  private static String hyphened(String type) {
    return type.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static boolean holdsEnglish(String text, Set<String> functionWords) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      String word = words.group();
      String lower = word.toLowerCase(Locale.ROOT);
      boolean sign = word.equals(word.toUpperCase(Locale.ROOT)); // a tag or a name of ours: "NOUN"
      if (word.length() > 2 && !sign && !functionWords.contains(lower)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a literal is a message, a name of ours or a file's name.
  private static boolean isOurs(String text, TreePath path) {
    if (FILE.matcher(text).matches()) {
      return true;
    }
    for (TreePath at = path; at != null; at = at.getParentPath()) {
      Tree node = at.getLeaf();
      boolean named =
          (node instanceof MethodInvocationTree call && NAMING.contains(call.getMethodSelect().toString()))
              || (node instanceof NewClassTree made && NAMING.contains(made.getIdentifier().toString()));
      if (named || node instanceof ThrowTree || namesRule(node)) {
        return true;
      }
    }
    return false;
  }

  /// Whether a literal in it is the name of a rule, which the output has: the constant `NAME`, or the method `name`.
  private static boolean namesRule(Tree node) {
    return (node instanceof VariableTree variable && variable.getName().contentEquals("NAME"))
        || (node instanceof MethodTree method && method.getName().contentEquals("name"));
  }

  /// Whether a word is one of several in a list, where function words count too.
  private static boolean isInList(String text, TreePath path) {
    TreePath parent = Objects.requireNonNull(path.getParentPath());
    return parent.getLeaf() instanceof MethodInvocationTree call
        && call.getMethodSelect().toString().matches("(?:java\\.util\\.)?(?:Set|List|Map)\\.(?:of|entry)")
        && call.getArguments().size() > 1
        && text.matches("[a-z][a-z' -]*");
  }

  private static boolean isListName(TreePath path) {
    TreePath parent = Objects.requireNonNull(path.getParentPath());
    return parent.getLeaf() instanceof MethodInvocationTree call
        && OF_LISTS.matcher(call.getMethodSelect().toString().replaceAll("\\s", "")).matches();
  }

  private static Iterable<? extends CompilationUnitTree> units() {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> paths = Files.walk(SOURCES)) {
      List<Path> sources = paths.filter(path -> path.toString().endsWith(".java")).sorted().toList();
      var task = compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(sources));
      return ((JavacTask) task).parse();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> functionWords() {
    Set<String> words = new TreeSet<>();
    Resource.lines(
        "/hearsay/en/words/stop.txt",
        line -> {
          for (String word : line.split(" ")) {
            words.addAll(List.of(word.split("'")));
          }
        });
    return words;
  }

  /// For each class the literals that it may have; `*` for all.
  private static Map<String, Set<String>> exceptions() {
    Map<String, Set<String>> allowed = new TreeMap<>();
    Resource.lines(
        "/org/hearsay/english-literals.txt",
        line -> {
          int colon = line.indexOf(": ");
          for (String text : line.substring(colon + 2).split(" \\| ")) {
            allowed.computeIfAbsent(line.substring(0, colon), key -> new TreeSet<>()).add(text.strip());
          }
        });
    return allowed;
  }
}

package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The documents keep in step with the program: links lead somewhere, the README shows what the program prints, every
/// key of the JSON output is explained, and every Java type that the glossary names is there.
class DocumentsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)#\\s]+)(?:#[^)\\s]*)?\\)");
  private static final Pattern CODE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern WITHOUT_CODE = Pattern.compile("(?ms)^```.*?^```$");
  private static final Pattern TO = Pattern.compile("\\]\\([^)]*\\)");
  private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");
  private static final Pattern DOCUMENT = Pattern.compile("\\bdocs/[\\w/-]+\\.(?:md|svg)\\b");

  @Test
  void everyLinkLeadsToAFile() throws IOException {
    List<String> broken = new ArrayList<>();
    for (Path page : files(".md")) {
      Matcher link = LINK.matcher(Files.readString(page));
      while (link.find()) {
        String to = link.group(1);
        if (!to.contains("://") && !Files.exists(page.resolveSibling(to))) {
          broken.add(page + " → " + to);
        }
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void documentsThatTheCodeNamesAreThere() throws IOException {
    Set<String> missing = new TreeSet<>();
    for (Path source : files(".java", ".tsv", ".py", "pom.xml", "simulate")) {
      Matcher named = DOCUMENT.matcher(Files.readString(source));
      while (named.find()) {
        if (!Files.exists(ROOT.resolve(named.group()))) {
          missing.add(source + " → " + named.group());
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  /// The README's sample may leave lines out, where it has "…" alone; what it shows is printed so, in this order.
  @Test
  void theReadmeShowsWhatTheFirstCommandPrints(@TempDir Path folder) throws IOException {
    Path samples = ROOT.resolve("samples/varden-bridge").toAbsolutePath().normalize();
    Cli.Result done = new Cli(folder).run("brief", samples.toString());
    assertThat(done.status()).as(done.err()).isZero();
    List<String> printed = done.out().lines().map(String::strip).toList();
    String readme = Files.readString(ROOT.resolve("README.md"));
    int start = readme.indexOf("```\nVarden Bridge") + 4;
    int at = 0;
    for (String line : readme.substring(start, readme.indexOf("```", start)).lines().map(String::strip).toList()) {
      if (line.isEmpty() || line.equals("…") || line.startsWith("Page:")) {
        continue;
      }
      int found = printed.subList(at, printed.size()).indexOf(line);
      assertThat(found).as("'%s' of the README is printed, in this order:\n%s", line, done.out()).isNotNegative();
      at += found + 1;
    }
    assertThat(at).isGreaterThan(20);
  }

  @Test
  void everyKeyOfTheSchemasIsExplained() throws IOException {
    Set<String> explained = new HashSet<>();
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("docs/output.md"), ROOT.resolve("docs/glossary.md")));
    try (Stream<Path> output = Files.list(ROOT.resolve("docs/output"))) {
      output.forEach(pages::add);
    }
    for (Path page : pages) {
      explained.addAll(codes(Files.readString(page)));
    }
    Set<String> keys = new TreeSet<>();
    try (Stream<Path> schemas = Files.list(ROOT.resolve("schemas"))) {
      for (Path schema : schemas.toList()) {
        keys(JsonMapper.shared().readTree(Files.readString(schema)), keys);
      }
    }
    assertThat(keys).hasSizeGreaterThan(80);
    keys.removeAll(explained);
    assertThat(keys).as("keys of schemas/*.json that no page of docs/output explains").isEmpty();
  }

  /// A page for users answers one question. Tables are looked up, not read, so they may have more words; the glossary is
  /// one table. `architecture.md` is for developers.
  @Test
  void aPageForUsersIsShort() throws IOException {
    List<String> tooLong = new ArrayList<>();
    List<Path> pages = new ArrayList<>();
    for (String folder : List.of("docs", "docs/output")) {
      try (Stream<Path> inside = Files.list(ROOT.resolve(folder))) {
        inside.filter(page -> page.toString().endsWith(".md")).forEach(pages::add);
      }
    }
    pages.removeIf(page -> page.endsWith("architecture.md"));
    assertThat(pages).hasSizeGreaterThan(25);
    for (Path page : pages) {
      String text = WITHOUT_CODE.matcher(Files.readString(page)).replaceAll("");
      long all = words(text);
      long prose = words(text.lines().filter(line -> !line.startsWith("|")).collect(Collectors.joining("\n")));
      if (prose > 300 || (all > 600 && !page.endsWith("glossary.md"))) {
        tooLong.add("%s has %d words, %d of them in no table".formatted(page, all, prose));
      }
    }
    assertThat(tooLong).as("at most 600 words, 300 of them in no table: split such a page in two").isEmpty();
  }

  /// Words as readers see them: where a link leads is none.
  private static long words(String text) {
    return WORD.matcher(TO.matcher(text).replaceAll("]")).results().count();
  }

  private static void keys(JsonNode schema, Set<String> keys) {
    JsonNode properties = schema.get("properties");
    if (properties != null && properties.isObject()) {
      keys.addAll(properties.propertyNames());
    }
    schema.forEach(child -> keys(child, keys));
  }

  @Test
  void typesOfTheGlossaryAreThere() throws IOException {
    Set<String> declared = new HashSet<>();
    Pattern declaration = Pattern.compile("\\b(?:class|record|enum|interface) (\\w+)");
    for (Path source : files(".java")) {
      Matcher named = declaration.matcher(Files.readString(source));
      while (named.find()) {
        declared.add(named.group(1));
      }
    }
    Set<String> missing = new TreeSet<>();
    for (String code : codes(Files.readString(ROOT.resolve("docs/glossary.md")))) {
      if (Character.isUpperCase(code.charAt(0)) && !declared.contains(code)) {
        missing.add(code);
      }
    }
    assertThat(missing).as("types that docs/glossary.md names and no source declares").isEmpty();
  }

  /// Words of the field that readers need explained; this is a list of words, not of pages.
  @Test
  void theGlossaryHasTheTermsThatThePagesUse() throws IOException {
    List<String> terms =
        List.of(
            "agency",
            "annotator",
            "attribution",
            "B-cubed",
            "boilerplate",
            "byline",
            "calibration error",
            "caption",
            "carrier",
            "chain",
            "claim",
            "code point",
            "consensus",
            "coverage",
            "cue",
            "dateline",
            "edit",
            "entity",
            "exact F1",
            "fact",
            "held out",
            "hop",
            "mention",
            "origin",
            "outlet",
            "paraphrase",
            "passage",
            "precision",
            "quotation",
            "recall",
            "refusal",
            "root",
            "simulated",
            "source",
            "speaker",
            "spliced",
            "stance",
            "story",
            "teaser",
            "timeline",
            "utterance",
            "variant",
            "verbatim",
            "version",
            "watched source",
            "wording");
    String glossary = Files.readString(ROOT.resolve("docs/glossary.md"));
    assertThat(terms)
        .allSatisfy(term ->
            assertThat(glossary.lines())
                .as("a row of docs/glossary.md for '%s'", term)
                .anyMatch(line -> line.startsWith("|") && line.split("\\|", -1)[1].contains(term)));
  }

  private static Set<String> codes(String page) {
    Set<String> out = new HashSet<>();
    Matcher code = CODE.matcher(page);
    while (code.find()) {
      out.add(code.group(1));
    }
    return out;
  }

  /// Files of the project whose name ends so, but for what was built and what stands in hidden folders.
  private static List<Path> files(String... ends) throws IOException {
    List<Path> out = new ArrayList<>();
    Files.walkFileTree(
        ROOT,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            String name = String.valueOf(folder.getFileName());
            boolean skip = name.equals("target") || (name.length() > 2 && name.startsWith("."));
            return skip ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (Stream.of(ends).anyMatch(file.toString()::endsWith)) {
              out.add(file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    assertThat(out).isNotEmpty();
    return out;
  }
}

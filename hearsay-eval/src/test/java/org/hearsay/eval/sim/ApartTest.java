package org.hearsay.eval.sim;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.app.Main;
import org.hearsay.ingest.Outcome;
import org.hearsay.pipeline.Pipelines;
import org.junit.jupiter.api.Test;

/// What is measured and what measures know nothing of each other.
class ApartTest {
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .importUrls(
              Stream.of(Pipelines.class, Outcome.class, Main.class, Simulator.class)
                  .map(one -> one.getProtectionDomain().getCodeSource().getLocation())
                  .toList());

  /// What the program gives back and how it is run; nothing of how it decides.
  private static final Set<String> OUTPUTS =
      Set.of(
          "Claim",
          "Edit",
          "EditRule",
          "ArticleSpan",
          "Utterance",
          "Comparison",
          "Difference",
          "Passage",
          "Origins",
          "Story",
          "StoryGroup",
          "StoryKeeper",
          "ForgottenStory",
          "ArticleLookup",
          "ComparisonPolicy",
          "ReadArticle",
          "Quotation",
          "QuotationKind",
          "Speaker",
          "Stance",
          "Hop",
          "Entity",
          "EntityKind",
          "Mention",
          "Block",
          "BlockKind",
          "Outlet",
          "Article",
          "TextSpan",
          "DateRange",
          "Published",
          "Pipelines",
          "Stage");

  @Test
  void nothingOutsideKnowsTheSimulator() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.hearsay.eval.sim..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.hearsay.eval.sim..")
        .check(ALL);
  }

  @Test
  void theSimulatorSeesOnlyWhatTheProgramGivesBack() {
    noClasses()
        .that()
        .resideInAPackage("org.hearsay.eval.sim..")
        .should()
        .dependOnClassesThat(describe("decide for the program", ApartTest::decides))
        .check(ALL);
  }

  private static boolean decides(JavaClass used) {
    JavaClass one = used.getBaseComponentType();
    String name = one.getPackageName();
    boolean core =
        name.startsWith("org.hearsay.")
            && !name.startsWith("org.hearsay.eval")
            && !name.startsWith("org.hearsay.ingest");
    return core && !OUTPUTS.contains(one.getName().substring(name.length() + 1).split("\\$")[0]);
  }

  @Test
  void noWordListOfTheProgramIsTheSimulators() throws IOException {
    Path place = Path.of(Pipelines.class.getProtectionDomain().getCodeSource().getLocation().getPath());
    Set<String> theirs = new HashSet<>();
    if (Files.isDirectory(place)) {
      read(place.resolve("hearsay"), theirs);
    } else {
      try (FileSystem jar = FileSystems.newFileSystem(place)) {
        read(jar.getPath("/hearsay"), theirs);
      }
    }
    assertThat(theirs).hasSizeGreaterThan(1000);
    for (String file : List.of("topics.txt", "quotes.txt", "slogans.txt", "hearing.txt", "swaps.txt", "spelling.txt")) {
      assertThat(Lists.lines(file)).as(file).isNotEmpty().noneMatch(theirs::contains);
    }
  }

  private static void read(Path folder, Set<String> lines) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".txt") || file.toString().endsWith(".tsv"))
          .forEach(file -> {
            try {
              lines.addAll(Files.readAllLines(file, StandardCharsets.UTF_8));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          });
    }
  }
}

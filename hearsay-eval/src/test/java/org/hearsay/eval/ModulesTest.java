package org.hearsay.eval;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.stream.Stream;
import org.hearsay.app.Main;
import org.hearsay.ingest.Outcome;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.show.json.Json;
import org.junit.jupiter.api.Test;

/// The arrows between modules: core <- ingest, show <- app <- eval.
class ModulesTest {

  /// By place, not by package: to look through every library's jar takes many seconds.
  private static final JavaClasses ALL =
      new ClassFileImporter()
          .importUrls(
              Stream.of(Pipelines.class, Outcome.class, Json.class, Main.class, Gate.class)
                  .map(one -> one.getProtectionDomain().getCodeSource().getLocation())
                  .toList());

  @Test
  void everyModuleIsUnderTest() {
    assertThat(ALL.contain("org.hearsay.pipeline.Pipelines")).isTrue();
    assertThat(ALL.contain("org.hearsay.ingest.Outcome")).isTrue();
    assertThat(ALL.contain("org.hearsay.show.json.Json")).isTrue();
    assertThat(ALL.contain("org.hearsay.app.Main")).isTrue();
  }

  @Test
  void coreUsesNoOtherModule() {
    noClasses()
        .that()
        .resideOutsideOfPackages(
            "org.hearsay.ingest..", "org.hearsay.show..", "org.hearsay.app..", "org.hearsay.eval..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.hearsay.ingest..", "org.hearsay.show..", "org.hearsay.app..", "org.hearsay.eval..")
        .check(ALL);
  }

  @Test
  void ingestKnowsNothingOfTheCommandLine() {
    noClasses()
        .that()
        .resideInAPackage("org.hearsay.ingest..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.hearsay.app..", "org.hearsay.eval..", "picocli..")
        .check(ALL);
  }

  @Test
  void whatIsShownDependsOnTheCoreAlone() {
    noClasses()
        .that()
        .resideInAPackage("org.hearsay.show..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.hearsay.ingest..", "org.hearsay.app..", "org.hearsay.eval..", "picocli..")
        .check(ALL);
  }

  @Test
  void nothingUsesTheEvaluation() {
    noClasses()
        .that()
        .resideOutsideOfPackage("org.hearsay.eval..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.hearsay.eval..")
        .check(ALL);
  }
}

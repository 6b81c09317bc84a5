package org.hearsay.archive;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// The arrows between the packages of the archive.
class ArchivePackagesTest {
  private static final JavaClasses ARCHIVE =
      new ClassFileImporter()
          .importUrls(List.of(ArchiveFolder.class.getProtectionDomain().getCodeSource().getLocation()));

  /// A block of lines `package → packages of the archive that it uses`.
  private static final Path PICTURE = Path.of("../docs/architecture.md");

  @Test
  void packagesUseWhatThePictureShowsAndNothingElse() throws IOException {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : ARCHIVE) {
      Set<String> others = used.computeIfAbsent(name(type), key -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith("org.hearsay.archive") && !name(target).equals(name(type))) {
          others.add(name(target));
        }
      }
    }
    String found =
        used.entrySet().stream()
            .map(entry -> (entry.getKey() + " → " + String.join(" ", entry.getValue())).strip() + "\n")
            .collect(Collectors.joining());
    String page = Files.readString(PICTURE);
    String opening = "```archive-arrows\n";
    assertThat(page).contains(opening);
    int start = page.indexOf(opening) + opening.length();
    assertThat(page.substring(start, page.indexOf("```", start)))
        .as("the picture in docs/architecture.md against the code")
        .isEqualTo(found);
  }

  @Test
  void packagesHaveNoCycles() {
    slices().matching("org.hearsay.archive.(**)").should().beFreeOfCycles().check(ARCHIVE);
  }

  /// A server uses the archive as the command line does.
  @Test
  void archiveKnowsNoCommandLine() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.hearsay.server..", "org.hearsay.app..", "picocli..")
        .check(ARCHIVE);
  }

  private static String name(JavaClass type) {
    return type.getPackageName().substring("org.hearsay.".length());
  }
}

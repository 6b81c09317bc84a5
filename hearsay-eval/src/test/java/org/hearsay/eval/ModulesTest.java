package org.hearsay.eval;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.hearsay.app.Main;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.fetch.FetchedFiles;
import org.hearsay.ingest.Outcome;
import org.hearsay.model.ModelFiles;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.server.HearsayServer;
import org.hearsay.show.json.Json;
import org.hearsay.store.StoredForm;
import org.junit.jupiter.api.Test;

/// The arrows between modules, as `docs/architecture.md` shows them.
class ModulesTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern MODULE = Pattern.compile("<module>hearsay-([a-z-]+)</module>");
  private static final Pattern NEEDS =
      Pattern.compile("<dependency>\\s*<groupId>org\\.hearsay</groupId>\\s*<artifactId>hearsay-([a-z-]+)</artifactId>");

  /// One type of each module that this one can see.
  private static final Map<String, Class<?>> TYPES =
      Map.of(
          "core", Pipelines.class,
          "store", StoredForm.class,
          "ingest", Outcome.class,
          "fetch", FetchedFiles.class,
          "model", ModelFiles.class,
          "show", Json.class,
          "archive", ArchiveFolder.class,
          "server", HearsayServer.class,
          "app", Main.class,
          "eval", Gate.class);

  private static final Map<String, JavaClasses> CLASSES =
      TYPES.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> classesBeside(entry.getValue())));

  /// By place, not by package: to look through every library's jar takes many seconds.
  private static JavaClasses classesBeside(Class<?> type) {
    return new ClassFileImporter().importUrls(List.of(type.getProtectionDomain().getCodeSource().getLocation()));
  }

  /// By module, in the order in which they are built: the modules that its build file names.
  private static Map<String, Set<String>> needs() throws IOException {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    Matcher module = MODULE.matcher(Files.readString(ROOT.resolve("pom.xml")));
    while (module.find()) {
      Set<String> names = new LinkedHashSet<>();
      Matcher named = NEEDS.matcher(Files.readString(ROOT.resolve("hearsay-" + module.group(1) + "/pom.xml")));
      while (named.find()) {
        names.add(named.group(1));
      }
      needs.put(module.group(1), names);
    }
    return needs;
  }

  @Test
  void modulesNeedWhatThePictureShowsAndNothingElse() throws IOException {
    Map<String, Set<String>> needs = needs();
    assertThat(needs).hasSizeGreaterThan(10);
    assertThat(Picture.of("modules")).as("docs/architecture.md against pom.xml").isEqualTo(Picture.lines(needs));
  }

  /// What a module needs brings what that needs in turn, so a build file does not stop every use.
  @Test
  void aClassUsesWhatItsModuleNeedsAndNothingElse() throws IOException {
    Map<String, Set<String>> needs = needs();
    Map<String, String> moduleOf = new HashMap<>();
    CLASSES.forEach((module, types) -> types.forEach(type -> moduleOf.put(type.getName(), module)));
    List<String> wrong = new ArrayList<>();
    CLASSES.forEach((module, types) -> {
      Set<String> allowed = new TreeSet<>(Set.of(module));
      List<String> open = new ArrayList<>(List.of(module));
      while (!open.isEmpty()) {
        needs.getOrDefault(open.removeLast(), Set.of()).stream().filter(allowed::add).forEach(open::add);
      }
      for (JavaClass type : types) {
        for (Dependency use : type.getDirectDependenciesFromSelf()) {
          String other = moduleOf.get(use.getTargetClass().getBaseComponentType().getName());
          if (other != null && !allowed.contains(other)) {
            wrong.add(use.getDescription());
          }
        }
      }
    });
    assertThat(moduleOf).hasSizeGreaterThan(700);
    assertThat(wrong).isEmpty();
  }

  @Test
  void onlyTheCommandLineKnowsPicocli() {
    CLASSES.forEach((module, types) -> {
      if (!module.equals("app")) {
        noClasses().should().dependOnClassesThat().resideInAnyPackage("picocli..").check(types);
      }
    });
  }
}

package org.hearsay.eval;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.pipeline.Pipelines;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The pictures of packages in `docs/architecture.md` show every arrow that the code has, and no other.
class PackagePicturesTest {
  /// A module with a picture of its packages.
  ///
  /// @param block the name of the picture in the document
  /// @param prefix what the name of a package starts with that belongs into the picture
  private record Pictured(String block, String prefix, JavaClasses types) {
    /// The classes are taken by place, not by package: to look through every library's jar takes many seconds.
    static Pictured of(String block, String prefix, Class<?> one) {
      return new Pictured(
          block,
          prefix,
          new ClassFileImporter().importUrls(List.of(one.getProtectionDomain().getCodeSource().getLocation())));
    }

    @Override
    public String toString() {
      return block;
    }
  }

  private static final List<Pictured> MODULES =
      List.of(
          Pictured.of("arrows", "org.hearsay.", Pipelines.class),
          Pictured.of("archive-arrows", "org.hearsay.archive", ArchiveFolder.class));

  static List<Pictured> modules() {
    return MODULES;
  }

  @ParameterizedTest
  @MethodSource("modules")
  void packagesUseWhatThePictureShowsAndNothingElse(Pictured module) throws IOException {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : module.types()) {
      Set<String> others = used.computeIfAbsent(name(type), key -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(module.prefix()) && !name(target).equals(name(type))) {
          others.add(name(target));
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(4);
    assertThat(Picture.of(module.block())).as("docs/architecture.md against the code").isEqualTo(Picture.lines(used));
  }

  @ParameterizedTest
  @MethodSource("modules")
  void packagesHaveNoCycles(Pictured module) {
    slices()
        .matching(module.prefix().replaceFirst("\\.$", "") + ".(**)")
        .should()
        .beFreeOfCycles()
        .check(module.types());
  }

  private static String name(JavaClass type) {
    return type.getPackageName().substring("org.hearsay.".length());
  }
}

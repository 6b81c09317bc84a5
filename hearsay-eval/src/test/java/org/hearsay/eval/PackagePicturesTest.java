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
import org.junit.jupiter.params.provider.EnumSource;

/// The pictures of packages in `docs/architecture.md` show every arrow that the code has, and no other.
class PackagePicturesTest {
  /// A module with a picture of its packages.
  private enum Pictured {
    CORE("arrows", "org.hearsay.", Pipelines.class),
    ARCHIVE("archive-arrows", "org.hearsay.archive", ArchiveFolder.class);

    /// The name of the block in the document.
    final String block;

    /// What the name of a package starts with that belongs into the picture.
    final String prefix;

    final JavaClasses types;

    Pictured(String block, String prefix, Class<?> one) {
      this.block = block;
      this.prefix = prefix;
      // by place, not by package: to look through every library's jar takes many seconds
      types = new ClassFileImporter().importUrls(List.of(one.getProtectionDomain().getCodeSource().getLocation()));
    }
  }

  @ParameterizedTest
  @EnumSource
  void packagesUseWhatThePictureShowsAndNothingElse(Pictured module) throws IOException {
    Map<String, Set<String>> used = new TreeMap<>();
    for (JavaClass type : module.types) {
      Set<String> others = used.computeIfAbsent(name(type), key -> new TreeSet<>());
      for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
        JavaClass target = dependency.getTargetClass().getBaseComponentType();
        if (target.getPackageName().startsWith(module.prefix) && !name(target).equals(name(type))) {
          others.add(name(target));
        }
      }
    }
    assertThat(used).hasSizeGreaterThan(4);
    assertThat(Picture.of(module.block)).as("docs/architecture.md against the code").isEqualTo(Picture.lines(used));
  }

  @ParameterizedTest
  @EnumSource
  void packagesHaveNoCycles(Pictured module) {
    slices().matching(module.prefix.replaceFirst("\\.$", "") + ".(**)").should().beFreeOfCycles().check(module.types);
  }

  private static String name(JavaClass type) {
    return type.getPackageName().substring("org.hearsay.".length());
  }
}

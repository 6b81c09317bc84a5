package org.hearsay.prov;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What this program was built from, read once, when the first result is made.
///
/// The build hashes its files and writes the list that is read here (`hearsay-core/pom.xml`), since to hash 20 MB at
/// every start would cost more than to read a report.
final class ProgramFiles {
  private static final String LIST = "/hearsay/" + FileDigests.NAME;

  private ProgramFiles() {}

  private static final List<ModelDigest> FILES =
      FileDigests.ofResource(LIST).entrySet().stream()
          .map(file -> new ModelDigest(file.getKey(), file.getValue()))
          .toList();

  private static final List<ModelDigest> MODELS = FILES.stream().filter(file -> isModel(file.name())).toList();

  static final String RULES = rules();

  /// As the jar's manifest says.
  static final String VERSION = version();

  static List<ModelDigest> models(List<ModelDigest> more) {
    Set<ModelDigest> each = new LinkedHashSet<>(MODELS);
    each.addAll(more);
    List<ModelDigest> all = new ArrayList<>(each);
    all.sort(Comparator.comparing(ModelDigest::name));
    return all;
  }

  /// What training wrote and nobody reads as text.
  private static boolean isModel(String name) {
    return name.endsWith(".model") || name.endsWith(".bin");
  }

  private static String rules() {
    if (FILES.isEmpty()) {
      return "unknown";
    }
    StringBuilder lists = new StringBuilder();
    for (ModelDigest file : FILES) {
      if (!isModel(file.name())) {
        lists.append(file.sha256()).append("  ").append(file.name()).append('\n');
      }
    }
    return Digest.ofText(lists.toString());
  }

  private static String version() {
    String version = ProgramFiles.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}

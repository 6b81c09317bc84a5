package org.hearsay.prov;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/// What made a result. Equal input with equal provenance gives an equal result.
///
/// @param version of the program; "development" where it runs from classes that are in no jar
/// @param stages the steps that ran, in their order, each with its version, such as "speakers@2"
/// @param models the trained files, sorted by name
/// @param rules one digest of all word lists and tables, 64 hexadecimal digits; "unknown" where the program was not
///     built by Maven, which makes the list of its files
public record Provenance(String version, List<String> stages, List<ModelDigest> models, String rules)
    implements Serializable {

  public Provenance {
    stages = List.copyOf(stages);
    models = List.copyOf(models);
  }

  /// Of a result of this program.
  ///
  /// @param more models beside those that the program itself carries
  public static Provenance of(List<String> stages, List<ModelDigest> more) {
    return new Provenance(ProgramFiles.VERSION, stages, ProgramFiles.models(more), ProgramFiles.RULES);
  }

  /// A name for all of it: 16 hexadecimal digits, equal for equal provenances.
  public String id() {
    return Digest.of(
        version,
        String.join(" ", stages),
        models.stream().map(model -> model.name() + " " + model.sha256()).collect(Collectors.joining(" ")),
        rules);
  }
}

package org.hearsay.show.json;

import org.hearsay.prov.Provenance;

/// What made an output: the block `program` of each.
public final class ProgramJson {
  private ProgramJson() {}

  /// How the program is called in every output.
  public static final String NAME = "hearsay";

  /// Writes the block into the open object.
  public static void write(Json json, Provenance program) {
    json.open("program").put("name", NAME).put("version", program.version()).put("id", program.id());
    json.strings("stages", program.stages());
    json.list(
        "models",
        program.models(),
        model -> json.open().put("name", model.name()).put("sha256", model.sha256()).shut());
    json.put("rules", program.rules()).shut();
  }
}

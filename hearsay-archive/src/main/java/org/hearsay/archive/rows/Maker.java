package org.hearsay.archive.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.hearsay.prov.Digest;
import org.hearsay.prov.ModelDigest;
import org.hearsay.prov.Provenance;
import org.hearsay.store.StoredForm;

/// What made derived rows: a provenance and the form in which results are stored.
///
/// @param id 16 hexadecimal digits, equal for equal makers
/// @param provenance as lines, in which it is kept
public record Maker(String id, String provenance) {
  private static final String VERSION = "version ";
  private static final String STAGE = "stage ";
  private static final String MODEL = "model ";
  private static final String RULES = "rules ";

  public static Maker of(Provenance by) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(VERSION + by.version());
    by.stages().forEach(stage -> lines.add(STAGE + stage));
    by.models().forEach(model -> lines.add(MODEL + model.sha256() + " " + model.name()));
    lines.add(RULES + by.rules());
    return new Maker(Digest.of(by.id(), "form", Integer.toString(StoredForm.NUMBER)), lines.toString());
  }

  /// The provenance that was kept.
  static Provenance provenance(String lines) {
    String version = "";
    String rules = "";
    List<String> stages = new ArrayList<>();
    List<ModelDigest> models = new ArrayList<>();
    for (String line : lines.split("\n", -1)) {
      if (line.startsWith(VERSION)) {
        version = line.substring(VERSION.length());
      } else if (line.startsWith(STAGE)) {
        stages.add(line.substring(STAGE.length()));
      } else if (line.startsWith(RULES)) {
        rules = line.substring(RULES.length());
      } else if (line.startsWith(MODEL)) {
        String[] parts = line.substring(MODEL.length()).split(" ", 2);
        models.add(new ModelDigest(parts[1], parts[0]));
      }
    }
    return new Provenance(version, stages, models, rules);
  }
}

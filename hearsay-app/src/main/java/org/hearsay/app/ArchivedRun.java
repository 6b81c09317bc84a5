package org.hearsay.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.app.run.Model;
import org.hearsay.app.run.RunInfo;
import org.hearsay.archive.keep.ArchiveView;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.ModelDigest;
import org.hearsay.prov.Provenance;

/// What a brief of an archive says of how it was made: the same as one of files.
final class ArchivedRun {
  private ArchivedRun() {}

  /// @param read an article of the archive, which says what read it
  static Provenance program(ReadArticle read) {
    Provenance by = read.provenance();
    List<String> steps = new ArrayList<>();
    List<ModelDigest> models = List.of();
    steps.add(ArticleReader.ID.toString());
    if (by != null) {
      steps.addAll(by.stages());
      models = by.models();
    }
    Pipelines.comparing().steps().forEach(step -> steps.add(Objects.toString(step)));
    return Provenance.of(steps, models);
  }

  static List<RunInfo.Setting> settings(ArchiveView view) {
    String model = view.model();
    return model == null || model.equals(Model.DEFAULT.name())
        ? List.of()
        : List.of(new RunInfo.Setting("model", model));
  }
}

package org.hearsay.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.app.run.Model;
import org.hearsay.archive.keep.ArchiveView;
import org.hearsay.compare.CompareReports;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.ModelDigest;
import org.hearsay.prov.Provenance;
import org.hearsay.show.RunInfo;
import org.hearsay.stage.StageId;
import org.jspecify.annotations.Nullable;

/// What a brief of an archive says of how it was made: the same as one of files.
final class ArchivedRun {
  private ArchivedRun() {}

  /// @param read an article of the archive, which says what read it
  static Provenance program(ReadArticle read) {
    return program(read, Pipelines.comparing().steps());
  }

  /// What an answer of `check` says of how it was made: the same as one over files.
  ///
  /// @param read an article of the archive, which says what read it; absent where none was read
  static Provenance checking(@Nullable ReadArticle read) {
    return program(read, List.of(new CompareReports().id()));
  }

  /// What hits of `find` say of how they were made.
  ///
  /// @param read an article of the archive, which says what read it; absent where none was read
  static Provenance reading(@Nullable ReadArticle read) {
    return program(read, List.of());
  }

  private static Provenance program(@Nullable ReadArticle read, List<StageId> after) {
    Provenance by = read == null ? null : read.provenance();
    List<String> steps = new ArrayList<>();
    List<ModelDigest> models = List.of();
    steps.add(ArticleReader.ID.toString());
    if (by != null) {
      steps.addAll(by.stages());
      models = by.models();
    }
    after.forEach(step -> steps.add(Objects.toString(step)));
    return Provenance.of(steps, models);
  }

  static List<RunInfo.Setting> settings(ArchiveView view) {
    String model = view.model();
    return model == null || model.equals(Model.DEFAULT.name())
        ? List.of()
        : List.of(new RunInfo.Setting("model", model));
  }
}

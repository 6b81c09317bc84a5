package org.hearsay.archive.keep;

import java.util.List;
import org.hearsay.compare.CompareReports;
import org.hearsay.entity.ReadArticle;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.Provenance;
import org.hearsay.show.RunInfo;
import org.hearsay.stage.StageId;
import org.jspecify.annotations.Nullable;

/// What a brief of an archive says of how it was made: the same as one of files.
public final class ArchivedRun {
  private ArchivedRun() {}

  /// @param read an article of the archive, which says what read it
  public static Provenance program(ReadArticle read) {
    return program(read.provenance(), Pipelines.comparing().steps());
  }

  /// What an answer of `check` says of how it was made: the same as one over files.
  ///
  /// @param by what read the articles of the archive; absent where none was read
  public static Provenance checking(@Nullable Provenance by) {
    return program(by, List.of(new CompareReports().id()));
  }

  /// What hits of `find` say of how they were made.
  ///
  /// @param by what read the articles of the archive; absent where none was read
  public static Provenance reading(@Nullable Provenance by) {
    return program(by, List.of());
  }

  private static Provenance program(@Nullable Provenance by, List<StageId> after) {
    return Pipelines.whole(ArticleReader.ID, by, after);
  }

  /// The settings that a brief shows.
  ///
  /// @param model what found the quotations; absent in an archive without articles
  /// @param usual the name that is not shown, since it is the usual one
  public static List<RunInfo.Setting> settings(@Nullable String model, String usual) {
    return model == null || model.equals(usual) ? List.of() : List.of(new RunInfo.Setting("model", model));
  }
}

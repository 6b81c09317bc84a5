package org.hearsay.app;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.hearsay.app.run.Model;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.follow.ReadVersions;
import org.hearsay.archive.keep.ArchiveView;
import org.hearsay.archive.rows.RowStore;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.Pipelines;
import org.hearsay.prov.Provenance;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/// By which model an archive is read.
final class ArchiveModel {
  private ArchiveModel() {}

  /// The one that is asked for, else the one of the archive, else the usual one.
  ///
  /// @param asked absent where none is asked for
  static Model of(ArchiveFolder folder, @Nullable Model asked) {
    if (asked != null) {
      return asked;
    }
    if (!RowStore.of(folder).isThere()) {
      return Model.DEFAULT;
    }
    try (ArchiveView view = ArchiveView.open(folder)) {
      String name = view.model();
      for (Model each : Model.values()) {
        if (each.name().equals(name)) {
          return each;
        }
      }
    }
    return Model.DEFAULT;
  }

  /// Gives a new reading each time. The model is loaded with the first one.
  static Supplier<ReadVersions> readings(Model model, int threads) {
    return () -> {
      Stage.Each<Article, ReadArticle> stages = Pipelines.reading(model.finder());
      List<String> steps = stages.steps().stream().map(Objects::toString).toList();
      return new ReadVersions(stages, Provenance.of(steps, stages.models()), threads);
    };
  }

  static ReadVersions reading(Model model, int threads, CommandSpec spec) {
    try {
      return readings(model, threads).get();
    } catch (IllegalStateException e) {
      throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
    }
  }
}

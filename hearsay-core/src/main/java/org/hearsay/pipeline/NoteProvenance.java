package org.hearsay.pipeline;

import java.io.Serializable;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.hearsay.prov.ModelDigest;
import org.hearsay.prov.Provenance;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.jspecify.annotations.Nullable;

/// Runs a path and notes on each result what made it.
final class NoteProvenance<I, O> implements Stage.Each<I, O> {
  private static final long serialVersionUID = 1L;

  private final Stage.Each<I, O> path;
  private final StageId[] before;
  private final Note<O> note;
  private transient volatile @Nullable Provenance provenance;

  /// Gives a result with its provenance.
  interface Note<O> extends BiFunction<O, Provenance, O>, Serializable {}

  /// @param before steps that made what the path takes and that it keeps no note of
  NoteProvenance(List<StageId> before, Stage.Each<I, O> path, Note<O> note) {
    this.before = before.toArray(StageId[]::new);
    this.path = path;
    this.note = note;
  }

  @Override
  public StageId id() {
    return path.id();
  }

  @Override
  public List<StageId> steps() {
    return Stream.concat(Stream.of(before), path.steps().stream()).toList();
  }

  @Override
  public List<ModelDigest> models() {
    return path.models();
  }

  @Override
  public List<O> apply(I item) {
    List<O> results = path.apply(item);
    Provenance by = provenance;
    if (by == null) {
      by = provenance();
      provenance = by;
    }
    Provenance same = by;
    return results.stream().map(result -> note.apply(result, same)).toList();
  }
}

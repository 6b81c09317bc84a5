package org.hearsay.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/// A pure step of the data path: no I/O, clock, statics or engine in it, so that a loop, a server and
/// a stream engine can all run it.
public sealed interface Stage<I, O> extends Serializable {

  StageId id();

  /// A stage that looks at one item at a time.
  non-sealed interface Each<I, O> extends Stage<I, O> {
    List<O> apply(I item);

    /// This stage, and `next` on everything that it makes.
    default <R> Each<I, R> then(Each<O, R> next) {
      return new Chained<>(this, next);
    }
  }

  /// A stage that keeps a state for each key.
  non-sealed interface Keyed<K, I, S, O> extends Stage<I, O> {
    K key(I item);

    S initial();

    Step<S, O> apply(S state, I item);

    /// New state and outputs.
    record Step<S, O>(S state, List<O> out) {}
  }

  /// Two stages as one.
  record Chained<I, M, O>(Each<I, M> first, Each<M, O> second) implements Each<I, O> {
    private static final long serialVersionUID = 1L;

    @Override
    public StageId id() {
      return new StageId(first.id() + "+" + second.id(), 1);
    }

    @Override
    public List<O> apply(I item) {
      List<O> out = new ArrayList<>();
      for (M middle : first.apply(item)) {
        out.addAll(second.apply(middle));
      }
      return out;
    }
  }
}

package org.hearsay.stage;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.prov.ModelDigest;
import org.hearsay.prov.Provenance;

/// A step of the data path: no I/O, clock, statics or engine in it, so that a loop, a server and a stream engine can
/// all run it. [Each] is a function; [Owning] changes a state that it is given, and nothing else.
public sealed interface Stage<I, O> extends Serializable {

  StageId id();

  /// The steps that this one is made of, in their order; of a single step its own id.
  default List<StageId> steps() {
    return List.of(id());
  }

  /// The trained files that it uses beside those that the program itself carries.
  default List<ModelDigest> models() {
    return List.of();
  }

  /// What its results are made by.
  default Provenance provenance() {
    return Provenance.of(steps().stream().map(StageId::toString).toList(), models());
  }

  /// A stage that looks at one item at a time.
  non-sealed interface Each<I, O> extends Stage<I, O> {
    List<O> apply(I item);

    /// This stage, and `next` on everything that it makes.
    default <R> Each<I, R> then(Each<O, R> next) {
      return new Chained<>(this, next);
    }
  }

  /// A stage that keeps a state for each key. Whoever runs the stage holds the states; the stage changes them in place.
  /// `accept` hands no state back, so that nobody takes the state before it for still valid: to have one to return to,
  /// save it.
  non-sealed interface Owning<K, I, S, O> extends Stage<I, O> {
    K key(I item);

    /// A new state, in which nothing has come yet.
    S initial();

    /// Takes an item into the state of its key.
    ///
    /// @param state is changed
    List<O> accept(S state, I item);

    /// Writes all that later steps depend on. Equal states give equal bytes.
    void save(S state, StateWriter out);

    /// A state that goes on as the saved one would have.
    ///
    /// @throws StateRefusedException where what is read is not a state of this stage and this version of it
    S restore(StateReader in);
  }

  /// Two stages as one.
  record Chained<I, M, O>(Each<I, M> first, Each<M, O> second) implements Each<I, O> {
    private static final long serialVersionUID = 1L;

    @Override
    public StageId id() {
      return new StageId(first.id() + "+" + second.id(), 1);
    }

    @Override
    public List<StageId> steps() {
      return both(first.steps(), second.steps());
    }

    @Override
    public List<ModelDigest> models() {
      return both(first.models(), second.models());
    }

    private static <T> List<T> both(List<T> one, List<T> other) {
      List<T> both = new ArrayList<>(one);
      both.addAll(other);
      return List.copyOf(both);
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

package org.hearsay.story;

import java.io.Serializable;
import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;

/// Puts each article into a story, as articles come; articles of one language share a state.
///
/// A later article can move earlier ones: then their updates come again, with the new story. What is known
/// at a moment can be settled: everything in the window is then grouped as if all had come at once.
public final class JoinStories implements Stage.Keyed<String, ReadArticle, JoinStories.State, StoryUpdate> {
  private static final long serialVersionUID = 1L;

  private final PairModel model;
  private final int capacity;

  public JoinStories() {
    this(PairModel.ENGLISH);
  }

  /// With another model, as when one is measured that is not the program's own.
  public JoinStories(PairModel model) {
    this(model, Window.CAPACITY);
  }

  /// @param capacity articles kept, at least 1
  JoinStories(PairModel model, int capacity) {
    this.model = model;
    this.capacity = capacity;
  }

  /// The stories open so far. A step hands its state on: the one that it was given is not used again.
  public static final class State implements Serializable {
    private static final long serialVersionUID = 1L;

    private final Window window;

    private State(Window window) {
      this.window = window;
    }
  }

  @Override
  public StageId id() {
    return new StageId("stories", 5);
  }

  @Override
  public String key(ReadArticle read) {
    return read.article().language();
  }

  @Override
  public State initial() {
    return new State(new Window(model, capacity));
  }

  @Override
  public Step<State, StoryUpdate> apply(State state, ReadArticle read) {
    return new Step<>(state, state.window.add(Sketch.of(read)));
  }

  /// Groups all articles of a state anew, whatever the order in which they came. For the end of a batch, or
  /// for a quiet hour of a stream: its cost grows with the window.
  ///
  /// @return the articles whose story changed, in order of their ids
  public List<StoryUpdate> settle(State state) {
    return state.window.settle();
  }
}

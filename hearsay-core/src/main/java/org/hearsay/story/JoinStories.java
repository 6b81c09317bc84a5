package org.hearsay.story;

import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Digest;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;
import org.hearsay.stage.StateReader;
import org.hearsay.stage.StateWriter;

/// Puts each article into a story, as articles come; articles of one language share a state.
///
/// A later article can move earlier ones: then their updates come again, with the new story. What is known
/// at a moment can be settled: everything in the window is then grouped as if all had come at once.
public final class JoinStories implements Stage.Owning<String, ReadArticle, JoinStories.State, StoryUpdate> {
  private static final long serialVersionUID = 1L;

  /// Of the saved state; raised when its layout changes.
  private static final int FORMAT = 1;

  private final PairModel model;
  private final Window.Bounds bounds;

  public JoinStories() {
    this(PairModel.ENGLISH);
  }

  /// With another model, as when one is measured that is not the program's own.
  public JoinStories(PairModel model) {
    this(model, Window.Bounds.STANDARD);
  }

  JoinStories(PairModel model, Window.Bounds bounds) {
    this.model = model;
    this.bounds = bounds;
  }

  /// The stories open so far. Each article that comes changes it.
  public static final class State {
    private final Window window;

    private State(Window window) {
      this.window = window;
    }
  }

  @Override
  public StageId id() {
    return new StageId("stories", 7);
  }

  @Override
  public String key(ReadArticle read) {
    return read.article().language();
  }

  @Override
  public State initial() {
    return new State(new Window(model, bounds));
  }

  @Override
  public List<StoryUpdate> accept(State state, ReadArticle read) {
    return state.window.add(Sketch.of(read));
  }

  /// What [#accept] keeps of an article, as bytes, so that an article can be prepared on one machine and joined on
  /// another: some 1.5 kB.
  public byte[] sketch(ReadArticle read) {
    StateWriter out = new StateWriter();
    out.section(made(), FORMAT);
    Sketch.of(read).saveAlone(out);
    return out.bytes();
  }

  /// The same as [#accept] with the article that was sketched.
  ///
  /// @throws org.hearsay.stage.StateRefusedException where the bytes are no sketch of this version
  public List<StoryUpdate> acceptSketch(State state, byte[] sketch) {
    StateReader in = new StateReader(sketch);
    in.section(made(), FORMAT);
    Sketch restored = Sketch.restoreAlone(in);
    in.end();
    return state.window.add(restored);
  }

  /// Groups all articles of a state anew, whatever the order in which they came. For the end of a batch, or
  /// for a quiet hour of a stream: its cost grows with the window.
  ///
  /// @return the articles whose story changed, in order of their ids
  public List<StoryUpdate> settle(State state) {
    return state.window.settle();
  }

  /// The ids of all articles that can still be joined and are in one story with an article, itself among them, in order
  /// of time; none where the article came so long ago that it is no longer kept.
  public List<String> together(State state, String article) {
    return state.window.together(article);
  }

  /// Some 2 kB an article: what it is compared by, and its story. Not its text.
  @Override
  public void save(State state, StateWriter out) {
    out.section(made(), FORMAT);
    state.window.save(out);
  }

  @Override
  public State restore(StateReader in) {
    in.section(made(), FORMAT);
    return new State(Window.restore(model, bounds, in));
  }

  /// What the state depends on: the same articles give other stories under another version or other weights.
  private String made() {
    return "stories of " + id() + ", pair model " + Digest.of(model.written());
  }
}

package org.hearsay.story;

import java.io.Serializable;
import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;

/// Puts each article into a story, in order of time; articles of one language share a state.
///
/// A later article can move earlier ones: then their updates come again, with the new story.
public final class JoinStories
    implements Stage.Keyed<String, ReadArticle, JoinStories.State, StoryUpdate> {
  private static final long serialVersionUID = 1L;

  private final StoryConfig config;

  public JoinStories() {
    this(StoryConfig.STANDARD);
  }

  JoinStories(StoryConfig config) {
    this.config = config;
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
    return new StageId("stories", 2);
  }

  @Override
  public String key(ReadArticle read) {
    return read.article().language();
  }

  @Override
  public State initial() {
    return new State(new Window(config));
  }

  @Override
  public Step<State, StoryUpdate> apply(State state, ReadArticle read) {
    return new Step<>(state, state.window.add(Sketch.of(read.article())));
  }
}

package org.hearsay.story;

import java.io.Serializable;
import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.stage.Stage;
import org.hearsay.stage.StageId;

/// Puts each article into a story, in order of time; articles of one language share a state.
public final class JoinStories
    implements Stage.Keyed<String, ReadArticle, JoinStories.State, StoryUpdate> {
  private static final long serialVersionUID = 1L;

  /// The stories open so far.
  public record State() implements Serializable {}

  @Override
  public StageId id() {
    return new StageId("stories", 1);
  }

  @Override
  public String key(ReadArticle read) {
    return read.article().language();
  }

  @Override
  public State initial() {
    return new State();
  }

  @Override
  public Step<State, StoryUpdate> apply(State state, ReadArticle read) {
    String id = read.article().id();
    return new Step<>(state, List.of(new StoryUpdate(id, id)));
  }
}

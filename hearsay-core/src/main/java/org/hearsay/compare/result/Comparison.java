package org.hearsay.compare.result;

import java.io.Serializable;
import java.util.List;
import org.hearsay.story.StoryGroup;

/// A story with everything its reports share and differ on.
public record Comparison(
    StoryGroup story,
    String title,
    List<StoryEntity> entities,
    List<Utterance> utterances,
    List<Claim> claims,
    List<Difference> conflicts,
    List<Fact> facts,
    List<Passage> passages,
    List<TimelineEntry> timeline)
    implements Serializable {
  public Comparison {
    entities = List.copyOf(entities);
    utterances = List.copyOf(utterances);
    claims = List.copyOf(claims);
    conflicts = List.copyOf(conflicts);
    facts = List.copyOf(facts);
    passages = List.copyOf(passages);
    timeline = List.copyOf(timeline);
  }
}

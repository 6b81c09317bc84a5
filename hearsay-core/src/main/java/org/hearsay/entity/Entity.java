package org.hearsay.entity;

import java.io.Serializable;
import java.util.List;

/// Somebody or something that an article mentions.
///
/// @param id unique in its article
/// @param name the fullest form that the article gives
/// @param roles words of the article that say what the entity is, such as "chief of staff"
/// @param mentions never empty, sorted
public record Entity(String id, String name, EntityKind kind, List<String> roles, List<Mention> mentions)
    implements Serializable {
  public Entity {
    roles = List.copyOf(roles);
    mentions = mentions.stream().sorted().toList();
    if (mentions.isEmpty()) {
      throw new IllegalArgumentException("an entity needs a mention");
    }
  }
}

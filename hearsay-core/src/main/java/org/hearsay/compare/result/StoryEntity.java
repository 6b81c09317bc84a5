package org.hearsay.compare.result;

import java.io.Serializable;
import java.util.List;
import org.hearsay.entity.EntityKind;

/// One person, body or place across the reports of a story.
///
/// @param name the form that stands for all
/// @param members the entities of the articles that are joined here
/// @param variants every form of the name that differs from `name`, with its articles
public record StoryEntity(
    String id, String name, EntityKind kind, List<String> roles, List<Member> members, List<NameVariant> variants)
    implements Serializable {
  public StoryEntity {
    roles = List.copyOf(roles);
    members = List.copyOf(members);
    variants = List.copyOf(variants);
  }

  /// An entity of one article.
  public record Member(String article, String entity) implements Serializable {}

  /// Another form of the name.
  ///
  /// @param exact as an article writes it
  /// @param articles ids, sorted
  public record NameVariant(String exact, List<String> articles, Relation relation) implements Serializable {
    public NameVariant {
      articles = List.copyOf(articles);
    }
  }

  /// How a form of a name relates to the name.
  public enum Relation {
    SPELLING,
    SHORT,
    TITLE,
    TRANSLITERATION,
    MISSPELLING
  }
}

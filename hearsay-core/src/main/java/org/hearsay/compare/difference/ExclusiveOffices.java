package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.StoryView;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.text.TextSpan;
import org.hearsay.words.ComparedWords;
import org.jspecify.annotations.Nullable;

/// Finds one person whom two reports give another office of one kind: president in one, chief executive in the other.
///
/// Only offices at the head of a body and ranks are compared. Who has both offices is shown too: a reader decides.
final class ExclusiveOffices implements DifferenceRule {
  static final String NAME = "exclusive-office";

  /// Characters before and after a name in which its office stands.
  private static final int NEAR = 90;

  /// Office by the words that give it.
  private static final Map<String, String> OFFICES = DifferenceLists.ENGLISH.pairs("exclusive-offices.offices");

  /// Ranks; all other offices are those at the head of a body.
  private static final Set<String> RANKS = DifferenceLists.ENGLISH.words("exclusive-offices.ranks");

  /// Words before an office that make it another one.
  private static final Set<String> LESSER = DifferenceLists.ENGLISH.words("exclusive-offices.lesser");

  /// Words of a role that say that it is held no more, or not for good.
  private static final Set<String> PAST = DifferenceLists.ENGLISH.words("exclusive-offices.past");

  /// The most words that give an office.
  private static final int MOST_WORDS = 3;

  /// What a report calls a person.
  private record Held(Report report, Set<String> offices, TextSpan place) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Difference> in(StoryView story) {
    Map<String, List<Held>> byPerson = new TreeMap<>();
    for (Report report : story.reports) {
      for (Entity entity : report.read.entities()) {
        StoryEntity person = story.cast.of(report.id(), entity.id());
        Held held = entity.kind() == EntityKind.PERSON ? held(report, entity) : null;
        if (person != null && held != null) {
          byPerson.computeIfAbsent(person.id(), key -> new ArrayList<>()).add(held);
        }
      }
    }
    List<Difference> found = new ArrayList<>();
    byPerson.values().forEach(all -> compare(story, all, found));
    return found;
  }

  /// Each report is held against the first one that gives the person an office, and the first against all.
  private static void compare(StoryView story, List<Held> all, List<Difference> found) {
    Held first = all.getFirst();
    for (Held other : all.subList(1, all.size())) {
      if (first.report().index != other.report().index
          && story.times.of(first.report(), other.report())
          && first.offices().stream().noneMatch(other.offices()::contains)
          && RANKS.containsAll(first.offices()) == RANKS.containsAll(other.offices())) {
        found.add(Difference.of(Kind.ROLE, NAME, side(first), side(other), "another office of the same person"));
      }
    }
  }

  private static Side side(Held held) {
    return Sides.of(held.report(), held.place());
  }

  private static @Nullable Held held(Report report, Entity entity) {
    Set<String> offices = new TreeSet<>();
    TextSpan place = null;
    for (String role : entity.roles()) {
      Set<String> own = offices(role);
      TextSpan at = own.isEmpty() ? null : place(report, entity, role);
      if (at != null) {
        place = place == null ? at : place;
        offices.addAll(own);
      }
    }
    return place == null ? null : new Held(report, offices, place);
  }

  /// The offices that a role names, the longest words first.
  private static Set<String> offices(String role) {
    List<String> words = ComparedWords.of(role).forms();
    Set<String> found = new TreeSet<>();
    if (words.stream().anyMatch(PAST::contains)) {
      return Set.of();
    }
    int at = 0;
    while (at < words.size()) {
      int next = at + 1;
      for (int many = Math.min(MOST_WORDS, words.size() - at); many > 0; many--) {
        String office = OFFICES.get(String.join(" ", words.subList(at, at + many)));
        if (office != null) {
          if (at > 0 && LESSER.contains(words.get(at - 1))) {
            return Set.of();
          }
          found.add(office);
          next = at + many;
          break;
        }
      }
      at = next;
    }
    return found;
  }

  /// Where the role stands beside one of the person's names.
  private static @Nullable TextSpan place(Report report, Entity entity, String role) {
    for (Mention mention : entity.mentions()) {
      int from = Math.max(0, mention.span().begin() - NEAR);
      int at = report.text.indexOf(role, from);
      if (at >= 0 && at <= mention.span().end() + NEAR) {
        return new TextSpan(at, at + role.length());
      }
    }
    return null;
  }
}

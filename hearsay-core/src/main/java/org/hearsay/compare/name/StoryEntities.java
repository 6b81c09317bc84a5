package org.hearsay.compare.name;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.StoryEntity.Member;
import org.hearsay.compare.result.StoryEntity.NameVariant;
import org.hearsay.compare.result.StoryEntity.Relation;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.name.PersonName;

/// Makes story entities of joined ones: the name that stands for all, its other forms, and their articles.
final class StoryEntities {
  private StoryEntities() {}

  static JoinNames.Cast of(List<JoinNames.Node> nodes, IntUnaryOperator rootOf, IntPredicate slipped) {
    Map<Integer, List<JoinNames.Node>> groups = new TreeMap<>();
    Set<String> slips = new HashSet<>();
    for (int i = 0; i < nodes.size(); i++) {
      groups.computeIfAbsent(rootOf.applyAsInt(i), key -> new ArrayList<>()).add(nodes.get(i));
      if (slipped.test(i)) {
        slips.add(String.join(" ", nodes.get(i).name.parts()));
      }
    }
    List<StoryEntity> entities = new ArrayList<>();
    for (List<JoinNames.Node> members : groups.values()) {
      entities.add(entity(members, slips));
    }
    entities.sort(
        Comparator.comparingInt((StoryEntity entity) -> -entity.members().size())
            .thenComparing(StoryEntity::name)
            .thenComparing(StoryEntity::id));
    return new JoinNames.Cast(List.copyOf(entities), JoinNames.index(entities));
  }

  private static StoryEntity entity(List<JoinNames.Node> members, Set<String> slips) {
    Map<String, Set<String>> forms = new TreeMap<>();
    List<Member> memberIds = new ArrayList<>();
    List<String> roles = new ArrayList<>();
    boolean named = members.stream().anyMatch(node -> node.entity.kind() != EntityKind.UNNAMED);
    for (JoinNames.Node node : members) {
      memberIds.add(new Member(node.report.id(), node.entity.id()));
      roles.addAll(node.entity.roles());
      add(forms, node.entity.name(), node);
      for (Mention mention : node.entity.mentions()) {
        if (mention.form() == Mention.Form.NAME && mention.span().end() <= node.report.text.length()) {
          String exact = mention.span().in(node.report.text);
          add(forms, exact, node);
          String titled = withTitle(node.report.text, mention);
          if (node.entity.kind() == EntityKind.PERSON && titled != null) {
            add(forms, titled, node);
          }
        }
      }
    }
    String name = best(members, forms, named);
    List<NameVariant> variants = new ArrayList<>();
    for (Map.Entry<String, Set<String>> form : forms.entrySet()) {
      if (!form.getKey().equals(name)) {
        variants.add(
            new NameVariant(form.getKey(), List.copyOf(form.getValue()), relation(name, form.getKey(), slips)));
      }
    }
    EntityKind kind =
        members.stream()
            .map(node -> node.entity.kind())
            .filter(k -> k != EntityKind.UNNAMED)
            .findFirst()
            .orElse(EntityKind.UNNAMED);
    return new StoryEntity(JoinNames.idOf(members, name), name, kind, shown(roles), memberIds, variants);
  }

  /// Roles, those that most reports give first; what a fuller one says, in whatever capitals, is left out.
  static List<String> shown(List<String> roles) {
    Map<String, Integer> counts = new TreeMap<>();
    roles.forEach(role -> counts.merge(role, 1, Integer::sum));
    Map<String, String> fullest = new TreeMap<>();
    counts.keySet().stream()
        .sorted(
            Comparator.comparingInt((String role) -> -role.length())
                .thenComparing(role -> -counts.getOrDefault(role, 0))
                .thenComparing(Comparator.naturalOrder()))
        .forEach(role -> {
          String folded = " " + role.toLowerCase(Locale.ROOT) + " ";
          if (fullest.keySet().stream().noneMatch(other -> other.contains(folded))) {
            fullest.put(folded, role);
          }
        });
    return fullest.values().stream()
        .sorted(
            Comparator.comparingInt((String role) -> -counts.getOrDefault(role, 0))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  private static void add(Map<String, Set<String>> forms, String exact, JoinNames.Node node) {
    String plain = exact.strip().replaceAll("\\s+", " ");
    if (!plain.isEmpty()) {
      forms.computeIfAbsent(plain, key -> new TreeSet<>()).add(node.report.id());
    }
  }

  /// The name with a capitalized title or honorific that stands before it, absent where none does.
  private static @org.jspecify.annotations.Nullable String withTitle(String text, Mention mention) {
    int begin = mention.span().begin();
    int from = begin;
    for (int words = 0; words < 2 && from > 1 && text.charAt(from - 1) == ' '; words++) {
      int start = from - 1;
      while (start > 0 && (Character.isLetter(text.charAt(start - 1)) || text.charAt(start - 1) == '.')) {
        start--;
      }
      if (start == from - 1 || !Character.isUpperCase(text.charAt(start))) {
        break;
      }
      from = start;
      String candidate = text.substring(from, mention.span().end());
      if (!PersonName.parse(candidate).title().isEmpty()
          && PersonName.parse(candidate).keys().equals(PersonName.parse(mention.span().in(text)).keys())) {
        return candidate;
      }
    }
    return null;
  }

  /// The fullest of the forms that most reports have; a form of several words before a single one.
  private static String best(List<JoinNames.Node> members, Map<String, Set<String>> forms, boolean named) {
    String best = members.getFirst().entity.name();
    double most = -1;
    Set<String> candidates = new TreeSet<>();
    for (JoinNames.Node node : members) {
      if (!named || node.entity.kind() != EntityKind.UNNAMED) {
        candidates.add(node.entity.name().strip().replaceAll("\\s+", " "));
      }
    }
    for (String name : candidates) {
      int words = PersonName.parse(name).keys().size();
      Set<String> articles = forms.getOrDefault(name, Set.of());
      double score = articles.size() * 2 + (words > 1 ? 1000 : 0) + Math.min(words, 6) * 0.1;
      if (!PersonName.parse(name).title().isEmpty()) {
        score -= 1;
      }
      if (score > most) {
        most = score;
        best = name;
      }
    }
    return best;
  }

  private static Relation relation(String name, String form, Set<String> slips) {
    NameParts main = NameParts.of(name);
    NameParts other = NameParts.of(form);
    if (String.join("", main.parts()).equals(String.join("", other.parts()))) {
      return other.titles().isEmpty() ? Relation.SPELLING : Relation.TITLE;
    }
    if (!other.titles().isEmpty()) {
      return Relation.TITLE;
    }
    if (main.nicknameOf(other)) {
      return Relation.SHORT;
    }
    if (main.slipOf(other)) {
      boolean slip = slips.contains(String.join(" ", other.parts())) && !main.transliterates(other);
      return slip ? Relation.MISSPELLING : Relation.TRANSLITERATION;
    }
    return other.parts().size() < main.parts().size() || main.partSet().containsAll(other.parts())
        ? Relation.SHORT
        : form.toLowerCase(java.util.Locale.ROOT).equals(form) || form.contains("’s ") || form.contains("'s ")
            ? Relation.TITLE
            : Relation.SPELLING;
  }
}

package org.hearsay.compare.name;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.hearsay.compare.report.DistinctTexts;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.StoryEntity.Member;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.prov.Digest;
import org.hearsay.text.DateRange;
import org.hearsay.words.Commonness;
import org.hearsay.words.Sound;
import org.hearsay.words.Stem;
import org.jspecify.annotations.Nullable;

/// Joins the people and bodies of several reports, and keeps apart who only has a similar name.
///
/// Two different full names in one report are two people. Names that fit (parts left out, initials, short
/// forms, another way to write another script) join. Names that are only like one another, as [NamePair]
/// judges, join when both reports give one role and more texts have one form than the other: then the other
/// is a slip. Everything else stays apart, until a story has evidence for it.
///
/// Names are compared within blocks of names that share a part or its sound, each different name once.
public final class JoinNames {
  private static final String SPOKESMAN = IdentityLists.ENGLISH.word("spokesman");
  private static final String SPOKESPERSON = IdentityLists.ENGLISH.word("spokesperson");
  private static final String SPOKESWOMAN = IdentityLists.ENGLISH.word("spokeswoman");
  private static final String USA = IdentityLists.ENGLISH.word("usa");

  /// Blocks with more different names than this are not compared: what they share is too common.
  private static final int BLOCK = 60;

  /// Days between two reports from which an office may have gone to another person.
  private static final long OFFICE = 366;

  private final List<Report> reports;
  private final List<Node> nodes = new ArrayList<>();
  private final Set<Integer> slips = new HashSet<>();
  private final NameGroups groups;
  private @Nullable DistinctTexts texts;

  /// An entity of one report.
  static final class Node {
    final Report report;
    final Entity entity;
    final NameParts name;

    Node(Report report, Entity entity) {
      this.report = report;
      this.entity = entity;
      name = NameParts.of(entity.name());
    }
  }

  private JoinNames(List<Report> reports) {
    this.reports = reports;
    for (Report report : reports) {
      for (Entity entity : report.read.entities()) {
        nodes.add(new Node(report, entity));
      }
    }
    groups = new NameGroups(nodes);
  }

  public static Cast of(List<Report> reports) {
    return new JoinNames(reports).join();
  }

  private Cast join() {
    joinPeople();
    joinBodies();
    joinRoles();
    return StoryEntities.of(nodes, groups::rootOf, slips::contains);
  }

  /// The nodes of people with one name.
  ///
  /// @param roles their [#roleWords]
  private record Named(NameParts name, List<Integer> nodes, Set<String> roles) {
    int first() {
      return nodes.getFirst();
    }

    void add(int node, List<String> held) {
      nodes.add(node);
      roles.addAll(roleWords(held));
    }
  }

  private void joinPeople() {
    Map<String, Named> byName = new TreeMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.entity.kind() == EntityKind.PERSON && !node.name.parts().isEmpty()) {
        byName
            .computeIfAbsent(
                String.join(" ", node.name.key()), key -> new Named(node.name, new ArrayList<>(), new HashSet<>()))
            .add(i, node.entity.roles());
      }
    }
    Map<String, List<Named>> whole = new TreeMap<>();
    Map<String, List<Named>> byFamily = new TreeMap<>();
    Map<String, List<Named>> alike = new TreeMap<>();
    for (Named named : byName.values()) {
      NameParts name = named.name();
      if (name.full()) {
        groups.unionAll(named.nodes());
        add(whole, String.join("", name.parts()), named);
        add(byFamily, NameForms.latin(name.family()), named);
        add(alike, "s " + Sound.key(name.parts().getFirst()) + " " + Sound.key(name.family()), named);
        add(alike, "g " + name.parts().getFirst(), named);
        add(alike, "f " + name.family(), named);
      }
    }
    joinAliases(byName);
    whole.values().forEach(same -> same.forEach(named -> groups.union(same.getFirst().first(), named.first())));
    inBlocks(byFamily, this::joinFitting);
    inBlocks(alike, this::joinSlip);
    attachShortNames(byName.values());
  }

  /// A report that calls one person "Ada Maren" and "Ada Maren Osei" says that the one name stands for the other.
  private void joinAliases(Map<String, Named> byName) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.entity.kind() != EntityKind.PERSON || node.name.parts().size() < 3) {
        continue;
      }
      for (Mention mention : node.entity.mentions()) {
        if (mention.form() != Mention.Form.NAME || mention.span().end() > node.report.text.length()) {
          continue;
        }
        NameParts form = NameParts.of(mention.span().in(node.report.text));
        Named named = byName.get(String.join(" ", form.key()));
        boolean shorter =
            form.full()
                && form.parts().size() < node.name.parts().size()
                && form.parts().equals(node.name.parts().subList(0, form.parts().size()));
        if (named != null && shorter) {
          groups.alias(form, node.name);
          groups.union(i, named.first());
        }
      }
    }
  }

  private static void add(Map<String, List<Named>> blocks, String key, Named named) {
    blocks.computeIfAbsent(key, any -> new ArrayList<>()).add(named);
  }

  private static void inBlocks(Map<String, List<Named>> blocks, BiConsumer<Named, Named> join) {
    for (List<Named> block : blocks.values()) {
      for (int i = 0; i < block.size() && block.size() <= BLOCK; i++) {
        for (int j = i + 1; j < block.size(); j++) {
          join.accept(block.get(i), block.get(j));
        }
      }
    }
  }

  private void joinFitting(Named a, Named b) {
    if (a.name().fits(b.name())) {
      groups.union(a.first(), b.first());
    }
  }

  /// Misheard or mistyped: nearly one name, one role, and more texts have it one way than the other.
  private void joinSlip(Named a, Named b) {
    if (groups.rootOf(a.first()) == groups.rootOf(b.first()) || !roleShared(a, b) || !a.name().slipOf(b.name())) {
      return;
    }
    if (texts == null) {
      texts = DistinctTexts.of(reports);
    }
    boolean majority = texts.count(reportsOf(a)) != texts.count(reportsOf(b));
    if (majority && groups.union(a.first(), b.first())) {
      slips.addAll(a.nodes());
      slips.addAll(b.nodes());
    }
  }

  private Set<Integer> reportsOf(Named named) {
    Set<Integer> having = new HashSet<>();
    named.nodes().forEach(node -> having.add(nodes.get(node).report.index));
    return having;
  }

  private static boolean roleShared(Named a, Named b) {
    return !Collections.disjoint(a.roles(), b.roles());
  }

  static Set<String> roleWords(List<String> roles) {
    Set<String> stems = new HashSet<>();
    for (String role : roles) {
      for (String word : NameParts.words(role)) {
        if (!Commonness.stop(word)) {
          stems.add(roleStem(word));
        }
      }
    }
    return stems;
  }

  private static String roleStem(String word) {
    if (word.equals(SPOKESWOMAN) || word.equals(SPOKESPERSON)) {
      return SPOKESMAN;
    }
    return Stem.of(word);
  }

  /// A family name alone stands for the one person of the story who has it.
  private void attachShortNames(Collection<Named> names) {
    Map<String, Set<Integer>> byFamily = new HashMap<>();
    Map<String, Set<Integer>> byFirst = new HashMap<>();
    for (Named named : names) {
      if (named.name().full()) {
        byFamily.computeIfAbsent(named.name().family(), key -> new TreeSet<>()).add(named.first());
        if (named.name().parts().size() > 2) {
          byFirst.computeIfAbsent(named.name().parts().getFirst(), key -> new TreeSet<>()).add(named.first());
        }
      }
    }
    for (Named named : names) {
      if (!named.name().full()) {
        String only = named.name().family();
        Set<Integer> persons = roots(ofGeneration(named.name(), byFamily.getOrDefault(only, Set.of())));
        if (persons.isEmpty()) {
          persons = roots(byFirst.getOrDefault(only, Set.of()));
        }
        if (persons.isEmpty()) {
          groups.unionAll(named.nodes());
        } else if (persons.size() == 1) {
          for (int node : named.nodes()) {
            groups.union(node, persons.iterator().next());
          }
        }
      }
    }
  }

  /// "Osei Jr." is not the father, and "Osei" alone not the son, if both are named in full anywhere.
  private Set<Integer> ofGeneration(NameParts name, Set<Integer> bearers) {
    Set<Integer> same = new TreeSet<>(bearers);
    same.removeIf(node -> !nodes.get(node).name.generation().equals(name.generation()));
    return same.isEmpty() ? bearers : same;
  }

  private Set<Integer> roots(Set<Integer> some) {
    Set<Integer> roots = new TreeSet<>();
    some.forEach(node -> roots.add(groups.rootOf(node)));
    return roots;
  }

  private static boolean body(EntityKind kind) {
    return kind == EntityKind.ORGANIZATION
        || kind == EntityKind.OUTLET
        || kind == EntityKind.GROUP
        || kind == EntityKind.COUNTRY
        || kind == EntityKind.PLACE
        || kind == EntityKind.OTHER;
  }

  private static List<String> bodyWords(String name) {
    List<String> words = new ArrayList<>();
    for (String word : NameParts.words(name)) {
      if (!word.equals("the") && !word.equals("of") && !word.equals("and") && !word.equals("for")) {
        words.add(word.equals("us") || word.equals(USA) ? "u.s" : word);
      }
    }
    return words;
  }

  private void joinBodies() {
    Map<String, List<Integer>> byKey = new TreeMap<>();
    Map<String, Set<Integer>> bySuffix = new TreeMap<>();
    Map<String, Set<Integer>> byInitials = new TreeMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (!body(node.entity.kind())) {
        continue;
      }
      List<String> words = bodyWords(node.entity.name());
      byKey.computeIfAbsent(String.join(" ", words), key -> new ArrayList<>()).add(i);
    }
    byKey.values().forEach(groups::unionAll);
    for (Map.Entry<String, List<Integer>> entry : byKey.entrySet()) {
      List<String> words = List.of(entry.getKey().split(" "));
      int root = groups.rootOf(entry.getValue().getFirst());
      StringBuilder initials = new StringBuilder();
      for (int i = 0; i < words.size(); i++) {
        initials.append(words.get(i).isEmpty() ? "" : words.get(i).substring(0, 1));
        if (i > 0 && words.size() - i >= 2) {
          bySuffix.computeIfAbsent(String.join(" ", words.subList(i, words.size())), key -> new TreeSet<>()).add(root);
        }
      }
      if (words.size() > 1 && initials.length() > 1) {
        byInitials.computeIfAbsent(initials.toString(), key -> new TreeSet<>()).add(root);
      }
    }
    for (Map.Entry<String, List<Integer>> entry : byKey.entrySet()) {
      int first = entry.getValue().getFirst();
      Set<Integer> longer = new TreeSet<>(bySuffix.getOrDefault(entry.getKey(), Set.of()));
      if (acronym(nodes.get(first).entity.name())) {
        longer.addAll(byInitials.getOrDefault(entry.getKey(), Set.of()));
      }
      if (longer.size() == 1) {
        groups.union(first, longer.iterator().next());
      }
    }
  }

  private static boolean acronym(String name) {
    String plain = name.replace(".", "");
    return plain.length() >= 2
        && plain.length() <= 6
        && plain.equals(plain.toUpperCase(Locale.ROOT))
        && plain.chars().allMatch(Character::isLetter);
  }

  /// "X's chief of staff" is the one person of the story who is that elsewhere, at about the same time.
  private void joinRoles() {
    Map<String, List<Integer>> byRole = new HashMap<>();
    Map<String, Set<String>> rolesByName = new HashMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.entity.kind() == EntityKind.PERSON) {
        Set<String> held = RoleName.stems(node.entity.roles());
        for (String stem : held) {
          byRole.computeIfAbsent(stem, key -> new ArrayList<>()).add(i);
        }
        rolesByName
            .computeIfAbsent(lastWord(node.entity.name()), key -> new HashSet<>())
            .addAll(roleWords(node.entity.roles()));
      }
    }
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      RoleName role = RoleName.of(node.entity);
      if (role == null) {
        continue;
      }
      Set<String> owner = ownersRoles(role, rolesByName);
      Set<Integer> holders = new TreeSet<>();
      for (int other : byRole.getOrDefault(role.stems().stream().sorted().findFirst().orElse(""), List.of())) {
        Node person = nodes.get(other);
        if (person.report.index != node.report.index
            && datesAllow(person.report, node.report)
            && role.heldBy(person.entity, owner)) {
          holders.add(groups.rootOf(other));
        }
      }
      if (holders.size() == 1) {
        groups.union(i, holders.iterator().next());
      }
    }
  }

  private static boolean datesAllow(Report a, Report b) {
    DateRange left = a.article.published().range();
    DateRange right = b.article.published().range();
    return left == null || right == null || Math.abs(left.first().toEpochDay() - right.first().toEpochDay()) <= OFFICE;
  }

  /// What the story says about the person that a role belongs to, as in "Marsh's aide": names and roles, as stems.
  private static Set<String> ownersRoles(RoleName role, Map<String, Set<String>> rolesByName) {
    Set<String> known = new HashSet<>();
    for (String word : NameParts.words(role.owner())) {
      known.add(Stem.of(word));
    }
    known.addAll(rolesByName.getOrDefault(lastWord(role.owner()), Set.of()));
    return known;
  }

  private static String lastWord(String name) {
    return name.substring(name.lastIndexOf(' ') + 1);
  }

  static String idOf(List<Node> members, String name) {
    List<String> parts = new ArrayList<>();
    parts.add("entity");
    parts.add(name);
    for (Node node : members) {
      parts.add(node.report.id());
      parts.add(node.entity.id());
    }
    return Digest.of(parts.toArray(new String[0]));
  }

  /// The people and bodies of a story, and which entity of which report each is.
  public record Cast(List<StoryEntity> entities, Map<Member, StoryEntity> byMember) {
    public @Nullable StoryEntity of(String article, @Nullable String entity) {
      return entity == null ? null : byMember.get(new Member(article, entity));
    }
  }

  static Map<Member, StoryEntity> index(List<StoryEntity> entities) {
    Map<Member, StoryEntity> byMember = new HashMap<>();
    for (StoryEntity entity : entities) {
      for (Member member : entity.members()) {
        byMember.put(member, entity);
      }
    }
    return byMember;
  }
}

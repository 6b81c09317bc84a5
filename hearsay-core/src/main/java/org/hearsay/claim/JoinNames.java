package org.hearsay.claim;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.claim.StoryEntity.Member;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.prov.Digest;
import org.hearsay.story.Commonness;
import org.hearsay.story.Stem;
import org.jspecify.annotations.Nullable;

/// Joins the people and bodies of several reports, and keeps apart who only has a similar name.
///
/// Two different full names in one report are two people. Where the evidence is thin nothing is joined.
final class JoinNames {
  private final List<Report> reports;
  private final List<Node> nodes = new ArrayList<>();
  private final Map<Integer, List<Node>> members = new HashMap<>();
  private final Set<Integer> slips = new HashSet<>();

  /// An entity of one report.
  static final class Node {
    final Report report;
    final Entity entity;
    final NameParts name;
    int root;

    Node(Report report, Entity entity, int index) {
      this.report = report;
      this.entity = entity;
      name = NameParts.of(entity.name());
      root = index;
    }
  }

  private JoinNames(List<Report> reports) {
    this.reports = reports;
  }

  static Cast of(List<Report> reports) {
    return new JoinNames(reports).join();
  }

  private Cast join() {
    for (Report report : reports) {
      for (Entity entity : report.read.entities()) {
        Node node = new Node(report, entity, nodes.size());
        members.put(nodes.size(), List.of(node));
        nodes.add(node);
      }
    }
    joinPeople();
    joinBodies();
    joinRoles();
    return Casting.of(nodes, this::rootOf, this::slipped);
  }

  int rootOf(int node) {
    int at = node;
    while (nodes.get(at).root != at) {
      at = nodes.get(at).root;
    }
    return at;
  }

  private boolean slipped(int node) {
    return slips.contains(node);
  }

  private boolean union(int a, int b) {
    int left = rootOf(a);
    int right = rootOf(b);
    if (left == right) {
      return true;
    }
    if (clash(left, right)) {
      return false;
    }
    nodes.get(Math.max(left, right)).root = Math.min(left, right);
    List<Node> both = new ArrayList<>(group(Math.min(left, right)));
    both.addAll(group(Math.max(left, right)));
    members.put(Math.min(left, right), both);
    members.remove(Math.max(left, right));
    return true;
  }

  /// Whether two groups hold, between them, two names that one report tells apart.
  private boolean clash(int left, int right) {
    List<Node> mine = group(left);
    List<Node> theirs = group(right);
    for (Node a : mine) {
      for (Node b : theirs) {
        if (a.report.index == b.report.index && !a.name.parts().equals(b.name.parts())) {
          return true;
        }
        if (a.name.full() && b.name.full() && a.entity.kind() == EntityKind.PERSON
            && b.entity.kind() == EntityKind.PERSON && !a.name.fits(b.name) && !a.name.slipOf(b.name)) {
          return true;
        }
      }
    }
    return false;
  }

  private List<Node> group(int root) {
    return members.getOrDefault(root, List.of());
  }

  private void joinPeople() {
    Map<String, List<Integer>> byFamily = new TreeMap<>();
    Map<String, List<Integer>> whole = new TreeMap<>();
    Map<String, List<Integer>> bySound = new TreeMap<>();
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.entity.kind() != EntityKind.PERSON || node.name.parts().isEmpty()) {
        continue;
      }
      byFamily.computeIfAbsent(node.name.family(), key -> new ArrayList<>()).add(i);
      whole.computeIfAbsent(String.join("", node.name.parts()), key -> new ArrayList<>()).add(i);
      if (node.name.full()) {
        String sounds = Sound.key(node.name.parts().getFirst()) + " " + Sound.key(node.name.family());
        bySound.computeIfAbsent(sounds, key -> new ArrayList<>()).add(i);
        bySound.computeIfAbsent("g " + node.name.parts().getFirst(), key -> new ArrayList<>()).add(i);
      }
    }
    whole.values().stream().filter(same -> nodes.get(same.getFirst()).name.full()).forEach(this::unionAll);
    for (List<Integer> family : byFamily.values()) {
      for (int a : family) {
        for (int b : family) {
          if (a < b && nodes.get(a).name.full() && nodes.get(b).name.full()
              && nodes.get(a).name.fits(nodes.get(b).name)) {
            union(a, b);
          }
        }
      }
    }
    List<List<Integer>> alike = new ArrayList<>(bySound.values());
    alike.addAll(byFamily.values());
    for (List<Integer> candidates : alike) {
      for (int a : candidates) {
        for (int b : candidates) {
          if (a < b && slip(nodes.get(a), nodes.get(b)) && union(a, b)) {
            slips.add(a);
            slips.add(b);
          }
        }
      }
    }
    attachShortNames(byFamily);
  }

  private void unionAll(List<Integer> same) {
    for (int other : same) {
      union(same.getFirst(), other);
    }
  }

  /// Misheard or mistyped: nearly one name, and both reports give one role.
  private static boolean slip(Node a, Node b) {
    return a.report.index != b.report.index && a.name.slipOf(b.name) && roleShared(a.entity, b.entity);
  }

  private static boolean roleShared(Entity a, Entity b) {
    Set<String> left = roleWords(a.roles());
    Set<String> right = roleWords(b.roles());
    left.retainAll(right);
    return !left.isEmpty();
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
    if (word.equals("spokeswoman") || word.equals("spokesperson")) {
      return "spokesman";
    }
    return Stem.of(word);
  }

  /// A family name alone stands for the one person of the story who has it.
  private void attachShortNames(Map<String, List<Integer>> byFamily) {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.entity.kind() != EntityKind.PERSON || node.name.parts().size() != 1) {
        continue;
      }
      String only = node.name.family();
      Set<Integer> groups = new TreeSet<>();
      for (int other : byFamily.getOrDefault(only, List.of())) {
        if (nodes.get(other).name.full()) {
          groups.add(rootOf(other));
        }
      }
      if (groups.isEmpty()) {
        for (int other = 0; other < nodes.size(); other++) {
          NameParts name = nodes.get(other).name;
          if (nodes.get(other).entity.kind() == EntityKind.PERSON && name.parts().size() > 2
              && name.parts().getFirst().equals(only)) {
            groups.add(rootOf(other));
          }
        }
      }
      if (groups.size() == 1) {
        union(i, groups.iterator().next());
      } else if (groups.isEmpty()) {
        for (int other : byFamily.getOrDefault(only, List.of())) {
          union(i, other);
        }
      }
    }
  }

  private static boolean body(EntityKind kind) {
    return kind == EntityKind.ORGANIZATION || kind == EntityKind.OUTLET || kind == EntityKind.GROUP
        || kind == EntityKind.COUNTRY || kind == EntityKind.PLACE || kind == EntityKind.OTHER;
  }

  private static List<String> bodyWords(String name) {
    List<String> words = new ArrayList<>();
    for (String word : NameParts.words(name)) {
      if (!word.equals("the") && !word.equals("of") && !word.equals("and") && !word.equals("for")) {
        words.add(word.equals("us") || word.equals("usa") ? "u.s" : word);
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
    byKey.values().forEach(this::unionAll);
    for (Map.Entry<String, List<Integer>> entry : byKey.entrySet()) {
      List<String> words = List.of(entry.getKey().split(" "));
      int root = rootOf(entry.getValue().getFirst());
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
        union(first, longer.iterator().next());
      }
    }
  }

  private static boolean acronym(String name) {
    String plain = name.replace(".", "");
    return plain.length() >= 2 && plain.length() <= 6 && plain.equals(plain.toUpperCase(Locale.ROOT))
        && plain.chars().allMatch(Character::isLetter);
  }

  /// "X's chief of staff" is the one person of the story who is that elsewhere.
  private void joinRoles() {
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      RoleName role = RoleName.of(node.entity);
      if (role == null) {
        continue;
      }
      Set<Integer> holders = new TreeSet<>();
      for (int other = 0; other < nodes.size(); other++) {
        Node person = nodes.get(other);
        if (person.report.index != node.report.index && person.entity.kind() == EntityKind.PERSON
            && role.heldBy(person.entity, ownersRoles(role, node.report))) {
          holders.add(rootOf(other));
        }
      }
      if (holders.size() == 1) {
        union(i, holders.iterator().next());
      }
    }
  }

  /// What the story says of the one to whom a role belongs: names and roles, as stems.
  private Set<String> ownersRoles(RoleName role, Report report) {
    Set<String> known = new HashSet<>();
    for (String word : NameParts.words(role.owner())) {
      known.add(Stem.of(word));
    }
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      if (node.entity.kind() == EntityKind.PERSON && role.owner().endsWith(lastWord(node.entity.name()))
          && !lastWord(node.entity.name()).isEmpty()) {
        known.addAll(roleWords(node.entity.roles()));
      }
    }
    known.remove(report.id());
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
  record Cast(List<StoryEntity> entities, Map<Member, StoryEntity> byMember) {
    @Nullable StoryEntity of(String article, @Nullable String entity) {
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

package org.hearsay.compare.name;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.words.Commonness;
import org.hearsay.words.Stem;
import org.jspecify.annotations.Nullable;

/// A person named by an office that one person holds: "Mr. Lee's chief of staff".
///
/// @param owner whose office it is
/// @param stems stems of the office's content words
record RoleName(String owner, Set<String> stems) {
  /// Offices that several people hold at a time.
  private static final Set<String> SHARED = IdentityLists.ENGLISH.words("role-name.shared");

  RoleName {
    stems = Set.copyOf(stems);
  }

  /// @return absent where the entity is named, or its office is not one person's
  static @Nullable RoleName of(Entity entity) {
    if (entity.kind() != EntityKind.UNNAMED && entity.kind() != EntityKind.PERSON) {
      return null;
    }
    String name = entity.name();
    int at = possessive(name);
    if (at < 0) {
      return null;
    }
    String office = name.substring(at + 2).strip();
    Set<String> stems = stems(office);
    List<String> words = NameParts.words(office);
    if (words.isEmpty() || SHARED.contains(words.getLast()) || SHARED.contains(words.getFirst())) {
      return null;
    }
    return stems.size() < 2 ? null : new RoleName(name.substring(0, at).strip(), stems);
  }

  private static int possessive(String name) {
    for (int i = 1; i + 2 < name.length(); i++) {
      char c = name.charAt(i);
      if ((c == '\'' || c == '’') && name.charAt(i + 1) == 's' && name.charAt(i + 2) == ' ') {
        return i;
      }
    }
    return -1;
  }

  /// Stems of the content words of several roles.
  static Set<String> stems(List<String> roles) {
    Set<String> stems = new HashSet<>();
    roles.forEach(role -> stems.addAll(stems(role)));
    return stems;
  }

  private static Set<String> stems(String office) {
    Set<String> stems = new HashSet<>();
    for (String word : NameParts.words(office)) {
      if (!Commonness.stop(word)) {
        stems.add(Stem.of(word));
      }
    }
    return stems;
  }

  /// @param ownersWords stems of the owner's names and roles
  boolean heldBy(Entity person, Set<String> ownersWords) {
    for (String role : person.roles()) {
      Set<String> held = stems(role);
      if (held.containsAll(stems)) {
        Set<String> rest = new HashSet<>(held);
        rest.removeAll(stems);
        boolean ownerNamed = rest.stream().anyMatch(ownersWords::contains);
        if (rest.isEmpty() || ownerNamed) {
          return true;
        }
      }
    }
    return false;
  }
}

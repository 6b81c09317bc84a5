package org.hearsay.origin;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import org.hearsay.text.KnownOutlets;

/// Tells newsrooms from other names, and one newsroom from another, for the reports of one story.
final class Newsrooms {
  /// Words that are usual in names of newsrooms.
  private static final Set<String> MEDIA = OriginLists.ENGLISH.words("newsrooms.media");

  private final OutletAliases names;
  private final Set<String> ofStory = new TreeSet<>();

  /// By name: whether it is a newsroom's, found when it is first asked for.
  private final Map<String, Boolean> known = new HashMap<>();

  /// @param read names of the outlets whose reports were read
  /// @param named names of outlets in the reports, also of outlets that were not read
  /// @param used names that the reports use as those of newsrooms, see [NewsroomSigns]
  /// @param beside see [OutletAliases]
  Newsrooms(Set<String> read, Set<String> named, Set<String> used, BiPredicate<List<String>, List<String>> beside) {
    Set<String> all = new TreeSet<>(named);
    all.addAll(read);
    all.addAll(used);
    names = new OutletAliases(new TreeSet<>(read), all, beside);
    read.forEach(name -> ofStory.add(names.key(name)));
    used.forEach(name -> ofStory.add(names.key(name)));
  }

  /// Equal for all names of one newsroom.
  String key(String name) {
    return names.key(name);
  }

  boolean same(String a, String b) {
    return names.same(a, b);
  }

  /// A newsroom's name as the report writes it, where the list of known outlets gave it another name: the same letters
  /// may stand for an outlet that is in no list.
  ///
  /// @param own the report's words
  String written(String own, String name) {
    return same(own, name) || ofStory.contains(names.key(own)) ? own : name;
  }

  /// Whether a name is that of an outlet of the story or of a known outlet, or looks like one.
  boolean is(String name) {
    return known.computeIfAbsent(name, this::found);
  }

  private boolean found(String name) {
    if (name.isBlank() || !proper(name)) {
      return false;
    }
    if (ofStory.contains(names.key(name)) || KnownOutlets.named(name) != null) {
      return true;
    }
    String[] words = name.strip().split(" ");
    return words.length >= 2
        && Character.isUpperCase(words[words.length - 1].charAt(0))
        && isMedium(words[words.length - 1].toLowerCase(Locale.ROOT));
  }

  /// Whether a name is made of words with capital letters, and small ones between.
  private static boolean proper(String name) {
    int small = 0;
    for (String word : name.strip().split(" ")) {
      small += word.isEmpty() || Character.isLowerCase(word.charAt(0)) ? 1 : 0;
    }
    return small <= 2 && name.length() <= 60 && !name.toLowerCase(Locale.ROOT).contains(" by ");
  }

  static boolean isMedium(String word) {
    return MEDIA.contains(word);
  }
}

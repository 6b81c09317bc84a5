package org.hearsay.app.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.claim.Claim;
import org.hearsay.claim.Utterance;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.jspecify.annotations.Nullable;

/// Where on the page the origins of each claim and utterance stand, so that their counts can lead there.
/// What one report alone carries has no place of its own.
final class OriginIndex {
  private static final int MOST = 60;

  private final String story;
  private final Map<String, Origins> byId = new HashMap<>();
  private final Map<String, String> anchors = new HashMap<>();
  private final List<Item> items = new ArrayList<>();

  /// @param anchor the address, without the sign
  /// @param words of the claim or utterance
  record Item(String anchor, Views.Link words, Origins origins) {}

  /// @param id of the story on the page
  OriginIndex(String id, Places places, Story story) {
    this.story = id;
    story.origins().forEach(origins -> byId.putIfAbsent(origins.of(), origins));
    for (Claim claim : story.comparison().claims()) {
      String words = places.words(claim.says().article(), claim.says().span());
      add(claim.id(), places.link(wording(words), claim.says().article(), claim.says().span()));
    }
    for (Utterance utterance : story.comparison().utterances()) {
      add(
          utterance.id(),
          places.link(
              wording(utterance.consensus()),
              utterance.reference().article(),
              utterance.reference().span()));
    }
  }

  private static String wording(String words) {
    return words.isBlank() ? "(no words)" : Statement.wording(words, 120);
  }

  private void add(String id, Views.Link words) {
    Origins origins = byId.get(id);
    if (origins != null
        && (origins.outlets() > 1 || !origins.edges().isEmpty())
        && items.size() < MOST
        && !anchors.containsKey(id)) {
      String anchor = story + "-o" + (items.size() + 1);
      anchors.put(id, anchor);
      items.add(new Item(anchor, words, origins));
    }
  }

  List<Item> items() {
    return List.copyOf(items);
  }

  @Nullable Origins of(String id) {
    return byId.get(id);
  }

  /// The three counts of a claim or utterance, leading to what they rest on; "not known" where nobody counted.
  Views.Link counts(String id) {
    Origins origins = byId.get(id);
    if (origins == null) {
      return new Views.Link("not known", null, "");
    }
    String anchor = anchors.get(id);
    return new Views.Link(three(origins), anchor == null ? null : "#" + anchor, "");
  }

  /// Never one of the three without the others.
  static String three(Origins origins) {
    return Shown.count(origins.outlets(), "outlet", "outlets")
        + ", "
        + Shown.count(origins.texts(), "text", "texts")
        + ", "
        + Shown.count((int) Math.round(origins.expected()), "origin", "origins")
        + " ("
        + origins.low()
        + "–"
        + origins.high()
        + ")";
  }
}

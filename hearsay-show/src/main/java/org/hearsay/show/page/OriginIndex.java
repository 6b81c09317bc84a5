package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Utterance;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.show.OriginCount;
import org.jspecify.annotations.Nullable;

/// Where on the page the origins of each claim and utterance stand, so that their counts can lead there.
/// What only one report carries has no place of its own; its counts lead to its words.
final class OriginIndex {
  private static final int MOST = 200;

  /// A story with fewer than this many is filled up with claims that one outlet has from others.
  private static final int FILL = 60;

  private final String story;
  private final Map<String, Origins> byId = new HashMap<>();
  private final Map<String, String> anchors = new HashMap<>();
  private final Map<String, String> said = new HashMap<>();
  private final List<Item> items = new ArrayList<>();

  /// @param anchor the address, without the sign
  /// @param words of the claim or utterance
  record Item(String anchor, Views.Link words, Origins origins) {}

  /// @param id of the story on the page
  OriginIndex(String id, Places places, Story story) {
    this.story = id;
    story.origins().forEach(origins -> byId.putIfAbsent(origins.of(), origins));
    // Places are few; what several outlets carry is asked for first.
    for (boolean several : new boolean[] {true, false}) {
      for (Claim claim : story.comparison().claims()) {
        add(claim.id(), places.words(claim.says().article(), claim.says().span()), places, claim.says(), several);
      }
      for (Utterance utterance : story.comparison().utterances()) {
        add(utterance.id(), utterance.consensus(), places, utterance.reference(), several);
      }
    }
  }

  private static String wording(String words) {
    return words.isBlank() ? "(no words)" : Statement.wording(words, 120);
  }

  private void add(String id, String words, Places places, ArticleSpan place, boolean several) {
    Origins origins = byId.get(id);
    if (origins == null || anchors.containsKey(id)) {
      return;
    }
    Views.Link link = places.link(wording(words), place.article(), place.span());
    if (link.href() != null) {
      said.putIfAbsent(id, link.href());
    }
    boolean wanted = several ? origins.outlets() > 1 : !origins.edges().isEmpty();
    if (wanted && items.size() < (several ? MOST : FILL)) {
      String anchor = story + "-o" + (items.size() + 1);
      anchors.put(id, anchor);
      items.add(new Item(anchor, link, origins));
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
    return new Views.Link(three(origins), anchor == null ? said.get(id) : "#" + anchor, "");
  }

  /// Never one of the three without the others.
  static String three(Origins origins) {
    return Shown.count(origins.outlets(), "outlet", "outlets")
        + ", "
        + Shown.count(origins.texts(), "text", "texts")
        + ", "
        + OriginCount.of(origins, "origin", "origins");
  }
}

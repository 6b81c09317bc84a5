package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.hearsay.claim.Fixture;
import org.hearsay.entity.ReadArticle;
import org.hearsay.pipeline.Pipelines;
import org.junit.jupiter.api.Test;

class JoinStoriesTest {
  private static final String[][] REPORTS = {
    {"Ferry strike: union rejects ninth offer", "The ferry union of Port Salm rejected the ninth offer of the harbour company. Ilya Marsh, who leads the union, said the ferries would stay in the harbour."},
    {"Port Salm ferries stay in harbour", "Ferries in Port Salm did not sail on Monday as union leader Ilya Marsh turned down another offer from the harbour company."},
    {"Ferry union says no again", "Ilya Marsh and his ferry union refused the harbour company of Port Salm a ninth time."},
    {"Comet seen over Lake Orra", "A green comet was visible above Lake Orra on Sunday night, and the observatory of Velm counted two tails."},
    {"Observatory counts two tails of comet", "The observatory in Velm says the green comet over Lake Orra has two tails and returns in ninety years."},
    {"Baker wins bread prize in Tollen", "A baker from Tollen won the national bread prize with a rye loaf that rested for three days."},
  };

  private static List<ReadArticle> reads(int day) {
    List<ReadArticle> reads = new ArrayList<>();
    for (int i = 0; i < REPORTS.length; i++) {
      reads.add(new Fixture("Outlet " + i, day, REPORTS[i][0], REPORTS[i][1]).read());
    }
    return reads;
  }

  private static Set<Set<String>> groups(List<ReadArticle> reads) {
    Map<String, String> storyOf = new TreeMap<>();
    for (StoryUpdate update : Pipelines.run(new JoinStories(), reads)) {
      storyOf.put(update.article(), update.story());
    }
    Map<String, Set<String>> groups = new TreeMap<>();
    storyOf.forEach((article, story) -> groups.computeIfAbsent(story, key -> new TreeSet<>()).add(article));
    return new HashSet<>(groups.values());
  }

  @Test
  void reportsOfOneHappeningJoinAndOthersStayApart() {
    assertThat(groups(reads(3))).extracting(Set::size).containsExactlyInAnyOrder(3, 2, 1);
  }

  @Test
  void reportsWithoutADateJoinToo() {
    assertThat(groups(reads(0))).extracting(Set::size).containsExactlyInAnyOrder(3, 2, 1);
  }

  @Test
  void theOrderOfArrivalDoesNotMatter() {
    List<ReadArticle> reads = reads(3);
    Set<Set<String>> expected = groups(reads);
    for (int turn = 1; turn < reads.size(); turn++) {
      List<ReadArticle> turned = new ArrayList<>(reads);
      Collections.rotate(turned, turn);
      assertThat(groups(turned)).isEqualTo(expected);
    }
  }

  @Test
  void functionWordsJoinNothing() {
    ReadArticle one = new Fixture("A", 3, "It was what it was", "And so it was that they had been there before and after all of it.").read();
    ReadArticle two = new Fixture("B", 3, "What was it", "They had been there, and so it was after all, before and after.").read();
    assertThat(groups(List.of(one, two))).hasSize(2);
  }
}

package org.hearsay.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.hearsay.compare.Fixture;
import org.hearsay.entity.ReadArticle;
import org.junit.jupiter.api.Test;

class LinkageTest {
  private final Rarity rarity = new Rarity();
  private final Linkage linkage = new Linkage(PairModel.ENGLISH, rarity);

  private static ReadArticle again(int day) {
    return new Fixture(
            "Alone",
            day,
            "The two sets of books of Ostrand's mayor",
            "Auditor Pia Kell writes that mayor Ludo Brenn had two sets of books for the harbour fund: a boat, a roof.")
        .read();
  }

  private Cluster group(List<ReadArticle> reads) {
    Cluster group = new Cluster("");
    for (ReadArticle read : reads) {
      Sketch sketch = Sketch.of(read);
      rarity.add(sketch);
      Long day = sketch.day();
      group.addAll(Cluster.of(new Entry(sketch, day == null ? 0 : day)));
    }
    return group;
  }

  private Cluster mixed() {
    Cluster group = group(TwoPartAffair.books(3, "Early ", 1));
    group.addAll(group(TwoPartAffair.hearing(6, "Late ", 3)));
    return group;
  }

  @Test
  void aLoneReportIsWeighedByTheThreeThatAreMostLikeIt() {
    Cluster group = mixed();
    Cluster lone = group(List.of(again(2)));
    assertThat(linkage.settled(lone, group)).isGreaterThan(linkage.between(lone, group));
    assertThat(linkage.settled(group, lone)).isEqualTo(linkage.settled(lone, group));
    assertThat(linkage.settled(lone, group)).isGreaterThan(PairModel.ENGLISH.join());
  }

  @Test
  void twoGroupsAndSmallOnesAreWeighedByAllPairs() {
    Cluster group = mixed();
    Cluster two = group(TwoPartAffair.books(2, "Other ", 2));
    Cluster lone = group(List.of(again(2)));
    assertThat(linkage.settled(two, group)).isEqualTo(linkage.between(two, group));
    assertThat(linkage.settled(lone, two)).isEqualTo(linkage.between(lone, two));
  }

  @Test
  void timeStillCountsForALoneReport() {
    Cluster group = mixed();
    Cluster near = group(List.of(again(4)));
    Cluster far = group(List.of(again(28)));
    assertThat(linkage.settled(far, group)).isLessThan(linkage.settled(near, group));
  }
}

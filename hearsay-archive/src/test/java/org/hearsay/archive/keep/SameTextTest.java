package org.hearsay.archive.keep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.rows.JoinedRows.JoinedAddress;
import org.hearsay.archive.search.ArchiveFind;
import org.hearsay.archive.search.FindQuery;
import org.hearsay.prov.Digest;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An article of one outlet that comes again under another address, and a person who says that it is another one.
class SameTextTest {
  private static final String[] SENTENCES = {
    "The ferry to Hollin Island stopped on Monday after divers found a crack in its hull.",
    "\"Nobody was in danger at any time,\" said Marit Oksan, who runs the line.",
    "About two hundred people wait on the island for the next boat.",
    "The harbour office sent a smaller ship, which carries forty at a time.",
    "\"We were told nothing until noon,\" said Peder Lund, a teacher from Brask.",
    "The hull was last looked at in spring, when no fault was seen.",
    "A yard in Brask will weld a plate over the crack within two days.",
    "The line has two more ships of the same kind, and both were built by the same yard.",
    "Islanders have asked for a bridge since the old pier fell in a storm.",
    "The council will talk about the ferry and the bridge on Thursday evening."
  };

  @TempDir Path folder;

  private static String text(int changed) {
    List<String> lines = new ArrayList<>(List.of(SENTENCES));
    for (int i = 0; i < changed; i++) {
      lines.set(9 - i, "Other words stand in the place of what was here before, number " + i + " of them.");
    }
    return String.join("\n\n", lines) + "\n";
  }

  private static Article article(String url, String title, String outlet, int day, String text) {
    return new Article(
        Digest.of(text, url),
        "page.jsonl:" + url.hashCode(),
        url,
        new Outlet(outlet, null, Outlet.Basis.METADATA),
        title,
        List.of(),
        "en",
        new Published(DateRange.day(LocalDate.of(2031, 5, day)), Published.Basis.METADATA, null),
        text,
        List.of());
  }

  private static Receipt take(Archive archive, Article article) {
    return archive.take(List.of(new Arrival(article, null, false, List.of()))).getFirst();
  }

  private static Article first() {
    return article("https://bay.example/ferry", "Ferry stops", "Bay Post", 5, text(0));
  }

  private List<JoinedAddress> joined() {
    try (ArchiveView view = ArchiveView.open(new ArchiveFolder(folder))) {
      assertThat(view.verify(new ArchiveFolder(folder))).isEmpty();
      return view.joined();
    }
  }

  @Test
  void whatSaysTheSameOrNearlyIsJoinedAndNothingElse() {
    try (Archive archive = TestArchive.open(folder)) {
      String id = take(archive, first()).article();
      Receipt same = take(archive, article("https://bay.example/news/1", "Ferry stops", "Bay Post", 6, text(0)));
      assertThat(same)
          .isEqualTo(
              new Receipt("page.jsonl:" + "https://bay.example/news/1".hashCode(), id, 1, Receipt.Kind.SAME_TEXT));
      Receipt near = take(archive, article("https://bay.example/news/2", "Ferry stops", "Bay Post", 6, text(1)));
      assertThat(near.kind()).as("under one headline").isEqualTo(Receipt.Kind.SAME_TEXT);
      assertThat(near.n()).as("its text is kept as a version").isEqualTo(2);
      Receipt other = take(archive, article("https://bay.example/news/3", "Pier falls", "Bay Post", 6, text(4)));
      assertThat(other.kind()).as("half of it is other").isEqualTo(Receipt.Kind.NEW);
      Receipt away = take(archive, article("https://tarn.example/ferry", "Ferry stops", "Tarn Herald", 6, text(0)));
      assertThat(away.kind()).as("another outlet").isEqualTo(Receipt.Kind.NEW);
      Receipt late = take(archive, article("https://bay.example/news/4", "Ferry stops", "Bay Post", 25, text(1)));
      assertThat(late.kind()).as("weeks later").isEqualTo(Receipt.Kind.NEW);
      archive.catchUp();
    }
    assertThat(joined())
        .extracting(JoinedAddress::address)
        .containsExactlyInAnyOrder("bay.example/news/1", "bay.example/news/2");
  }

  @Test
  void aNearCopyUnderAnotherHeadlineIsJoined() {
    try (Archive archive = TestArchive.open(folder)) {
      take(archive, first());
      String oneWord = text(0).replace("fell in", "broke in");
      Receipt titled = take(archive, article("https://bay.example/news/5", "Ferry is out", "Bay Post", 6, oneWord));
      assertThat(titled.kind()).as("under another headline").isEqualTo(Receipt.Kind.SAME_TEXT);
    }
  }

  @Test
  void aRunJoinsThreeAtMost() {
    try (Archive archive = TestArchive.open(folder)) {
      take(archive, first());
      List<Receipt.Kind> kinds = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        kinds.add(take(archive, article("https://bay.example/n/" + i, "Ferry stops", "Bay Post", 5, text(0))).kind());
      }
      assertThat(kinds)
          .containsExactly(Receipt.Kind.SAME_TEXT, Receipt.Kind.SAME_TEXT, Receipt.Kind.SAME_TEXT, Receipt.Kind.NEW);
    }
  }

  @Test
  void anAddressThatIsTakenOutIsAnArticleOfItsOwnForGood() {
    ArchiveFolder archiveFolder = new ArchiveFolder(folder);
    Article copy = article("https://www.bay.example/news/2/", "Ferry stops", "Bay Post", 6, text(1));
    String id;
    String made;
    try (Archive archive = TestArchive.open(folder)) {
      id = take(archive, first()).article();
      take(archive, article("https://tarn.example/ferry", "Ferry is stopped", "Tarn Herald", 6, text(3)));
      assertThat(take(archive, copy).article()).isEqualTo(id);
      archive.catchUp();
      archive.index(archiveFolder);
      made = Objects.requireNonNull(archive.apart(archiveFolder, "https://bay.example/news/2"));
      assertThat(made).isNotEqualTo(id).isEqualTo(copy.id());
      archive.index(archiveFolder);
    }
    assertThat(joined()).isEmpty();
    try (ArchiveReader reader = ArchiveReader.open(archiveFolder);
        ArchiveFind find = ArchiveFind.open(archiveFolder)) {
      assertThat(Objects.requireNonNull(reader.article(id)).article().text()).isEqualTo(text(0));
      assertThat(Objects.requireNonNull(reader.article(made)).article().id()).isEqualTo(made);
      assertThat(reader.storyOf(made)).isEqualTo(reader.storyOf(id));
      assertThat(reader.stories(null, 3, 10))
          .singleElement()
          .satisfies(story -> assertThat(story.articles()).isEqualTo(3));
      FindQuery words = FindQuery.of("\"bridge on Thursday\" outlet:\"Bay Post\"");
      assertThat(find.find(words, ArchiveFind.Of.ARTICLES, ArchiveFind.Order.DAY, 9, null).total())
          .as("the first text is found again")
          .isEqualTo(1);
    }
    try (Archive archive = TestArchive.open(folder)) {
      assertThat(take(archive, copy))
          .extracting(Receipt::kind, Receipt::article)
          .containsExactly(Receipt.Kind.KNOWN, made);
      // A program that begins anew replays all that was joined.
      take(archive, article("https://rime.example/1", "Ferry again", "Rime Daily", 7, text(2)));
      archive.settle();
    }
    assertThat(joined()).isEmpty();
  }

  @Test
  void anAddressWithTheSameTextIsAddedAgain() {
    Article copy = article("https://bay.example/news/1", "Ferry stops", "Bay Post", 6, text(0));
    try (Archive archive = TestArchive.open(folder)) {
      take(archive, first());
      assertThat(take(archive, copy).kind()).isEqualTo(Receipt.Kind.SAME_TEXT);
      assertThat(archive.apart(new ArchiveFolder(folder), "https://bay.example/news/1")).isNull();
      assertThat(take(archive, copy).kind()).isEqualTo(Receipt.Kind.NEW);
      archive.catchUp();
      assertThatThrownBy(() -> archive.apart(new ArchiveFolder(folder), "https://bay.example/ferry"))
          .isInstanceOf(ArchiveFault.class)
          .hasMessageContaining("was not joined to an article that says the same");
    }
    assertThat(joined()).isEmpty();
  }
}

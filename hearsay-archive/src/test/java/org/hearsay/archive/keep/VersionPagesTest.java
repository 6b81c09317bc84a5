package org.hearsay.archive.keep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.archive.rows.ChangeRows.ChangeKind;
import org.hearsay.archive.version.VersionEdit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pages that are fetched twice: everything around the article turns, and few articles were changed.
class VersionPagesTest {
  private static final List<VersionEdit.Kind> KINDS =
      List.of(
          VersionEdit.Kind.HEADLINE,
          VersionEdit.Kind.QUOTATION,
          VersionEdit.Kind.NUMBER,
          VersionEdit.Kind.NAME,
          VersionEdit.Kind.CORRECTION);

  /// One page of so many is changed.
  private static final int EACH = 20;

  @TempDir Path folder;

  @Test
  void onlyWhatAPublisherChangedIsAVersionAndSaysWhatItIs() throws IOException {
    fetchedTwice(folder, 100, 0);
  }

  /// @param folder an empty one
  /// @param mostFalse versions of pages that nobody changed
  static void fetchedTwice(Path folder, int pages, int mostFalse) throws IOException {
    Path files = Files.createDirectories(folder.resolve("pages"));
    Path kept = folder.resolve("archive");
    write(files, pages, 1);
    try (Archive archive = TestArchive.open(kept)) {
      assertThat(take(archive, files)).extracting(Receipt::kind).containsOnly(Receipt.Kind.NEW).hasSize(pages);
    }
    write(files, pages, 2);
    List<Receipt> again;
    try (Archive archive = TestArchive.open(kept)) {
      again = take(archive, files);
      while (archive.readAndJoin() > 0) {
        // until all is read
      }
    }
    List<String> planted = new ArrayList<>();
    for (int n = 0; n < pages; n += EACH) {
      planted.add(n + " " + KINDS.get(n / EACH % KINDS.size()));
    }
    List<String> found = new ArrayList<>();
    try (ArchiveView view = ArchiveView.open(new ArchiveFolder(kept))) {
      for (Change change : view.changes(0, Integer.MAX_VALUE)) {
        if (change.kind() == ChangeKind.EDITED || change.kind() == ChangeKind.CORRECTED) {
          String url = Objects.requireNonNull(Objects.requireNonNull(view.version(change.target())).url());
          found.add(url.substring(url.lastIndexOf('/') + 1) + " " + change.what().toUpperCase(java.util.Locale.ROOT));
        }
      }
    }
    assertThat(found).containsAll(planted);
    assertThat(again.stream().filter(receipt -> receipt.kind() == Receipt.Kind.VERSION).count())
        .isBetween((long) planted.size(), (long) planted.size() + mostFalse);
    assertThat(again).extracting(Receipt::kind).containsOnly(Receipt.Kind.KNOWN, Receipt.Kind.VERSION);
    assertThat(found.size()).as("%s", found).isLessThanOrEqualTo(planted.size() + mostFalse);
  }

  private static void write(Path files, int pages, int fetch) throws IOException {
    for (int n = 0; n < pages; n++) {
      InventedPages.Story story = InventedPages.story(n);
      boolean changed = fetch == 2 && n % EACH == 0;
      InventedPages.Story shown = changed ? InventedPages.edited(story, KINDS.get(n / EACH % KINDS.size())) : story;
      Files.writeString(files.resolve("page%05d.html".formatted(n)), InventedPages.page(shown, fetch));
    }
  }

  private static List<Receipt> take(Archive archive, Path files) {
    List<Arrival> arrivals = new ArrayList<>();
    TestArchive.articles(files.toString()).forEach(article -> arrivals.add(TestArchive.arrival(article)));
    return archive.take(arrivals);
  }
}

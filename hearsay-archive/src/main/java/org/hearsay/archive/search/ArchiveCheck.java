package org.hearsay.archive.search;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.KeptVersion;
import org.hearsay.archive.rows.ReadingRows;
import org.hearsay.archive.rows.ThingRows;
import org.hearsay.archive.rows.ThingRows.OriginRange;
import org.hearsay.archive.wording.WordingIndex;
import org.hearsay.compare.utterance.FoundQuotation;
import org.hearsay.compare.utterance.PlainWording;
import org.hearsay.compare.utterance.QuoteIndex;
import org.hearsay.compare.utterance.QuoteSearch;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Looks for words among all wordings of an archive. The index names a few dozen that may be forms of the words; each is
/// compared as quotations of files are; of those that are, the rows say who printed them.
///
/// It sees what was committed when it was opened, also while another process writes.
public final class ArchiveCheck implements AutoCloseable {
  /// Characters of a query. A statement has some hundred; more is a file by mistake.
  public static final int MOST_CHARACTERS = 20_000;

  /// Fewer words than this leave too little to find a changed or shortened form by.
  public static final int ENOUGH_WORDS = 8;

  /// Carriers of a wording that are named.
  private static final int CARRIERS = 100;

  private final Database database;
  private final @Nullable WordingIndex index;
  private final List<String> notices;
  private final ArchiveAnswer.Searched searched;

  /// Readings by version, kept for the next of many queries.
  private final Map<Long, Optional<ReadArticle>> readings =
      new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Optional<ReadArticle>> eldest) {
          return size() > READINGS;
        }
      };

  private static final int READINGS = 256;

  private ArchiveCheck(Database database, @Nullable WordingIndex index, List<String> notices) {
    this.database = database;
    this.index = index;
    this.notices = List.copyOf(notices);
    searched = searched(database.handle(), index);
  }

  /// Opens an archive and brings the index of its wordings up to the rows, where that is allowed and nobody else does.
  ///
  /// @throws ArchiveFault where there is no archive, or none that can be read
  public static ArchiveCheck open(ArchiveFolder folder) {
    Database database = Database.read(folder);
    WordingIndex index = null;
    try {
      List<String> notices = new ArrayList<>();
      long newest = new KeptWordings(database.handle()).newest();
      index = WordingIndex.open(folder.indices());
      if (newest > 0 && (index == null || index.seq() != newest)) {
        if (index != null) {
          index.close();
        }
        notices.addAll(FollowRows.tried(folder, database));
        index = WordingIndex.open(folder.indices());
      }
      if (newest > 0 && index == null) {
        throw new ArchiveFault(
            "the archive "
                + folder.root()
                + " has no index of wordings yet; where a server or another command is adding its first articles, ask"
                + " again in a moment; else give yourself the right to write in it, or make its indices anew: hearsay"
                + " archive rebuild");
      }
      return new ArchiveCheck(database, index, notices);
    } catch (RuntimeException e) {
      if (index != null) {
        index.close();
      }
      database.close();
      throw e;
    }
  }

  private static ArchiveAnswer.Searched searched(Handle handle, @Nullable WordingIndex index) {
    Optional<Long> since =
        handle.select("SELECT seen_first FROM version ORDER BY seq LIMIT 1").mapTo(Long.class).findOne();
    return new ArchiveAnswer.Searched(
        handle.select("SELECT count(*) FROM article").mapTo(Long.class).one(),
        index == null ? 0 : index.size(),
        since.map(Instant::ofEpochMilli).orElse(null),
        handle
            .select("SELECT count(*) FROM wording WHERE id > ?", index == null ? 0 : index.seq())
            .mapTo(Long.class)
            .one(),
        handle.select("SELECT count(*) FROM version WHERE read_by IS NULL").mapTo(Long.class).one());
  }

  /// What a user should know of the indices, such as that one was broken and was made again.
  public List<String> notices() {
    return notices;
  }

  public ArchiveAnswer.Searched searched() {
    return searched;
  }

  /// What read the article that was read last; absent where none was.
  public @Nullable Provenance newestMaker() {
    return new ReadingRows(database.handle()).newestMaker();
  }

  /// @param words as a person would type or paste them, with or without quotation marks or an attribution around them;
  ///     signs of query languages mean nothing
  /// @throws IllegalArgumentException when there is no word among them, or there are too many
  public ArchiveAnswer check(String words) {
    return check(words, "");
  }

  /// @param speaker who is to have said them; empty where nobody is named beside the words
  /// @throws IllegalArgumentException when there is no word among them, or there are too many
  public ArchiveAnswer check(String words, String speaker) {
    if (words.length() > MOST_CHARACTERS) {
      throw new IllegalArgumentException(
          "the words have %,d characters, and at most %,d can be looked for at once; look for one statement"
              .formatted(words.length(), MOST_CHARACTERS));
    }
    QuoteSearch search = QuoteSearch.of(words, speaker);
    List<Group> groups = groups(search);
    Map<String, Group> byPrint = new HashMap<>();
    QuoteIndex prints = new QuoteIndex();
    Map<Long, List<Group>> byVersion = new LinkedHashMap<>();
    for (Group group : groups) {
      byVersion.computeIfAbsent(group.carriers().getFirst().version(), key -> new ArrayList<>()).add(group);
    }
    byVersion.forEach((version, of) -> {
      ReadArticle read = reading(version);
      if (read == null) {
        return;
      }
      Map<String, Group> wanted = new HashMap<>();
      of.forEach(group -> wanted.put(group.carriers().getFirst().quotation(), group));
      List<Quotation> quotations = read.quotations().stream().filter(each -> wanted.containsKey(each.id())).toList();
      wanted.forEach((id, group) -> byPrint.putIfAbsent(read.article().id() + " " + id, group));
      prints.add(read.withQuotations(quotations));
    });
    List<CarriedWording> found = new ArrayList<>();
    for (FoundQuotation print : prints.find(search)) {
      Group group = byPrint.remove(print.article().id() + " " + print.match().quotation().id());
      if (group != null) {
        found.add(carried(print, group));
      }
    }
    return new ArchiveAnswer(words, search.speaker(), found, searched, search.wording().words().size() < ENOUGH_WORDS);
  }

  /// A wording that is a form of the words, and who prints it, each article once.
  private record Group(List<Carrier> carriers) {}

  private List<Group> groups(QuoteSearch search) {
    List<Group> groups = new ArrayList<>();
    candidates(search)
        .forEach((number, wording) -> {
          for (boolean quoted : new boolean[] {true, false}) {
            if (search.in(wording, quoted) != null) {
              List<Carrier> carriers = carriers(number, quoted);
              if (!carriers.isEmpty()) {
                groups.add(new Group(carriers));
              }
            }
          }
        });
    return groups;
  }

  private Map<Long, PlainWording> candidates(QuoteSearch search) {
    WordingIndex opened = index;
    if (opened == null) {
      return Map.of();
    }
    Set<Long> numbers = new LinkedHashSet<>();
    Set<PlainWording> asked = new LinkedHashSet<>(List.of(search.wording(), search.wholeWording()));
    for (PlainWording wording : asked) {
      Long exact = opened.exact(wording);
      if (exact != null) {
        numbers.add(exact);
      }
      numbers.addAll(opened.candidates(wording));
    }
    Map<Long, PlainWording> wordings = new LinkedHashMap<>();
    if (!numbers.isEmpty()) {
      String marks = String.join(", ", Collections.nCopies(numbers.size(), "?"));
      database
          .handle()
          .select("SELECT id, words FROM wording WHERE id IN (" + marks + ")", numbers.toArray())
          .map((row, context) -> wordings.put(row.getLong("id"), PlainWording.ofLine(row.getString("words"))) == null)
          .list();
    }
    return wordings;
  }

  /// Each article once, by the earliest of its versions that has the wording.
  private List<Carrier> carriers(long wording, boolean quoted) {
    Set<String> seen = new HashSet<>();
    return database
        .handle()
        .select(
            "SELECT v.article, v.seq, q.id, v.outlet, v.published_first, v.file, v.url, q.speaker FROM quotation q JOIN"
                + " version v ON v.seq = q.version WHERE q.wording = ? AND (q.kind <> 'INDIRECT') = ? ORDER BY"
                + " v.published_first IS NULL, v.published_first, v.published_last, v.file, v.seq, q.begin",
            wording,
            quoted)
        .map((row, context) ->
            new Carrier(
                row.getString("article"),
                row.getLong("seq"),
                row.getString("id"),
                row.getString("outlet"),
                row.getString("published_first"),
                row.getString("file"),
                row.getString("url"),
                row.getString("speaker")))
        .stream()
        .filter(carrier -> seen.add(carrier.article()))
        .toList();
  }

  private @Nullable ReadArticle reading(long version) {
    return readings
        .computeIfAbsent(
            version,
            seq -> {
              KeptVersion kept = new ArticleRows(database.handle()).version(seq);
              return Optional.ofNullable(kept == null ? null : new ReadingRows(database.handle()).get(kept));
            })
        .orElse(null);
  }

  private CarriedWording carried(FoundQuotation print, Group group) {
    List<Carrier> all = group.carriers();
    List<Carrier> named = all.subList(0, Math.min(CARRIERS, all.size()));
    long outlets = all.stream().map(Carrier::outlet).filter(Objects::nonNull).distinct().count();
    List<String> stories = stories(named);
    return new CarriedWording(print, all.size(), (int) outlets, named, stories, origins(print, stories));
  }

  private @Nullable OriginRange origins(FoundQuotation print, List<String> stories) {
    if (stories.isEmpty()) {
      return null;
    }
    Article article = print.article();
    String words =
        print.match().quotation().content().stream()
            .map(span -> span.in(article.text()))
            .collect(Collectors.joining(" "))
            .strip();
    return new ThingRows(database.handle()).origins(stories.getFirst(), ThingRows.statement(article.id(), words));
  }

  private List<String> stories(List<Carrier> carriers) {
    String marks = String.join(", ", Collections.nCopies(carriers.size(), "?"));
    Map<String, String> byArticle = new HashMap<>();
    database
        .handle()
        .select(
            "SELECT article, story FROM membership WHERE article IN (" + marks + ")",
            carriers.stream().map(Carrier::article).toArray())
        .map((row, context) -> byArticle.put(row.getString("article"), row.getString("story")) == null)
        .list();
    Set<String> stories = new LinkedHashSet<>();
    for (Carrier carrier : carriers) {
      String story = byArticle.get(carrier.article());
      if (story != null) {
        stories.add(story);
      }
    }
    return List.copyOf(stories);
  }

  @Override
  public void close() {
    if (index != null) {
      index.close();
    }
    database.close();
  }
}

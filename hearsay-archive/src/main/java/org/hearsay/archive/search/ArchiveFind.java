package org.hearsay.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.KeptVersion;
import org.hearsay.archive.rows.ReadingRows;
import org.hearsay.archive.wording.OpenedIndex;
import org.hearsay.compare.utterance.PlainWording;
import org.hearsay.entity.ReadArticle;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.Quotation;
import org.hearsay.text.TextSpan;
import org.hearsay.words.ComparedWords;
import org.jspecify.annotations.Nullable;

/// Finds articles and quotations of an archive by words, phrases, speaker, outlet and day.
public final class ArchiveFind implements AutoCloseable {
  /// Places of a hit that are named.
  private static final int SPANS = 20;

  /// Largest page.
  public static final int MOST_HITS = 1_000;

  private final Database database;
  private final @Nullable OpenedIndex index;
  private final List<String> notices;

  /// What the hits are.
  public enum Of {
    ARTICLES,
    QUOTATIONS
  }

  /// Which hit comes first.
  public enum Order {
    /// The newest day of publication.
    DAY,
    /// What has the rare words of the query most often, for its length.
    RELEVANCE
  }

  private ArchiveFind(Database database, @Nullable OpenedIndex index, List<String> notices) {
    this.database = database;
    this.index = index;
    this.notices = List.copyOf(notices);
  }

  /// Opens an archive and brings its index up to the rows, where that is allowed and nobody else does.
  ///
  /// @throws ArchiveFault where there is no archive, or none that can be read
  public static ArchiveFind open(ArchiveFolder folder) {
    Database database = Database.read(folder);
    OpenedIndex index = null;
    try {
      PassageLayout layout = new PassageLayout();
      List<String> notices = new ArrayList<>();
      long newest = new KeptPassages(database.handle()).newest();
      index = OpenedIndex.open(folder.indices(), layout);
      if (newest > 0 && (index == null || index.seq() != newest)) {
        if (index != null) {
          index.close();
        }
        notices.addAll(FollowRows.tried(folder, database));
        index = OpenedIndex.open(folder.indices(), layout);
      }
      if (newest > 0 && index == null) {
        throw new ArchiveFault(
            "the archive "
                + folder.root()
                + " has no index of articles yet; where a server or another command is adding its first articles, ask"
                + " again in a moment; else give yourself the right to write in it, or make its indices anew: hearsay"
                + " archive rebuild");
      }
      return new ArchiveFind(database, index, notices);
    } catch (RuntimeException e) {
      if (index != null) {
        index.close();
      }
      database.close();
      throw e;
    }
  }

  /// What a user should know of the index, such as that it was broken and was made again.
  public List<String> notices() {
    return notices;
  }

  /// What read the article that was read last; absent where none was.
  public @Nullable Provenance newestMaker() {
    return new ReadingRows(database.handle()).newestMaker();
  }

  /// How often values stand among hits, the values in the order of their letters.
  ///
  /// @param months such as "2031-05"
  public record FoundValues(Map<String, Integer> outlets, Map<String, Integer> speakers, Map<String, Integer> months) {
    public FoundValues {
      outlets = Collections.unmodifiableMap(new TreeMap<>(outlets));
      speakers = Collections.unmodifiableMap(new TreeMap<>(speakers));
      months = Collections.unmodifiableMap(new TreeMap<>(months));
    }
  }

  /// A page of hits, and the values of more of them.
  public record CountedAnswer(FindAnswer answer, FoundValues values) {}

  /// A page as [#find] gives it, the newest first, and what stands in the first hits from there on.
  ///
  /// @param counted among how many hits values are counted
  public CountedAnswer findCounted(FindQuery query, Of of, int most, int counted, @Nullable String after) {
    List<FieldDoc> places = new ArrayList<>();
    FindAnswer answer = find(query, of, Order.DAY, most, after, counted, places);
    return new CountedAnswer(answer, values(places));
  }

  private FoundValues values(List<FieldDoc> places) {
    Map<String, Integer> outlets = new TreeMap<>();
    Map<String, Integer> speakers = new TreeMap<>();
    Map<String, Integer> months = new TreeMap<>();
    // Numbers of this program's own index: a list of them is safe in a question, in whichever database.
    String listed =
        Stream.concat(Stream.of("-1"), places.stream().map(doc -> doc.fields[1].toString()))
            .distinct()
            .collect(Collectors.joining(","));
    Map<Long, @Nullable String[]> versions = new HashMap<>();
    database
        .handle()
        .select("SELECT seq, outlet, published_first FROM version WHERE seq IN (" + listed + ")")
        .map((row, context) ->
            versions.put(
                    row.getLong("seq"),
                    new @Nullable String[] {row.getString("outlet"), row.getString("published_first")})
                == null)
        .list();
    Map<String, String> names = new HashMap<>();
    database
        .handle()
        .select("SELECT version, begin, speaker FROM quotation WHERE version IN (" + listed + ")")
        .map((row, context) ->
            names.put(row.getLong("version") + " " + row.getLong("begin"), row.getString("speaker")) == null)
        .list();
    for (FieldDoc place : places) {
      @Nullable String[] version = versions.get((Long) place.fields[1]);
      if (version != null) {
        count(outlets, version[0]);
        count(months, version[1] == null ? null : version[1].substring(0, Math.min(7, version[1].length())));
        count(speakers, names.get(place.fields[1] + " " + place.fields[2]));
      }
    }
    return new FoundValues(outlets, speakers, months);
  }

  private static void count(Map<String, Integer> counts, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      counts.merge(value, 1, Integer::sum);
    }
  }

  /// @param of absent where the query decides: what only quotations have asks for quotations
  /// @param most hits of a page, from 1 to [#MOST_HITS]
  /// @param after where an earlier page ended; absent for the first
  /// @throws IllegalArgumentException where `after` is of no page
  public FindAnswer find(FindQuery query, @Nullable Of of, Order order, int most, @Nullable String after) {
    return find(query, of, order, most, after, 0, new ArrayList<>());
  }

  /// @param places takes the first hits, `counted` at most
  private FindAnswer find(
      FindQuery query,
      @Nullable Of of,
      Order order,
      int most,
      @Nullable String after,
      int counted,
      List<FieldDoc> places) {
    if (most < 1 || most > MOST_HITS) {
      throw new IllegalArgumentException("a page has 1 to %,d hits, not %,d".formatted(MOST_HITS, most));
    }
    OpenedIndex opened = index;
    FieldDoc from = after == null || opened == null ? null : place(order, after, opened.reader().maxDoc());
    if (opened == null) {
      return new FindAnswer(List.of(), 0, query.parts().stream().map(FindPart::shown).toList(), null);
    }
    Of what = of == null ? query.isOfQuotations() ? Of.QUOTATIONS : Of.ARTICLES : of;
    try {
      IndexSearcher searcher = new IndexSearcher(opened.reader());
      Query asked = query(query.parts(), what);
      int total = searcher.count(asked);
      if (total == 0) {
        return new FindAnswer(List.of(), 0, missing(searcher, query, what), null);
      }
      TopDocs found = searcher.searchAfter(from, asked, Math.max(most + 1, counted), sort(order));
      List<FindHit> hits = new ArrayList<>();
      String next = null;
      int looked = 0;
      for (ScoreDoc hit : found.scoreDocs) {
        FieldDoc doc = (FieldDoc) hit;
        if (places.size() < counted) {
          places.add(doc);
        }
        if (looked == most) {
          continue;
        }
        looked++;
        next = cursor(doc);
        FindHit made = hit(query, doc);
        if (made != null) {
          hits.add(made);
        }
      }
      return new FindAnswer(hits, total, List.of(), found.scoreDocs.length > most ? next : null);
    } catch (IOException e) {
      throw new ArchiveFault(
          "the index of articles is damaged (" + e.getMessage() + "); make it again: hearsay archive rebuild", e);
    }
  }

  private static Sort sort(Order order) {
    return new Sort(
        order == Order.DAY ? newestFirst(PassageLayout.DAY) : SortField.FIELD_SCORE,
        newestFirst(PassageLayout.VERSION),
        new SortField(PassageLayout.BEGIN, SortField.Type.LONG));
  }

  private static SortField newestFirst(String field) {
    return new SortField(field, SortField.Type.LONG, true);
  }

  /// The values that a hit is sorted by: they stay the same when articles are added.
  private static String cursor(FieldDoc doc) {
    return doc.fields[0] + "," + doc.fields[1] + "," + doc.fields[2];
  }

  private static FieldDoc place(Order order, String cursor, int documents) {
    String[] values = cursor.split(",", -1);
    try {
      if (values.length == 3) {
        Object first = order == Order.DAY ? (Object) Long.valueOf(values[0]) : Float.valueOf(values[0]);
        return new FieldDoc(
            documents - 1, Float.NaN, new Object[] {first, Long.valueOf(values[1]), Long.valueOf(values[2])});
      }
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(notOfThisSearch(cursor), e);
    }
    throw new IllegalArgumentException(notOfThisSearch(cursor));
  }

  private static String notOfThisSearch(String cursor) {
    return "'"
        + cursor.substring(0, Math.min(cursor.length(), 80))
        + "' is no place in these hits; give what the page before had as next, with the same order";
  }

  private static Query query(List<FindPart> parts, Of of) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    String type = of == Of.ARTICLES ? PassageLayout.ARTICLE : PassageLayout.QUOTATION;
    all.add(new TermQuery(new Term(PassageLayout.TYPE, type)), Occur.FILTER);
    for (FindPart part : parts) {
      boolean scores = part.field().equals(PassageLayout.TEXT);
      if (part.isPhrase()) {
        all.add(new PhraseQuery(part.field(), part.terms().toArray(String[]::new)), Occur.MUST);
      } else {
        part.terms()
            .forEach(term -> all.add(new TermQuery(new Term(part.field(), term)), scores ? Occur.MUST : Occur.FILTER));
      }
    }
    return all.build();
  }

  private static List<String> missing(IndexSearcher searcher, FindQuery query, Of of) throws IOException {
    List<String> missing = new ArrayList<>();
    for (FindPart part : query.parts()) {
      if (searcher.count(query(List.of(part), of)) == 0) {
        missing.add(part.shown());
      }
    }
    return missing;
  }

  private @Nullable FindHit hit(FindQuery query, FieldDoc doc) {
    long begin = (Long) doc.fields[2];
    KeptVersion version = new ArticleRows(database.handle()).version((Long) doc.fields[1]);
    if (version == null) {
      return null;
    }
    if (begin < 0) {
      return new FindHit(version.article(), null, spans(query, version.article().text(), null));
    }
    ReadArticle read = new ReadingRows(database.handle()).get(version);
    for (Quotation quotation : read == null ? List.<Quotation>of() : read.quotations()) {
      if (quotation.content().getFirst().begin() == begin) {
        return new FindHit(version.article(), quotation, spans(query, version.article().text(), quotation));
      }
    }
    return null;
  }

  /// Where the words stand; those of a quotation within its content alone.
  private static List<TextSpan> spans(FindQuery query, String text, @Nullable Quotation quotation) {
    ComparedWords words =
        quotation == null ? ComparedWords.of(text) : ComparedWords.of(text, List.copyOf(quotation.content()));
    List<String> spelled = new PlainWording(words.forms()).spelled();
    Set<TextSpan> spans = new TreeSet<>();
    for (FindPart part : query.parts()) {
      if (!part.field().equals(PassageLayout.TEXT)) {
        continue;
      }
      int found = 0;
      for (int i = 0; i + part.terms().size() <= spelled.size() && found < SPANS; i++) {
        if (spelled.subList(i, i + part.terms().size()).equals(part.terms())) {
          spans.add(words.span(i, i + part.terms().size() - 1));
          found++;
        }
      }
    }
    return List.copyOf(spans).subList(0, Math.min(SPANS, spans.size()));
  }

  @Override
  public void close() {
    if (index != null) {
      index.close();
    }
    database.close();
  }
}

package org.hearsay.archive.wording;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.TermStates;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.util.BytesRef;
import org.hearsay.archive.ArchiveFault;
import org.hearsay.compare.utterance.PlainWording;
import org.jspecify.annotations.Nullable;

/// Finds the few wordings that may be a form of given words, among millions.
///
/// It looks up the rarest words and the rarest pairs of each part of the given words. So a wording is found too where
/// half of the words are missing or a few are changed. There is no query language: signs in the words mean nothing.
public final class WordingIndex implements AutoCloseable {
  /// Wordings that are given to be compared.
  public static final int CANDIDATES = 50;

  private static final int WORDS_OF_A_PART = 4;
  private static final int PAIRS_OF_A_PART = 5;

  /// A term that more than this share of all wordings has says little; it counts only where too few others are left.
  private static final double MOST_SHARE = 0.02;

  private static final int FEW_TERMS = 4;

  /// Words that make a part, and how many parts are looked up: two of any words, more of many.
  private static final int PART = 20;

  private static final int MOST_PARTS = 12;

  private final OpenedIndex opened;
  private final DirectoryReader reader;
  private final IndexSearcher searcher;

  private WordingIndex(OpenedIndex opened) {
    this.opened = opened;
    reader = opened.reader();
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(FollowedIndex.SIMILARITY);
    searcher.setQueryCache(null);
  }

  /// Opens what was committed last, also while another process writes.
  ///
  /// @param root folder of all indices of an archive
  /// @return absent where there is no index, or none that can be read: it is to be made again
  public static @Nullable WordingIndex open(Path root) {
    OpenedIndex opened = OpenedIndex.open(root, new WordingLayout());
    return opened == null ? null : new WordingIndex(opened);
  }

  /// How many wordings are in the index.
  public int size() {
    return reader.numDocs();
  }

  /// The number of the last row that is in the index.
  public long seq() {
    return opened.seq();
  }

  /// The number of the wording that is exactly these words.
  ///
  /// @return absent where nobody printed them so
  public @Nullable Long exact(PlainWording words) {
    try {
      TermQuery query = new TermQuery(new Term(WordingLayout.KEY, WordingLayout.key(words)));
      List<Long> found = numbers(query, 1);
      return found.isEmpty() ? null : found.getFirst();
    } catch (IOException e) {
      throw broken(e);
    }
  }

  /// The numbers of the wordings that share most with given words, the likeliest first.
  public List<Long> candidates(PlainWording words) {
    try {
      return numbers(query(IndexedTerms.of(words)), CANDIDATES);
    } catch (IOException e) {
      throw broken(e);
    }
  }

  private static ArchiveFault broken(IOException e) {
    return new ArchiveFault(
        "the index of wordings is damaged (" + e.getMessage() + "); make it again: hearsay archive rebuild", e);
  }

  private Query query(IndexedTerms terms) throws IOException {
    Map<Term, TermStates> chosen = new LinkedHashMap<>();
    int words = terms.words().size();
    int parts = Math.min(words, Math.clamp((words + PART - 1) / PART, 2, MOST_PARTS));
    for (int i = 0; i < parts; i++) {
      IndexedTerms part = terms.part(edge(words, parts, i), edge(words, parts, i + 1));
      choose(WordingLayout.WORDS, part.words(), WORDS_OF_A_PART, chosen);
      choose(WordingLayout.PAIRS, part.pairs(), PAIRS_OF_A_PART, chosen);
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    chosen.forEach((term, states) -> any.add(new TermQuery(term, states), BooleanClause.Occur.SHOULD));
    return any.build();
  }

  /// Where a part begins; of an odd number of words the first half has one more.
  private static int edge(int words, int parts, int part) {
    return (words * part + parts - 1) / parts;
  }

  private record Rare(Term term, TermStates states) {}

  private void choose(String field, Collection<String> terms, int most, Map<Term, TermStates> chosen)
      throws IOException {
    List<Rare> known = new ArrayList<>();
    Set<String> different = new LinkedHashSet<>(terms);
    for (String each : different) {
      Term term = new Term(field, new BytesRef(each));
      TermStates states = TermStates.build(searcher, term, true);
      if (states.docFreq() > 0) {
        known.add(new Rare(term, states));
      }
    }
    known.sort(Comparator.comparingInt(rare -> rare.states().docFreq()));
    int taken = 0;
    for (Rare rare : known) {
      boolean common = rare.states().docFreq() > MOST_SHARE * reader.maxDoc();
      if (taken == most || (taken >= FEW_TERMS && common)) {
        break;
      }
      chosen.put(rare.term(), rare.states());
      taken++;
    }
  }

  private List<Long> numbers(Query query, int most) throws IOException {
    List<Long> numbers = new ArrayList<>();
    List<LeafReaderContext> leaves = reader.leaves();
    for (ScoreDoc hit : searcher.search(query, new TopScoreDocCollectorManager(most, most)).scoreDocs) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
      NumericDocValues values = leaf.reader().getNumericDocValues(WordingLayout.NUMBER);
      if (values != null && values.advanceExact(hit.doc - leaf.docBase)) {
        numbers.add(values.longValue());
      }
    }
    return numbers;
  }

  @Override
  public void close() {
    opened.close();
  }
}

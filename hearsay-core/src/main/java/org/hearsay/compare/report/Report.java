package org.hearsay.compare.report;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quantity.Measure;
import org.hearsay.quantity.MeasureReader;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.text.Article;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokens;
import org.hearsay.words.ComparedWords;
import org.jspecify.annotations.Nullable;

/// One report of a story with what every comparison needs, found once.
public final class Report {
  public final int index;
  public final ReadArticle read;
  public final Article article;
  public final String text;
  public final ComparedWords words;

  /// By index of a word: whether it stands in quotation marks or in a post.
  public final BitSet quoted;

  /// Sentences that the report's writer wrote or quoted, without site furniture.
  public final List<Sentence> sentences;

  private final QuotedText marks;
  private final Map<String, Quotation> quotations = new HashMap<>();
  private final Map<String, Entity> entities = new HashMap<>();
  private @Nullable List<Measure> measures;

  /// Mentions of places by where they begin, found when they are first asked for.
  private @Nullable NavigableMap<Integer, List<Mention>> places;

  /// @param last index of the last word, included
  public record Sentence(TextSpan span, int first, int last, BlockKind kind) {}

  public Report(int index, ReadArticle read) {
    this.index = index;
    this.read = read;
    article = read.article();
    text = article.text();
    words = ComparedWords.of(read.text());
    for (Quotation quotation : read.quotations()) {
      quotations.put(quotation.id(), quotation);
    }
    for (Entity entity : read.entities()) {
      entities.put(entity.id(), entity);
    }
    marks = QuotedText.of(read.text());
    quoted = quotedWords();
    sentences = sentences(read.text().tokens());
  }

  public String id() {
    return article.id();
  }

  @Nullable Quotation quotation(String id) {
    return quotations.get(id);
  }

  public @Nullable Entity entity(@Nullable String id) {
    return id == null ? null : entities.get(id);
  }

  /// All quantities of the text, read when they are first asked for.
  public List<Measure> measures() {
    List<Measure> known = measures;
    if (known == null) {
      known = MeasureReader.in(text, words, 0, words.size());
      measures = known;
    }
    return known;
  }

  /// The mentions of places that begin in some words, or between them.
  ///
  /// @param first index of a word
  /// @param last index of a word, included; it may be past the last of the text
  public List<Mention> places(int first, int last) {
    NavigableMap<Integer, List<Mention>> known = places;
    if (known == null) {
      known = new TreeMap<>();
      for (Entity entity : read.entities()) {
        for (Mention mention : entity.kind() == EntityKind.PLACE ? entity.mentions() : List.<Mention>of()) {
          known.computeIfAbsent(mention.span().begin(), key -> new ArrayList<>()).add(mention);
        }
      }
      places = known;
    }
    if (first >= words.size()) {
      return List.of();
    }
    int from = first == 0 ? 0 : words.end(first - 1);
    int to = words.end(Math.min(last, words.size() - 1));
    return known.subMap(from, to).values().stream().flatMap(List::stream).toList();
  }

  /// Whether the report has a quantity anywhere.
  public boolean has(Measure quantity) {
    return measures().stream().anyMatch(m -> m.compare(quantity) == Measure.Relation.SAME);
  }

  /// The parts of a quotation that are the speaker's words: all of a direct one, of a mixed one what
  /// stands in quotation marks, of an indirect one nothing.
  public List<TextSpan> quotedSpans(Quotation quotation) {
    List<TextSpan> spans = new ArrayList<>();
    for (TextSpan span : quotation.content()) {
      if (span.end() > text.length()) {
        continue;
      }
      if (quotation.kind() == QuotationKind.DIRECT) {
        spans.add(span);
      } else if (quotation.kind() == QuotationKind.MIXED) {
        List<TextSpan> marked = marks.within(span);
        spans.addAll(marked.isEmpty() && markedOutside(span) ? List.of(span) : marked);
      }
    }
    return spans;
  }

  private boolean markedOutside(TextSpan span) {
    return span.begin() > 0 && "\"“«‘'".indexOf(text.charAt(span.begin() - 1)) >= 0;
  }

  private BitSet quotedWords() {
    BitSet inside = new BitSet(words.size());
    for (Quotation quotation : read.quotations()) {
      quotedSpans(quotation).forEach(span -> setWords(span, inside));
    }
    marks.parts().forEach(part -> setWords(part, inside));
    return inside;
  }

  private void setWords(TextSpan span, BitSet inside) {
    int last = words.wordAt(span.end() - 1);
    for (int i = words.wordAt(span.begin()); i < words.size() && i <= last; i++) {
      if (words.begin(i) < span.end()) {
        inside.set(i);
      }
    }
  }

  /// Whether a quotation mark stands between the ends of two words: something said begins or ends there.
  ///
  /// @param from index of the word before
  /// @param to index of the word after
  public boolean marksBetween(int from, int to) {
    return marks.hasEdge(/* begin= */ words.end(from), /* end= */ words.begin(to));
  }

  private List<Sentence> sentences(Tokens tokens) {
    List<Sentence> found = new ArrayList<>();
    for (int s = 0; s < tokens.sentences(); s++) {
      int from = tokens.sentenceBegin(s);
      int to = tokens.sentenceEnd(s);
      // "KARVEL, May 3 — The ferry sank": what follows the dateline is the sentence that tells most
      while (from < to && article.kindAt(tokens.begin(from)) == BlockKind.DATELINE) {
        from++;
      }
      if (to <= from) {
        continue;
      }
      int begin = tokens.begin(from);
      int end = tokens.end(to - 1);
      BlockKind kind = article.kindAt(begin);
      int first = words.wordAt(begin);
      int last = first;
      while (last + 1 < words.size() && words.begin(last + 1) < end) {
        last++;
      }
      if (first < words.size()
          && words.begin(first) < end
          && kind != BlockKind.BOILERPLATE
          && kind != BlockKind.BYLINE
          && kind != BlockKind.CREDIT) {
        found.add(new Sentence(new TextSpan(begin, end), first, last, kind));
      }
    }
    return List.copyOf(found);
  }

  /// The sentence that holds a position, or the last one before it.
  public @Nullable Sentence sentenceAt(int position) {
    int low = 0;
    int high = sentences.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sentences.get(middle).span().begin() > position) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low == 0 ? null : sentences.get(low - 1);
  }

  public ArticleSpan place(TextSpan span) {
    return new ArticleSpan(id(), span);
  }
}

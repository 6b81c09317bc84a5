package org.hearsay.quote.rules;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.marks.Paragraphs.Paragraph;
import org.hearsay.quote.marks.QuotedPlaces;
import org.hearsay.quote.marks.QuotedStretch;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// What the rules know of one article, and what they have found so far.
public final class RuleContext {
  public final Article article;
  public final String text;
  final List<Paragraph> paragraphs;
  final List<QuotedStretch> quoted;
  public final List<TaggedSentence> sentences;
  public final QuotedPlaces marks;

  /// What stands in quotation marks.
  public final QuotedText marked;

  final CueLexicon lexicon;
  final List<DraftQuotation> drafts = new ArrayList<>();

  /// The quoted stretches that some draft has as content.
  public final BitSet attributed = new BitSet();

  /// The paragraphs that some rule has read as a whole, such as embedded posts.
  final BitSet skipped = new BitSet();

  /// Takes the sentences of an article, which are cut once for all that read by the same rules.
  public static RuleContext of(ArticleText text, QuotationRules rules) {
    Sentences.Cut cut = text.passing(Sentences.Cut.class, each -> Sentences.cut(each, rules.cues()));
    if (cut.lexicon() != rules.cues()) {
      cut = Sentences.cut(text, rules.cues());
    }
    return new RuleContext(text.article(), QuotedText.of(text), cut);
  }

  private RuleContext(Article article, QuotedText marked, Sentences.Cut cut) {
    this.article = article;
    this.text = article.text();
    this.paragraphs = marked.paragraphs;
    this.quoted = marked.stretches;
    this.sentences = cut.sentences();
    this.lexicon = cut.lexicon();
    this.marks = marked.places();
    this.marked = marked;
  }

  private final Map<Integer, List<DraftQuotation>> bySentence = new HashMap<>();

  void add(DraftQuotation draft) {
    drafts.add(draft);
    bySentence.computeIfAbsent(draft.sentence, key -> new ArrayList<>(2)).add(draft);
  }

  /// The drafts of one sentence, in the order found.
  public List<DraftQuotation> of(int sentence) {
    return bySentence.getOrDefault(sentence, List.of());
  }

  /// Adds a whole quoted stretch, with all its parts, to a draft's content.
  void addSpeech(DraftQuotation draft, int quote) {
    if (!attributed.get(quote)) {
      attributed.set(quote);
      draft.speech.add(quote);
      draft.content.addAll(quoted.get(quote).parts());
    }
  }

  /// Adds items of a sentence to a draft's content. Where they are direct speech and nothing else, all
  /// paragraphs of it are added; otherwise one span that reaches over its quoted pieces.
  ///
  /// @return false where nothing is left to add
  boolean addContent(DraftQuotation draft, TaggedSentence s, int from, int to) {
    int a = from;
    int b = to;
    while (a < b && (s.isComma(a) || s.is(a, ":") || s.is(a, "—") || s.is(a, "–"))) {
      a++;
    }
    while (b > a && (s.isComma(b - 1) || s.is(b - 1, ":"))) {
      b--;
    }
    if (a >= b) {
      return false;
    }
    boolean onlySpeech = true;
    int open = 0; // "No!" [applause] "No more!"
    for (int i = a; i < b; i++) {
      open += i > a && s.is(i, "[") ? 1 : 0;
      onlySpeech &= s.isSpeech(i) || isMark(s, i) || open > 0;
      open -= open > 0 && s.is(i, "]") ? 1 : 0;
    }
    onlySpeech &= open == 0;
    if (onlySpeech) {
      boolean any = false;
      for (int i = a; i < b; i++) {
        if (s.isSpeech(i) && !attributed.get(s.quote(i))) {
          addSpeech(draft, s.quote(i));
          any = true;
        }
      }
      return any;
    }
    TextSpan span = wide(s, a, b);
    if (isWholly(s, a, b)) {
      TextSpan inner = quoted.get(s.quote(a)).parts().getFirst();
      attributed.set(s.quote(a));
      draft.content.add(inner);
      return true;
    }
    draft.content.add(span);
    for (int i = a; i < b; i++) {
      int quote = s.quote(i);
      if (quote >= 0 && !attributed.get(quote)) {
        attributed.set(quote);
        List<TextSpan> parts = quoted.get(quote).parts();
        if (s.isSpeech(i) && parts.size() > 1) {
          draft.content.addAll(parts.subList(1, parts.size()));
        }
      }
    }
    return true;
  }

  private static boolean isMark(TaggedSentence s, int at) {
    return s.isComma(at) || s.is(at, ".") || s.is(at, "—");
  }

  private boolean isWholly(TaggedSentence s, int a, int b) {
    int quote = s.quote(a);
    if (quote < 0 || quoted.get(quote).parts().size() > 1) {
      return false;
    }
    for (int i = a; i < b; i++) {
      if (s.quote(i) != quote) {
        return false;
      }
    }
    TextSpan inner = quoted.get(quote).parts().getFirst();
    return s.begin(a) == inner.begin() && inner.end() - s.end(b - 1) <= 1;
  }

  /// The span of items, with the quotation marks of pieces that lie wholly in it.
  private TextSpan wide(TaggedSentence s, int from, int to) {
    int begin = s.begin(from);
    int end = s.end(to - 1);
    int first = s.quote(from);
    if (first >= 0 && quoted.get(first).parts().getFirst().begin() == begin) {
      begin = quoted.get(first).outer().getFirst().begin();
    }
    int last = s.quote(to - 1);
    if (last >= 0) {
      int inner = quoted.get(last).parts().getLast().end();
      boolean comma = inner == end + 1 && text.charAt(end) == ',';
      end = inner == end || comma ? quoted.get(last).outer().getLast().end() : end;
    }
    return new TextSpan(begin, end);
  }

  /// Whether sentences of this kind hold the reporter's own prose.
  public boolean isRead(TaggedSentence s) {
    boolean prose =
        switch (s.kind) {
          case BODY, HEADLINE, DATELINE -> true;
          case EMBED, CAPTION, CREDIT, BYLINE, BOILERPLATE, CORRECTION -> false;
        };
    return prose && s.size <= TaggedSentence.LONGEST && !skipped.get(s.paragraph);
  }

  private static final java.util.Set<String> ARTICLES = QuotationRuleLists.ENGLISH.words("rule-context.articles");

  Addressee addressee(TaggedSentence s, int from, int to) {
    int first = withoutArticle(s, from, to);
    return new Addressee(
        null,
        clean(s.span(first, to)),
        s.span(first, to),
        ChainPrecision.addressee(lexicon, s.lower(Math.max(0, from - 1))));
  }

  public Hop hop(TaggedSentence s, int from, int to, @Nullable TextSpan cue) {
    int first = withoutArticle(s, from, to);
    return new Hop(
        null,
        clean(s.span(first, to)),
        MediaWords.kind(s, first, to),
        cue,
        s.span(first, to),
        ChainPrecision.hop(cue == null ? "" : cue.in(text)));
  }

  private int withoutArticle(TaggedSentence s, int from, int to) {
    return to - from > 1 && s.isAny(from, ARTICLES) ? from + 1 : from;
  }

  /// The words of a span with single blanks.
  private String clean(TextSpan span) {
    return span.in(text).strip().replaceAll("\\s+", " ");
  }
}

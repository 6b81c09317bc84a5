package org.hearsay.quote.find;

import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.marks.QuotedText;
import org.hearsay.quote.rules.AttributionFrame;
import org.hearsay.quote.rules.CueLexicon.Cue;
import org.hearsay.quote.rules.QuotationRules;
import org.hearsay.quote.rules.RuleContext;
import org.hearsay.quote.rules.TaggedSentence;
import org.hearsay.text.ArticleText;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Outlet;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Quotations that are nobody's statement: a title, a slogan on a sign, a term in quotation marks, a caption, a teaser
/// of another report, and words for which the article names nobody.
///
/// They stay quotations, since finders and annotators take them for such; but a list of who said what leaves them out.
final class NobodysWords {
  /// Words of a title that are looked at; shorter ones are not written with a capital.
  private static final int LONG_WORD = 4;

  /// Such words of a title; two may be a name.
  private static final int LEAST_LONG_WORDS = 4;

  /// Words of a term in quotation marks, without a clause.
  private static final int LONGEST_TERM = 3;

  /// Parts of a phrase without a verb that stand in quotation marks, from which on its words are the speaker's.
  private static final int QUOTED_PART = 4;

  private static final String ACCORDING = QuotationFinderLists.ENGLISH.word("according");
  private static final Set<String> WORKS = QuotationFinderLists.ENGLISH.words("nobodys-words.works");
  private static final Set<String> THEMSELVES = QuotationFinderLists.ENGLISH.words("nobodys-words.themselves");
  private static final Set<String> OWN_REPORT = QuotationFinderLists.ENGLISH.words("nobodys-words.own-report");
  private static final Set<String> ITS_ENDS = QuotationFinderLists.ENGLISH.words("nobodys-words.phrase-ends");

  /// How a participle ends, which is no verb of a clause by itself.
  private static final String PARTICIPLE = QuotationFinderLists.ENGLISH.word("participle");

  private final RuleContext reading;
  private final ArticleText article;
  private final List<TaggedSentence> sentences;

  private NobodysWords(ArticleText article) {
    this.article = article;
    reading = RuleContext.of(article, QuotationRules.english());
    sentences = reading.sentences.stream().filter(s -> s.size > 0).toList();
  }

  /// The same quotations, those marked that are nobody's statement.
  static List<Quotation> marked(ArticleText article, List<Quotation> found) {
    if (found.isEmpty() || article.tokens().size() == 0) {
      return found;
    }
    NobodysWords words = new NobodysWords(article);
    return found.stream().map(each -> words.is(each) ? each.asNobodysWords() : each).toList();
  }

  private boolean is(Quotation q) {
    boolean direct = q.kind() == QuotationKind.DIRECT;
    BlockKind block = reading.article.kindAt(q.content().getFirst().begin());
    if (block == BlockKind.CORRECTION || block == BlockKind.BOILERPLATE) {
      return true;
    }
    if (!direct && (q.source().isEmpty() || block == BlockKind.CAPTION)) {
      return true;
    }
    if (block != BlockKind.HEADLINE && isTitle(q)) {
      return true;
    }
    return isThing(q) || isOwnPost(q, block) || isTerm(q) || isWord(q);
  }

  /// Whether one or two words in quotation marks stand amid a sentence, without a mark of their own: "she wrote “Hope” on
  /// the wall". An answer has a mark: "“No,” she said".
  private boolean isWord(Quotation q) {
    TextSpan only = q.content().getFirst();
    if (q.kind() != QuotationKind.DIRECT || q.content().size() > 1) {
      return false;
    }
    String words = only.in(reading.text).strip();
    int end = only.end();
    while (end < reading.text.length() && MARKS.indexOf(reading.text.charAt(end)) >= 0) {
      end++;
    }
    boolean goesOn =
        end + 1 < reading.text.length()
            && reading.text.charAt(end) == ' '
            && Character.isLowerCase(reading.text.charAt(end + 1));
    String bare = words.isEmpty() ? "" : words.substring(0, lastLetter(words));
    boolean marked = bare.length() < words.length() && words.substring(bare.length()).matches(".*[.,?!…-].*");
    return goesOn && !marked && words.split("\\s+").length < LONGEST_TERM;
  }

  private static int lastLetter(String words) {
    int end = words.length();
    while (end > 0 && !Character.isLetterOrDigit(words.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static final String MARKS = "\"”’'»";

  /// Whether nearly all longer words begin with a capital, as in titles and advertisements.
  private boolean isTitle(Quotation q) {
    int words = 0;
    int capitals = 0;
    boolean small = false;
    for (TextSpan span : q.content()) {
      for (String word : span.in(reading.text).split("[^\\p{L}\\p{N}'’]+")) {
        if (word.length() >= LONG_WORD) {
          words++;
          capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
          small |= !word.equals(word.toUpperCase(Locale.ROOT));
        }
      }
    }
    return small && words >= LEAST_LONG_WORDS && capitals * 10 >= words * 9;
  }

  /// Whether a work or a sign has the words: "the poem began", "a banner read"; or the report speaks of itself.
  private boolean isThing(Quotation q) {
    if (q.source().isEmpty()) {
      return false;
    }
    String[] words = q.source().getFirst().in(reading.text).toLowerCase(Locale.ROOT).split("[^\\p{L}-]+");
    int head = 0;
    while (head + 1 < words.length && !ITS_ENDS.contains(words[head + 1]) && !words[head + 1].endsWith(PARTICIPLE)) {
      head++;
    }
    boolean own = words.length == 2 && OWN_REPORT.contains(String.join(" ", words));
    return words.length > 0 && (WORKS.contains(words[head]) || own);
  }

  /// Whether a post by the report's own outlet leads to another of its reports.
  private boolean isOwnPost(Quotation q, BlockKind block) {
    Outlet outlet = reading.article.outlet();
    if (block != BlockKind.EMBED || outlet == null || q.source().isEmpty()) {
      return false;
    }
    String content = q.content().getLast().in(reading.text);
    String author = q.source().getFirst().in(reading.text);
    return content.contains("://") && plain(author).equals(plain(outlet.name()));
  }

  private static String plain(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /// Whether the content has no clause and the cue says that something was done, or named, rather than said: "issued a
  /// “travel notice”", "planned a “sit-in”", "calling themselves the Night Shift", "were dubbed “comets”".
  private boolean isTerm(Quotation q) {
    AttributionFrame frame = frame(q);
    if (frame == null || q.cue().isEmpty()) {
      return false;
    }
    TaggedSentence s = frame.s();
    BitSet content = frame.content();
    int first = content.nextSetBit(0);
    int words = 0;
    boolean clause = false;
    for (int i = first; i >= 0; i = content.nextSetBit(i + 1)) {
      clause |= s.hasTag(i, "AUX") || (s.hasTag(i, "VERB") && !s.lower(i).endsWith(PARTICIPLE));
      words += s.isSpeech(i) ? words(s, i) : 1;
      clause |= s.isSpeech(i) && words(s, i) > LONGEST_TERM;
    }
    int verb = frame.verb();
    Cue cue = verb < 0 ? null : frame.cue(verb);
    boolean says = cue != null && (cue.takes('q') || cue.takes('n'));
    if (first < 0 || (clause && q.kind() != QuotationKind.DIRECT)) {
      return false;
    }
    if (q.kind() == QuotationKind.DIRECT) {
      boolean led = q.source().isEmpty() && s.hasTag(frame.cueTo() - 1, "ADP", "PART", "SCONJ");
      return led || (words <= LONGEST_TERM && cue != null && cue.takes('n') && !cue.takes('q') && !cue.takes('c'));
    }
    boolean according = cue == null && s.is(frame.cueFrom(), ACCORDING);
    boolean named = q.kind() == QuotationKind.INDIRECT && s.isAny(first, THEMSELVES);
    if (named || (!says && !according)) {
      return true;
    }
    return cue != null && cue.takes('c') && q.kind() == QuotationKind.MIXED && quoted(q) * QUOTED_PART < length(q);
  }

  private int words(TaggedSentence s, int at) {
    return s.span(at, at + 1).in(reading.text).split("\\s+").length;
  }

  private int quoted(Quotation q) {
    int sum = 0;
    for (TextSpan span : q.content()) {
      for (TextSpan part : QuotedText.of(article).within(span)) {
        sum += part.length();
      }
    }
    return sum;
  }

  private static int length(Quotation q) {
    return q.content().stream().mapToInt(TextSpan::length).sum();
  }

  private @Nullable AttributionFrame frame(Quotation q) {
    if (q.cue().isEmpty()) {
      return null;
    }
    int anchor = q.cue().getFirst().begin();
    int low = 0;
    int high = sentences.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sentences.get(middle).begin(0) <= anchor) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    TaggedSentence s = sentences.isEmpty() ? null : sentences.get(low);
    if (s == null || QuotationDetails.item(s, anchor) < 0 || !reading.isRead(s)) {
      return null;
    }
    int[] cue = QuotationDetails.items(s, q.cue());
    BitSet content = QuotationDetails.cover(s, q);
    return new AttributionFrame(q, s, low, cue[0], cue[1], -1, -1, content, content, new BitSet());
  }
}

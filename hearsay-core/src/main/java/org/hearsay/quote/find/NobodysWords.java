package org.hearsay.quote.find;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Stance;
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

  /// Where nobody is named for it.
  private static final int LEAST_LONG_WORDS_OF_NOBODY = 2;

  /// Words of a term in quotation marks, without a clause.
  private static final int LONGEST_TERM = 3;

  /// Words that only name what somebody spoke of: "she railed against the visit".
  private static final int LONGEST_TOPIC = 2;

  private static final Set<Stance> TELLING_STANCES = Set.of(Stance.ASSERTS, Stance.OTHER);

  /// Parts of a phrase without a verb that stand in quotation marks, from which on its words are the speaker's.
  private static final int QUOTED_PART = 4;

  private static final String ACCORDING = QuotationFinderLists.ENGLISH.word("according");
  private static final Set<String> WORKS = QuotationFinderLists.ENGLISH.words("nobodys-words.works");
  private static final Set<String> THEMSELVES = QuotationFinderLists.ENGLISH.words("nobodys-words.themselves");
  private static final Set<String> OWN_REPORT = QuotationFinderLists.ENGLISH.words("nobodys-words.own-report");
  private static final Set<String> TITLES = QuotationFinderLists.ENGLISH.words("nobodys-words.titles");
  private static final Set<String> SO_CALLED = QuotationFinderLists.ENGLISH.words("nobodys-words.so-called");
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
    Map<TextSpan, Integer> said = new HashMap<>();
    for (Quotation each : found) {
      List<TextSpan> anchor = each.cue().isEmpty() ? each.source() : each.cue();
      if (each.kind() == QuotationKind.DIRECT && !anchor.isEmpty()) {
        said.merge(anchor.getFirst(), each.content().getFirst().begin(), Math::min);
      }
    }
    return found.stream()
        .map(words::withoutTitles)
        .map(each -> words.is(each) || isAfterSpeech(each, said) ? each.asNobodysWords() : each)
        .toList();
  }

  /// Whether what follows the verb of direct speech tells of its occasion: "“Who pays?” she asked at what became the
  /// “long meeting”".
  ///
  /// @param said where direct speech begins, by its cue, or by its source where the finder gave it no cue
  private static boolean isAfterSpeech(Quotation q, Map<TextSpan, Integer> said) {
    if (q.kind() == QuotationKind.DIRECT || q.cue().isEmpty()) {
      return false;
    }
    TextSpan cue = q.cue().getFirst();
    TextSpan source = q.source().isEmpty() ? cue : q.source().getFirst();
    int begin = Math.min(said.getOrDefault(cue, cue.end()), said.getOrDefault(source, source.end()));
    return begin < Math.min(cue.begin(), source.begin()) && q.content().getFirst().begin() >= cue.end();
  }

  /// The same without parts that are named as the title of something: "under the headline “…”", if others are left.
  private Quotation withoutTitles(Quotation q) {
    if (q.kind() != QuotationKind.DIRECT || q.content().size() < 2) {
      return q;
    }
    List<TextSpan> kept = q.content().stream().filter(part -> !isNamedTitle(part)).toList();
    return kept.isEmpty() || kept.size() == q.content().size() ? q : q.withContent(kept);
  }

  private boolean isNamedTitle(TextSpan part) {
    int end = part.begin();
    while (end > 0 && (MARKS.indexOf(reading.text.charAt(end - 1)) >= 0 || reading.text.charAt(end - 1) == ' ')) {
      end--;
    }
    String before = reading.text.substring(Math.max(0, end - TITLE_WORDS), end);
    return TITLES.contains(before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT));
  }

  /// Characters before a part among which the word stands that names it as a title.
  private static final int TITLE_WORDS = 24;

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

  private static final String MARKS = "\"“”‘’'«»";

  /// Whether nearly all longer words begin with a capital, as in titles and advertisements.
  private boolean isTitle(Quotation q) {
    int words = 0;
    int capitals = 0;
    boolean small = false;
    int least = q.source().isEmpty() ? LEAST_LONG_WORDS_OF_NOBODY : LEAST_LONG_WORDS;
    for (TextSpan span : q.content()) {
      for (String word : span.in(reading.text).split("[^\\p{L}\\p{N}'’]+")) {
        if (word.length() >= LONG_WORD) {
          words++;
          capitals += Character.isUpperCase(word.charAt(0)) ? 1 : 0;
          small |= !word.equals(word.toUpperCase(Locale.ROOT));
        }
      }
    }
    return small && words >= least && capitals * 10 >= words * 9;
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
    List<int[]> quoted = stretches(s, q);
    List<int[]> terms = quoted.stream().filter(part -> isNamedTerm(s, part[0], part[1])).toList();
    for (int i = first; i >= 0; i = content.nextSetBit(i + 1)) {
      int at = i;
      words += s.isSpeech(i) ? words(s, i) : 1;
      if (terms.stream().noneMatch(part -> part[0] <= at && at < part[1])) {
        clause |= s.hasTag(i, "AUX") || (s.hasTag(i, "VERB") && !s.lower(i).endsWith(PARTICIPLE));
        clause |= s.isSpeech(i) && words(s, i) > LONGEST_TERM;
      }
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
    boolean indirect = q.kind() == QuotationKind.INDIRECT;
    boolean named = indirect && s.isAny(first, THEMSELVES);
    boolean topic =
        indirect && words <= LONGEST_TOPIC && s.hasTag(first, "DET") && TELLING_STANCES.contains(q.stance());
    if (named || topic || (!says && !according) || (!terms.isEmpty() && terms.size() == quoted.size())) {
      return true;
    }
    return cue != null && cue.takes('c') && q.kind() == QuotationKind.MIXED && quoted(q) * QUOTED_PART < length(q);
  }

  /// By item of the sentence the stretches of the content that stand in quotation marks.
  private List<int[]> stretches(TaggedSentence s, Quotation q) {
    return q.content().stream()
        .flatMap(span -> QuotedText.of(article).within(span).stream())
        .map(part -> QuotationDetails.items(s, List.of(part)))
        .filter(part -> part[0] >= 0)
        .toList();
  }

  /// Whether a stretch in quotation marks is what something is called: "the “no cuts” pledge", "a so-called “ice tax”",
  /// "the play “Night Ferry”".
  private boolean isNamedTerm(TaggedSentence s, int from, int to) {
    boolean before = from > 0 && (SO_CALLED.contains(s.lower(from - 1)) || WORKS.contains(s.lower(from - 1)));
    boolean within =
        from > 0
            && to < s.size
            && s.hasTag(from - 1, "DET", "ADJ", "PART", "PRON")
            && s.hasTag(to, "NOUN")
            && Character.isLowerCase(s.span(to, to + 1).in(reading.text).charAt(0));
    return before || within;
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

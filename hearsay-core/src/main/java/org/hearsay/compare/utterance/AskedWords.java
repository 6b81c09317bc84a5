package org.hearsay.compare.utterance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.compare.name.GivenNames;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.rules.RuleQuotationFinder;
import org.hearsay.text.Article;
import org.hearsay.text.ArticleText;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenize;
import org.hearsay.words.ComparedWords;

/// Words that somebody asks for, as typed or pasted: without characters that nobody sees, and parted from an
/// attribution around them such as `"…," Lee said`.
///
/// @param text cleaned
/// @param content the part of it that is to have been said; never empty
/// @param speaker who is to have said it, as written; empty where the words name nobody
record AskedWords(String text, List<TextSpan> content, String speaker) {
  /// One letter of so many may stand outside of the attribution and of the words that were said.
  private static final int FEW = 5;

  /// The same where the words that were said stand in quotation marks: the rest is then of whoever reports them.
  private static final int FEW_BESIDE_MARKS = 2;

  private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
  private static final Pattern CUT = Pattern.compile("(?<=\\p{L})[-\u2010]\\s*\\R\\s*(?=\\p{Ll})");
  private static final Set<String> ARTICLES = UtteranceLists.ENGLISH.words("asked-words.articles");

  AskedWords {
    content = List.copyOf(content);
  }

  /// All of the words.
  ///
  /// @throws IllegalArgumentException where there is no word among them
  static AskedWords whole(String words) {
    String text = CUT.matcher(UNSEEN.matcher(words).replaceAll("")).replaceAll("").strip();
    if (ComparedWords.of(text).size() == 0) {
      throw new IllegalArgumentException("there is no word to look for in '" + words + "'");
    }
    return new AskedWords(text, List.of(new TextSpan(0, text.length())), "");
  }

  /// The same words of somebody who is named beside them.
  AskedWords of(String named) {
    return new AskedWords(text, content, named.strip());
  }

  /// Without an attribution; the same where there is none.
  AskedWords said() {
    ArticleText read = new Tokenize().apply(article()).getFirst();
    for (Quotation quotation : RuleQuotationFinder.english().find(read)) {
      if (quotation.source().isEmpty() || quotation.cue().isEmpty()) {
        continue;
      }
      String who = quotation.source().getFirst().in(text);
      boolean quoted = quotation.kind() != QuotationKind.INDIRECT;
      int few = quotation.kind() == QuotationKind.DIRECT ? FEW_BESIDE_MARKS : FEW;
      List<TextSpan> all = new ArrayList<>(quotation.content());
      all.addAll(quotation.cue());
      all.addAll(quotation.source());
      if ((quoted || !name(who).isEmpty()) && few * (letters(content) - letters(all)) <= letters(content)) {
        return new AskedWords(text, quotation.content(), name(who));
      }
    }
    return this;
  }

  private int letters(List<TextSpan> spans) {
    int count = 0;
    for (TextSpan span : spans) {
      count += (int) span.in(text).codePoints().filter(Character::isLetterOrDigit).count();
    }
    return count;
  }

  /// The name in the words for a speaker; empty where they hold none.
  private static String name(String source) {
    int comma = source.indexOf(',');
    List<String> names = new ArrayList<>();
    for (String word : (comma > 0 ? source.substring(0, comma) : source).split("\\s+")) {
      if (Character.isUpperCase(word.codePointAt(0)) && !ARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
        names.add(word);
      }
    }
    return String.join(" ", names);
  }

  /// Whether a speaker may be the one who is asked for; also where one of the two is not known.
  boolean fits(Speaker other) {
    boolean pronoun = ARTICLES.contains(other.name().toLowerCase(Locale.ROOT));
    if (speaker.isEmpty() || other.name().isEmpty() || pronoun || other.kind() == Speaker.Kind.UNKNOWN) {
      return true;
    }
    List<String> mine = words(speaker);
    List<String> theirs = words(other.name());
    boolean shares = theirs.contains(mine.getLast()) || mine.contains(theirs.getLast());
    boolean sameFamily = mine.getLast().equals(theirs.getLast());
    return shares && !(sameFamily && GivenNames.differ(speaker, other.name()));
  }

  private static List<String> words(String name) {
    return List.of(name.toLowerCase(Locale.ROOT).replaceAll("['’]s$", "").split("[^\\p{L}\\p{N}'’-]+"));
  }

  Article article() {
    return new Article("wanted", "wanted", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of());
  }
}

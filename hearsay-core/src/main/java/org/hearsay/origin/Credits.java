package org.hearsay.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Byline;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Finds the newsrooms that a report credits for all of it: in a dateline, a byline, a credit line, or in words such as
/// "first reported by the Coast Wire".
final class Credits {
  /// @param span where the name stands; absent where only the metadata names the newsroom as the author
  /// @param reach how much of the report it credits
  record Credit(String name, @Nullable TextSpan span, Reach reach) {
    boolean whole() {
      return reach == Reach.WHOLE;
    }

    /// Whether the credit stands within a stretch of the text.
    boolean within(TextSpan place) {
      return span != null && place.begin() <= span.begin() && span.end() <= place.end();
    }

    /// Where the name stands; absent where only the metadata has it.
    @Nullable ArticleSpan place(String article) {
      return span == null ? null : new ArticleSpan(article, span);
    }
  }

  /// How much of a report a credit covers.
  enum Reach {
    /// All of it, as a dateline does.
    WHOLE,
    /// Some of it, no matter where: "first reported by the Coast Wire".
    STORY,
    /// Its own sentence and those after it: "an official told the Coast Wire".
    BESIDE
  }

  private static final Comparator<Credit> WIDEST_FIRST =
      Comparator.comparing(Credit::reach).thenComparing(Credit::span, Comparator.nullsFirst(Comparator.naturalOrder()));

  /// Words before the name of a newsroom that had it before, such as "first reported by".
  private static final List<String> BEFORE = OriginLists.ENGLISH.entries("credits.before");

  /// Words after such a name.
  private static final List<String> AFTER = OriginLists.ENGLISH.entries("credits.after");

  private static final int LONGEST_NAME = 6;

  private final Newsrooms newsrooms;

  /// Where the report that is being read names persons.
  private Set<TextSpan> people = Set.of();

  Credits(Newsrooms newsrooms) {
    this.newsrooms = newsrooms;
  }

  /// The widest first, then in order of place; each newsroom once, but for those that cover a part.
  List<Credit> in(ReadArticle read) {
    List<Credit> found = new ArrayList<>();
    Article article = read.article();
    people = people(read);
    for (Entity entity : read.entities()) {
      for (Mention mention : entity.mentions()) {
        BlockKind kind = article.kindAt(mention.span().begin());
        boolean line = kind == BlockKind.CREDIT || kind == BlockKind.BYLINE || kind == BlockKind.DATELINE;
        boolean place = kind == BlockKind.DATELINE && opensDateline(article, mention.span());
        if (entity.kind() == EntityKind.OUTLET && line && !place) {
          String name = newsrooms.written(mention.span().in(article.text()), entity.name());
          found.add(new Credit(name, mention.span(), Reach.WHOLE));
        }
      }
    }
    for (Block block : article.blocks()) {
      TextSpan span = block.span();
      switch (block.kind()) {
        case DATELINE -> brackets(article.text(), span, found);
        case CREDIT, BODY, BYLINE, BOILERPLATE, CORRECTION -> {
          brackets(article.text(), new TextSpan(span.begin(), Math.min(span.end(), span.begin() + 80)), found);
          phrases(article.text(), span, found);
        }
        case HEADLINE, EMBED, CAPTION -> {}
      }
    }
    lines(article, found);
    for (Byline author : article.byline()) {
      if (isAgency(author.name())) {
        found.add(new Credit(author.name(), author.span(), Reach.WHOLE));
      }
    }
    found.sort(WIDEST_FIRST);
    Set<String> wide = new TreeSet<>();
    Set<Credit> beside = new HashSet<>();
    found.removeIf(credit -> {
      String key = newsrooms.key(credit.name());
      return credit.reach() == Reach.BESIDE
          ? wide.contains(key) || !beside.add(credit)
          : wide.size() == MOST_WIDE || !wide.add(key);
    });
    return found;
  }

  /// Newsrooms that one report has its story from. What names more is a list of newsrooms.
  private static final int MOST_WIDE = 100;

  /// How many of a report's credits are for more than their own place; they come first.
  static int wide(List<Credit> credits) {
    return first(credits, credit -> credit.reach() == Reach.BESIDE);
  }

  /// The first credit for its own place alone that begins at a position or after it; their number when there is none.
  static int from(List<Credit> credits, int position) {
    return first(
        credits,
        credit -> credit.reach() == Reach.BESIDE && credit.span() != null && credit.span().begin() >= position);
  }

  /// @param is holds for all after the first
  private static int first(List<Credit> credits, Predicate<Credit> is) {
    int low = 0;
    int high = credits.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (is.test(credits.get(middle))) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  /// Whether a name is the place with which a dateline starts, before the newsroom in brackets.
  private static boolean opensDateline(Article article, TextSpan name) {
    for (Block block : article.blocks()) {
      if (block.kind() == BlockKind.DATELINE
          && block.span().begin() <= name.begin()
          && name.end() <= block.span().end()) {
        int open = article.text().indexOf('(', block.span().begin(), block.span().end());
        return open > name.begin();
      }
    }
    return false;
  }

  private static final int SHORT_LINE = 60;

  /// Words with which a line of credit starts.
  private static final List<String> OPENERS = OriginLists.ENGLISH.entries("credits.openers");

  /// Adds the newsrooms of lines that hold nothing else: "By Coast Wire", "— CW", "Bay Echo with Coast Wire".
  private void lines(Article article, List<Credit> found) {
    String text = article.text();
    int begin = 0;
    while (begin < text.length()) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      if (end - begin >= 2 && end - begin <= SHORT_LINE && begin > 0) {
        line(text, begin, end, found);
      }
      begin = end + 1;
    }
  }

  private void line(String text, int begin, int end, List<Credit> found) {
    String lower = text.substring(begin, end).toLowerCase(Locale.ROOT);
    int from = begin;
    for (String opener : OPENERS) {
      if (lower.startsWith(opener) && from == begin) {
        from += opener.length();
      }
    }
    boolean opened = from > begin;
    int to = end;
    while (to > from && !Character.isLetterOrDigit(text.charAt(to - 1))) {
      to--;
    }
    List<Credit> parts = new ArrayList<>();
    int start = from;
    for (int i = from; i <= to; i++) {
      int gap = i == to ? 0 : separator(text, i);
      if (i == to || gap > 0) {
        String name = text.substring(start, i);
        boolean single = opened && parts.isEmpty() && i == to && start == from && oneName(name);
        if (!single && !newsrooms.is(name)) {
          return;
        }
        parts.add(new Credit(name, new TextSpan(start, i), Reach.WHOLE));
        start = i + gap;
        i = Math.max(i, start - 1);
      }
    }
    if (opened || parts.size() > 1) {
      found.addAll(parts);
    }
  }

  /// Whether a name in a byline is an agency's: a person has two names there, an agency one, or one in capitals.
  private static boolean oneName(String name) {
    return name.length() >= 2
        && name.length() <= 20
        && name.indexOf(' ') < 0
        && Character.isUpperCase(name.charAt(0))
        && name.chars().allMatch(Character::isLetterOrDigit);
  }

  private static int separator(String text, int at) {
    for (String separator : List.of(" with ", " and ", " & ", ", ", " / ", "/", " | ")) {
      if (text.startsWith(separator, at)) {
        return separator.length();
      }
    }
    return 0;
  }

  /// A name in round brackets that opens a dateline or is all of a credit line: "HARBOUR CITY (Coast Wire) —".
  private void brackets(String text, TextSpan span, List<Credit> found) {
    int open = text.indexOf('(', span.begin(), span.end());
    int close = open < 0 ? -1 : text.indexOf(')', open, span.end());
    if (open < 0 || close < 0 || close - open < 3 || close - open > 60) {
      return;
    }
    int after = close + 1;
    while (after < text.length() && text.charAt(after) == ' ') {
      after++;
    }
    boolean dash = after < text.length() && "—–-:".indexOf(text.charAt(after)) >= 0;
    boolean alone = open == span.begin();
    boolean capitals = capitals(text, span.begin(), open);
    TextSpan name = new TextSpan(open + 1, close);
    boolean newsroom = newsrooms.is(name.in(text));
    if ((dash && capitals && name(name.in(text))) || ((alone || dash) && newsroom)) {
      found.add(new Credit(name.in(text), name, Reach.WHOLE));
    }
  }

  /// The name in the brackets of a dateline, "HARBOUR CITY (Coast Wire) —"; absent where there is none.
  static @Nullable TextSpan dateline(String text, TextSpan span) {
    int end = Math.min(span.end(), span.begin() + 80);
    int open = text.indexOf('(', span.begin(), end);
    int close = open < 0 ? -1 : text.indexOf(')', open, end);
    if (open <= span.begin() || close < 0 || close - open < 3 || close - open > 60) {
      return null;
    }
    int after = close + 1;
    while (after < text.length() && text.charAt(after) == ' ') {
      after++;
    }
    boolean dash = after < text.length() && "—–-:".indexOf(text.charAt(after)) >= 0;
    TextSpan name = new TextSpan(open + 1, close);
    boolean date = name.in(text).indexOf(',') >= 0;
    return dash && !date && capitals(text, span.begin(), open) && name(name.in(text)) ? name : null;
  }

  private static boolean name(String words) {
    return Character.isUpperCase(words.charAt(0)) && words.length() <= 40;
  }

  /// Whether what stands before a bracket is a place in capitals, or nothing.
  private static boolean capitals(String text, int begin, int end) {
    int upper = 0;
    int lower = 0;
    for (int i = begin; i < end; i++) {
      upper += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      lower += Character.isLowerCase(text.charAt(i)) ? 1 : 0;
    }
    return end - begin <= 60 && upper >= lower;
  }

  /// Words beside which a newsroom stands that has this one thing, and not the rest of the report.
  private static final Set<String> BESIDE = Set.copyOf(OriginLists.ENGLISH.entries("credits.beside"));

  private static Reach reach(String phrase) {
    return BESIDE.contains(phrase) ? Reach.BESIDE : Reach.STORY;
  }

  private void phrases(String text, TextSpan span, List<Credit> found) {
    String line = span.in(text);
    String lower = line.toLowerCase(Locale.ROOT);
    if (lower.length() != line.length()) {
      return;
    }
    copyright(text, span, lower, found);
    for (String phrase : BEFORE) {
      for (int at = lower.indexOf(phrase); at >= 0; at = lower.indexOf(phrase, at + phrase.length())) {
        if (at == 0 || !Character.isLetter(line.charAt(at - 1))) {
          int name = at + phrase.length();
          add(text, span.begin() + name, span.begin() + nameEnd(line, name, 1), reach(phrase), found);
        }
      }
    }
    for (String phrase : AFTER) {
      for (int at = lower.indexOf(phrase); at > 0; at = lower.indexOf(phrase, at + phrase.length())) {
        int end = at + phrase.length();
        if (end >= line.length() || !Character.isLetter(line.charAt(end))) {
          add(text, span.begin() + nameEnd(line, at, -1), span.begin() + at, reach(phrase), found);
        }
      }
    }
  }

  /// The word before the year and the owner of a text: "Copyright".
  private static final String COPYRIGHT = OriginLists.ENGLISH.word("copyright");

  /// An agency whose text it is: "Copyright 2031 The Coast Wire." An outlet's own line is taken out elsewhere.
  private void copyright(String text, TextSpan span, String lower, List<Credit> found) {
    for (int at = lower.indexOf(COPYRIGHT); at >= 0; at = lower.indexOf(COPYRIGHT, at + 1)) {
      int begin = span.begin() + at + COPYRIGHT.length();
      boolean year = false;
      while (begin < span.end() && !Character.isLetter(text.charAt(begin)) && text.charAt(begin) != '\n') {
        year |= Character.isDigit(text.charAt(begin));
        begin++;
      }
      int end = withoutMark(text, begin, nameEnd(text, begin, 1));
      // Without a year it is a picture's; an outlet's own line says nothing of whose text it is.
      if (year && begin < end && isAgency(text.substring(begin, end))) {
        add(text, begin, end, Reach.WHOLE, found);
      }
    }
  }

  private static final Set<String> AGENCIES = OriginLists.ENGLISH.words("credits.agencies");

  private static boolean isAgency(String name) {
    String bare = name.startsWith("The ") ? name.substring(4) : name;
    return AGENCIES.contains(bare.toLowerCase(Locale.ROOT));
  }

  private void add(String text, int begin, int end, Reach reach, List<Credit> found) {
    int from = begin;
    if (text.startsWith("the ", from) || text.startsWith("The ", from)) {
      from += 4;
    }
    int until = withoutMark(text, from, end);
    if (until - from >= 2) {
      String name = text.substring(from, until);
      TextSpan span = new TextSpan(from, until);
      if (newsrooms.is(name) && !people.contains(span)) {
        found.add(new Credit(name, span, reach));
      }
    }
  }

  /// Where persons are named in a report: a man named Globe is no newspaper.
  private static Set<TextSpan> people(ReadArticle read) {
    return read.entities().stream()
        .filter(entity -> entity.kind() == EntityKind.PERSON)
        .flatMap(entity -> entity.mentions().stream())
        .filter(mention -> mention.form() == Mention.Form.NAME)
        .map(Mention::span)
        .collect(Collectors.toSet());
  }

  /// Words after a number that it counts; then the number is no part of a name.
  private static final List<String> COUNTED = OriginLists.ENGLISH.entries("credits.counted");

  /// Whether a word is the number of a channel or a station: "Canal 8".
  ///
  /// @param end of the word
  private static boolean channel(String line, String word, int end) {
    String number = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
    return !number.isEmpty()
        && number.length() <= 3
        && number.chars().allMatch(Character::isDigit)
        && COUNTED.stream().noneMatch(counted -> line.startsWith(counted, end));
  }

  /// The other end of a name of which one end is known. A name is words with a capital letter, with "the" and "of"
  /// between; the name of a channel may end with a number.
  static int nameEnd(String line, int at, int step) {
    int edge = at;
    int position = at;
    for (int words = 0; words < LONGEST_NAME; words++) {
      int from = position;
      if (step > 0) {
        int to = from;
        while (to < line.length() && isName(line.charAt(to))) {
          to++;
        }
        if (to == from) {
          break;
        }
        String word = line.substring(from, to);
        if (Character.isUpperCase(word.charAt(0)) || (edge == from - 1 && channel(line, word, to))) {
          edge = to;
        } else if (!word.equals("the") && !word.equals("of") && !word.equals("and")) {
          break;
        }
        position = to + 1;
        if (to >= line.length() || line.charAt(to) != ' ') {
          break;
        }
      } else {
        int begin = from;
        while (begin > 0 && isName(line.charAt(begin - 1))) {
          begin--;
        }
        if (begin == from) {
          break;
        }
        String word = line.substring(begin, from);
        if (Character.isUpperCase(word.charAt(0))) {
          edge = begin;
        } else if (!(words == 0 && channel(line, word, from))
            && !word.equals("the")
            && !word.equals("of")
            && !word.equals("and")) {
          if (Newsrooms.isMedium(word) && words < 2) {
            position = begin - 1;
            if (position <= 0 || line.charAt(position) != ' ') {
              break;
            }
            continue;
          }
          break;
        }
        if (begin == 0 || line.charAt(begin - 1) != ' ') {
          break;
        }
        position = begin - 1;
      }
    }
    return edge;
  }

  /// The end of a name, without the full stop of its sentence.
  static int withoutMark(String text, int begin, int end) {
    for (int i = begin + 3; i < end; i++) {
      boolean last = i + 1 >= end || text.charAt(i + 1) == ' ';
      if (text.charAt(i) == '.' && last && text.charAt(i - 2) != '.') {
        return i;
      }
    }
    return end;
  }

  private static boolean isName(char c) {
    return Character.isLetterOrDigit(c) || c == '&' || c == '’' || c == '\'' || c == '-' || c == '.';
  }
}

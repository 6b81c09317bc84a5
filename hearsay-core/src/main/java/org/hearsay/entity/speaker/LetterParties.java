package org.hearsay.entity.speaker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Name;
import org.hearsay.text.Byline;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Who is "I" and "you" where the report itself says so, outside of direct speech.
///
/// In a letter or an e-mail: those whom its head names after `From:` and `To:`; within lines that it quotes (`> …`) and
/// in a message that it passes on, those of that message. In a letter without a head: whoever signs it. In any other
/// text "I" is its author, where its byline names one alone.
final class LetterParties {
  private static final Set<String> FROM = SpeakerLists.ENGLISH.words("letter-parties.from");
  private static final Set<String> TO = SpeakerLists.ENGLISH.words("letter-parties.to");
  private static final Set<String> I = SpeakerLists.ENGLISH.words("letter-parties.i");
  private static final Set<String> YOU = SpeakerLists.ENGLISH.words("letter-parties.you");
  private static final Set<String> HEAD = SpeakerLists.ENGLISH.words("letter-parties.head");
  private static final Set<String> CLOSING = SpeakerLists.ENGLISH.words("letter-parties.closing");
  private static final Set<String> DEAR = SpeakerLists.ENGLISH.words("letter-parties.dear");
  private static final Set<String> WROTE = SpeakerLists.ENGLISH.words("letter-parties.wrote");

  /// Lines of a head.
  private static final int MOST_LINES = 12;

  private static final int MOST_LABEL = 12;

  /// Characters of a line that names whom the next ones quote, and of a signature.
  private static final int LONGEST = 200;

  /// Lines under "Yours sincerely" within which the name stands.
  private static final int SIGNED = 3;

  /// From a place on, who writes and who reads.
  private record Section(int begin, @Nullable DraftEntity writer, @Nullable DraftEntity reader) {
    Section from(int place) {
      return new Section(place, writer, reader);
    }
  }

  private final ArticleWords words;
  private final ArticleCast cast;
  private final boolean[] quoted;
  private final List<Section> sections = new ArrayList<>();
  private final List<Line> lines;
  private final @Nullable DraftEntity signer;

  /// Made when it is asked for first.
  private final Map<String, DraftEntity> authors = new HashMap<>();

  /// @param quoted words of direct speech
  LetterParties(ArticleWords words, ArticleCast cast, boolean[] quoted) {
    this.words = words;
    this.cast = cast;
    this.quoted = quoted;
    lines = lines(words.text);
    read();
    signer = sections.isEmpty() ? signer() : null;
  }

  /// A line, which may be empty.
  private record Line(int begin, int end) {}

  private String words(Line line) {
    return words.text.substring(line.begin(), line.end());
  }

  private static List<Line> lines(String text) {
    List<Line> lines = new ArrayList<>();
    for (int begin = 0; begin < text.length(); ) {
      int end = text.indexOf('\n', begin);
      end = end < 0 ? text.length() : end;
      lines.add(new Line(begin, end));
      begin = end + 1;
    }
    return lines;
  }

  private void read() {
    Section whole = head(0, true);
    if (whole == null) {
      return;
    }
    sections.add(whole);
    Section now = whole;
    DraftEntity cited = null;
    boolean within = false;
    for (int i = 1; i < lines.size(); i++) {
      Line line = lines.get(i);
      boolean cites = (line.end() - line.begin()) > 0 && words.text.charAt(line.begin()) == '>';
      if (cites != within) {
        DraftEntity other = cited == null ? now.reader() : cited;
        sections.add(cites ? new Section(line.begin(), other, now.writer()) : now.from(line.begin()));
        within = cites;
      }
      Section passed = !cites && FROM.contains(label(line)) ? head(i, false) : null;
      if (passed != null && i >= MOST_LINES / 2) {
        sections.add(passed);
        now = passed;
      }
      if (!cites && (line.end() - line.begin()) <= LONGEST && endsWithWrote(line)) {
        cited = named(line.begin(), line.end());
      }
    }
  }

  private boolean endsWithWrote(Line line) {
    String plain = words(line).strip().toLowerCase(Locale.ROOT);
    return WROTE.stream().anyMatch(word -> plain.endsWith(word + ":"));
  }

  /// The head of a message that begins with a line.
  ///
  /// @param both whether it must name who reads, too
  private @Nullable Section head(int first, boolean both) {
    DraftEntity from = null;
    DraftEntity to = null;
    int labels = 0;
    for (int i = first; i < Math.min(lines.size(), first + MOST_LINES); i++) {
      Line line = lines.get(i);
      String label = label(line);
      labels += HEAD.contains(label) ? 1 : 0;
      int begin = line.begin() + words(line).indexOf(':') + 1;
      from = from == null && FROM.contains(label) ? named(begin, line.end()) : from;
      to = to == null && TO.contains(label) ? named(begin, line.end()) : to;
      if (!both && words(line).isBlank()) {
        break;
      }
    }
    boolean enough = both ? from != null && to != null : labels > 1;
    return enough ? new Section(lines.get(first).begin(), from, to) : null;
  }

  /// What stands before the colon of a line, in small letters; empty where it is no label.
  private String label(Line line) {
    String start = words.text.substring(line.begin(), Math.min(line.end(), line.begin() + MOST_LABEL));
    int colon = start.indexOf(':');
    return colon > 0 ? start.substring(0, colon).strip().toLowerCase(Locale.ROOT) : "";
  }

  /// "Dear Lee, … Yours sincerely, Ann Marsh".
  private @Nullable DraftEntity signer() {
    boolean letter = false;
    for (int i = 0; i < Math.min(lines.size(), MOST_LINES); i++) {
      String plain = words(lines.get(i)).strip().toLowerCase(Locale.ROOT);
      letter |= DEAR.stream().anyMatch(word -> plain.startsWith(word + " "));
    }
    for (int i = letter ? lines.size() - 1 : -1; i >= 0; i--) {
      String line = words(lines.get(i)).strip().toLowerCase(Locale.ROOT);
      if (CLOSING.contains(line.replaceAll("[,.!]+$", ""))) {
        int last = Math.min(lines.size() - 1, i + SIGNED);
        return i < last ? named(lines.get(i + 1).begin(), lines.get(last).end()) : null;
      }
    }
    return null;
  }

  private @Nullable DraftEntity named(int begin, int end) {
    for (Name name : cast.inside(words.tokens.tokenAt(begin), words.tokens.tokenAt(end))) {
      if (cast.of(name).isPerson()) {
        return cast.of(name).last();
      }
    }
    return null;
  }

  /// @return null where the words are no such pronoun, or nothing says who is meant
  @Nullable DraftEntity meant(TextSpan source) {
    String word = source.in(words.text).toLowerCase(Locale.ROOT);
    if (!I.contains(word) && !YOU.contains(word)) {
      return null;
    }
    if (!sections.isEmpty()) {
      Section at = at(source.begin());
      return I.contains(word) ? at.writer() : at.reader();
    }
    int token = words.tokens.tokenAt(source.begin());
    if (!I.contains(word) || quoted[token]) {
      return null;
    }
    return signer != null ? signer : author(token);
  }

  private Section at(int place) {
    int low = 0;
    int high = sections.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (sections.get(middle).begin() <= place) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return sections.get(low);
  }

  /// The author, where the byline names one person and no more.
  private @Nullable DraftEntity author(int token) {
    List<Byline> byline = words.article.byline();
    if (byline.size() != 1 || byline.getFirst().name().indexOf(' ') < 0) {
      return null;
    }
    String name = byline.getFirst().name();
    DraftEntity known = authors.get(name);
    if (known == null) {
      known =
          cast.drafts().stream()
              .filter(draft -> draft.isPerson() && draft.name.equals(name))
              .findFirst()
              .map(DraftEntity::last)
              .orElse(null);
      if (known == null) {
        known = new DraftEntity(EntityKind.PERSON, name);
        cast.add(known);
      }
      authors.put(name, known);
    }
    known.add(token, token + 1, Mention.Form.PRONOUN);
    return known;
  }
}

package org.hearsay.quote.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.hearsay.quote.marks.Paragraphs.Paragraph;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Spaces;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Interviews and debates in print, where each paragraph is one speaker's turn: `LEE: I left.`, `Ann Lee: I
/// left.`, `Q: Why?`. The colon is the cue, and the turn is content to its end.
///
/// Lists have the same layout ("Where: …", "When: …"). So there must be several turns of at least two
/// speakers, one of whom has two, and somebody of that name in the rest of the article. Where only one turn is
/// printed, its label must be such a name in capitals.
final class TurnRule implements QuotationRule {
  static final String NAME = "turn";

  private static final int LONGEST_LABEL = 40;
  private static final int MOST_WORDS = 4;
  private static final int LEAST_TURNS = 3;

  /// Blanks in a turn that stands alone: less may be a heading or a table.
  private static final int LEAST_BLANKS = 5;

  /// Letters of a name in capitals: shorter ones are abbreviations.
  private static final int LEAST_SHOUTED = 3;

  /// Paragraphs without a label in one turn; after more it is the reporter who speaks.
  private static final int MOST_MORE = 3;

  /// What may stand between the letters of a name.
  private static final String IN_NAMES = "-.'’";

  private static final String MARKS = "\"“”";

  private static final Set<String> QUESTION_AND_ANSWER =
      QuotationRuleLists.ENGLISH.words("turn-rule.question-and-answer");

  /// Words such as "I" and "you", which show that a paragraph is spoken and not the reporter's prose.
  private static final Set<String> SPEAKING = QuotationRuleLists.ENGLISH.words("turn-rule.speaking");

  /// @param begin of the label in the text
  /// @param colon its place in the text
  private record Turn(int paragraph, String label, int begin, int colon) {}

  @Override
  public void article(RuleContext reading) {
    List<Turn> turns = turns(reading);
    if (turns.isEmpty()) {
      return;
    }
    Set<String> names = namesWithin(reading.text);
    Set<String> known = new HashSet<>(labels(turns));
    known.removeIf(label -> !QUESTION_AND_ANSWER.contains(label) && !names.contains(name(label)));
    turns.removeIf(turn -> !known.contains(turn.label()) && !isShouted(turn.label()));
    Set<String> speakers = labels(turns);
    boolean named = speakers.stream().anyMatch(known::contains);
    boolean repeated = speakers.size() < turns.size();
    boolean interview = turns.size() >= LEAST_TURNS && speakers.size() > 1 && repeated && named;
    if (!interview) {
      turns.removeIf(turn -> !known.contains(turn.label()) || !isShouted(turn.label()) || isShort(reading, turn));
    }
    TreeMap<Integer, TextSpan> taken = new TreeMap<>();
    for (int k = 0; k < turns.size(); k++) {
      add(reading, turns.get(k), k + 1 < turns.size() ? turns.get(k + 1).paragraph() : -1, taken);
    }
    for (int q = 0; q < reading.quoted.size(); q++) {
      TextSpan marks = reading.quoted.get(q).outer().getFirst();
      Map.Entry<Integer, TextSpan> last = taken.lowerEntry(marks.end());
      if (last != null && last.getValue().overlaps(marks)) {
        reading.attributed.set(q);
      }
    }
  }

  private static Set<String> labels(List<Turn> turns) {
    return turns.stream().map(Turn::label).collect(Collectors.toSet());
  }

  private static boolean isShort(RuleContext reading, Turn turn) {
    TextSpan content = new TextSpan(turn.colon() + 1, reading.paragraphs.get(turn.paragraph()).span().end());
    return content.in(reading.text).chars().filter(c -> c == ' ').count() <= LEAST_BLANKS;
  }

  private static List<Turn> turns(RuleContext reading) {
    List<Turn> turns = new ArrayList<>();
    for (int k = 0; k < reading.paragraphs.size(); k++) {
      Paragraph paragraph = reading.paragraphs.get(k);
      if (paragraph.kind() == BlockKind.BODY) {
        int begin = paragraph.span().begin();
        begin += MARKS.indexOf(reading.text.charAt(begin)) >= 0 ? 1 : 0; // the whole interview in marks
        int colon = colon(reading.text, begin, paragraph.span().end());
        if (colon > 0) {
          turns.add(new Turn(k, reading.text.substring(begin, colon), begin, colon));
        }
      }
    }
    return turns;
  }

  /// @return place of the colon after a label that opens a paragraph, or -1
  private static int colon(String text, int begin, int end) {
    int limit = Math.min(end - 2, begin + LONGEST_LABEL);
    int words = 0;
    boolean inWord = false;
    for (int at = begin; at < limit; at++) {
      char c = text.charAt(at);
      if (c == ':') {
        boolean blank = Spaces.isSpace(text.charAt(at + 1));
        String label = text.substring(begin, at);
        boolean heading = ColonRule.isHeading(label) && !QUESTION_AND_ANSWER.contains(label);
        return inWord && blank && !heading ? at : -1;
      }
      if (c == ' ') {
        inWord = false;
      } else if (!inWord) {
        inWord = true;
        if (++words > MOST_WORDS || !Character.isUpperCase(c)) {
          return -1;
        }
      } else if (!Character.isLetter(c) && IN_NAMES.indexOf(c) < 0) {
        return -1;
      }
    }
    return -1;
  }

  private static boolean isShouted(String label) {
    return label.length() >= LEAST_SHOUTED && label.equals(label.toUpperCase(Locale.ROOT));
  }

  /// The last word of a label, written as a name.
  private static String name(String label) {
    String last = label.substring(label.lastIndexOf(' ') + 1);
    return last.charAt(0) + (isShouted(last) ? last.substring(1).toLowerCase(Locale.ROOT) : last.substring(1));
  }

  /// Words that stand, as names are written, elsewhere than at the head of a sentence or a turn. Of one with marks in
  /// it, such as "Holt-Brandt", also what stands before each.
  private static Set<String> namesWithin(String text) {
    Set<String> names = new HashSet<>();
    for (int at = 2; at < text.length(); at++) {
      char before = text.charAt(at - 2);
      if (text.charAt(at - 1) != ' '
          || (!Character.isLetter(before) && before != ',')
          || !Character.isUpperCase(text.charAt(at))) {
        continue;
      }
      for (int end = at + 1; end <= text.length() && end - at <= LONGEST_LABEL; end++) {
        char next = end == text.length() ? ' ' : text.charAt(end);
        if (!Character.isLetter(next) && next != ':' && end - at >= LEAST_SHOUTED) {
          names.add(text.substring(at, end));
        }
        if (!Character.isLetter(next) && IN_NAMES.indexOf(next) < 0) {
          break;
        }
      }
    }
    return names;
  }

  /// @param taken what turns have as content, by where it begins
  private static void add(RuleContext reading, Turn turn, int next, Map<Integer, TextSpan> taken) {
    Paragraph paragraph = reading.paragraphs.get(turn.paragraph());
    TextSpan first = trimmed(reading.text, turn.colon() + 1, paragraph.span().end());
    if (first == null || first.in(reading.text).chars().noneMatch(Character::isLetter)) {
      return; // a table
    }
    DraftQuotation draft = new DraftQuotation(NAME, -1);
    draft.source = new TextSpan(turn.begin(), turn.colon());
    draft.cue = new TextSpan(turn.colon(), turn.colon() + 1);
    take(reading, draft, turn.paragraph(), first, taken);
    int last = Math.min(next - 1, turn.paragraph() + MOST_MORE);
    for (int k = turn.paragraph() + 1; k <= last && next - turn.paragraph() <= MOST_MORE + 1; k++) {
      TextSpan span = reading.paragraphs.get(k).span();
      TextSpan more = trimmed(reading.text, span.begin(), span.end());
      if (more == null || reading.paragraphs.get(k).kind() != BlockKind.BODY || !speaks(more.in(reading.text))) {
        break;
      }
      take(reading, draft, k, more, taken);
    }
    reading.add(draft);
  }

  private static void take(
      RuleContext reading, DraftQuotation draft, int paragraph, TextSpan content, Map<Integer, TextSpan> taken) {
    draft.content.add(content);
    reading.skipped.set(paragraph);
    taken.put(content.begin(), content);
  }

  private static boolean speaks(String paragraph) {
    for (String word : paragraph.toLowerCase(Locale.ROOT).replace('’', '\'').split("[^\\p{L}']+")) {
      if (SPEAKING.contains(word)) {
        return true;
      }
    }
    return false;
  }

  /// Without blanks and without the marks of an interview that stands in marks as a whole.
  private static @Nullable TextSpan trimmed(String text, int from, int to) {
    int begin = from;
    int end = to;
    while (begin < end && isEdge(text.charAt(begin))) {
      begin++;
    }
    while (end > begin && isEdge(text.charAt(end - 1))) {
      end--;
    }
    return begin < end ? new TextSpan(begin, end) : null;
  }

  private static boolean isEdge(char c) {
    return Spaces.isSpace(c) || MARKS.indexOf(c) >= 0;
  }
}

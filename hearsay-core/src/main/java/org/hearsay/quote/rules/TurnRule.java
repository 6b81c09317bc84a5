package org.hearsay.quote.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hearsay.quote.marks.Paragraphs.Paragraph;
import org.hearsay.text.BlockKind;
import org.hearsay.text.Spaces;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Interviews and debates in print, where each paragraph is one speaker's turn: `LEE: I left.`, `Ann Lee: I
/// left.`, `Q: Why?`, `SEN. ANN LEE (D-OHIO): I left.`, `JO TARR, HOST (voice-over): Look.` The colon is the cue, and
/// the turn is content to its end.
///
/// Lists have the same layout ("Where: …", "When: …"). So there must be several turns of at least two
/// speakers, one of whom has two, and somebody of that name in the rest of the article, or capitals and words of
/// somebody who speaks. Where only one turn is printed, its label must be such a name in capitals.
final class TurnRule implements QuotationRule {
  static final String NAME = "turn";

  private static final int LONGEST_LABEL = 40;

  /// Of a label in capitals, which may say what the speaker is, and of what stands in brackets.
  private static final int LONGEST_SHOUTED = 100;

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

  /// Labels that say which part somebody has in the talk.
  private static final Set<String> PARTS = QuotationRuleLists.ENGLISH.words("turn-rule.parts");

  /// Words such as "I" and "you", which show that a paragraph is spoken and not the reporter's prose.
  private static final Set<String> SPEAKING = QuotationRuleLists.ENGLISH.words("turn-rule.speaking");

  /// @param label the name in it
  /// @param begin of the label in the text
  /// @param end of the name in the text
  /// @param colon its place in the text
  /// @param staged whether the label says how the words are heard, as transcripts do: "(voice-over)"
  private record Turn(int paragraph, String label, int begin, int end, int colon, boolean staged) {}

  @Override
  public void article(RuleContext reading) {
    List<Turn> turns = turns(reading);
    if (turns.isEmpty()) {
      return;
    }
    Set<String> names = namesWithin(reading.text);
    Set<String> labels = labels(turns);
    Set<String> endings = labels.stream().flatMap(TurnRule::endings).collect(Collectors.toSet());
    Set<String> known = new HashSet<>(labels);
    known.removeIf(label ->
        !isPart(label)
            && !names.contains(name(label))
            && !endings.contains(label)
            && endings(label).noneMatch(labels::contains));
    known.addAll(asking(reading, turns));
    turns.stream().filter(Turn::staged).forEach(turn -> known.add(turn.label()));
    turns.removeIf(turn -> !known.contains(turn.label()) && !isShouted(turn.label()));
    Set<String> speakers = labels(turns);
    boolean named =
        speakers.stream().anyMatch(known::contains) || turns.stream().anyMatch(turn -> speaks(line(reading, turn)));
    // "SEN. ANN LEE" and "LEE" are one speaker.
    boolean repeated = speakers.stream().map(TurnRule::lastWord).distinct().count() < turns.size();
    boolean interview = turns.size() >= LEAST_TURNS && speakers.size() > 1 && repeated && named;
    if (!interview && !isQuestionAndAnswer(reading, turns)) {
      turns.removeIf(turn -> !turn.staged() && !isLoneTurn(reading, turn, known));
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

  private static boolean isLoneTurn(RuleContext reading, Turn turn, Set<String> known) {
    return known.contains(turn.label()) && isShouted(turn.label()) && !isShort(reading, turn);
  }

  private static String lastWord(String label) {
    return label.substring(label.lastIndexOf(' ') + 1);
  }

  /// "Q: Why a lighthouse? A: I grew up under one."
  private static boolean isQuestionAndAnswer(RuleContext reading, List<Turn> turns) {
    return turns.size() == 2
        && turns.stream().allMatch(turn -> QUESTION_AND_ANSWER.contains(turn.label()))
        && !turns.get(0).label().equals(turns.get(1).label())
        && line(reading, turns.get(0)).strip().endsWith("?");
  }

  /// The shorter labels that a label may have further down: of "Ann Lee: …" the "Lee".
  private static Stream<String> endings(String label) {
    return IntStream.range(0, label.length())
        .filter(at -> label.charAt(at) == ' ')
        .mapToObj(at -> label.substring(at + 1));
  }

  /// Labels with two turns and more, each of which ends as a question does.
  private static Set<String> asking(RuleContext reading, List<Turn> turns) {
    Map<String, Integer> asked = new TreeMap<>();
    for (Turn turn : turns) {
      boolean question = line(reading, turn).strip().endsWith("?");
      asked.merge(turn.label(), question ? 1 : -turns.size(), Integer::sum);
    }
    return asked.entrySet().stream()
        .filter(entry -> entry.getValue() > 1)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /// "Q", "HOST": a part in the talk, not a name.
  private static boolean isPart(String label) {
    return QUESTION_AND_ANSWER.contains(label) || PARTS.contains(label.toLowerCase(Locale.ROOT));
  }

  private static String line(RuleContext reading, Turn turn) {
    return reading.text.substring(turn.colon() + 1, reading.paragraphs.get(turn.paragraph()).span().end());
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
        int end = paragraph.span().end();
        int colon = colon(reading.text, begin, end);
        if (colon > 0) {
          int stop = nameEnd(reading.text, begin, colon);
          String label = reading.text.substring(begin, stop);
          turns.add(new Turn(k, label, begin, stop, colon, isShouted(label) && isStaged(reading.text, stop, colon)));
        }
      }
    }
    return turns;
  }

  /// Whether what stands in brackets between a name and the colon says how the words are heard.
  private static boolean isStaged(String text, int from, int colon) {
    String rest = text.substring(from, colon).toLowerCase(Locale.ROOT);
    return (rest.indexOf('(') >= 0 || rest.indexOf('[') >= 0) && STAGED.stream().anyMatch(rest::contains);
  }

  private static final List<String> STAGED = QuotationRuleLists.ENGLISH.entries("turn-rule.staged");

  /// @return place of the colon after a label that opens a paragraph, or -1
  private static int colon(String text, int begin, int end) {
    int limit = Math.min(end - 2, begin + LONGEST_SHOUTED);
    int words = 0;
    boolean inWord = false;
    for (int at = begin; at < limit; at++) {
      char c = text.charAt(at);
      if (c == ':' || (c == '.' && isLetterLabel(text, begin, at))) {
        boolean blank = Spaces.isSpace(text.charAt(at + 1));
        String label = text.substring(begin, at);
        boolean heading = HeadlineRule.isHeading(label) && !isPart(label);
        boolean fits = isShouted(withoutBrackets(label)) || at - begin <= LONGEST_LABEL;
        boolean closed = inWord || (at > begin && ")]".indexOf(text.charAt(at - 1)) >= 0);
        return closed && blank && !heading && fits ? at : -1;
      }
      if (c == ' ') {
        inWord = false;
      } else if ((c == '(' || c == '[') && !inWord && words > 0) {
        at = bracketEnd(text, at, limit);
        if (at < 0) {
          return -1;
        }
      } else if (c == ',' && inWord && isShouted(text.substring(begin, at))) {
        words = 0; // what the speaker is
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

  /// `Q. Why?`
  private static boolean isLetterLabel(String text, int begin, int dot) {
    return dot == begin + 1 && QUESTION_AND_ANSWER.contains(text.substring(begin, dot));
  }

  /// @return place of the bracket that closes, or -1
  private static int bracketEnd(String text, int open, int limit) {
    char close = text.charAt(open) == '(' ? ')' : ']';
    int found = text.indexOf(close, open);
    return found > 0 && found < limit ? found : -1;
  }

  private static String withoutBrackets(String label) {
    int open = Math.max(label.indexOf('('), label.indexOf('['));
    return open > 0 ? label.substring(0, open).strip() : label;
  }

  /// Where the name ends in a label: before a bracket, and before what the speaker is.
  private static int nameEnd(String text, int begin, int colon) {
    int end = begin;
    while (end < colon && "([,".indexOf(text.charAt(end)) < 0) {
      end++;
    }
    while (end > begin && text.charAt(end - 1) == ' ') {
      end--;
    }
    return end;
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
    draft.source = new TextSpan(turn.begin(), turn.end());
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

package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Changes somebody's words in a known way. Word lists are the simulator's own.
final class Corruptions {
  /// Where a cut would drop a negation or a hedge. Never printed.
  static final String MARK = "~";

  private static final Map<String, List<String>> MODALS =
      Map.of(
          "will",
          List.of("may", "might", "could"),
          "must",
          List.of("should", "could", "may"),
          "should",
          List.of("must", "might"),
          "may",
          List.of("will", "must"),
          "can",
          List.of("might", "could"),
          "would",
          List.of("might", "could"),
          "shall",
          List.of("may"));

  private static final Map<String, List<String>> AMOUNTS =
      Map.of(
          "every",
          List.of("almost every", "nearly every"),
          "everybody",
          List.of("almost everybody"),
          "most",
          List.of("all", "some", "few"),
          "some",
          List.of("many", "most", "all"),
          "many",
          List.of("some", "few", "most"),
          "several",
          List.of("two"),
          "never",
          List.of("rarely", "seldom"));

  private static final String[][] AMOUNT_PHRASES = {
    {"All the ", "Most of the "},
    {"all the ", "most of the "},
    {"Both sides have", "One of the sides has"},
    {"all of them", "most of them"},
    {"of every ", "of nearly every "},
    {"Nobody ", "Hardly anybody "},
  };

  private static final Map<String, String> DENIALS =
      Map.of(
          "will",
          "will not",
          "is",
          "is not",
          "are",
          "are not",
          "was",
          "was not",
          "must",
          "must not",
          "can",
          "cannot",
          "would",
          "would not",
          "should",
          "should not");

  private static final Map<String, String> OPPOSED =
      Map.of(
          "success",
          "failure",
          "open",
          "closed",
          "peaceful",
          "violent",
          "ready",
          "unready",
          "clean",
          "dirty",
          "true",
          "untrue",
          "likely",
          "unlikely",
          "fair",
          "unfair",
          "risen",
          "fallen");

  private static final List<String> COUNTED =
      List.of(
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "eleven",
          "twelve",
          "fifteen",
          "eighteen",
          "twenty",
          "thirty",
          "forty",
          "fifty");

  private final Chance chance;
  private final List<String> otherNames;
  private int number;

  /// @param otherNames people and places of the affair that can be put for each other
  Corruptions(Chance chance, List<String> otherNames) {
    this.chance = chance;
    this.otherNames = List.copyOf(otherNames);
  }

  /// The words after a change of a kind, or nothing where they offer no place for it.
  @Nullable Wording apply(Kind kind, Wording said) {
    return switch (kind) {
      case TRANSCRIPTION -> inSentence(said, kind, this::misheard);
      case NUMBER -> inSentence(said, kind, this::otherNumber);
      case NAME -> inSentence(said, kind, this::otherName);
      case POLARITY -> inSentence(said, kind, this::turned);
      case MODALITY -> inSentence(said, kind, text -> put(text, MODALS));
      case QUANTIFIER -> inSentence(said, kind, this::otherAmount);
      case TRUNCATION -> inSentence(said, kind, Corruptions::dropped);
      case SPLICE -> splice(said);
      case ELLIPSIS -> inSentence(said, kind, this::shortened);
      case BRACKETS -> inSentence(said, kind, this::bracketed);
      case SPELLING -> inSentence(said, kind, this::spelled);
      case HOUSE_STYLE -> inSentence(said, kind, this::styled);
      case TRANSLATION -> null;
    };
  }

  /// A translation by somebody else.
  Wording translated(Wording said, List<String> other) {
    List<Wording.Sentence> sentences = new ArrayList<>();
    Wording all = said;
    for (Wording.Sentence sentence : said.sentences()) {
      String put = other.get(sentence.index());
      sentences.add(new Wording.Sentence(sentence.index(), put));
      all = all.with(all.sentences(), change(Kind.TRANSLATION, sentence, put, -1));
    }
    return all.kept(sentences);
  }

  private @Nullable Wording inSentence(Wording said, Kind kind, Function<String, @Nullable String> change) {
    for (Wording.Sentence sentence : chance.shuffled(said.sentences())) {
      String changed = change.apply(sentence.text());
      if (changed != null && !changed.equals(sentence.text())) {
        List<Wording.Sentence> sentences = new ArrayList<>();
        for (Wording.Sentence each : said.sentences()) {
          sentences.add(each.index() == sentence.index() ? new Wording.Sentence(each.index(), changed) : each);
        }
        return said.with(sentences, change(kind, sentence, changed, -1));
      }
    }
    return null;
  }

  private static String bare(String word) {
    return word.replaceAll("[^A-Za-z0-9']", "").toLowerCase(Locale.ROOT);
  }

  /// The word in the dress of another: its capital and its marks.
  private static String dressed(String like, String word) {
    int begin = 0;
    while (begin < like.length() && !Character.isLetterOrDigit(like.charAt(begin))) {
      begin++;
    }
    int end = like.length();
    while (end > begin && !Character.isLetterOrDigit(like.charAt(end - 1))) {
      end--;
    }
    String put = begin < end && Character.isUpperCase(like.charAt(begin)) ? Filling.capital(word) : word;
    return like.substring(0, begin) + put + like.substring(end);
  }

  private @Nullable String atWord(String text, Function<String, @Nullable String> change) {
    String[] words = text.split(" ");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < words.length; i++) {
      if (change.apply(bare(words[i])) != null) {
        places.add(i);
      }
    }
    if (places.isEmpty()) {
      return null;
    }
    int place = chance.of(places);
    String put = change.apply(bare(words[place]));
    if (put == null) {
      return null;
    }
    words[place] =
        words[place].startsWith(MARK) ? MARK + dressed(words[place].substring(1), put) : dressed(words[place], put);
    return String.join(" ", words);
  }

  private @Nullable String put(String text, Map<String, List<String>> lists) {
    return atWord(
        text,
        word -> {
          List<String> others = lists.get(word);
          return others == null ? null : others.get(text.length() % others.size());
        });
  }

  private @Nullable String otherAmount(String text) {
    for (String[] put : AMOUNT_PHRASES) {
      int at = text.indexOf(put[0]);
      if (at >= 0) {
        return text.substring(0, at) + put[1] + text.substring(at + put[0].length());
      }
    }
    return put(text, AMOUNTS);
  }

  private @Nullable String misheard(String text) {
    return atWord(text, Corruptions::soundsLike);
  }

  private static @Nullable String soundsLike(String word) {
    for (String[] pair : Lists.get().hearing()) {
      if (pair[0].equals(word)) {
        return pair[1];
      }
      if (pair[1].equals(word)) {
        return pair[0];
      }
    }
    return null;
  }

  private @Nullable String otherNumber(String text) {
    return atWord(text, Corruptions::miscounted);
  }

  private static @Nullable String miscounted(String word) {
    int at = COUNTED.indexOf(word);
    if (at >= 0) {
      return COUNTED.get((at + 3) % COUNTED.size());
    }
    if (word.isEmpty() || !word.chars().allMatch(Character::isDigit) || word.length() > 6) {
      return null;
    }
    int value = Integer.parseInt(word);
    int swapped =
        value % 10 != 0 && value > 9
            ? value / 100 * 100 + value % 10 * 10 + value / 10 % 10
            : value + (value >= 1000 ? 1000 : value >= 100 ? 100 : 7);
    return Filling.number(swapped == value ? value + 20 : swapped);
  }

  private @Nullable String otherName(String text) {
    for (String name : chance.shuffled(otherNames)) {
      int at = text.indexOf(name);
      if (at >= 0) {
        String put = chance.of(otherNames);
        return put.equals(name) ? null : text.substring(0, at) + put + text.substring(at + name.length());
      }
    }
    return null;
  }

  private @Nullable String turned(String text) {
    String plain = text.replace(MARK, "");
    for (String not : List.of(" do not ", " not ", " never ")) {
      int at = plain.indexOf(not);
      if (at >= 0) {
        return plain.substring(0, at) + " " + plain.substring(at + not.length());
      }
    }
    return chance.happens(0.3) ? atWord(text, OPPOSED::get) : atWord(text, DENIALS::get);
  }

  /// What stands after a mark that cuts off a negation or a hedge before it.
  private static @Nullable String dropped(String text) {
    int mark = text.indexOf(MARK);
    if (mark <= 0 || text.startsWith("If ")) {
      return mark <= 0 ? null : Filling.capital(text.substring(text.indexOf(", ") + 2));
    }
    return Filling.capital(text.substring(mark + 1));
  }

  /// The first clause of one sentence with the last clause of a later one.
  private @Nullable Wording splice(Wording said) {
    if (said.sentences().size() < 2 || said.changes().stream().anyMatch(change -> change.kind().alters())) {
      return null;
    }
    Wording.Sentence first = said.sentences().getFirst();
    Wording.Sentence last = said.sentences().getLast();
    String one = first.text().replace(MARK, "");
    int comma = one.indexOf(", ");
    String head = comma > 12 ? one.substring(0, comma) : one.substring(0, one.length() - 1);
    String tail = last.text().replace(MARK, "");
    int cut = tail.indexOf(", and ");
    String end = cut > 0 ? tail.substring(cut + 2) : "and " + Filling.small(tail);
    boolean left = said.sentences().size() > 2 || (comma > 12 && one.length() - comma > 18) || cut > 18;
    if (!left) {
      return null;
    }
    String joined = head + ", " + end;
    return said.with(
        List.of(new Wording.Sentence(first.index(), joined)), change(Kind.SPLICE, first, joined, last.index()));
  }

  private Wording.Change change(Kind kind, Wording.Sentence sentence, String after, int joined) {
    return new Wording.Change(number++, kind, sentence.index(), sentence.text(), after, joined);
  }

  private @Nullable String shortened(String text) {
    int comma = text.indexOf(", ");
    if (text.contains(MARK) || comma < 12) {
      return null;
    }
    String[] dots = {" …", " ...", "..."};
    String mark = dots[chance.below(dots.length)];
    int second = text.indexOf(", ", comma + 2);
    if (second > 0) {
      return text.substring(0, comma) + mark + text.substring(second + 1);
    }
    String tail = text.substring(comma + 2);
    boolean fair =
        tail.startsWith("and ")
            && !tail.contains(" not ")
            && !tail.contains("n't")
            && !tail.contains("nobody")
            && text.length() - comma > 12;
    return fair ? text.substring(0, comma) + mark : null;
  }

  private @Nullable String bracketed(String text) {
    String[][] puts = {
      {"them ", "[the families] "},
      {"They ", "[The ministers] "},
      {" it ", " [the matter] "},
      {"We ", "[We in the council] "},
      {" here ", " here [in the valley] "},
      {"the ministry", "the ministry [of health]"},
      {"this ", "this [affair] "},
    };
    for (String[] put : puts) {
      int at = text.indexOf(put[0]);
      if (at >= 0) {
        return text.substring(0, at) + put[1] + text.substring(at + put[0].length());
      }
    }
    return null;
  }

  private @Nullable String spelled(String text) {
    return atWord(text, Corruptions::otherSpelling);
  }

  private static @Nullable String otherSpelling(String word) {
    for (String[] pair : Lists.get().spelling()) {
      if (pair[0].equals(word)) {
        return pair[1];
      }
      if (pair[1].equals(word)) {
        return pair[0];
      }
    }
    return null;
  }

  /// Figures for words, contracted for full forms, a dash for a comma.
  private @Nullable String styled(String text) {
    String[][] puts = {
      {" two ", " 2 "},
      {" three ", " 3 "},
      {" four ", " 4 "},
      {" five ", " 5 "},
      {" six ", " 6 "},
      {" thirty ", " 30 "},
      {" do not ", " don't "},
      {" was not ", " wasn't "},
      {" did not ", " didn't "},
      {" cannot ", " can't "},
      {" is not ", " isn't "},
      {" percent", "%"},
      {"We are ", "We're "},
      {"It is ", "It's "},
      {", and ", " – and "},
      {", but ", " — but "},
    };
    for (String[] put : puts) {
      int at = text.indexOf(put[0]);
      if (at >= 0) {
        return text.substring(0, at) + put[1] + text.substring(at + put[0].length());
      }
    }
    return null;
  }
}

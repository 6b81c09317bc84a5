package org.hearsay.eval.wordings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.hearsay.compare.utterance.QuoteSearch.Relation;

/// What printing does to words: the forms that are planted among the wordings and must be found again.
enum PlantedForm {
  VERBATIM("verbatim", Relation.VERBATIM),
  ONE_CHANGED("one word changed", Relation.ALTERED),
  HALF("cut to half", Relation.PARTIAL),
  SWAPPED("two words swapped", Relation.ALTERED),
  TYPO("typo in the longest word", Relation.VERBATIM, Relation.ALTERED),
  THREE_CHANGED("three words changed", Relation.ALTERED, Relation.REWORDED),
  INSIDE("inside a longer one", Relation.VERBATIM);

  /// Letters of a word that is no short one.
  private static final int LONG = 4;

  final String shown;

  /// What the comparison may call it.
  @SuppressWarnings("ImmutableEnumChecker") // Set.of gives one that nobody can change
  final Set<Relation> right;

  PlantedForm(String shown, Relation... right) {
    this.shown = shown;
    this.right = Set.of(right);
  }

  String[] of(String[] said, WordingModel model) {
    SplittableRandom random = model.random();
    String[] form = said.clone();
    switch (this) {
      case VERBATIM -> {}
      case ONE_CHANGED -> form[place(said, random)] = model.content();
      case HALF -> {
        int half = said.length / 2;
        int from = random.nextBoolean() ? 0 : said.length - half;
        return Arrays.copyOfRange(said, from, from + half);
      }
      case SWAPPED -> {
        int at = random.nextInt(said.length - 1);
        form[at] = said[at + 1];
        form[at + 1] = said[at];
      }
      case TYPO -> {
        int longest = 0;
        for (int i = 0; i < said.length; i++) {
          longest = said[i].length() > said[longest].length() ? i : longest;
        }
        form[longest] = typo(said[longest], random);
      }
      case THREE_CHANGED -> {
        for (int i = 0; i < 3; i++) {
          form[place(said, random)] = model.content();
        }
      }
      case INSIDE -> {
        List<String> longer = new ArrayList<>(List.of(model.next()));
        longer.addAll(List.of(said));
        longer.addAll(List.of(model.next()));
        return longer.toArray(String[]::new);
      }
    }
    return form;
  }

  /// A place of a word that is no short one, where there is one.
  static int place(String[] said, SplittableRandom random) {
    int[] places = IntStream.range(0, said.length).filter(i -> said[i].length() > LONG).toArray();
    return places.length == 0 ? random.nextInt(said.length) : places[random.nextInt(places.length)];
  }

  private static String typo(String word, SplittableRandom random) {
    if (word.length() < 3) {
      return word + "e";
    }
    int at = 1 + random.nextInt(word.length() - 2);
    StringBuilder wrong = new StringBuilder(word);
    switch (random.nextInt(3)) {
      case 0 -> {
        wrong.setCharAt(at, word.charAt(at + 1));
        wrong.setCharAt(at + 1, word.charAt(at));
      }
      case 1 -> wrong.setCharAt(at, (char) ('a' + Math.floorMod(word.charAt(at) - 'a' + 1 + random.nextInt(20), 26)));
      default -> wrong.deleteCharAt(at);
    }
    return wrong.toString();
  }
}

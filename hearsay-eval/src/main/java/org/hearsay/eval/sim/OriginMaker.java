package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.eval.sim.Affair.OriginType;
import org.hearsay.eval.sim.Origins.Root;
import org.hearsay.eval.sim.Wording.Utterance;

/// Makes the origins of an affair and all that is said there.
final class OriginMaker {
  private static final List<OriginType> TYPES =
      List.of(OriginType.SPEECH, OriginType.INTERVIEW, OriginType.DOCUMENT, OriginType.STATEMENT, OriginType.OWN);

  private final Setting setting;
  private final Chance chance;
  private final Habits habits;
  private final List<Root> roots = new ArrayList<>();
  private final List<Wording> extra = new ArrayList<>();
  private int utterances;

  OriginMaker(Setting setting, Chance chance, Habits habits) {
    this.setting = setting;
    this.chance = chance;
    this.habits = habits;
  }

  private boolean happens(Habit habit) {
    return chance.happens(habits.of(habit));
  }

  List<Root> make() {
    int count =
        1
            + chance.weighted(
                habits.all(
                    Habit.ONE_ORIGIN,
                    Habit.TWO_ORIGINS,
                    Habit.THREE_ORIGINS,
                    Habit.FOUR_ORIGINS,
                    Habit.FIVE_ORIGINS,
                    Habit.SIX_ORIGINS));
    List<List<String>> pool = new ArrayList<>(chance.shuffled(Lists.get().quotes()));
    pool.addAll(0, chance.shuffled(setting.topic.quotes()));
    List<String> says = chance.shuffled(setting.topic.says());
    List<String> documents = chance.shuffled(setting.topic.documents());
    double hours = 0;
    int document = 0;
    for (int i = 0; i < count; i++) {
      OriginType type =
          TYPES.get(
              chance.weighted(
                  habits.of(Habit.SPEECH),
                  habits.of(Habit.INTERVIEW),
                  document < documents.size() ? habits.of(Habit.DOCUMENT) : 0,
                  habits.of(Habit.STATEMENT),
                  habits.of(Habit.OWN_FINDING)));
      Person speaker =
          type == OriginType.DOCUMENT || type == OriginType.OWN ? null : setting.people.get(i % setting.people.size());
      boolean foreign = speaker != null && happens(Habit.FOREIGN);
      List<Wording> said = new ArrayList<>();
      List<List<String>> translations = new ArrayList<>();
      if (speaker != null) {
        utter(said, translations, i, speaker, true, says.get(i % says.size()), pool);
        for (int more = chance.below(3); more > 0; more--) {
          utter(said, translations, i, speaker, false, "", pool);
        }
      }
      String named = type == OriginType.DOCUMENT ? documents.get(document++).split(" ; ")[0] : "";
      roots.add(new Root(i, type, hours, speaker, setting.filling.fill(named, chance), foreign, said, translations));
      hours +=
          happens(Habit.NEXT_ORIGIN_SOON)
              ? chance.delay(habits.of(Habit.NEXT_ORIGIN_SOON_HOURS))
              : habits.of(Habit.NEXT_ORIGIN_LEAST_HOURS) + chance.delay(habits.of(Habit.NEXT_ORIGIN_HOURS));
    }
    hardNegatives();
    return roots;
  }

  /// Words that look like the words of another act of speech and are not.
  List<Wording> alike() {
    return extra;
  }

  private void utter(
      List<Wording> said,
      List<List<String>> translations,
      int root,
      Person speaker,
      boolean central,
      String first,
      List<List<String>> pool) {
    List<Wording.Sentence> sentences = new ArrayList<>();
    List<String> other = new ArrayList<>();
    if (central) {
      String text = setting.filling.fill(first, chance);
      sentences.add(new Wording.Sentence(0, text));
      other.add(text);
    }
    int more = central ? chance.below(3) : 1 + chance.below(3);
    for (int i = 0; i < more && !pool.isEmpty(); i++) {
      List<String> wordings = pool.removeFirst();
      sentences.add(
          new Wording.Sentence(sentences.size(), Filling.capital(setting.filling.fill(wordings.getFirst(), chance))));
      other.add(Filling.capital(setting.filling.fill(wordings.get(1), chance)));
    }
    if (sentences.isEmpty()) {
      return;
    }
    said.add(new Wording(new Utterance(utterances++, root, speaker, central, -1), sentences, List.of()));
    translations.add(other);
  }

  /// The same said again in other words, and one slogan in two mouths.
  private void hardNegatives() {
    List<Root> spoken = roots.stream().filter(root -> root.speaker() != null).toList();
    if (!spoken.isEmpty() && happens(Habit.SAID_AGAIN)) {
      Root root = chance.of(spoken);
      Person speaker = root.speaker();
      List<String> again = again(root);
      if (speaker != null && !again.isEmpty()) {
        List<Wording.Sentence> sentences = new ArrayList<>();
        again.forEach(text -> sentences.add(new Wording.Sentence(sentences.size(), text)));
        extra.add(
            new Wording(
                new Utterance(utterances++, -1, speaker, false, root.said().getFirst().utterance().number()),
                sentences,
                List.of()));
      }
    }
    if (spoken.size() > 1 && happens(Habit.SLOGAN)) {
      String slogan = setting.filling.fill(chance.of(Lists.get().slogans()), chance);
      int twin = utterances;
      for (Root root : chance.shuffled(spoken).subList(0, 2)) {
        Person speaker = root.speaker();
        if (speaker != null) {
          extra.add(
              new Wording(
                  new Utterance(utterances++, root.number(), speaker, false, twin),
                  List.of(new Wording.Sentence(0, slogan)),
                  List.of()));
        }
      }
    }
  }

  /// Third wordings of what was said at an origin.
  private List<String> again(Root root) {
    List<String> again = new ArrayList<>();
    List<List<String>> all = new ArrayList<>(Lists.get().quotes());
    all.addAll(setting.topic.quotes());
    for (Wording said : root.said()) {
      for (Wording.Sentence sentence : said.sentences()) {
        for (List<String> wordings : all) {
          if (wordings.size() > 2
              && again.size() < 2
              && Filling.capital(setting.filling.fill(wordings.getFirst(), chance)).equals(sentence.text())) {
            again.add(Filling.capital(setting.filling.fill(wordings.get(2), chance)));
          }
        }
      }
    }
    return again;
  }
}

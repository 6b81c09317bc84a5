package org.hearsay.eval.sim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Writes sentences in the manner of one newsroom.
final class Writer {
  private final Setting setting;
  private final Newsroom room;
  private final Chance chance;
  private final List<Person> introduced = new ArrayList<>();

  Writer(Setting setting, Newsroom room, Chance chance) {
    this.setting = setting;
    this.room = room;
    this.chance = chance;
  }

  private String fill(String pattern) {
    return setting.filling.fill(pattern, chance);
  }

  private String open() {
    return room.curly() ? "“" : "\"";
  }

  private String close() {
    return room.curly() ? "”" : "\"";
  }

  /// With role at first, short later.
  String who(Person person) {
    if (introduced.contains(person)) {
      return switch (chance.weighted(5, 2, 2)) {
        case 0 -> room.titles() ? person.title() + " " + person.family() : person.family();
        case 1 -> person.role();
        default -> room.titles() ? person.title() + " " + person.family() : person.full();
      };
    }
    introduced.add(person);
    if (person.after().startsWith("who ")) {
      return person.full() + ", " + person.after() + ",";
    }
    return chance.happens(0.5) ? person.before() + " " + person.full() : person.full() + ", " + person.after() + ",";
  }

  /// An appositive's last comma goes before a mark that ends the clause anyway.
  private static String beforeMark(String who) {
    return who.endsWith(",") ? who.substring(0, who.length() - 1) : who;
  }

  /// What stands for the origin when no one is credited.
  private String attribution(Origins.Root root, Newsroom holder) {
    String day = setting.weekday(root.hours());
    Person person = root.speaker();
    if (person != null) {
      String who = who(person);
      return switch (root.type()) {
        case SPEECH -> "%s <said|told reporters|announced|told a news conference> on %s".formatted(who, day);
        case STATEMENT -> "%s <said|wrote> in a statement on %s".formatted(who, day);
        case INTERVIEW ->
            "%s <told %s|said in an interview with %s|told %s in an interview>"
                .formatted(who, holder.brief(), holder.brief(), holder.brief());
        case DOCUMENT, OWN -> who + " said";
      };
    }
    if (root.type() == Affair.OriginType.DOCUMENT) {
      return "according to %s <seen|obtained|read> by %s".formatted(root.document(), holder.brief());
    }
    return "<%s has learned|two people familiar with the matter told %s|%s has learned from officials>"
        .formatted(holder.brief(), holder.brief(), holder.brief());
  }

  /// The central claim as the first newsroom has it.
  Unit lead(Origins.Root root, Newsroom holder) {
    String clause = clause();
    if (root.type() == Affair.OriginType.OWN && chance.happens(0.5)) {
      return claim(root, "", clause, ".");
    }
    Person person = root.speaker();
    if (person != null && root.type() != Affair.OriginType.INTERVIEW && chance.happens(0.4)) {
      String who = who(person);
      return claim(
          root,
          fill(Filling.capital(who) + " <said|announced|confirmed> on " + setting.weekday(root.hours()) + " that "),
          clause,
          ".");
    }
    return claim(root, "", clause, ", " + fill(attribution(root, holder)) + ".");
  }

  /// The central claim as others retell it.
  ///
  /// @param credit whom they name; absent where nobody
  Unit retold(Origins.Root root, @Nullable String credit, double hours) {
    String clause = rounded(clause());
    if (credit == null) {
      return retoldWithoutCredit(root, clause, hours);
    }
    Person person = root.speaker();
    String day = setting.weekday(hours);
    if (person != null) {
      return retoldWithSpeaker(root, who(person), credit, clause, day);
    }
    if (root.type() == Affair.OriginType.DOCUMENT && chance.happens(0.4)) {
      return claim(root, fill("Citing " + root.document() + ", " + credit + " <reported|reports> that "), clause, ".");
    }
    return switch (chance.weighted(3, 3, 2)) {
      case 0 -> claim(root, "", clause, fill(", " + credit + " <reported|reports|reported on " + day + ">."));
      case 1 -> claim(root, "", clause, fill(", according to " + credit + "."));
      default ->
          claim(
              root,
              fill(Filling.capital(credit) + " <reported|reports|says|reported on " + day + "> that "),
              clause,
              ".");
    };
  }

  private Unit retoldWithoutCredit(Origins.Root root, String clause, double hours) {
    Person person = root.speaker();
    if (person != null) {
      String who = who(person);
      return chance.happens(0.5)
          ? claim(root, "", clause, fill(", " + who + " <said|has said|says>."))
          : claim(root, fill(Filling.capital(who) + " <said|says|has said> that "), clause, ".");
    }
    return root.type() == Affair.OriginType.DOCUMENT && chance.happens(0.7)
        ? claim(root, "", clause, fill(", according to " + root.document() + "."))
        : claim(
            root,
            "",
            clause,
            chance.happens(0.4) ? fill(", <it was reported|it emerged> on " + setting.weekday(hours) + ".") : ".");
  }

  private Unit retoldWithSpeaker(Origins.Root root, String who, String credit, String clause, String day) {
    return switch (chance.weighted(3, 2, 2, 1)) {
      case 0 -> claim(root, "", clause, fill(", " + who + " <told|has told> " + credit + "."));
      case 1 -> {
        String credited = credit + " reported|according to " + credit + "|as " + credit + " reports";
        yield claim(root, "", clause, fill(", " + beforeMark(who) + " said, <" + credited + ">."));
      }
      case 2 ->
          claim(
              root,
              fill(Filling.capital(who) + " said that "),
              clause,
              fill(", <" + credit + " reported on " + day + "|according to " + credit + "|" + credit + " said>."));
      default -> claim(root, fill(credit + " <quoted|cited> " + beforeMark(who) + " as saying that "), clause, ".");
    };
  }

  /// Some retellings round the number.
  private String rounded(String clause) {
    String number = setting.filling.get("n");
    int value = Integer.parseInt(number.replace(",", ""));
    if (value < 101 || value % 100 == 0 || !chance.happens(0.15)) {
      return clause;
    }
    int round = value > 3000 ? 1000 : 100;
    int below = value / round * round;
    return switch (chance.below(3)) {
      case 0 -> clause.replace(number, "more than " + Filling.number(below));
      case 1 -> clause.replace(number, "almost " + Filling.number(below + round));
      default -> clause.replace(number, "about " + Filling.number((value + round / 2) / round * round));
    };
  }

  private static Unit claim(Origins.Root root, String before, String clause, String after) {
    String made = before.isEmpty() ? Filling.capital(clause) : clause;
    String text = before + made + after;
    text = text.replace(",,", ",").replace(",.", ".");
    int begin = text.indexOf(made);
    return new Unit(
        Unit.Type.CLAIM, -1, null, root.number(), text, List.of(new int[] {begin, begin + made.length()}), List.of());
  }

  private String clause() {
    return setting.own(() -> fill(chance.of(setting.topic.claims())));
  }

  Unit fact(int number) {
    String text = setting.own(() -> Filling.capital(fill(chance.of(setting.topic.facts().get(number)))));
    if (setting.coined && chance.happens(0.7)) {
      text =
          fill(
                  "<In "
                      + setting.coin()
                      + "|Near "
                      + setting.coin()
                      + " Street|For "
                      + setting.coin()
                      + " and "
                      + setting.coin()
                      + "|Since the days of "
                      + setting.coin()
                      + ">, ")
              + Filling.small(text);
    }
    return Unit.plain(Unit.Type.FACT, number, text);
  }

  /// Words in quotation marks.
  ///
  /// @param venue "told reporters" and the like; empty for a plain "said"
  Unit direct(Wording said, String venue) {
    Person person = said.utterance().speaker();
    List<String> sentences = said.sentences().stream().map(s -> s.text().replace(Corruptions.MARK, "")).toList();
    String who = who(person);
    String verb = venue.isEmpty() ? fill("<said|said|said|added|went on to say>") : venue;
    Build out = new Build();
    int form = chance.weighted(4, 3, 2, 1);
    if (form == 0 || (form == 3 && sentences.size() == 1)) {
      out.plain(open()).quoted(comma(sentences.getFirst())).plain(close() + " ");
      out.plain(chance.happens(0.4) && venue.isEmpty() && !who.endsWith(",") ? "said " + who : who + " " + verb);
      out.plain(".");
      if (sentences.size() > 1) {
        out.plain(" " + open()).quoted(String.join(" ", sentences.subList(1, sentences.size()))).plain(close());
      }
    } else if (form == 1) {
      out.plain(Filling.capital(who) + " " + verb + ": " + open()).quoted(String.join(" ", sentences)).plain(close());
    } else if (form == 2) {
      out.plain(open()).quoted(comma(String.join(" ", sentences))).plain(close() + " " + who + " " + verb + ".");
    } else {
      out.plain(open())
          .quoted(comma(sentences.getFirst()))
          .plain(close() + " " + who + " " + verb + ", adding: " + open());
      out.quoted(String.join(" ", sentences.subList(1, sentences.size()))).plain(close());
    }
    return out.unit(said);
  }

  private static String comma(String sentence) {
    return sentence.endsWith(".") && !sentence.endsWith("..")
        ? sentence.substring(0, sentence.length() - 1) + ","
        : sentence;
  }

  /// A part in quotation marks within the reporter's sentence; nothing where the sentence does not lend itself.
  @Nullable Unit mixed(Wording said) {
    for (Wording.Sentence sentence : said.sentences()) {
      String text = sentence.text();
      boolean we = text.startsWith("We ");
      boolean they = text.startsWith("They ");
      if ((we || they || text.startsWith("I ")) && !text.contains(Corruptions.MARK) && !hedged(text)) {
        String rest = text.substring(text.indexOf(' ') + 1, text.length() - 1);
        String subject = we || they ? "they" : said.utterance().speaker().pronoun();
        Build out = new Build();
        out.plain(Filling.capital(who(said.utterance().speaker())) + " said " + subject + " " + open())
            .quoted(rest)
            .plain(close() + ".");
        return out.unit(said.kept(List.of(sentence)));
      }
    }
    return null;
  }

  private static boolean hedged(String text) {
    return text.contains(" not ")
        || text.contains("n't ")
        || text.contains(" never ")
        || text.contains("cannot")
        || text.contains(" no ")
        || text.contains(" may ")
        || text.contains("hope")
        || text.contains("expect");
  }

  /// The words retold without quotation marks.
  Unit indirect(Wording said) {
    Person person = said.utterance().speaker();
    Wording.Sentence first = said.sentences().getFirst();
    String text = first.text().replace(Corruptions.MARK, "");
    String[][] shifts = {
      {"We ", "they "},
      {"I ", person.pronoun() + " "},
      {" we ", " they "},
      {" I ", " " + person.pronoun() + " "},
      {" our ", " their "},
      {" my ", person.woman() ? " her " : " his "},
      {" will ", " would "},
      {" is ", " was "},
      {" are ", " were "},
      {" have ", " had "},
      {" has ", " had "},
      {" us ", " them "},
      {" can ", " could "},
      {" may ", " might "},
      {"Our ", "their "},
      {"My ", person.woman() ? "her " : "his "},
    };
    String shifted = text;
    for (String[] shift : shifts) {
      shifted = shifted.replace(shift[0], shift[1]);
    }
    shifted = Filling.small(shifted);
    String before = Filling.capital(who(person)) + " said ";
    String all = before + (chance.happens(0.7) ? "that " : "") + shifted;
    int begin = all.length() - shifted.length();
    List<int[]> claim = said.utterance().central() ? List.of(new int[] {begin, all.length()}) : List.of();
    return new Unit(
        Unit.Type.SPEECH,
        -1,
        said.kept(List.of(first)),
        said.utterance().central() ? said.utterance().root() : -1,
        all,
        claim,
        List.of());
  }

  String headline(@Nullable Wording shortened) {
    if (shortened != null && chance.happens(0.25)) {
      String text = shortened.sentences().getFirst().text().replace(Corruptions.MARK, "");
      String[] words = text.substring(0, text.length() - 1).split(" ");
      int keep = Math.min(words.length, 7);
      return shortened.utterance().speaker().family() + ": ‘" + String.join(" ", List.of(words).subList(0, keep)) + "’";
    }
    return Filling.capital(fill(chance.of(setting.topic.heads())));
  }

  /// A sentence copied with a copy editor's hand: some words changed, the order kept.
  Unit edited(Unit unit, double rate) {
    if (unit.type() != Unit.Type.FACT && unit.type() != Unit.Type.FILLER) {
      return unit;
    }
    String[] words = unit.text().split(" ");
    for (int i = 0; i < words.length; i++) {
      for (String[] swap : Lists.get().swaps()) {
        if (words[i].equals(swap[0]) && chance.happens(rate)) {
          words[i] = swap[1];
          break;
        }
      }
    }
    return Unit.plain(unit.type(), unit.fact(), String.join(" ", words));
  }

  String credit(Newsroom source) {
    String name = source.brief();
    return switch (chance.weighted(5, source.agency() ? 2 : 0, 1)) {
      case 0 -> name;
      case 1 ->
          source.name().toLowerCase(Locale.ROOT).contains("agency") ? source.name() : "the " + name + " news agency";
      default -> source.agency() ? "the news agency " + name : source.name();
    };
  }

  /// A text with what is quoted in it.
  private static final class Build {
    private final StringBuilder text = new StringBuilder();
    private final List<int[]> quoted = new ArrayList<>();

    Build plain(String more) {
      text.append(text.isEmpty() ? Filling.capital(more) : more);
      return this;
    }

    Build quoted(String more) {
      quoted.add(new int[] {text.length(), text.length() + more.length()});
      text.append(more);
      return this;
    }

    Unit unit(Wording said) {
      boolean central = said.utterance().central() && said.sentences().getFirst().index() == 0;
      int[] first = quoted.getFirst();
      int end = Math.min(first[1], first[0] + said.sentences().getFirst().text().length());
      return new Unit(
          Unit.Type.SPEECH,
          -1,
          said,
          central ? said.utterance().root() : -1,
          text.toString(),
          central ? List.of(new int[] {first[0], end}) : List.of(),
          quoted);
    }
  }
}

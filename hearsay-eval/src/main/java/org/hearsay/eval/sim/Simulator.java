package org.hearsay.eval.sim;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.hearsay.eval.sim.Affair.OriginType;
import org.hearsay.eval.sim.Origins.Root;
import org.jspecify.annotations.Nullable;

/// Makes an affair from a seed. What it assumes of the press is written in docs/lab/simulator.md.
final class Simulator {
  private static final int MOST_REPORTS = 18;

  /// Harmful changes and fair ones, all equally often, so that each is measured.
  private static final List<Kind> HARM =
      List.of(
          Kind.TRANSCRIPTION,
          Kind.NUMBER,
          Kind.NAME,
          Kind.POLARITY,
          Kind.MODALITY,
          Kind.QUANTIFIER,
          Kind.TRUNCATION,
          Kind.SPLICE);

  private static final List<Kind> FAIR = List.of(Kind.ELLIPSIS, Kind.BRACKETS, Kind.SPELLING, Kind.HOUSE_STYLE);

  private final long seed;
  private final Chance chance;
  private final Setting setting;
  private final Corruptions corruptions;
  private final List<Root> roots = new ArrayList<>();
  private final List<Draft> drafts = new ArrayList<>();
  private final Set<Newsroom> used = new HashSet<>();
  private final List<Wording> extra = new ArrayList<>();

  private final Habits habits;

  private Simulator(long seed, Habits habits, @Nullable LocalDate from) {
    this.seed = seed;
    this.habits = habits;
    chance = new Chance(seed);
    setting = new Setting(chance.fork("setting"), chance.of(Lists.get().topics()), from);
    corruptions = new Corruptions(chance.fork("corruptions"), setting.names());
  }

  static Affair affair(long seed, Habits habits) {
    return new Simulator(seed, habits, null).make();
  }

  /// One of many affairs in a stream, with names of its own and the usual habits of the press.
  static Affair affair(long seed, LocalDate from) {
    return new Simulator(seed, Habits.usual(), from).make();
  }

  private boolean happens(Habit habit) {
    return chance.happens(habits.of(habit));
  }

  /// A wait with the mean of a habit, in hours.
  private double wait(Habit mean) {
    return chance.delay(habits.of(mean));
  }

  private Affair make() {
    OriginMaker origins = new OriginMaker(setting, chance, habits);
    roots.addAll(origins.make());
    extra.addAll(origins.alike());
    for (Root root : roots) {
      firstHand(root);
    }
    for (Root root : roots) {
      int offspring = Math.min(5, (int) chance.delay(habits.of(Habit.OFFSPRING)));
      for (int i = 0; i < offspring; i++) {
        derive(root);
      }
    }
    for (int i = roots.size() > 1 ? chance.below(3) : 0; i > 0; i--) {
      merge();
    }
    while (drafts.size() < 3) {
      derive(roots.getFirst());
    }
    remove();
    return finish();
  }

  // ---- first hand

  private Newsroom newsroom(boolean agency) {
    List<Newsroom> from =
        (agency ? setting.agencies : setting.outlets).stream().filter(room -> !used.contains(room)).toList();
    Newsroom room = from.isEmpty() ? chance.of(setting.outlets) : chance.of(from);
    used.add(room);
    return room;
  }

  private void firstHand(Root root) {
    boolean open = root.type() == OriginType.SPEECH || root.type() == OriginType.STATEMENT;
    int rooms =
        open ? 1 + chance.weighted(habits.all(Habit.ONE_NEWSROOM, Habit.TWO_NEWSROOMS, Habit.THREE_NEWSROOMS)) : 1;
    for (int i = 0; i < rooms; i++) {
      boolean agency = i == 0 && happens(open ? Habit.AGENCY_AT_SPEECH : Habit.AGENCY_ELSEWHERE);
      Draft draft =
          draft(
              newsroom(agency),
              root.hours() + habits.of(Habit.FIRST_HAND_LEAST_HOURS) + wait(Habit.FIRST_HAND_HOURS),
              "first hand");
      Writer writer = new Writer(setting, draft.room, chance);
      List<Wording> said = new ArrayList<>();
      for (int s = 0; s < root.said().size(); s++) {
        Wording wording = root.said().get(s);
        if (root.foreign() && i > 0 && wording.sentences().size() > 1) {
          wording = corruptions.translated(wording, root.translations().get(s));
        }
        said.add(changed(part(wording), Habit.FIRST_HAND_HARM, Habit.FIRST_HAND_FAIR));
      }
      draft.units.add(writer.lead(root, draft.room));
      List<Unit> rest = new ArrayList<>();
      for (Wording wording : said) {
        rest.add(writer.direct(wording, venue(root, draft.room)));
      }
      extras(rest, writer, root);
      rest.addAll(facts(writer, 3 + chance.below(4)));
      arrange(draft, rest);
      draft.headline = writer.headline(said.isEmpty() ? null : said.getFirst());
      if (draft.room.agency()) {
        draft.dateline = dateline(draft.room);
      }
      drafts.add(draft);
    }
  }

  private String venue(Root root, Newsroom room) {
    String language =
        root.foreign() ? (chance.happens(0.6) ? " in " + setting.language : " through an interpreter") : "";
    if (root.type() == OriginType.INTERVIEW) {
      return chance.happens(0.7) ? "told " + room.brief() + language : "";
    }
    return root.type() == OriginType.SPEECH && chance.happens(0.5)
        ? setting.filling.fill(
                "<told reporters|told a news conference in {city}|told parliament>", new Chance(root.number() + seed))
            + language
        : language.isEmpty() ? "" : "said" + language;
  }

  /// What belongs to no origin of the claim, but is said somewhere: a repetition, a slogan.
  private void extras(List<Unit> rest, Writer writer, Root root) {
    for (Wording wording : List.copyOf(extra)) {
      boolean slogan = wording.utterance().root() >= 0;
      if (slogan ? wording.utterance().root() == root.number() : chance.happens(0.5)) {
        extra.remove(wording);
        rest.add(
            writer.direct(
                wording,
                slogan
                    ? ""
                    : setting.filling.fill("said <a week earlier|in an earlier interview|last month>", chance)));
      }
    }
  }

  private List<Unit> facts(Writer writer, int count) {
    List<Integer> numbers = new ArrayList<>();
    for (int i = 0; i < setting.topic.facts().size(); i++) {
      numbers.add(i);
    }
    List<Unit> units = new ArrayList<>();
    for (int fact : chance.shuffled(numbers).subList(0, Math.min(count, numbers.size()))) {
      units.add(writer.fact(fact));
    }
    return units;
  }

  private void arrange(Draft draft, List<Unit> rest) {
    List<Unit> speech = rest.stream().filter(unit -> unit.type() == Unit.Type.SPEECH).toList();
    List<Unit> others = chance.shuffled(rest.stream().filter(unit -> unit.type() != Unit.Type.SPEECH).toList());
    int at = 0;
    for (Unit unit : speech) {
      draft.units.add(unit);
      if (at < others.size() && chance.happens(0.6)) {
        draft.units.add(others.get(at++));
      }
    }
    draft.units.addAll(others.subList(at, others.size()));
  }

  private String dateline(Newsroom room) {
    String town = setting.filling.get("town").toUpperCase(Locale.ROOT);
    return switch (chance.below(3)) {
      case 0 -> town + " (" + room.brief() + ") - ";
      case 1 -> town + ", " + setting.weekday(0) + " (" + room.code() + ") — ";
      default -> "(" + room.brief() + ") - ";
    };
  }

  /// Some of the sentences of what was said.
  private Wording part(Wording said) {
    int size = said.sentences().size();
    if (size == 1 || happens(Habit.PRINTED_WHOLE)) {
      return said;
    }
    int keep = 1 + chance.below(size);
    int from = said.utterance().central() || chance.happens(0.6) ? 0 : chance.below(size - keep + 1);
    return said.kept(said.sentences().subList(from, from + keep));
  }

  private Wording changed(Wording said, Habit harmful, Habit fairly) {
    double harm = habits.of(harmful);
    double fair = habits.of(fairly);
    boolean bad = chance.happens(harm);
    if (!bad && !chance.happens(fair / (1 - harm))) {
      return said;
    }
    // Few words offer a place for these, so they are tried first half of the time.
    List<Kind> kinds = new ArrayList<>(chance.shuffled(bad ? HARM : FAIR));
    if (bad && chance.happens(0.5)) {
      kinds.addAll(0, chance.shuffled(List.of(Kind.TRUNCATION, Kind.SPLICE, Kind.NUMBER)));
    }
    for (Kind kind : kinds) {
      Wording changed = corruptions.apply(kind, said);
      if (changed != null) {
        return changed;
      }
    }
    return said;
  }

  // ---- offspring

  private Draft draft(Newsroom room, double hours, String made) {
    return new Draft(drafts.size(), room, hours, made);
  }

  /// Most follow within hours, some days later.
  private double later() {
    return habits.of(Habit.FOLLOWS_LEAST_HOURS)
        + wait(happens(Habit.FOLLOWS_QUICKLY) ? Habit.QUICK_HOURS : Habit.SLOW_HOURS);
  }

  private void derive(Root root) {
    if (drafts.size() >= MOST_REPORTS) {
      return;
    }
    List<Draft> from = drafts.stream().filter(draft -> draft.roots().contains(root.number())).toList();
    double[] weights = from.stream().mapToDouble(d -> weight(d)).toArray();
    Draft parent = from.get(chance.weighted(weights));
    double hours = parent.hours + later();
    double[] ways =
        parent.room.agency()
            ? habits.all(Habit.AGENCY_COPIED, Habit.AGENCY_CUT, Habit.AGENCY_EDITED, Habit.AGENCY_REWRITTEN)
            : habits.all(Habit.PAPER_COPIED, Habit.PAPER_CUT, Habit.PAPER_EDITED, Habit.PAPER_REWRITTEN);
    switch (chance.weighted(ways)) {
      case 0 -> copy(parent, hours, false);
      case 1 -> copy(parent, hours, true);
      case 2 -> edit(parent, hours);
      default -> rewrite(parent, hours);
    }
  }

  /// How likely a report is retold, beside others.
  private double weight(Draft draft) {
    return (draft.room.agency() ? habits.of(Habit.FROM_AGENCY) : 1)
        * (draft.firstHand() ? habits.of(Habit.FROM_FIRST_HAND) : 1);
  }

  private void copy(Draft parent, double hours, boolean cut) {
    Draft draft = draft(newsroom(false), hours, cut ? "cut" : "verbatim");
    draft.parents.add(parent);
    int keep = cut ? Math.max(2, parent.units.size() * (4 + chance.below(4)) / 10) : parent.units.size();
    for (Unit unit : parent.units.subList(0, Math.min(keep, parent.units.size()))) {
      draft.units.add(marks(unit, draft.room));
    }
    Writer writer = new Writer(setting, draft.room, chance);
    draft.headline = happens(Habit.HEADLINE_KEPT) ? parent.headline : writer.headline(null);
    creditLine(draft, parent, Habit.COPY_CREDITS);
    drafts.add(draft);
  }

  private void edit(Draft parent, double hours) {
    Draft draft = draft(newsroom(false), hours, "edited");
    draft.parents.add(parent);
    Writer writer = new Writer(setting, draft.room, chance);
    for (Unit unit : parent.units) {
      Wording said = unit.said();
      if (unit.type() == Unit.Type.FACT && happens(Habit.EDITOR_DROPS)) {
        continue;
      }
      if (said != null && !unit.quoted().isEmpty() && happens(Habit.EDITOR_QUOTES_ANEW)) {
        draft.units.add(writer.direct(changed(said, Habit.EDITED_HARM, Habit.EDITED_FAIR), ""));
      } else {
        draft.units.add(writer.edited(marks(unit, draft.room), habits.of(Habit.EDITOR_SWAPS)));
      }
    }
    if (happens(Habit.EDITOR_ADDS)) {
      draft.units.addAll(facts(writer, 1));
    }
    draft.headline = writer.headline(null);
    creditLine(draft, parent, Habit.EDITOR_CREDITS);
    drafts.add(draft);
  }

  private void rewrite(Draft parent, double hours) {
    Draft draft = draft(newsroom(happens(Habit.REWRITTEN_BY_AGENCY)), hours, "rewritten");
    draft.parents.add(parent);
    Writer writer = new Writer(setting, draft.room, chance);
    String credit = credit(draft, parent, writer);
    retell(draft, parent, writer, credit, 0);
    if (happens(Habit.REWRITER_ADDS)) {
      draft.units.addAll(facts(writer, 1 + chance.below(2)));
    }
    draft.headline = writer.headline(null);
    if (draft.room.agency()) {
      draft.dateline = dateline(draft.room);
    }
    drafts.add(draft);
  }

  private void merge() {
    if (drafts.size() >= MOST_REPORTS) {
      return;
    }
    Draft first = chance.of(drafts);
    List<Draft> others = drafts.stream().filter(d -> d.roots().stream().noneMatch(first.roots()::contains)).toList();
    if (others.isEmpty()) {
      return;
    }
    Draft second = chance.of(others);
    Draft draft = draft(newsroom(false), Math.max(first.hours, second.hours) + later(), "merged");
    draft.parents.add(first);
    draft.parents.add(second);
    Writer writer = new Writer(setting, draft.room, chance);
    retell(draft, first, writer, credit(draft, first, writer), habits.of(Habit.MERGED_DROPS_FIRST));
    retell(draft, second, writer, credit(draft, second, writer), habits.of(Habit.MERGED_DROPS_SECOND));
    draft.headline = writer.headline(null);
    drafts.add(draft);
  }

  /// What a parent has, in other words.
  ///
  /// @param drop how likely each unit but the claim is left out, beyond the usual
  private void retell(Draft draft, Draft parent, Writer writer, @Nullable String credit, double drop) {
    Set<Integer> told = new HashSet<>();
    List<Unit> rest = new ArrayList<>();
    for (Unit unit : parent.units) {
      Wording said = unit.said();
      if (unit.type() == Unit.Type.CLAIM) {
        if (told.add(unit.root())) {
          draft.units.add(
              happens(Habit.CLAIM_KEPT)
                  ? marks(unit, draft.room)
                  : writer.retold(roots.get(unit.root()), credit, parent.hours));
        }
      } else if (!chance.happens(habits.of(Habit.REWRITER_DROPS) + drop)) {
        if (said != null) {
          rest.add(respoken(writer, unit, said, parent, credit));
        } else {
          rest.add(happens(Habit.FACT_KEPT) ? marks(unit, draft.room) : writer.fact(unit.fact()));
        }
      }
    }
    arrange(draft, rest);
  }

  private Unit respoken(Writer writer, Unit unit, Wording said, Draft parent, @Nullable String credit) {
    if (unit.quoted().isEmpty() || happens(Habit.TOLD_INDIRECTLY)) {
      return writer.indirect(said);
    }
    Wording wording = changed(part(said), Habit.REWRITTEN_HARM, Habit.REWRITTEN_FAIR);
    Unit mixed = happens(Habit.QUOTED_IN_PART) ? writer.mixed(wording) : null;
    if (mixed != null) {
      return mixed;
    }
    boolean interview = unit.root() >= 0 && roots.get(unit.root()).type() == OriginType.INTERVIEW;
    return writer.direct(
        wording, credit != null && (interview || happens(Habit.LISTENER_NAMED)) ? "told " + parent.room.brief() : "");
  }

  /// The name that a report gives for where it has it from; absent where it gives none.
  private @Nullable String credit(Draft draft, Draft parent, Writer writer) {
    if (!happens(Habit.REWRITER_CREDITS)) {
      return null;
    }
    Newsroom named = happens(Habit.WRONG_CREDIT) ? chance.of(setting.agencies) : parent.room;
    draft.credited.add(named.brief());
    return writer.credit(named);
  }

  private void creditLine(Draft draft, Draft parent, Habit credits) {
    if (!happens(credits)) {
      return;
    }
    Newsroom named = happens(Habit.WRONG_CREDIT) ? chance.of(setting.agencies) : parent.room;
    draft.credited.add(named.brief());
    if (!named.agency()) {
      draft.end =
          chance
              .of(List.of("This article first appeared in %s.", "Source: %s", "Originally published by %s."))
              .formatted(named.brief());
      return;
    }
    switch (chance.below(5)) {
      case 0 -> draft.dateline = dateline(named);
      case 1 -> draft.byline = "By " + named.brief();
      case 2 -> draft.end = "— " + named.brief();
      case 3 -> draft.end = "Source: " + named.name();
      default -> draft.byline = draft.room.brief() + " with " + named.brief();
    }
  }

  /// The same unit with the quotation marks of another house.
  private static Unit marks(Unit unit, Newsroom room) {
    String text = unit.text();
    if (room.curly()) {
      StringBuilder out = new StringBuilder();
      boolean open = false;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        open ^= c == '"';
        out.append(c != '"' ? c : open ? '“' : '”');
      }
      text = out.toString();
    } else {
      text = text.replace('“', '"').replace('”', '"');
    }
    return new Unit(unit.type(), unit.fact(), unit.said(), unit.root(), text, unit.claim(), unit.quoted());
  }

  // ---- what can be read

  /// Agencies' own reports are often not read; papers' sometimes.
  private void remove() {
    for (Draft draft : drafts) {
      boolean copied = drafts.stream().anyMatch(other -> other.parents.contains(draft));
      if (copied
          && draft.firstHand()
          && happens(draft.room.agency() ? Habit.AGENCY_UNREAD : Habit.PAPER_UNREAD)
          && drafts.stream().filter(other -> !other.removed).count() > 2) {
        draft.removed = true;
      }
    }
  }

  private Affair finish() {
    List<Affair.Report> reports = new ArrayList<>();
    for (Draft draft : chance.shuffled(drafts)) {
      if (!draft.removed) {
        reports.add(report(draft));
      }
    }
    List<Draft> first =
        drafts.stream().filter(Draft::firstHand).sorted(Comparator.comparingDouble(d -> d.hours)).toList();
    double earliest = first.getFirst().hours;
    List<Newsroom> had = first.stream().filter(d -> d.hours <= earliest + 1).map(d -> d.room).toList();
    boolean named =
        had.stream()
            .anyMatch(room -> reports.stream().anyMatch(r -> r.newsroom().equals(room) || names(r.text(), room)));
    List<Affair.Origin> origins = new ArrayList<>();
    for (Root root : roots) {
      Person speaker = root.speaker();
      origins.add(
          new Affair.Origin(
              root.number(),
              root.type(),
              root.hours(),
              speaker != null ? List.of(speaker.full(), speaker.family()) : List.of(root.document())));
    }
    return new Affair(seed, setting.topic.name(), origins, reports, had, named, rooms().toList(), setting.named());
  }

  static boolean names(String text, Newsroom room) {
    return text.contains(room.brief()) || text.contains(room.name()) || text.contains("(" + room.code() + ")");
  }

  private String id(Draft draft) {
    return "affair-" + seed + "-" + draft.number;
  }

  private Affair.Report report(Draft draft) {
    StringBuilder text = new StringBuilder(draft.headline).append("\n\n");
    if (!draft.byline.isEmpty()) {
      text.append(draft.byline).append("\n\n");
    }
    text.append(draft.dateline);
    List<Affair.ClaimMark> claims = new ArrayList<>();
    List<Affair.QuoteMark> quotes = new ArrayList<>();
    int sinceBreak = 0;
    for (Unit unit : draft.units) {
      boolean join = sinceBreak > 0 && unit.type() == Unit.Type.FACT && chance.happens(0.45);
      if (sinceBreak > 0) {
        text.append(join ? " " : "\n\n");
      }
      sinceBreak = join ? sinceBreak + 1 : 1;
      int at = text.length();
      text.append(unit.text());
      for (int[] range : unit.claim()) {
        claims.add(new Affair.ClaimMark(at + range[0], at + range[1], unit.root()));
      }
      Wording said = unit.said();
      if (said != null) {
        List<int[]> ranges = unit.quoted().stream().map(r -> new int[] {at + r[0], at + r[1]}).toList();
        quotes.add(Affair.QuoteMark.in(text.toString(), ranges, said));
      }
    }
    if (!draft.end.isEmpty()) {
      text.append("\n\n").append(draft.end);
    }
    List<Affair.Parent> parents = new ArrayList<>();
    Set<Integer> own = draft.roots();
    for (Draft parent : draft.parents) {
      for (int root : parent.roots()) {
        if (own.contains(root)) {
          parents.add(new Affair.Parent(parent.removed ? null : id(parent), parent.room, root));
        }
      }
    }
    double shown = shown(draft);
    List<String> credited =
        draft.credited.stream()
            .filter(name -> rooms().anyMatch(room -> room.brief().equals(name) && names(text.toString(), room)))
            .toList();
    return new Affair.Report(
        id(draft),
        draft.room,
        published(shown),
        draft.hours,
        shown,
        draft.headline,
        text.append('\n').toString(),
        claims,
        quotes,
        parents,
        credited,
        draft.made);
  }

  private Stream<Newsroom> rooms() {
    return Stream.concat(setting.outlets.stream(), setting.agencies.stream());
  }

  /// When it says it was published: missing, true, or as much later as it was last touched.
  private double shown(Draft draft) {
    return happens(Habit.UNDATED) ? -1 : draft.hours + (happens(Habit.UPDATED) ? wait(Habit.UPDATE_HOURS) : 0);
  }

  private @Nullable String published(double shown) {
    if (shown < 0) {
      return null;
    }
    LocalDateTime time = setting.start.atTime(9, 0).plusMinutes((long) (shown * 60));
    return happens(Habit.DAY_ALONE)
        ? time.toLocalDate().toString()
        : time.format(DateTimeFormatter.ISO_LOCAL_DATE_TIME) + "Z";
  }
}

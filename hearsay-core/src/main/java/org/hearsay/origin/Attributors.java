package org.hearsay.origin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.name.PersonName;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Speaker;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Stem;
import org.jspecify.annotations.Nullable;

/// Finds who made a claim, by the words of a report: a speaker, a body or a document. Finds also which newsroom the
/// report names as the one that has the claim.
final class Attributors {
  /// Words for things that are written and then reported on.
  private static final Set<String> DOCUMENTS = OriginLists.ENGLISH.words("attributors.documents");

  private final Comparison comparison;
  private final Newsrooms names;
  private final Map<ReportItem, StoryEntity> entities = new HashMap<>();
  private final Map<ReportItem, Entity> own = new HashMap<>();
  private final Map<String, String> texts = new HashMap<>();
  private final Map<String, ReadArticle> reads = new HashMap<>();

  /// By report: the entities that it names and where; found when first asked for.
  private final Map<String, NavigableMap<Integer, List<Naming>>> namings = new HashMap<>();

  /// @param key equal for all reports that give the claim to the same maker
  /// @param name as the report has it
  /// @param odds probability that two reports with this key have the claim from one origin
  record Maker(OriginKey key, String name, double odds, TextSpan span) {}

  /// A newsroom that a report names for a statement.
  ///
  /// @param told whether the report says that somebody told it to that newsroom
  record NamedNewsroom(String name, TextSpan span, boolean told) {}

  Attributors(Comparison comparison, Newsrooms names) {
    this.comparison = comparison;
    this.names = names;
    for (StoryEntity entity : comparison.entities()) {
      for (StoryEntity.Member member : entity.members()) {
        entities.put(new ReportItem(member.article(), member.entity()), entity);
      }
    }
    for (ReadArticle read : this.comparison.story().articles()) {
      texts.put(read.article().id(), read.article().text());
      reads.put(read.article().id(), read);
      read.entities().forEach(entity -> own.put(new ReportItem(read.article().id(), entity.id()), entity));
    }
  }

  /// The makers of the claim by one quotation; empty where it names nobody, or only a newsroom.
  @Nullable Maker maker(String article, Quotation quotation) {
    for (Hop hop : quotation.via()) {
      if (hop.kind() == Hop.Kind.DOCUMENT) {
        return document(hop.name(), hop.span());
      }
    }
    Speaker speaker = quotation.speaker();
    if (speaker.kind() == Speaker.Kind.UNKNOWN || quotation.source().isEmpty() || newsroom(article, speaker)) {
      return null;
    }
    TextSpan span = quotation.source().getFirst();
    if (printed(speaker.name()) != null) {
      return null;
    }
    if (document(speaker.name()) != null && speaker.kind() != Speaker.Kind.PERSON) {
      return document(speaker.name(), span);
    }
    StoryEntity entity = speaker.entity() == null ? null : entities.get(new ReportItem(article, speaker.entity()));
    if (entity != null && speaker.kind() == Speaker.Kind.PERSON && named(entity)) {
      return person(entity, span);
    }
    if (entity != null && speaker.kind() != Speaker.Kind.UNNAMED) {
      return new Maker(
          new OriginKey(OriginKey.OriginSort.BODY, entity.id()),
          entity.name(),
          LinkOdds.loaded().sameMaker().body(),
          span);
    }
    String described = content(speaker.name());
    return described.isEmpty()
        ? null
        : new Maker(
            new OriginKey(OriginKey.OriginSort.DESCRIBED, described),
            speaker.name(),
            LinkOdds.loaded().sameMaker().described(),
            span);
  }

  /// Whether some report has a person's full name. A single word may be the name of a firm.
  private static boolean named(StoryEntity entity) {
    return PersonName.keys(entity.name()).size() > 1
        || entity.variants().stream()
            .anyMatch(variant ->
                PersonName.keys(variant.exact()).size() > 1 || !PersonName.parse(variant.exact()).title().isEmpty());
  }

  private static Maker person(StoryEntity entity, TextSpan span) {
    return new Maker(
        new OriginKey(OriginKey.OriginSort.PERSON, entity.id()),
        entity.name(),
        LinkOdds.loaded().sameMaker().person(),
        span);
  }

  /// The makers in a stretch of text in which no quotation was found: the people named next to a cue.
  List<Maker> around(ReadArticle read, TextSpan within) {
    List<Maker> found = new ArrayList<>();
    for (Naming naming : byCue(read, within)) {
      StoryEntity joined = entities.get(new ReportItem(read.article().id(), naming.entity().id()));
      if (joined != null && naming.entity().kind() == EntityKind.PERSON && !names.is(naming.entity().name())) {
        found.add(person(joined, naming.span()));
      }
    }
    return found;
  }

  /// How many characters from the start of a statement the name of whom it is about may stand.
  private static final int OPENING = 60;

  /// The person or body that a statement in the report's own words is about: the one that it names first.
  @Nullable Maker actor(String article, @Nullable TextSpan within) {
    ReadArticle read = reads.get(article);
    if (read == null || within == null) {
      return null;
    }
    int until = Math.min(within.end(), within.begin() + OPENING);
    for (List<Naming> here :
        namings.computeIfAbsent(article, id -> namings(read)).subMap(within.begin(), until).values()) {
      for (Naming naming : here) {
        StoryEntity joined = entities.get(new ReportItem(article, naming.entity().id()));
        boolean body = naming.entity().kind() == EntityKind.ORGANIZATION && !names.is(naming.entity().name());
        if (joined != null && naming.entity().kind() == EntityKind.PERSON) {
          return person(joined, naming.span());
        }
        if (joined != null && body) {
          return new Maker(
              new OriginKey(OriginKey.OriginSort.BODY, joined.id()),
              joined.name(),
              LinkOdds.loaded().sameMaker().body(),
              naming.span());
        }
      }
    }
    return null;
  }

  /// Words before a name that only describes somebody else.
  private static final List<String> OF = OriginLists.ENGLISH.entries("attributors.of");

  /// Whether a name only describes somebody else: "a volunteer of the Red Star said".
  private static boolean describes(String text, TextSpan name) {
    int end = name.begin() - 1;
    if (text.startsWith("the", Math.max(0, end - 3)) && end > 3) {
      end -= 4;
    }
    int before = end;
    return before > 0 && OF.stream().anyMatch(of -> text.startsWith(of, before - of.length()));
  }

  /// The newsrooms named next to a cue in a stretch of text.
  List<NamedNewsroom> newsroomsAround(ReadArticle read, TextSpan within) {
    List<NamedNewsroom> found = new ArrayList<>();
    for (Naming naming : byCue(read, within)) {
      String name = naming.entity().name();
      boolean newsroom = naming.entity().kind() == EntityKind.OUTLET || names.is(name);
      if (newsroom && !describes(read.article().text(), naming.span())) {
        found.add(new NamedNewsroom(written(read.article().id(), name, naming.span()), naming.span(), true));
      }
    }
    return found;
  }

  /// A place where a report has an entity's name.
  ///
  /// @param order place among all mentions of the report, where those of one entity follow each other
  private record Naming(Entity entity, TextSpan span, int order) {}

  /// The entities named next to a cue in a stretch of text, in the order of the report. Each stands once, at its first
  /// place.
  private List<Naming> byCue(ReadArticle read, TextSpan within) {
    List<int[]> cues = cues(read.article().text(), within);
    if (cues.isEmpty()) {
      return List.of();
    }
    List<Naming> found = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    namings
        .computeIfAbsent(read.article().id(), id -> namings(read))
        .subMap(within.begin(), within.end() + 1)
        .values()
        .stream()
        .flatMap(List::stream)
        .filter(
            naming -> naming.span().end() <= within.end() && cues.stream().anyMatch(cue -> near(naming.span(), cue)))
        .sorted(Comparator.comparingInt(Naming::order))
        .filter(naming -> seen.add(naming.entity().id()))
        .forEach(found::add);
    return found;
  }

  /// All places of names, sorted by where they begin.
  private static NavigableMap<Integer, List<Naming>> namings(ReadArticle read) {
    NavigableMap<Integer, List<Naming>> found = new TreeMap<>();
    int order = 0;
    for (Entity entity : read.entities()) {
      for (Mention mention : entity.mentions()) {
        if (mention.form() == Mention.Form.NAME) {
          found
              .computeIfAbsent(mention.span().begin(), key -> new ArrayList<>())
              .add(new Naming(entity, mention.span(), order));
        }
        order++;
      }
    }
    return found;
  }

  /// By report and name: whether the report has the name in this form. A report is searched once for each.
  private final Map<String, Map<String, Boolean>> asWritten = new HashMap<>();

  /// A newsroom's name. Where the report does not have it in this form, the form that the report has.
  private String written(String article, String name, TextSpan span) {
    String text = texts.getOrDefault(article, "");
    if (span.end() > text.length()
        || text.startsWith(name, span.begin())
        || asWritten.computeIfAbsent(article, key -> new HashMap<>()).computeIfAbsent(name, text::contains)) {
      return name;
    }
    return names.written(span.in(text), name);
  }

  /// Most characters between a cue and the name that it belongs to.
  private static final int NEAR = 12;

  private static boolean near(TextSpan name, int[] cue) {
    return (cue[0] >= name.end() && cue[0] - name.end() <= NEAR)
        || (cue[1] <= name.begin() && name.begin() - cue[1] <= NEAR);
  }

  /// Words that say that somebody said something.
  private static final Set<String> CUES = OriginLists.ENGLISH.words("attributors.cues");

  private static List<int[]> cues(String text, TextSpan within) {
    ComparedWords words = ComparedWords.of(text, within.begin(), within.end());
    List<int[]> found = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (CUES.contains(words.form(i))) {
        found.add(new int[] {words.begin(i), words.end(i)});
      }
    }
    return found;
  }

  /// The newsrooms from which, by its chain, the report has a quotation, the nearest first.
  List<NamedNewsroom> newsrooms(String article, Quotation quotation) {
    List<NamedNewsroom> found = new ArrayList<>();
    for (Hop hop : quotation.via()) {
      boolean named =
          hop.kind() == Hop.Kind.OUTLET
              || (hop.kind() == Hop.Kind.UNNAMED && press(hop.name()))
              || names.is(hop.name());
      if (named && hop.kind() != Hop.Kind.DOCUMENT && document(hop.name()) == null) {
        found.add(new NamedNewsroom(written(article, hop.name(), hop.span()), hop.span(), false));
      }
    }
    Speaker speaker = quotation.speaker();
    if (found.isEmpty()
        && speaker.kind() != Speaker.Kind.UNKNOWN
        && !quotation.source().isEmpty()
        && newsroom(article, speaker)) {
      found.add(
          new NamedNewsroom(
              written(article, speaker.name(), quotation.source().getFirst()), quotation.source().getFirst(), false));
    }
    String printed = printed(speaker.name());
    if (printed != null && !quotation.source().isEmpty()) {
      found.add(new NamedNewsroom(printed, quotation.source().getFirst(), false));
      return found;
    }
    int holder = holder(speaker.name());
    if (holder > 0 && !quotation.source().isEmpty() && names.is(speaker.name().substring(holder))) {
      found.add(new NamedNewsroom(speaker.name().substring(holder), quotation.source().getFirst(), true));
    }
    Addressee to = quotation.addressee();
    if (to != null && (names.is(to.name()) || kind(article, to.entity()) == EntityKind.OUTLET)) {
      found.add(new NamedNewsroom(written(article, to.name(), to.span()), to.span(), true));
    }
    return found;
  }

  /// Whether words without a name stand for the press: "local media", "a newspaper".
  private static boolean press(String described) {
    ComparedWords words = ComparedWords.of(described);
    for (int i = 0; i < words.size(); i++) {
      if (Newsrooms.isMedium(words.form(i)) || PRESS.contains(words.form(i))) {
        return true;
      }
    }
    return false;
  }

  private static final Set<String> PRESS = OriginLists.ENGLISH.words("attributors.press");

  private boolean newsroom(String article, Speaker speaker) {
    return names.is(speaker.name()) || kind(article, speaker.entity()) == EntityKind.OUTLET;
  }

  private @Nullable EntityKind kind(String article, @Nullable String entity) {
    Entity found = entity == null ? null : own.get(new ReportItem(article, entity));
    return found == null ? null : found.kind();
  }

  /// Words before which the main part of a phrase ends: "a memo | obtained by …", "the report | of the inspectors".
  private static final Set<String> TAILS = OriginLists.ENGLISH.words("attributors.tails");

  /// The stem of the main word of a phrase, where it is a word for a document; absent otherwise.
  private static @Nullable String document(String name) {
    ComparedWords words = ComparedWords.of(name);
    for (int i = 0; i < words.size(); i++) {
      boolean last = i + 1 == words.size() || TAILS.contains(words.form(i + 1));
      if (last) {
        return DOCUMENTS.contains(words.form(i)) ? Stem.of(words.form(i)) : null;
      }
    }
    return null;
  }

  private static Maker document(String name, TextSpan span) {
    String head = document(name);
    return new Maker(
        new OriginKey(OriginKey.OriginSort.DOCUMENT, head == null ? content(name) : head),
        name,
        LinkOdds.loaded().sameMaker().document(),
        span);
  }

  /// Words between a document and the newsroom that has it, such as "seen by".
  private static final List<String> HELD = OriginLists.ENGLISH.entries("attributors.held");

  /// Where a newsroom's name starts in words such as "a memo seen by the Bay Echo"; -1 for none.
  static int holder(String name) {
    for (String by : HELD) {
      int at = name.indexOf(by);
      if (at > 0) {
        int from = at + by.length();
        return name.startsWith("the ", from) || name.startsWith("The ", from) ? from + 4 : from;
      }
    }
    return -1;
  }

  /// Words between the word for a report and the newsroom that printed it, such as "in the".
  private static final List<String> PRINTED = OriginLists.ENGLISH.entries("attributors.printed");

  /// The newsroom in words such as "a report in the Bay Echo published Monday"; absent where there is none.
  private @Nullable String printed(String name) {
    for (String by : PRINTED) {
      int at = name.indexOf(by);
      if (at > 0) {
        int from = at + by.length();
        from += name.startsWith("the ", from) || name.startsWith("The ", from) ? 4 : 0;
        String newsroom = name.substring(from, Credits.nameEnd(name, from, 1));
        return names.is(newsroom) ? newsroom : null;
      }
    }
    return null;
  }

  private static String content(String name) {
    Map<String, Boolean> stems = new LinkedHashMap<>();
    ComparedWords words = ComparedWords.of(name);
    for (int i = 0; i < words.size(); i++) {
      if (!Commonness.stop(words.form(i))) {
        stems.put(Stem.of(words.form(i)), true);
      }
    }
    return String.join(" ", stems.keySet());
  }
}

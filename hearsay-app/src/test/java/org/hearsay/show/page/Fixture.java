package org.hearsay.show.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.result.ArticleSpan;
import org.hearsay.compare.result.Claim;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Edit;
import org.hearsay.compare.result.EditRule;
import org.hearsay.compare.result.Fact;
import org.hearsay.compare.result.Passage;
import org.hearsay.compare.result.RuleConfidence;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.TimelineEntry;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Story;
import org.hearsay.prov.ModelDigest;
import org.hearsay.prov.Provenance;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.SaidWhen;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.Stance;
import org.hearsay.show.RefusedInput;
import org.hearsay.show.RunInfo;
import org.hearsay.story.StoryGroup;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;

/// A story of three reports in which every part of the page has something to show, made by hand so
/// that the page can be tested without the stages before it.
public final class Fixture {
  private static final LocalDate MONDAY = LocalDate.of(2024, 3, 4);

  private static final String HILL =
      """
      Mill on the hill to close

      HILLTON (Hill Wire) - The mill must close by May, said Mara Dell, the mayor.

      "It is a matter of honour," Mara Dell told reporters on Monday.

      Seven looms stand still, the guild said.

      Sign up for the Wire letter.
      """;

  private static final String DALE =
      """
      Mill to close

      "It is a manner of honour," Mara Dale said, according to Hill Wire.

      Eleven looms stand still, the guild said.
      """;

  private static final String MOOR =
      """
      Mayor denies mill plan

      Mara Dell denied that the mill must close by May.

      "It is a matter," she said.
      """;

  static final String HOSTILE =
      """
      </title><script>document.title = 'taken'</script>

      "</script><img src=x onerror=alert(1)> ${7*7} @if(true) <!-- ]]> &amp;" said Eve \u202Egnp.exe\u202C Low.

      "</style><style>*{display:none}" she said. \u0000 \uD800 {{constructor}} `javascript:alert(1)`
      """;

  private Fixture() {}

  public static RunInfo run() {
    return new RunInfo(
        new Provenance(
            "0.1.0",
            List.of("blocks@1", "tokens@1"),
            List.of(new ModelDigest("en/tag/pos.model", "cd".repeat(32))),
            "ef".repeat(32)),
        List.of(new RunInfo.Setting("input-format", "by content")),
        List.of(new RunInfo.Input("hill.txt", "ab".repeat(32), 321)),
        List.of(new RefusedInput("noise.bin", "binary", "byte 12", "not text", "leave it out")));
  }

  public static ReadArticle hill() {
    Article article =
        article("hill", "Hill Wire", MONDAY, HILL)
            .withBlocks(
                List.of(
                    new Block(span(HILL, "Mill on the hill to close"), BlockKind.HEADLINE),
                    new Block(span(HILL, "Sign up for the Wire letter."), BlockKind.BOILERPLATE)));
    return read(
        article,
        List.of(
            quotation(
                HILL,
                "q1",
                QuotationKind.INDIRECT,
                "The mill must close by May",
                "said",
                "Mara Dell, the mayor",
                speaker("Mara Dell")),
            new Quotation(
                "q2",
                QuotationKind.DIRECT,
                List.of(span(HILL, "It is a matter of honour,")),
                List.of(span(HILL, "told")),
                List.of(new TextSpan(HILL.indexOf("Mara Dell told"), HILL.indexOf(" told"))),
                speaker("Mara Dell"),
                new Addressee(null, "reporters", span(HILL, "reporters")),
                List.of(),
                Stance.ASSERTS,
                new SaidWhen(DateRange.day(MONDAY), span(HILL, "on Monday"), "weekday"),
                0.97,
                "test",
                null,
                true),
            quotation(
                HILL,
                "q3",
                QuotationKind.INDIRECT,
                "Seven looms stand still",
                "said",
                "the guild",
                new Speaker("e2", "the guild", Speaker.Kind.ORGANIZATION, null, 0.8))));
  }

  public static ReadArticle dale() {
    Quotation plain =
        quotation(
            DALE, "q1", QuotationKind.DIRECT, "It is a manner of honour,", "said", "Mara Dale", speaker("Mara Dale"));
    return read(
        article("dale", "Dale Post", MONDAY.plusDays(1), DALE),
        List.of(
            plain.resolved(
                plain.speaker(),
                null,
                List.of(
                    new Hop(null, "Hill Wire", Hop.Kind.OUTLET, span(DALE, "according to"), span(DALE, "Hill Wire"))),
                null),
            quotation(
                DALE,
                "q2",
                QuotationKind.INDIRECT,
                "Eleven looms stand still",
                "said",
                "the guild",
                new Speaker("e2", "the guild", Speaker.Kind.ORGANIZATION, null, 0.8))));
  }

  public static ReadArticle moor() {
    return read(
        article("moor", "Moor Echo", MONDAY.plusDays(2), MOOR),
        List.of(
            quotation(
                MOOR,
                "q1",
                QuotationKind.INDIRECT,
                "the mill must close by May",
                "denied",
                "Mara Dell",
                speaker("Mara Dell")),
            quotation(MOOR, "q2", QuotationKind.DIRECT, "It is a matter,", "said", "she", speaker("Mara Dell"))));
  }

  public static ReadArticle hostile() {
    return read(
        article("hostile", "Eve's \"Post\"><b>", MONDAY, HOSTILE),
        List.of(
            quotation(
                HOSTILE,
                "q1",
                QuotationKind.DIRECT,
                "</script><img src=x onerror=alert(1)> ${7*7} @if(true) <!-- ]]> &amp;",
                "said",
                "Eve \u202Egnp.exe\u202C Low",
                speaker("Eve \u202Egnp.exe\u202C <i>Low"))));
  }

  public static Story story() {
    ReadArticle hill = hill();
    ReadArticle dale = dale();
    ReadArticle moor = moor();
    StoryGroup group = new StoryGroup("story", List.of(hill, dale, moor));
    ArticleSpan honour = place("hill", HILL, "It is a matter of honour,");
    ArticleSpan seven = place("hill", HILL, "Seven looms stand still");
    Difference looms =
        new Difference(
            Difference.Kind.NUMBER,
            "count",
            new Difference.Side(seven, "seven"),
            side("dale", DALE, "Eleven looms stand still", "eleven"),
            "c2",
            null,
            "the numbers of one thing differ");
    Comparison comparison =
        new Comparison(
            group,
            "Mill on the hill to close",
            List.of(
                new StoryEntity(
                    "mara",
                    "Mara Dell",
                    EntityKind.PERSON,
                    List.of("mayor"),
                    List.of(
                        new StoryEntity.Member("hill", "e1"),
                        new StoryEntity.Member("dale", "e1"),
                        new StoryEntity.Member("moor", "e1")),
                    List.of(
                        new StoryEntity.NameVariant("Mara Dale", List.of("dale"), StoryEntity.Relation.MISSPELLING)))),
            List.of(
                new Utterance(
                    "u1",
                    "mara",
                    "It is a matter of honour,",
                    honour,
                    List.of(
                        new Utterance.Variant("hill", "q2", Utterance.Relation.VERBATIM, List.of()),
                        new Utterance.Variant(
                            "dale",
                            "q1",
                            Utterance.Relation.ALTERED,
                            List.of(
                                new Edit(
                                    Edit.Kind.TRANSCRIPTION,
                                    EditRule.CONFUSABLE,
                                    "matter",
                                    "manner",
                                    place("hill", HILL, "matter"),
                                    span(DALE, "manner")))),
                        new Utterance.Variant(
                            "moor",
                            "q2",
                            Utterance.Relation.TRUNCATED,
                            List.of(
                                new Edit(
                                    Edit.Kind.TRUNCATION,
                                    EditRule.CUT,
                                    "of honour,",
                                    "",
                                    place("hill", HILL, "of honour,"),
                                    null)))))),
            List.of(
                new Claim(
                    "c1",
                    place("hill", HILL, "The mill must close by May"),
                    List.of(
                        new Claim.Statement(
                            "hill", "q1", span(HILL, "The mill must close by May"), Stance.ASSERTS, false),
                        new Claim.Statement(
                            "moor", "q1", span(MOOR, "the mill must close by May"), Stance.DENIES, false)),
                    List.of(
                        new Claim.Coverage("hill", Claim.Cell.STATES, span(HILL, "The mill must close by May")),
                        new Claim.Coverage("dale", Claim.Cell.SILENT, null),
                        new Claim.Coverage("moor", Claim.Cell.DENIES, span(MOOR, "the mill must close by May")))),
                new Claim(
                    "c2",
                    seven,
                    List.of(new Claim.Statement("hill", "q3", seven.span(), Stance.ASSERTS, false)),
                    List.of(
                        new Claim.Coverage("hill", Claim.Cell.STATES, seven.span()),
                        new Claim.Coverage("dale", Claim.Cell.DIFFERS, span(DALE, "Eleven looms stand still")),
                        new Claim.Coverage("moor", Claim.Cell.SILENT, null)))),
            List.of(
                new Difference(
                    Difference.Kind.WORDING,
                    "confusable",
                    side("hill", HILL, "matter of", "matter"),
                    side("dale", DALE, "manner of", "manner"),
                    null,
                    "u1",
                    "the words sound alike"),
                looms,
                Difference.of(
                    Difference.Kind.NAME,
                    "misspelled-name",
                    side("hill", HILL, "Mara Dell", "Mara Dell"),
                    side("dale", DALE, "Mara Dale", "Mara Dale"),
                    "one letter differs")),
            List.of(
                new Fact(
                    "f1",
                    seven,
                    List.of(
                        new Fact.FactCell("hill", seven.span(), List.of(span(HILL, "Seven")), null),
                        new Fact.FactCell(
                            "dale", span(DALE, "Eleven looms stand still"), List.of(span(DALE, "Eleven")), null)),
                    true,
                    List.of(Difference.Kind.NUMBER),
                    List.of(looms.id()),
                    RuleConfidence.of("count")),
                new Fact(
                    "f2",
                    honour,
                    List.of(
                        new Fact.FactCell("hill", span(HILL, "It is a matter"), List.of(), null),
                        new Fact.FactCell("moor", span(MOOR, "It is a matter"), List.of(), null)),
                    false,
                    List.of(),
                    List.of(),
                    RuleConfidence.of("count"))),
            List.of(
                new Passage(
                    place("hill", HILL, "looms stand still, the guild said."),
                    place("dale", DALE, "looms stand still, the guild said."),
                    6,
                    false,
                    Passage.Direction.LEFT_TO_RIGHT,
                    0.8)),
            List.of(
                new TimelineEntry(TimelineEntry.Clock.SAID, DateRange.day(MONDAY), "hill", span(HILL, "on Monday")),
                new TimelineEntry(TimelineEntry.Clock.PUBLISHED, DateRange.day(MONDAY), "hill", null)));
    Origins.Edge cited =
        new Origins.Edge(
            "dale",
            "hill",
            "Hill Wire",
            Origins.Kind.CITED,
            0.95,
            place("dale", DALE, "according to Hill Wire"),
            Origins.LinkReason.TOLD_TO);
    return new Story(
        comparison,
        List.of(
            new Origins(
                "story",
                3,
                3,
                2.0,
                1,
                2,
                List.of(
                    new Origins.Root("Hill Wire", List.of("dale", "hill"), Origins.RootReason.CITED),
                    new Origins.Root("Moor Echo", List.of("moor"), Origins.RootReason.OWN_REPORT)),
                List.of(cited),
                new Origins.First("Hill Wire", "hill", 0.85)),
            new Origins("c1", 2, 2, 2, 2, 2, List.of(), List.of(), null)));
  }

  /// The same comparison with other differences, facts and dates.
  private static Comparison with(
      Comparison made, List<Difference> conflicts, List<Fact> facts, List<TimelineEntry> timeline) {
    return new Comparison(
        made.story(),
        made.title(),
        made.entities(),
        made.utterances(),
        made.claims(),
        conflicts,
        facts,
        made.passages(),
        timeline);
  }

  private static Difference.Side side(String article, String text, String words, String value) {
    return new Difference.Side(place(article, text, words), value);
  }

  /// The story with one difference: one report has words that another leaves out.
  public static Story shortened() {
    Comparison made = story().comparison();
    Difference shortened =
        new Difference(
            Difference.Kind.WORDING,
            "confusable",
            side("hill", HILL, "of honour", "of honour"),
            side("moor", MOOR, "It is a matter,", ""),
            null,
            "u1",
            "words left out");
    return new Story(with(made, List.of(shortened), List.of(), made.timeline()), List.of());
  }

  /// The story with other links between its reports.
  static Story linked(List<Origins.Edge> edges) {
    Comparison comparison = story().comparison();
    return new Story(
        comparison, List.of(new Origins(comparison.story().id(), 3, 3, 2.0, 1, 3, List.of(), edges, null)));
  }

  /// The story with something that happened every tenth day before it, back from the day of publication.
  static Story dated(int days) {
    Story story = story();
    Comparison made = story.comparison();
    List<TimelineEntry> timeline = new ArrayList<>(made.timeline());
    for (int at = 1; at <= days; at++) {
      timeline.add(
          new TimelineEntry(TimelineEntry.Clock.HAPPENED, DateRange.day(MONDAY.minusDays(10L * at)), "hill", null));
    }
    return new Story(with(made, made.conflicts(), made.facts(), timeline), story.origins());
  }

  /// A source that was not read, whose name tries to be markup.
  static Story hostileLinks() {
    String name =
        "</text></svg><script>document.title = 'taken'</script>\"><a href=\"javascript:alert(1)\">\u202Eevil</a>";
    return linked(
        List.of(
            new Origins.Edge("dale", null, name, Origins.Kind.CITED, 0.8, null, Origins.LinkReason.CITED),
            new Origins.Edge(
                "moor", null, "W".repeat(400), Origins.Kind.COPIED, 0.6, null, Origins.LinkReason.SHARED_PROSE),
            new Origins.Edge("hill", "dale", "", Origins.Kind.COPIED, 0.7, null, Origins.LinkReason.SHARED_PROSE),
            new Origins.Edge("dale", "hill", "", Origins.Kind.SHARED_EVENT, 0.5, null, Origins.LinkReason.SAME_MAKER),
            new Origins.Edge("moor", "hill", "", Origins.Kind.COPIED, 0.2, null, Origins.LinkReason.SHARED_PROSE)));
  }

  /// A story of many short reports with nothing shared.
  static Story large(int reports) {
    List<ReadArticle> articles = new ArrayList<>();
    for (int at = 0; at < reports; at++) {
      String text = (HILL + "\n").repeat(6);
      articles.add(
          read(
              article("r" + at, "Outlet " + at, MONDAY.plusDays(at), text),
              List.of(
                  quotation(
                      text,
                      "q1",
                      QuotationKind.DIRECT,
                      "It is a matter of honour,",
                      "told",
                      "Mara Dell",
                      speaker("Mara Dell")))));
    }
    return alone(new StoryGroup("many", articles));
  }

  /// A story of so many reports with one claim that all state, one fact that all tell, and dates of many months.
  static Story wide(int reports) {
    Story large = large(reports);
    List<ReadArticle> articles = large.comparison().story().articles();
    List<Claim.Statement> statements = new ArrayList<>();
    List<Claim.Coverage> cells = new ArrayList<>();
    TextSpan span = span(HILL, "The mill must close by May");
    List<TimelineEntry> timeline = new ArrayList<>();
    for (ReadArticle read : articles) {
      String id = read.article().id();
      statements.add(new Claim.Statement(id, null, span, Stance.ASSERTS, false));
      cells.add(new Claim.Coverage(id, Claim.Cell.STATES, span));
      timeline.add(
          new TimelineEntry(
              TimelineEntry.Clock.HAPPENED, DateRange.day(MONDAY.minusDays(90L * timeline.size())), id, null));
      timeline.add(
          new TimelineEntry(TimelineEntry.Clock.PUBLISHED, DateRange.day(MONDAY.plusDays(timeline.size())), id, null));
    }
    return new Story(
        new Comparison(
            large.comparison().story(),
            "",
            List.of(),
            List.of(),
            List.of(new Claim("c1", new ArticleSpan(articles.getFirst().article().id(), span), statements, cells)),
            List.of(),
            List.of(
                new Fact(
                    "f1",
                    new ArticleSpan(articles.getFirst().article().id(), span),
                    articles.stream()
                        .map(read -> new Fact.FactCell(read.article().id(), span, List.of(), null))
                        .toList(),
                    false,
                    List.of(),
                    List.of(),
                    RuleConfidence.of("count"))),
            List.of(),
            timeline),
        List.of());
  }

  static Story alone(StoryGroup group) {
    return new Story(
        new Comparison(group, "", List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of()),
        List.of());
  }

  static Article article(String id, String outlet, LocalDate day, String text) {
    return new Article(
        id,
        id + ".txt",
        "https://" + id + ".example/1",
        new Outlet(outlet, null, Outlet.Basis.METADATA),
        text.substring(0, text.indexOf('\n')),
        List.of(),
        "en",
        new Published(DateRange.day(day), Published.Basis.METADATA),
        text,
        List.of());
  }

  private static ReadArticle read(Article article, List<Quotation> quotations) {
    return new ReadArticle(
        article,
        quotations,
        List.of(
            new Entity(
                "e1",
                "Mara Dell",
                EntityKind.PERSON,
                List.of(),
                List.of(new Mention(new TextSpan(0, 4), Mention.Form.NAME)))),
        List.of());
  }

  private static Speaker speaker(String name) {
    return new Speaker("e1", name, Speaker.Kind.PERSON, "mayor", 0.95);
  }

  private static Quotation quotation(
      String text, String id, QuotationKind kind, String content, String cue, String source, Speaker speaker) {
    return new Quotation(
        id,
        kind,
        List.of(span(text, content)),
        List.of(span(text, cue)),
        List.of(span(text, source)),
        speaker,
        null,
        List.of(),
        cue.equals("denied") ? Stance.DENIES : Stance.ASSERTS,
        null,
        0.9,
        "test",
        null,
        true);
  }

  static TextSpan span(String text, String words) {
    int begin = text.indexOf(words);
    if (begin < 0) {
      throw new IllegalArgumentException("not in the text: " + words);
    }
    return new TextSpan(begin, begin + words.length());
  }

  private static ArticleSpan place(String article, String text, String words) {
    return new ArticleSpan(article, span(text, words));
  }
}

package org.hearsay.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.hearsay.compare.result.Comparison;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.time.TimeFinder;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.SaidWhen;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.Stance;
import org.hearsay.story.StoryGroup;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokenizer;
import org.jspecify.annotations.Nullable;

/// A hand-built report, as the stages before comparison would hand it on.
public final class Fixture {
  private final String outlet;
  private final int day;
  private final String title;
  private final String text;
  private final List<Quotation> quotations = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();

  /// @param day of May 2031; below 1 for a report without a date
  public Fixture(String outlet, int day, String title, String body) {
    this.outlet = outlet;
    this.day = day;
    this.title = title;
    text = title + "\n\n" + body;
    if (!title.isEmpty()) {
      blocks.add(new Block(new TextSpan(0, title.length()), BlockKind.HEADLINE));
    }
  }

  /// Words that are no body, such as a dateline or a caption; in the order of the text.
  public Fixture block(String words, BlockKind kind) {
    blocks.add(new Block(span(words), kind));
    return this;
  }

  public Fixture entity(String name, EntityKind kind, String... roles) {
    List<Mention> mentions = new ArrayList<>();
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      mentions.add(new Mention(new TextSpan(at, at + name.length()), Mention.Form.NAME));
    }
    entities.add(new Entity("e" + entities.size(), name, kind, List.of(roles), mentions));
    return this;
  }

  /// Adds mentions under another name to an entity that was given before.
  public Fixture alsoCalled(String name, String other) {
    for (int i = 0; i < entities.size(); i++) {
      Entity one = entities.get(i);
      if (one.name().equals(name)) {
        List<Mention> mentions = new ArrayList<>(one.mentions());
        int at = text.lastIndexOf(other);
        mentions.add(new Mention(new TextSpan(at, at + other.length()), Mention.Form.NAME));
        entities.set(i, new Entity(one.id(), one.name(), one.kind(), one.roles(), mentions));
      }
    }
    return this;
  }

  /// A quotation of an entity that was given before, by its name.
  public Fixture says(String name, QuotationKind kind, String content) {
    return says(name, kind, content, null, null);
  }

  public Fixture says(String name, QuotationKind kind, String content, @Nullable String via, @Nullable String told) {
    TextSpan source = span(name);
    Speaker speaker = new Speaker(id(name), name, Speaker.Kind.PERSON, null, 0.9);
    quotations.add(
        new Quotation(
            "q" + quotations.size(),
            kind,
            List.of(span(content)),
            List.of(),
            List.of(source),
            speaker,
            told == null ? null : new Addressee(id(told), told, span(told)),
            via == null ? List.of() : List.of(new Hop(id(via), via, Hop.Kind.OUTLET, null, span(via))),
            Stance.ASSERTS,
            null,
            0.9,
            "fixture",
            null,
            true));
    return this;
  }

  /// Words that say when the last quotation was said, such as "on Friday", without the days that they mean.
  public Fixture when(String words) {
    Quotation last = quotations.removeLast();
    quotations.add(
        new Quotation(
            last.id(),
            last.kind(),
            last.content(),
            last.cue(),
            last.source(),
            last.speaker(),
            last.addressee(),
            last.via(),
            last.stance(),
            new SaidWhen(null, span(words), "fixture"),
            last.confidence(),
            last.rule(),
            last.within(),
            true));
    return this;
  }

  /// How the last quotation's speaker stands to what is said.
  public Fixture stance(Stance stance) {
    Quotation last = quotations.removeLast();
    quotations.add(
        new Quotation(
            last.id(),
            last.kind(),
            last.content(),
            last.cue(),
            last.source(),
            last.speaker(),
            last.addressee(),
            last.via(),
            stance,
            last.when(),
            last.confidence(),
            last.rule(),
            last.within(),
            true));
    return this;
  }

  /// Some reports as one story, compared.
  public static Comparison compare(Fixture... reports) {
    List<ReadArticle> read = Stream.of(reports).map(Fixture::read).toList();
    return new CompareReports().apply(new StoryGroup("story", read)).getFirst();
  }

  private TextSpan span(String words) {
    int at = text.indexOf(words);
    if (at < 0) {
      throw new IllegalArgumentException("'" + words + "' is not in the report");
    }
    return new TextSpan(at, at + words.length());
  }

  private @Nullable String id(String name) {
    return entities.stream().filter(e -> e.name().equals(name)).map(Entity::id).findFirst().orElse(null);
  }

  public ReadArticle read() {
    Published published =
        day < 1
            ? Published.UNKNOWN
            : new Published(DateRange.day(LocalDate.of(2031, 5, day)), Published.Basis.METADATA);
    Article article =
        new Article(
            "id-" + outlet + title.hashCode(),
            outlet,
            null,
            new Outlet(outlet, null, Outlet.Basis.METADATA),
            title,
            List.of(),
            "en",
            published,
            text,
            blocks);
    ArticleWords words = new ArticleWords(article, Tokenizer.tokenize(article));
    return new ReadArticle(article, quotations, entities, TimeFinder.find(words));
  }
}

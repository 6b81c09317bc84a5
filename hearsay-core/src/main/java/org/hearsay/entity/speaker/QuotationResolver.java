package org.hearsay.entity.speaker;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.name.Gazetteer;
import org.hearsay.entity.name.Names;
import org.hearsay.entity.time.TimeFinder;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.PossibleSpeaker;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.SaidWhen;
import org.hearsay.quote.Speaker;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Completes the quotations of an article with speaker, addressee, chain and time.
final class QuotationResolver {
  private static final Set<String> ARTICLES = SpeakerLists.ENGLISH.words("quotation-resolver.articles");

  private final ArticleWords words;
  private final ArticleCast cast;
  private final SpeakerResolver speakers;

  QuotationResolver(ArticleWords words, ArticleCast cast, SpeakerResolver speakers) {
    this.words = words;
    this.cast = cast;
    this.speakers = speakers;
  }

  /// Who speaks, by id of quotation; empty before [#resolve].
  private Map<String, SpeakerResolver.Found> found = Map.of();

  List<Quotation> resolve(List<Quotation> quotations) {
    found = speakers.resolve(quotations);
    Map<TextSpan, DraftEntity> sources = new HashMap<>();
    for (Quotation quotation : quotations) {
      SpeakerResolver.Found who = found.get(quotation.id());
      if (who != null && who.rival() == null && !quotation.source().isEmpty()) {
        sources.putIfAbsent(quotation.source().getFirst(), who.draft());
      }
    }
    List<Quotation> out = new ArrayList<>();
    for (Quotation quotation : quotations) {
      List<Hop> via = new ArrayList<>();
      for (Hop hop : quotation.via()) {
        via.add(hop(hop, sources.get(hop.span())));
      }
      out.add(
          quotation.resolved(
              speaker(found.get(quotation.id()), quotation),
              addressee(quotation.addressee()),
              via,
              when(quotation.when())));
    }
    return out;
  }

  /// What was chosen from for each quotation, for training.
  List<SpeakerChoice> choices(List<Quotation> quotations) {
    List<SpeakerChoice> choices = new ArrayList<>();
    for (Quotation quotation : quotations) {
      SpeakerResolver.Found one = found.get(quotation.id());
      if (one != null) {
        choices.add(SpeakerChoice.of(words, quotation.id(), one, signs(one, quotation)));
      }
    }
    return choices;
  }

  private Speaker speaker(SpeakerResolver.@Nullable Found found, Quotation quotation) {
    if (found == null) {
      return Speaker.UNKNOWN;
    }
    DraftEntity draft = found.draft().last();
    DraftEntity rival = found.rival() == null ? draft : found.rival().last();
    if (rival != draft && rival.isPerson() && draft.isPerson()) {
      return Speaker.oneOf(
          new PossibleSpeaker(draft.id(words), name(draft)), new PossibleSpeaker(rival.id(words), name(rival)));
    }
    String role = draft.kind == EntityKind.UNNAMED || draft.roles().isEmpty() ? null : draft.roles().iterator().next();
    double confidence = SpeakerConfidence.of(signs(found, quotation));
    return new Speaker(draft.id(words), name(draft), kind(draft.kind), role, confidence);
  }

  private Map<String, Double> signs(SpeakerResolver.Found found, Quotation quotation) {
    DraftEntity draft = found.draft().last();
    ResolutionWay way = draft != found.draft() && draft.isPerson() ? ResolutionWay.NAMED_NEXT : found.way();
    return SpeakerConfidence.signs(way, found, quotation, words, cast);
  }

  private static Speaker.Kind kind(EntityKind kind) {
    return switch (kind) {
      case PERSON -> Speaker.Kind.PERSON;
      case ORGANIZATION, OUTLET, OTHER -> Speaker.Kind.ORGANIZATION;
      case COUNTRY, PLACE -> Speaker.Kind.COUNTRY;
      case GROUP -> Speaker.Kind.GROUP;
      case UNNAMED -> Speaker.Kind.UNNAMED;
    };
  }

  /// The fullest name of the article; for an acronym alone, the name that the lists give it.
  private static String name(DraftEntity draft) {
    if (Names.isAllCapitals(draft.name) && draft.kind == EntityKind.OUTLET) {
      Gazetteer.Listed listed = Gazetteer.shared().listed(draft.name);
      return listed == null ? draft.name : listed.name();
    }
    return draft.name;
  }

  private @Nullable Addressee addressee(@Nullable Addressee addressee) {
    if (addressee == null) {
      return null;
    }
    DraftEntity draft = known(addressee.span());
    return draft == null
        ? new Addressee(null, withoutArticle(addressee.name()), addressee.span(), addressee.confidence())
        : new Addressee(draft.id(words), name(draft), addressee.span(), addressee.confidence());
  }

  /// @param speaker who speaks another quotation whose source the hop is
  private Hop hop(Hop hop, @Nullable DraftEntity speaker) {
    DraftEntity named = known(hop.span());
    DraftEntity draft = named == null && speaker != null ? speaker.last() : named;
    if (draft == null) {
      return new Hop(null, withoutArticle(hop.name()), hop.kind(), hop.cue(), hop.span(), hop.confidence());
    }
    Hop.Kind kind =
        switch (draft.kind) {
          case OUTLET -> Hop.Kind.OUTLET;
          case PERSON -> Hop.Kind.PERSON;
          case UNNAMED -> hop.kind() == Hop.Kind.PERSON ? Hop.Kind.UNNAMED : hop.kind();
          case ORGANIZATION, COUNTRY, PLACE, GROUP, OTHER -> hop.kind();
        };
    return new Hop(draft.id(words), name(draft), kind, hop.cue(), hop.span(), hop.confidence());
  }

  /// The named entity that words stand for; null where they only describe.
  private @Nullable DraftEntity known(TextSpan span) {
    int begin = words.tokens.tokenAt(span.begin());
    int end = begin;
    while (end < words.size() && words.tokens.begin(end) < span.end()) {
      end++;
    }
    if (begin >= end) {
      return null;
    }
    SpeakerResolver.Found found = speakers.named(begin, end);
    return found == null ? null : found.draft().last();
  }

  private static String withoutArticle(String name) {
    String flat = ArticleCast.flat(name);
    int blank = flat.indexOf(' ');
    return blank > 0 && ARTICLES.contains(flat.substring(0, blank).toLowerCase(java.util.Locale.ROOT))
        ? flat.substring(blank + 1)
        : flat;
  }

  private @Nullable SaidWhen when(@Nullable SaidWhen when) {
    if (when == null || when.range() != null) {
      return when;
    }
    return TimeFinder.said(words, when);
  }

  /// @return in order of their first mention
  List<Entity> entities() {
    return cast.drafts().stream()
        .filter(draft -> !draft.isJoined() && !draft.places().isEmpty())
        .map(draft -> draft.entity(words))
        .sorted(Comparator.comparing((Entity e) -> e.mentions().getFirst()).thenComparing(Entity::id))
        .toList();
  }
}

package org.hearsay.origin;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.claim.Comparison;
import org.hearsay.claim.StoryEntity;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Speaker;
import org.hearsay.story.Commonness;
import org.hearsay.story.Stem;
import org.hearsay.story.Words;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Who made a claim, by what a report says: a speaker, a body, a document; and which newsroom it names for it.
final class Makings {
  /// Words for things that are written and then reported on. Compiled for Hearsay, Apache-2.0, 2026-11-22.
  private static final Set<String> DOCUMENTS =
      Set.of(
          "report", "statement", "document", "documents", "letter", "memo", "memorandum", "study", "poll", "survey", "records",
          "filing", "transcript", "book", "email", "emails", "paper", "indictment", "complaint", "lawsuit", "data", "figures",
          "analysis", "audit", "review", "minutes", "register", "file", "files", "contract", "bulletin", "dossier", "accounts",
          "assessment", "papers", "log", "plan", "inquiry", "ruling", "judgment", "draft", "notice", "permit", "invoice", "inspection");

  private final Comparison comparison;
  private final OutletNames names;
  private final Set<String> ofStory;
  private final Map<String, StoryEntity> entities = new HashMap<>();
  private final Map<String, Entity> own = new HashMap<>();

  /// @param key equal for all reports that give the claim to the same maker
  /// @param name as the report has it
  /// @param odds that two reports with this key have it from one act
  record Maker(String key, String name, double odds, TextSpan span) {}

  /// A newsroom that a report names for a statement.
  ///
  /// @param told whether somebody is said to have told it to that newsroom
  record Named(String name, TextSpan span, boolean told) {}

  Makings(Comparison comparison, OutletNames names, Set<String> ofStory) {
    this.comparison = comparison;
    this.names = names;
    this.ofStory = Set.copyOf(ofStory);
    for (StoryEntity entity : comparison.entities()) {
      for (StoryEntity.Member member : entity.members()) {
        entities.put(member.article() + ' ' + member.entity(), entity);
      }
    }
    for (ReadArticle read : this.comparison.story().articles()) {
      read.entities().forEach(entity -> own.put(read.article().id() + ' ' + entity.id(), entity));
    }
  }

  /// Who made the claim, by one quotation; empty where nobody is named or only a newsroom is.
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
    Maker document = isDocument(speaker.name()) ? document(speaker.name(), span) : null;
    if (document != null && speaker.kind() != Speaker.Kind.PERSON) {
      return document;
    }
    StoryEntity entity = speaker.entity() == null ? null : entities.get(article + ' ' + speaker.entity());
    if (entity != null && speaker.kind() != Speaker.Kind.UNNAMED) {
      double odds = speaker.kind() == Speaker.Kind.PERSON ? Odds.SAME_SPEAKER : Odds.SAME_BODY;
      return new Maker("speaker " + entity.id(), entity.name(), odds, span);
    }
    String described = content(speaker.name());
    return described.isEmpty() ? null : new Maker("described " + described, speaker.name(), Odds.SAME_UNNAMED, span);
  }

  /// The newsrooms that a quotation names as having it before, nearest first.
  List<Named> newsrooms(String article, Quotation quotation) {
    List<Named> found = new ArrayList<>();
    for (Hop hop : quotation.via()) {
      boolean named = hop.kind() == Hop.Kind.OUTLET || hop.kind() == Hop.Kind.UNNAMED || ofStory.contains(names.key(hop.name()));
      if (named && hop.kind() != Hop.Kind.DOCUMENT) {
        found.add(new Named(hop.name(), hop.span(), false));
      }
    }
    Speaker speaker = quotation.speaker();
    if (found.isEmpty() && speaker.kind() != Speaker.Kind.UNKNOWN && !quotation.source().isEmpty() && newsroom(article, speaker)) {
      found.add(new Named(speaker.name(), quotation.source().getFirst(), false));
    }
    Addressee to = quotation.addressee();
    if (to != null && (ofStory.contains(names.key(to.name())) || kind(article, to.entity()) == EntityKind.OUTLET)) {
      found.add(new Named(to.name(), to.span(), true));
    }
    return found;
  }

  private boolean newsroom(String article, Speaker speaker) {
    return ofStory.contains(names.key(speaker.name())) || kind(article, speaker.entity()) == EntityKind.OUTLET;
  }

  private @Nullable EntityKind kind(String article, @Nullable String entity) {
    Entity found = entity == null ? null : own.get(article + ' ' + entity);
    return found == null ? null : found.kind();
  }

  private static boolean isDocument(String name) {
    Words words = Words.of(name);
    for (int i = 0; i < words.size(); i++) {
      if (words.form(i).equals("of") || words.form(i).equals("by") || words.form(i).equals("from")) {
        return i > 0 && DOCUMENTS.contains(words.form(i - 1));
      }
    }
    return words.size() > 0 && DOCUMENTS.contains(words.form(words.size() - 1));
  }

  private static @Nullable Maker document(String name, TextSpan span) {
    Words words = Words.of(name);
    for (int i = 0; i < words.size(); i++) {
      boolean head = i + 1 == words.size() || Set.of("of", "by", "from", "on", "into").contains(words.form(i + 1));
      if (head && DOCUMENTS.contains(words.form(i))) {
        return new Maker("document " + Stem.of(words.form(i)), name, Odds.SAME_DOCUMENT, span);
      }
    }
    return new Maker("document " + content(name), name, Odds.SAME_DOCUMENT, span);
  }

  private static String content(String name) {
    Map<String, Boolean> stems = new LinkedHashMap<>();
    Words words = Words.of(name);
    for (int i = 0; i < words.size(); i++) {
      if (!Commonness.stop(words.form(i))) {
        stems.put(Stem.of(words.form(i)), true);
      }
    }
    return String.join(" ", stems.keySet());
  }
}

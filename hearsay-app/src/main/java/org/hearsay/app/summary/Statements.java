package org.hearsay.app.summary;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.result.Comparison;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.result.Utterance;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Addressee;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.SaidWhen;
import org.hearsay.quote.Speaker;
import org.hearsay.show.Around;
import org.hearsay.show.OpenSpeaker;
import org.hearsay.show.Wording;
import org.hearsay.text.BlockKind;
import org.hearsay.text.DateRange;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// The part "SAID": what each speaker said, the statements of most reports first, and how each report words it.
final class Statements {
  private static final int MOST = 12;
  private static final int OUTLETS = 4;
  private static final int INDENT = 4;

  /// Code points of a statement, some six lines; longer ones are cut where not all is asked for.
  private static final int LENGTH = 450;

  private final Paper paper;
  private final StoryNames cast;
  private final boolean all;

  /// By speaker the statements that stand in no utterance, as indirect speech that one report alone has; empty where not
  /// all is asked for.
  private final Map<String, List<Told>> rest;

  /// A statement of one report.
  private record Told(ReadArticle read, Quotation quotation) {}

  private Statements(Paper paper, StoryNames cast, boolean all, Map<String, List<Told>> rest) {
    this.paper = paper;
    this.cast = cast;
    this.all = all;
    this.rest = rest;
  }

  static void write(Paper paper, StoryNames cast, Comparison comparison, Summary.Options options, Summary.Left left) {
    List<Utterance> utterances = comparison.utterances();
    Map<String, List<Told>> rest = options.all() ? rest(comparison) : new LinkedHashMap<>();
    if (utterances.isEmpty() && rest.isEmpty()) {
      return;
    }
    List<Utterance> ordered = new ArrayList<>(utterances);
    ordered.sort(java.util.Comparator.comparingInt(one -> -reports(one)));
    int shown = options.all() ? ordered.size() : Math.min(MOST, ordered.size());
    left.statements += ordered.size() - shown;
    Map<String, List<Utterance>> bySpeaker = new LinkedHashMap<>();
    for (Utterance utterance : ordered.subList(0, shown)) {
      String speaker = utterance.speaker();
      String key = speaker == null ? OpenSpeaker.words(open(cast, utterance)) : speaker;
      bySpeaker.computeIfAbsent(key, any -> new ArrayList<>()).add(utterance);
    }
    paper.heading("SAID", "");
    Statements statements = new Statements(paper, cast, options.all(), rest);
    bySpeaker.forEach(statements::speaker);
    List.copyOf(rest.keySet()).forEach(statements::onlyTold);
    paper.blank();
  }

  /// The unknown speaker of an utterance, with the candidates that a report gives.
  private static Speaker open(StoryNames cast, Utterance utterance) {
    for (Utterance.Variant variant : utterance.variants()) {
      Quotation quotation = cast.quotation(variant.article(), variant.quotation());
      if (quotation != null && !quotation.speaker().candidates().isEmpty()) {
        return quotation.speaker();
      }
    }
    return Speaker.UNKNOWN;
  }

  /// Keys are ids of speakers, else their names, else what stands for one who is not known.
  private static Map<String, List<Told>> rest(Comparison comparison) {
    Set<String> told = new HashSet<>();
    for (Utterance utterance : comparison.utterances()) {
      utterance.variants().forEach(variant -> told.add(variant.article() + ' ' + variant.quotation()));
    }
    Map<String, String> speakers = new HashMap<>();
    for (StoryEntity entity : comparison.entities()) {
      entity.members().forEach(member -> speakers.put(member.article() + ' ' + member.entity(), entity.id()));
    }
    Map<String, List<Told>> rest = new LinkedHashMap<>();
    for (ReadArticle read : comparison.story().articles()) {
      String article = read.article().id();
      for (Quotation quotation : read.quotations()) {
        boolean title = read.article().kindAt(quotation.content().getFirst().begin()) == BlockKind.HEADLINE;
        if (quotation.statement() && !title && told.add(article + ' ' + quotation.id())) {
          String name =
              quotation.speaker().kind() == Speaker.Kind.UNKNOWN
                  ? OpenSpeaker.words(quotation.speaker())
                  : quotation.speaker().name();
          String key = speakers.getOrDefault(article + ' ' + quotation.speaker().entity(), name);
          rest.computeIfAbsent(key, any -> new ArrayList<>()).add(new Told(read, quotation));
        }
      }
    }
    return rest;
  }

  private static int reports(Utterance utterance) {
    return (int) utterance.variants().stream().map(Utterance.Variant::article).distinct().count();
  }

  private void speaker(String id, List<Utterance> utterances) {
    StoryEntity entity = cast.entity(id);
    if (entity == null) {
      paper.flow("  ", 2, id, "");
    } else {
      String roles = String.join(", ", entity.roles().stream().limit(2).toList());
      paper.flow("  ", 2, entity.name() + (roles.isEmpty() ? "" : ", " + roles), "");
    }
    Set<String> shown = new HashSet<>();
    utterances.forEach(utterance -> utterance(utterance, shown));
    told(rest.remove(id), shown);
  }

  /// A speaker of whom no report has any utterance.
  private void onlyTold(String key) {
    List<Told> statements = rest.remove(key);
    StoryEntity entity = cast.entity(key);
    String roles = entity == null ? "" : String.join(", ", entity.roles().stream().limit(2).toList());
    String name = entity != null ? entity.name() : key;
    paper.flow("  ", 2, name + (roles.isEmpty() ? "" : ", " + roles), "");
    told(statements, new HashSet<>());
  }

  /// A mixed quotation as its sentence, or alone where the sentence would tell again what stands above.
  private static String told(ReadArticle read, Quotation quotation, Set<String> shown) {
    String sentence = Wording.inSentence(read, quotation);
    boolean again =
        !shown.contains(sentence)
            && shown.stream().anyMatch(before -> before.length() >= REPEATED && sentence.contains(before));
    return again ? Around.oneLine(words(new Told(read, quotation))) : sentence;
  }

  /// Letters from which on words that were shown are not shown again within a sentence.
  private static final int REPEATED = 20;

  private void told(@Nullable List<Told> statements, Set<String> shown) {
    if (statements == null) {
      return;
    }
    for (Told one : statements) {
      String words =
          one.quotation().kind() == QuotationKind.MIXED
              ? told(one.read(), one.quotation(), shown)
              : Around.oneLine(words(one));
      if (shown.add(words)) {
        boolean direct = one.quotation().kind() == QuotationKind.DIRECT;
        paper.flow(
            "",
            INDENT,
            direct ? "\"" + bare(words) + "\"" : words,
            cast.label(one.read().article().id()) + how(one.quotation()));
      }
    }
  }

  private static String words(Told one) {
    StringBuilder words = new StringBuilder();
    for (TextSpan span : one.quotation().content()) {
      words.append(words.isEmpty() ? "" : " … ").append(span.in(one.read().article().text()));
    }
    return words.toString();
  }

  /// @param shown the words of this speaker so far: two fragments of one sentence are shown as that sentence, once
  private void utterance(Utterance utterance, Set<String> shown) {
    Utterance.Variant reference = reference(utterance);
    Quotation quotation = reference == null ? null : cast.quotation(reference.article(), reference.quotation());
    boolean direct = quotation != null && quotation.kind() == QuotationKind.DIRECT;
    ReadArticle read = cast.read(utterance.reference().article());
    String said =
        quotation != null && read != null && quotation.kind() == QuotationKind.MIXED
            ? told(read, quotation, shown)
            : Around.oneLine(direct ? bare(utterance.consensus()) : utterance.consensus());
    if (!shown.add(said)) {
      return;
    }
    String cut = all ? said : Paper.cut(said, LENGTH);
    String words = direct ? "\"" + cut + "\"" : cut;
    String from = cast.label(utterance.reference().article());
    paper.flow("", INDENT, words, quotation == null ? from : from + how(quotation));
    String others = others(utterance, reference);
    if (!others.isEmpty()) {
      paper.flow("", INDENT + 3, others, "");
    }
  }

  private static Utterance.@Nullable Variant reference(Utterance utterance) {
    for (Utterance.Variant variant : utterance.variants()) {
      if (variant.article().equals(utterance.reference().article())) {
        return variant;
      }
    }
    return null;
  }

  /// Without quotation marks around it, so that they do not stand twice.
  private static String bare(String words) {
    int begin = 0;
    int end = words.length();
    while (begin < end && "\"“”„«»".indexOf(words.charAt(begin)) >= 0) {
      begin++;
    }
    while (end > begin && "\"“”„«»".indexOf(words.charAt(end - 1)) >= 0) {
      end--;
    }
    return words.substring(begin, end);
  }

  /// Through whom, to whom and when, each after a comma.
  static String how(Quotation quotation) {
    StringBuilder how = new StringBuilder();
    List<String> chain = quotation.via().stream().map(Hop::name).distinct().toList();
    if (!chain.isEmpty()) {
      how.append(", citing ").append(String.join(" citing ", chain));
    }
    Addressee addressee = quotation.addressee();
    if (addressee != null) {
      how.append(", told ").append(addressee.name());
    }
    SaidWhen when = quotation.when();
    DateRange range = when == null ? null : when.range();
    if (range != null) {
      how.append(", ").append(SummaryPhrases.days(range));
    }
    return how.toString();
  }

  private String others(Utterance utterance, Utterance.@Nullable Variant reference) {
    Map<Utterance.Relation, Set<String>> by = new EnumMap<>(Utterance.Relation.class);
    for (Utterance.Variant variant : utterance.variants()) {
      boolean own = reference != null && variant.article().equals(reference.article());
      if (!own) {
        by.computeIfAbsent(variant.relation(), key -> new LinkedHashSet<>()).add(variant.article());
      }
    }
    // A report that has all of it, and some of it once more, has not cut it.
    by.getOrDefault(Utterance.Relation.TRUNCATED, new LinkedHashSet<>())
        .removeAll(by.getOrDefault(Utterance.Relation.VERBATIM, Set.of()));
    by.values().removeIf(Set::isEmpty);
    List<String> parts = new ArrayList<>();
    by.forEach(
        (relation, articles) -> parts.add(SummaryPhrases.relation(relation) + " " + cast.labels(articles, OUTLETS)));
    return String.join(" · ", parts);
  }
}

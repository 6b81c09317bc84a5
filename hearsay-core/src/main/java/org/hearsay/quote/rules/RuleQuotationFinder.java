package org.hearsay.quote.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import org.hearsay.prov.Digest;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationFinder;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.SaidWhen;
import org.hearsay.quote.Speaker;
import org.hearsay.text.ArticleText;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Finds quotations by quotation marks, reporting cues and their subjects.
///
/// Marks are paired first (`QuotedText`), sentences are then cut so that direct speech is one item each
/// ([Sentences]), and the rules of [QuotationRules] read them in order.
public final class RuleQuotationFinder implements QuotationFinder {
  private static final long serialVersionUID = 1L;

  private static final String NAME = "rules@6";

  private final QuotationRules rules;

  /// @param rules of the language of the articles
  public RuleQuotationFinder(QuotationRules rules) {
    this.rules = rules;
  }

  public static RuleQuotationFinder english() {
    return new RuleQuotationFinder(QuotationRules.english());
  }

  /// The name of a rule as quotations have it that the rule found.
  public static String rule(String name) {
    return NAME + ":" + name;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public List<Quotation> find(ArticleText tokenized) {
    if (tokenized.tokens().size() == 0) {
      return List.of();
    }
    RuleContext reading = RuleContext.of(tokenized, rules);
    for (QuotationRule rule : rules.inOrder()) {
      for (int i = 0; i < reading.sentences.size(); i++) {
        rule.sentence(reading, i);
      }
      rule.article(reading);
    }
    return quotations(reading);
  }

  private static List<Quotation> quotations(RuleContext reading) {
    IdentityHashMap<DraftQuotation, String> ids = new IdentityHashMap<>();
    List<Quotation> found = new ArrayList<>();
    for (DraftQuotation draft : reading.drafts) {
      if (!draft.content.isEmpty()) {
        ids.put(draft, id(reading, draft));
      }
    }
    for (DraftQuotation draft : reading.drafts) {
      String id = ids.get(draft);
      if (id != null) {
        DraftQuotation outer = draft.within;
        found.add(quotation(reading, draft, id, outer == null ? null : ids.get(outer)));
      }
    }
    Collections.sort(found);
    return List.copyOf(found);
  }

  private static Quotation quotation(RuleContext reading, DraftQuotation draft, String id, @Nullable String within) {
    List<TextSpan> content = disjoint(draft.content);
    TextSpan cue = draft.cue;
    TextSpan source = draft.source;
    TextSpan when = draft.when;
    return new Quotation(
        id,
        kind(reading, draft, content),
        content,
        cue == null ? List.of() : List.of(cue),
        source == null ? List.of() : List.of(source),
        Speaker.UNKNOWN,
        draft.addressee,
        draft.via,
        draft.stance,
        when == null ? null : new SaidWhen(null, when, "unresolved"),
        RulePrecision.of(draft.rule),
        rule(draft.rule),
        within,
        true);
  }

  private static String id(RuleContext reading, DraftQuotation draft) {
    StringBuilder places = new StringBuilder();
    for (TextSpan span : disjoint(draft.content)) {
      places.append(span.begin()).append('-').append(span.end()).append(' ');
    }
    TextSpan cue = draft.cue;
    return Digest.of(reading.article.id(), places.toString(), cue == null ? "" : Integer.toString(cue.begin()));
  }

  private static List<TextSpan> disjoint(List<TextSpan> spans) {
    List<TextSpan> sorted = spans.stream().sorted().toList();
    List<TextSpan> result = new ArrayList<>();
    int end = -1;
    for (TextSpan span : sorted) {
      if (span.begin() >= end) {
        result.add(span);
        end = span.end();
      } else if (span.end() > end) {
        TextSpan last = result.removeLast();
        result.add(new TextSpan(last.begin(), span.end()));
        end = span.end();
      }
    }
    return result;
  }

  private static QuotationKind kind(RuleContext reading, DraftQuotation draft, List<TextSpan> content) {
    if (draft.rule.equals("embed") || draft.rule.equals(TurnRule.NAME) || draft.rule.equals(DialogueRule.NAME)) {
      return QuotationKind.DIRECT;
    }
    return reading.marks.kind(content);
  }
}

package org.hearsay.eval.sim;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.QuotationKind;
import org.hearsay.quote.Speaker;
import org.hearsay.quote.Stance;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.hearsay.text.TextSpan;

/// An article as if it had been read: quotations, speakers and names where the simulator put them. Only to measure the
/// cost of what comes after reading; accuracy is never measured on such articles.
final class PreRead {
  private PreRead() {}

  static ReadArticle of(Affair affair, Affair.Report report, LocalDate day) {
    String text = report.text();
    Article article =
        new Article(
            report.id(),
            report.id(),
            null,
            new Outlet(report.newsroom().name(), null, Outlet.Basis.METADATA),
            report.title(),
            List.of(),
            "en",
            report.published() == null
                ? Published.UNKNOWN
                : new Published(DateRange.day(day), Published.Basis.METADATA),
            text,
            List.of(new Block(new TextSpan(0, report.title().length()), BlockKind.HEADLINE)));
    Map<String, Entity> entities = new LinkedHashMap<>();
    for (Affair.Named named : affair.names()) {
      EntityKind kind =
          named.kind() == 'p' ? EntityKind.PERSON : named.kind() == 'g' ? EntityKind.PLACE : EntityKind.ORGANIZATION;
      add(entities, text, named.full(), named.brief(), kind);
    }
    for (String credited : report.credited()) {
      add(entities, text, credited, credited, EntityKind.OUTLET);
    }
    List<Quotation> quotations = new ArrayList<>();
    for (Affair.QuoteMark mark : report.quotes()) {
      if (!mark.ranges().isEmpty()) {
        quotations.add(quotation("q" + quotations.size(), mark, entities, report));
      }
    }
    return new ReadArticle(article, quotations, List.copyOf(entities.values()), List.of());
  }

  private static Quotation quotation(
      String id, Affair.QuoteMark mark, Map<String, Entity> entities, Affair.Report report) {
    Person person = mark.wording().utterance().speaker();
    Entity entity = entities.get(person.full());
    Speaker speaker =
        entity == null
            ? Speaker.UNKNOWN
            : new Speaker(entity.id(), entity.name(), Speaker.Kind.PERSON, person.before(), 0.9);
    List<Hop> via = new ArrayList<>();
    for (String name : report.credited()) {
      int at = report.text().indexOf(name);
      if (at >= 0 && via.isEmpty()) {
        via.add(new Hop(null, name, Hop.Kind.OUTLET, null, new TextSpan(at, at + name.length())));
      }
    }
    return new Quotation(
        id,
        QuotationKind.DIRECT,
        mark.ranges().stream().map(range -> new TextSpan(range[0], range[1])).toList(),
        List.of(),
        List.of(),
        speaker,
        null,
        via,
        Stance.ASSERTS,
        null,
        0.9,
        "simulated",
        null,
        true);
  }

  private static void add(Map<String, Entity> entities, String text, String full, String brief, EntityKind kind) {
    List<Mention> mentions = new ArrayList<>();
    for (int at = text.indexOf(brief); at >= 0; at = text.indexOf(brief, at + brief.length())) {
      int begin =
          full.endsWith(brief)
                  && at >= full.length() - brief.length()
                  && text.startsWith(full, at - (full.length() - brief.length()))
              ? at - (full.length() - brief.length())
              : at;
      mentions.add(new Mention(new TextSpan(begin, at + brief.length()), Mention.Form.NAME));
    }
    if (!mentions.isEmpty()) {
      entities.putIfAbsent(full, new Entity("e" + entities.size(), full, kind, List.of(), mentions));
    }
  }
}

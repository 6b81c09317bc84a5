package org.hearsay.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.ArchiveReader;
import org.hearsay.archive.rows.ChangeRows.Change;
import org.hearsay.archive.search.ArchiveFind;
import org.hearsay.archive.search.FindAnswer;
import org.hearsay.archive.search.FindHit;
import org.hearsay.archive.search.FindQuery;
import org.hearsay.entity.Entity;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.show.WordDiff;
import org.hearsay.show.page.FoundPassage;
import org.hearsay.show.page.SiteChange;
import org.hearsay.show.page.SiteFind;
import org.hearsay.show.page.SitePages;
import org.hearsay.show.page.SiteWho;
import org.hearsay.text.DateRange;
import org.jspecify.annotations.Nullable;

/// The pages that find words, and what people of one name said.
final class FindRoutes {
  private static final int HITS = 20;

  /// Hits that facets are counted among, and in which a name's words are looked for.
  private static final int COUNTED = 300;

  private static final int VALUES = 8;
  private static final int ALTERED = 10;

  private final ArchiveFolder folder;
  private final ReaderPool archives;

  FindRoutes(ArchiveFolder folder, ReaderPool archives) {
    this.folder = folder;
    this.archives = archives;
  }

  void add(RoutesConfig routes) {
    routes.get("/find", this::find);
    routes.get("/who", this::who);
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8);
  }

  private void find(Context request) throws Exception {
    String asked = Objects.requireNonNullElse(request.queryParam("q"), "").strip();
    boolean isOfArticles = "articles".equals(request.queryParam("of"));
    String alert = "/alerts/preview?words=" + encoded(asked.length() > 300 ? "" : asked);
    if (asked.isEmpty()) {
      HtmlAnswer.write(
          request, SitePages.find(new SiteFind("", "", "", !isOfArticles, List.of(), List.of(), null, alert)));
      return;
    }
    try (ArchiveFind find = ArchiveFind.open(folder)) {
      FindQuery query = FindQuery.of(asked);
      ArchiveFind.Of of = isOfArticles ? ArchiveFind.Of.ARTICLES : ArchiveFind.Of.QUOTATIONS;
      ArchiveFind.CountedAnswer found = find.findCounted(query, of, HITS, COUNTED, request.queryParam("after"));
      FindAnswer answer = found.answer();
      String base = "/find?of=" + (isOfArticles ? "articles" : "quotations") + "&q=" + encoded(asked);
      String more = answer.next() == null ? null : base + "&after=" + encoded(answer.next());
      List<FoundPassage> hits =
          archives.ask(archive -> answer.hits().stream().map(hit -> shown(archive, hit)).toList());
      HtmlAnswer.write(
          request,
          SitePages.find(
              new SiteFind(asked, line(answer), "", !isOfArticles, facets(found.values(), base), hits, more, alert)));
    } catch (IllegalArgumentException e) {
      String fault = "This cannot be looked for: " + e.getMessage() + ".";
      HtmlAnswer.write(
          request, SitePages.find(new SiteFind(asked, "", fault, !isOfArticles, List.of(), List.of(), null, alert)));
    }
  }

  private static FoundPassage shown(ArchiveReader archive, FindHit hit) {
    return FoundPassage.of(hit.article(), hit.quotation(), hit.spans(), archive.storyOf(hit.article().id()));
  }

  private static String line(FindAnswer answer) {
    if (answer.total() > 0) {
      return answer.total() == 1 ? "1 hit." : "%,d hits.".formatted(answer.total());
    }
    return answer.missing().isEmpty()
        ? "No hit: each of the words is there, but nowhere all of them together."
        : "No hit. This stands nowhere: " + String.join(", ", answer.missing()) + ".";
  }

  private static List<SiteFind.Facet> facets(ArchiveFind.FoundValues found, String base) {
    List<SiteFind.Facet> facets = new ArrayList<>();
    facet(facets, "Outlet", found.outlets(), base + encoded(" outlet:"));
    facet(facets, "Speaker", found.speakers(), base + encoded(" speaker:"));
    facet(facets, "Month", new TreeMap<>(found.months()).descendingMap(), base + encoded(" published:"));
    return facets;
  }

  private static void facet(List<SiteFind.Facet> facets, String name, Map<String, Integer> counts, String base) {
    if (counts.size() < 2) {
      return;
    }
    List<SiteFind.Value> values =
        counts.entrySet().stream()
            .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
            .limit(VALUES)
            .map(each -> new SiteFind.Value(each.getKey(), each.getValue(), base + encoded(quoted(each.getKey()))))
            .toList();
    facets.add(new SiteFind.Facet(name, values));
  }

  private static String quoted(String words) {
    return "\"" + words.replace("\"", " ") + "\"";
  }

  private void who(Context request) throws Exception {
    String name = Objects.requireNonNullElse(request.queryParam("name"), "").strip();
    if (name.isEmpty() || name.length() > 200) {
      throw new RefusedRequest(400, "No name", "a name has 1 to 200 characters", "Search for speaker:NAME.");
    }
    List<FindHit> found;
    try (ArchiveFind find = ArchiveFind.open(folder)) {
      FindQuery query = FindQuery.of("speaker:" + quoted(name));
      found = find.find(query, ArchiveFind.Of.QUOTATIONS, ArchiveFind.Order.DAY, COUNTED, null).hits();
    } catch (IllegalArgumentException e) {
      throw new RefusedRequest(400, "No name", String.valueOf(e.getMessage()), "Search for speaker:NAME.");
    }
    List<FindHit> own = new ArrayList<>();
    Map<String, Integer> others = new TreeMap<>();
    for (FindHit hit : found) {
      String speaker = Objects.requireNonNull(hit.quotation(), "quotations were asked for").speaker().name();
      if (speaker.equalsIgnoreCase(name)) {
        own.add(hit);
      } else {
        others.merge(speaker, 1, Integer::sum);
      }
    }
    SiteWho page = archives.ask(archive -> page(archive, name, own, others));
    HtmlAnswer.write(request.status(own.isEmpty() ? 404 : 200), SitePages.who(page));
  }

  private static SiteWho page(ArchiveReader archive, String name, List<FindHit> own, Map<String, Integer> others) {
    List<SiteWho.Role> roles = roles(archive, name, own);
    List<SiteFind.Value> near =
        others.entrySet().stream()
            .map(each -> new SiteFind.Value(each.getKey(), each.getValue(), "/who?name=" + encoded(each.getKey())))
            .toList();
    String line =
        own.isEmpty()
            ? "Nobody of this name is quoted in the archive."
            : "%s in %s."
                .formatted(count(own.size(), "quotation", "quotations"), count(articles(own), "report", "reports"));
    String note =
        roles.size() < 2
            ? ""
            : "This page is of a name. Reports call it by %d roles, so it may belong to more than one person."
                .formatted(roles.size());
    int most = Math.min(own.size(), 2 * HITS);
    String more = own.size() > most ? "/find?of=quotations&q=" + encoded("speaker:" + quoted(name)) : null;
    List<FoundPassage> said = own.subList(0, most).stream().map(hit -> shown(archive, hit)).toList();
    return new SiteWho(name, line, note, roles, altered(archive, own), said, near, more);
  }

  private static String count(long number, String one, String many) {
    return "%,d %s".formatted(number, number == 1 ? one : many);
  }

  private static long articles(List<FindHit> hits) {
    return hits.stream().map(hit -> hit.article().id()).distinct().count();
  }

  /// Days of the reports that give a role.
  private static final class Given {
    int reports;
    @Nullable DateRange days;
  }

  private static List<SiteWho.Role> roles(ArchiveReader archive, String name, List<FindHit> hits) {
    Map<String, Given> given = new LinkedHashMap<>();
    Set<String> seen = new LinkedHashSet<>();
    for (FindHit hit : hits) {
      ReadArticle read =
          seen.add(hit.article().id()) && seen.size() <= HITS ? archive.article(hit.article().id()) : null;
      for (Entity entity : read == null ? List.<Entity>of() : read.entities()) {
        if (entity.name().equalsIgnoreCase(name)) {
          for (String role : entity.roles()) {
            Given one = given.computeIfAbsent(role.toLowerCase(Locale.ROOT), each -> new Given());
            one.reports++;
            DateRange days = hit.article().published().range();
            one.days = one.days == null ? days : days == null ? one.days : one.days.with(days);
          }
        }
      }
    }
    return given.entrySet().stream()
        .map(each -> {
          DateRange days = each.getValue().days;
          String shown =
              days == null
                  ? ""
                  : days.first().equals(days.last()) ? days.first().toString() : days.first() + " to " + days.last();
          return new SiteWho.Role(each.getKey(), each.getValue().reports, shown);
        })
        .toList();
  }

  /// Changes of the stories in which a report alters words of the name.
  private static List<SiteChange> altered(ArchiveReader archive, List<FindHit> own) {
    Set<String> said = new LinkedHashSet<>();
    Set<String> stories = new LinkedHashSet<>();
    for (FindHit hit : own) {
      Quotation quotation = Objects.requireNonNull(hit.quotation(), "quotations were asked for");
      String text = hit.article().text();
      said.add(
          WordDiff.key(text.substring(quotation.content().getFirst().begin(), quotation.content().getLast().end())));
      String story = archive.storyOf(hit.article().id());
      if (story != null && stories.size() < HITS) {
        stories.add(story);
      }
    }
    List<SiteChange> altered = new ArrayList<>();
    for (String story : stories) {
      for (Change change : archive.altered(story, 50)) {
        String key = WordDiff.key(change.what());
        boolean isOwn = !key.isBlank() && said.stream().anyMatch(words -> words.contains(key) || key.contains(words));
        if (isOwn && altered.size() < ALTERED) {
          altered.add(AlertRoutes.shown(archive, change));
        }
      }
    }
    return altered;
  }
}

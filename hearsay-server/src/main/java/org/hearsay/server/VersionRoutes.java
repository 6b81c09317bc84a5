package org.hearsay.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.archive.keep.ArchiveReader.ArticleVersion;
import org.hearsay.archive.rows.EditRows;
import org.hearsay.show.page.SiteArticle;
import org.hearsay.show.page.SiteChange;
import org.hearsay.show.page.SitePages;
import org.jspecify.annotations.Nullable;

/// The page on which two versions of an article stand beside one another.
final class VersionRoutes {
  private static final int EDITS = 50;

  private final ReaderPool archives;

  VersionRoutes(ReaderPool archives) {
    this.archives = archives;
  }

  void add(RoutesConfig routes) {
    routes.get("/a/{id}/versions", this::versions);
  }

  private void versions(Context request) throws Exception {
    RequestGuard.need(request, AccessKeys.Scope.TEXT);
    String id = request.pathParam("id");
    List<ArticleVersion> all = archives.ask(archive -> archive.versions(id));
    if (all.isEmpty()) {
      throw RefusedRequest.unknown("article", id, "Open Today for what it has.");
    }
    int right = number(request.queryParam("to"), all.size(), all.size());
    int left = number(request.queryParam("from"), Math.max(1, right - 1), all.size());
    ArticleVersion before = all.get(left - 1);
    ArticleVersion after = all.get(right - 1);
    List<SiteArticle.Listed> listed = new ArrayList<>();
    for (ArticleVersion version : all.reversed()) {
      listed.add(listed(id, version));
    }
    boolean isWhole = SiteArticle.isWhole(before.article()) && SiteArticle.isWhole(after.article());
    HtmlAnswer.write(
        request,
        SitePages.versions(
            new SiteArticle.Versions(
                id,
                Objects.requireNonNullElse(after.article().title(), "untitled"),
                all.size() == 1
                    ? "There is one version. A later one stands here beside it."
                    : all.size() + " versions.",
                listed,
                label(before),
                label(after),
                left == right ? List.of() : SiteArticle.beside(before.article(), after.article()),
                isWhole ? "" : "The ends of these long texts are not compared here.")));
  }

  private static SiteArticle.Listed listed(String id, ArticleVersion version) {
    List<SiteChange> edits = new ArrayList<>();
    String outlet = version.article().outlet() == null ? "" : version.article().outlet().name();
    for (var edit : version.edits().subList(0, Math.min(EDITS, version.edits().size()))) {
      String word = EditRows.word(edit.kind());
      String kind = word.equals("correction") ? "corrected" : "edited";
      edits.add(
          SiteChange.of(
              new SiteChange.Noted(kind, word, edit.before(), edit.after()),
              outlet,
              null,
              "",
              SourceHealth.moment(version.came())));
    }
    String note =
        version.n() == 1
            ? ""
            : version.byReader()
                ? "The publisher changed nothing: this program reads the same bytes otherwise now."
                : edits.isEmpty() ? "Nothing that counts was changed." : "";
    String href = version.n() == 1 ? null : "/a/%s/versions?from=%d&to=%d".formatted(id, version.n() - 1, version.n());
    return new SiteArticle.Listed(label(version), note, edits, href);
  }

  private static String label(ArticleVersion version) {
    return "Version %d, %s".formatted(version.n(), SourceHealth.moment(version.came()));
  }

  /// @throws RefusedRequest where it is no number of a version
  private static int number(@Nullable String given, int usual, int most) {
    if (given == null) {
      return usual;
    }
    if (!given.matches("[1-9][0-9]{0,5}") || Integer.parseInt(given) > most) {
      throw new RefusedRequest(400, "No such version", "there are versions from 1 to " + most, "Choose one of them.");
    }
    return Integer.parseInt(given);
  }
}

package org.hearsay.server.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.hearsay.archive.keep.Arrival;
import org.hearsay.archive.keep.DeskRows;
import org.hearsay.archive.keep.Receipt;
import org.hearsay.archive.rows.KeptSource;
import org.hearsay.archive.rows.SourcePage;
import org.hearsay.archive.rows.SourceVisit;
import org.hearsay.archive.rows.SourceVisit.Result;
import org.hearsay.fetch.FetchRequest;
import org.hearsay.fetch.Fetched;
import org.hearsay.fetch.PageFetcher;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.SourceListing;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// Looks at one source: asks for its list if that is due, then for the pages that are due, and hands on what came.
final class SourceVisitor {
  /// Pages of a source that is looked at for the first time; the older ones of its list are left out.
  private static final int FIRST_PAGES = 50;

  /// Pages that are fetched in one look; the rest comes with the next.
  private static final int PAGES = 20;

  /// Sitemaps that an index leads to in one look.
  private static final int SITEMAPS = 3;

  private static final int FILES = 10_000;
  private static final int DEPTH = 8;

  private final DeskRows desk;
  private final PageFetcher fetcher;
  private final ArchiveWriter writer;
  private final WatchRules rules;
  private final InstantSource clock;
  private final HostTurns hosts = new HostTurns();

  SourceVisitor(DeskRows desk, PageFetcher fetcher, ArchiveWriter writer, WatchRules rules, InstantSource clock) {
    this.desk = desk;
    this.fetcher = fetcher;
    this.writer = writer;
    this.rules = rules;
    this.clock = clock;
  }

  void look(KeptSource source) throws InterruptedException {
    if (source.kind() == KeptSource.Kind.FOLDER) {
      files(source);
      return;
    }
    Supplier<Map<String, Arrival>> whole = Map::of;
    if (!source.next().isAfter(clock.instant())) {
      Fetched.Page listed = list(source);
      if (listed != null) {
        whole = new WholeTexts(listed);
      }
    }
    KeptSource now = desk.look(rows -> rows.source(source.id()));
    if (now == null || now.isPaused()) {
      return;
    }
    for (SourcePage page : desk.look(rows -> rows.duePages(source.id(), clock.instant(), PAGES))) {
      if (Thread.currentThread().isInterrupted()) {
        throw new InterruptedException();
      }
      fetchPage(now, page, whole);
    }
  }

  private Fetched fetch(FetchRequest request) {
    return hosts.alone(request.address(), () -> fetcher.fetch(request));
  }

  /// @return the feed, where it came and could be read
  private Fetched.@Nullable Page list(KeptSource source) {
    Instant begun = clock.instant();
    Fetched fetched = fetch(new FetchRequest(source.address(), source.etag(), source.modified()));
    switch (fetched) {
      case Fetched.Unchanged same -> {
        good(source, null, List.of(), fetched, begun);
        return null;
      }
      case Fetched.Missed no -> {
        failed(source, no.detail(), no.remedy(), no.later(), begun);
        return null;
      }
      case Fetched.Page page -> {
        switch (SourceListing.read(page.address().toString(), page.charset(), page.bytes())) {
          case Outcome.Refused<SourceListing> no -> failed(source, no.detail(), no.remedy(), null, begun);
          case Outcome.Ok<SourceListing>(SourceListing listing) -> {
            if (isPageOfSite(page, listing)) {
              String feed = listing.further().getFirst();
              desk.sources(rows -> {
                rows.visit(source.id(), visit(source.address(), begun, Result.SAME, "the site names the feed " + feed));
                rows.address(source.id(), feed);
                return feed;
              });
              return null;
            }
            good(source, listing.title(), all(listing), page, begun);
            return page;
          }
        }
        return null;
      }
    }
  }

  private static boolean isPageOfSite(Fetched.Page page, SourceListing listing) {
    return listing.pages().isEmpty() && !listing.further().isEmpty() && String.valueOf(page.type()).contains("html");
  }

  /// Its pages, and those of the sitemaps that it leads to.
  private List<SourceListing.Entry> all(SourceListing listing) {
    List<SourceListing.Entry> pages = new ArrayList<>(listing.pages());
    for (String further : listing.further().subList(0, Math.min(SITEMAPS, listing.further().size()))) {
      if (fetch(FetchRequest.of(further)) instanceof Fetched.Page page
          && SourceListing.read(page.address().toString(), page.charset(), page.bytes())
              instanceof Outcome.Ok<SourceListing>(SourceListing more)) {
        pages.addAll(more.pages());
      }
    }
    Comparator<@Nullable Instant> newest = Comparator.nullsFirst(Comparator.reverseOrder());
    pages.sort(Comparator.comparing(SourceListing.Entry::moment, newest));
    return pages;
  }

  private void good(
      KeptSource source, @Nullable String title, List<SourceListing.Entry> pages, Fetched fetched, Instant begun) {
    Instant now = clock.instant();
    boolean isFirst = source.good() == null;
    desk.sources(rows -> {
      int fresh = 0;
      for (SourceListing.Entry page : pages) {
        boolean isWanted = !isFirst || fresh < FIRST_PAGES;
        String name = Objects.requireNonNullElse(page.title(), "");
        fresh += rows.page(source.id(), page.address(), name, page.days(), page.moment(), isWanted, now) ? 1 : 0;
      }
      String etag = fetched instanceof Fetched.Page page ? page.etag() : null;
      String modified = fetched instanceof Fetched.Page page ? page.lastModified() : null;
      rows.good(source.id(), title, etag, modified, fresh > 0, now, now.plus(source.every()));
      rows.visit(source.id(), visit(source.address(), begun, fresh > 0 ? Result.NEW : Result.SAME, ""));
      return fresh;
    });
  }

  private void failed(KeptSource source, String reason, String remedy, @Nullable Duration later, Instant begun) {
    Instant now = clock.instant();
    Duration pause = rules.pause(source.every(), source.failures() + 1);
    Instant next = now.plus(later == null || later.compareTo(pause) < 0 ? pause : later);
    desk.sources(rows -> {
      rows.failed(source.id(), reason, remedy, now, next);
      rows.visit(source.id(), visit(source.address(), begun, Result.REFUSED, reason));
      return next;
    });
  }

  private SourceVisit visit(String address, Instant begun, Result result, String reason) {
    return new SourceVisit(address, begun, result, reason, Duration.between(begun, clock.instant()).toMillis());
  }

  private void fetchPage(KeptSource source, SourcePage page, Supplier<Map<String, Arrival>> whole)
      throws InterruptedException {
    Instant begun = clock.instant();
    Fetched fetched = fetch(new FetchRequest(page.address(), page.etag(), page.modified()));
    switch (fetched) {
      case Fetched.Unchanged same -> looked(source, page, null, fetched, visit(page.address(), begun, Result.SAME, ""));
      case Fetched.Missed no -> {
        Arrival own = isForGood(no.why()) ? whole.get().get(page.address()) : null;
        if (own == null) {
          looked(source, page, null, fetched, visit(page.address(), begun, Result.REFUSED, no.detail()));
        } else {
          keep(source, page, fetched, List.of(own), "the text of the feed, since " + no.detail(), begun);
        }
      }
      case Fetched.Page came -> {
        FetchedArticles read = FetchedArticles.of(came, page, source.title());
        if (read.arrivals().isEmpty()) {
          String why = read.refusals().isEmpty() ? "it has no text" : read.refusals().getFirst().detail();
          looked(source, page, null, fetched, visit(page.address(), begun, Result.REFUSED, why));
        } else {
          keep(source, page, fetched, read.arrivals(), "", begun);
        }
      }
    }
  }

  /// Whether another try would not help.
  private static boolean isForGood(Fetched.Why why) {
    return switch (why) {
      case ADDRESS, PRIVATE, FORBIDDEN, ABSENT, KIND, TOO_LARGE -> true;
      case LATER, BROKEN, TOO_SLOW -> false;
    };
  }

  private void keep(
      KeptSource source, SourcePage page, Fetched fetched, List<Arrival> arrivals, String note, Instant begun)
      throws InterruptedException {
    List<Receipt> receipts = writer.take(arrivals);
    Result result = result(receipts);
    looked(source, page, receipts.getFirst().article(), fetched, visit(page.address(), begun, result, note));
  }

  private static Result result(List<Receipt> receipts) {
    Result result = Result.SAME;
    for (Receipt receipt : receipts) {
      if (receipt.kind() == Receipt.Kind.NEW) {
        return Result.NEW;
      }
      result = receipt.kind() == Receipt.Kind.VERSION ? Result.CHANGED : result;
    }
    return result;
  }

  private void looked(
      KeptSource source, SourcePage page, @Nullable String article, Fetched fetched, SourceVisit visit) {
    boolean isOver = fetched instanceof Fetched.Missed no && isForGood(no.why());
    int looks = page.looks();
    Instant next = isOver || looks >= rules.again().size() ? null : clock.instant().plus(rules.again().get(looks));
    String etag = fetched instanceof Fetched.Page came ? came.etag() : null;
    String modified = fetched instanceof Fetched.Page came ? came.lastModified() : null;
    desk.sources(rows -> {
      rows.looked(page.id(), article, etag, modified, visit.reason(), next);
      rows.visit(source.id(), visit);
      return page;
    });
  }

  private void files(KeptSource source) throws InterruptedException {
    Instant begun = clock.instant();
    if (!source.next().isAfter(begun)) {
      try {
        list(source, Path.of(source.address()), begun);
      } catch (IOException e) {
        String reason = "the folder cannot be read (" + e.getClass().getSimpleName() + ")";
        failed(source, reason, "make it readable, or take it off the list", null, begun);
        return;
      }
    }
    for (SourcePage file : desk.look(rows -> rows.duePages(source.id(), clock.instant(), FILES))) {
      FetchedArticles read = FetchedArticles.ofFile(file.address());
      List<Receipt> receipts = read.arrivals().isEmpty() ? List.of() : writer.take(read.arrivals());
      String reason = read.refusals().isEmpty() ? "" : first(read.refusals());
      Result result = receipts.isEmpty() ? Result.REFUSED : result(receipts);
      String article = receipts.isEmpty() ? null : receipts.getFirst().article();
      desk.sources(rows -> {
        rows.looked(file.id(), article, null, null, reason, null);
        rows.visit(source.id(), visit(file.address(), begun, result, reason));
        return file;
      });
    }
  }

  private static String first(List<Outcome.Refused<Article>> refusals) {
    return refusals.getFirst().detail() + (refusals.size() > 1 ? ", and %,d more".formatted(refusals.size() - 1) : "");
  }

  private void list(KeptSource source, Path folder, Instant begun) throws IOException {
    List<Path> files;
    try (Stream<Path> walk = Files.walk(folder, DEPTH)) {
      files = walk.filter(SourceVisitor::isReport).limit(FILES).sorted().toList();
    } catch (java.io.UncheckedIOException e) {
      throw e.getCause();
    }
    List<String> states = new ArrayList<>();
    for (Path file : files) {
      states.add(Files.size(file) + "-" + Files.getLastModifiedTime(file).toMillis());
    }
    Instant now = clock.instant();
    desk.sources(rows -> {
      int fresh = 0;
      for (int i = 0; i < files.size(); i++) {
        fresh += rows.file(source.id(), files.get(i).toString(), states.get(i), now) ? 1 : 0;
      }
      rows.good(source.id(), null, null, null, fresh > 0, now, now.plus(source.every()));
      rows.visit(source.id(), visit(source.address(), begun, fresh > 0 ? Result.NEW : Result.SAME, ""));
      return fresh;
    });
  }

  /// Links are not followed: they could lead out of the folder. Names with a dot belong to other programs.
  private static boolean isReport(Path file) {
    Path name = file.getFileName();
    return name != null
        && !name.toString().startsWith(".")
        && !name.toString().endsWith(".meta.json")
        && Files.isRegularFile(file, java.nio.file.LinkOption.NOFOLLOW_LINKS);
  }

  /// Read only where a page of the feed cannot be had.
  private static final class WholeTexts implements Supplier<Map<String, Arrival>> {
    private final Fetched.Page feed;
    private @Nullable Map<String, Arrival> read;

    WholeTexts(Fetched.Page feed) {
      this.feed = feed;
    }

    @Override
    public Map<String, Arrival> get() {
      Map<String, Arrival> made = read;
      if (made == null) {
        made = FetchedArticles.whole(feed);
        read = made;
      }
      return made;
    }
  }
}

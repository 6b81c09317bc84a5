package org.hearsay.fetch;

import java.util.function.BiConsumer;
import org.hearsay.ingest.Outcome;
import org.hearsay.ingest.RemoteFiles;
import org.jspecify.annotations.Nullable;

/// Fetches what a user names, for reading. The client of the network starts with the first address.
public final class FetchedFiles implements RemoteFiles, AutoCloseable {
  private final FetchRules rules;
  private final BiConsumer<String, Fetched.Page> pages;
  private @Nullable PageFetcher fetcher;

  public FetchedFiles(FetchRules rules) {
    this(rules, (asked, page) -> {});
  }

  /// @param pages gets the address that was asked for, and what was fetched, before it is read
  public FetchedFiles(FetchRules rules, BiConsumer<String, Fetched.Page> pages) {
    this.rules = rules;
    this.pages = pages;
  }

  @Override
  public synchronized Outcome<RemoteFiles.RemoteFile> get(String address) {
    PageFetcher started = fetcher;
    if (started == null) {
      started = new PageFetcher(rules);
      fetcher = started;
    }
    return switch (started.fetch(FetchRequest.of(address))) {
      case Fetched.Page page -> {
        pages.accept(address, page);
        yield new Outcome.Ok<>(new RemoteFiles.RemoteFile(page.address().toString(), page.charset(), page.bytes()));
      }
      case Fetched.Unchanged same ->
          new Outcome.Refused<>(
              address,
              Outcome.Reason.EMPTY,
              same.address().toString(),
              "the page says that it is unchanged",
              "ask again");
      case Fetched.Missed no -> new Outcome.Refused<>(address, reason(no.why()), no.place(), no.detail(), no.remedy());
    };
  }

  private static Outcome.Reason reason(Fetched.Why why) {
    return switch (why) {
      case ADDRESS, KIND -> Outcome.Reason.UNSUPPORTED;
      case PRIVATE, FORBIDDEN -> Outcome.Reason.NOT_ALLOWED;
      case ABSENT -> Outcome.Reason.NOT_FOUND;
      case LATER, TOO_SLOW -> Outcome.Reason.TRY_LATER;
      case BROKEN -> Outcome.Reason.UNREADABLE;
      case TOO_LARGE -> Outcome.Reason.TOO_LARGE;
    };
  }

  @Override
  public synchronized void close() {
    if (fetcher != null) {
      fetcher.close();
      fetcher = null;
    }
  }
}

package org.hearsay.archive.keep;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.hearsay.archive.capture.CaptureFiles;
import org.hearsay.archive.capture.RawBytes;
import org.hearsay.archive.rows.ArticleRows;
import org.hearsay.archive.rows.Database;
import org.hearsay.archive.rows.KeptVersion;
import org.hearsay.archive.rows.NewVersion;
import org.hearsay.archive.version.ArticleAddress;
import org.hearsay.archive.version.BodyText;
import org.hearsay.ingest.ArticleReader;
import org.hearsay.prov.Digest;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.jspecify.annotations.Nullable;

/// Finds out which article one that came is, and whether it is a new version of it; keeps what is new.
final class Intake {
  /// From this share of runs of words in common on, two texts at one address are versions of one article. Below it, the
  /// address shows another article each time, as a front page does.
  private static final double SAME_ADDRESS = 0.2;

  /// The same for a file without an address: a name such as `report.txt` is used for several articles.
  private static final double SAME_FILE = 0.5;

  /// Days between two prints of one text under two addresses that are taken for one article.
  private static final int NEAR_DAYS = 2;

  /// From this share of runs of words on, two articles of one outlet and about one day are prints of one.
  private static final double NEAR_COPY = 0.9;

  /// The same under one headline.
  private static final double SAME_TITLE = 0.7;

  private static final String SAME_TEXT = "same-text";

  /// How many articles a run may join because they say the same. The rule hides articles, so it has a limit.
  static final int MOST_SAME_TEXT = 3;

  private final Database database;
  private final CaptureFiles captures;

  /// Joined in this run because they say the same.
  private int sameText;

  Intake(Database database, CaptureFiles captures) {
    this.database = database;
    this.captures = captures;
  }

  /// All or nothing.
  List<Receipt> take(List<Arrival> arrivals, Instant now) {
    int before = sameText;
    CaptureFiles.End end = captures.end();
    boolean[] isCommitting = {false};
    try {
      return database.commit(handle -> {
        ArticleRows rows = new ArticleRows(handle);
        List<Receipt> receipts = new ArrayList<>();
        for (Arrival arrival : arrivals) {
          receipts.add(take(rows, arrival, now));
        }
        captures.force();
        isCommitting[0] = true;
        return receipts;
      });
    } catch (RuntimeException e) {
      sameText = before;
      if (!isCommitting[0]) { // a commit that failed may still have come through
        captures.back(end);
      }
      throw e;
    }
  }

  private Receipt take(ArticleRows rows, Arrival arrival, Instant now) {
    Article article = arrival.article();
    KeptVersion same = rows.version(article.id());
    if (same != null && (!arrival.live() || isCurrent(rows, same))) {
      return known(rows, same, arrival, now, Receipt.Kind.KNOWN);
    }
    BodyText body = BodyText.of(article);
    KeptVersion before = same != null ? rows.current(same.article().id()) : found(rows, arrival, body);
    if (before == null) {
      KeptVersion printed = sameText(rows, arrival, body);
      if (printed == null) {
        return keep(rows, arrival, body, null, null, now);
      }
      sameText++;
      return printed.body().equals(body.digest())
          ? known(rows, printed, arrival, now, Receipt.Kind.SAME_TEXT)
          : keep(rows, arrival, body, printed, SAME_TEXT, now);
    }
    if (before.body().equals(body.digest())) {
      return known(rows, before, arrival, now, Receipt.Kind.KNOWN);
    }
    return keep(rows, arrival, body, before, null, now);
  }

  private static boolean isCurrent(ArticleRows rows, KeptVersion version) {
    KeptVersion current = rows.current(version.article().id());
    return current != null && current.seq() == version.seq();
  }

  private Receipt known(ArticleRows rows, KeptVersion known, Arrival arrival, Instant now, Receipt.Kind kind) {
    String id = known.article().id();
    rows.seen(known.seq(), now.toEpochMilli());
    addresses(rows, arrival, id, kind == Receipt.Kind.SAME_TEXT ? SAME_TEXT : null, now);
    return new Receipt(arrival.article().file(), id, known.n(), kind);
  }

  /// The current version of the article that is known by one of the addresses.
  private @Nullable KeptVersion found(ArticleRows rows, Arrival arrival, BodyText body) {
    Article article = arrival.article();
    for (String address : webAddresses(arrival)) {
      KeptVersion known = known(rows, address);
      if (known != null && isSame(known, article, body, SAME_ADDRESS)) {
        return known;
      }
    }
    String file = fileAddress(article);
    KeptVersion known = file == null ? null : known(rows, file);
    return known != null && isSame(known, article, body, SAME_FILE) ? known : null;
  }

  private static @Nullable KeptVersion known(ArticleRows rows, String address) {
    String id = rows.at(address);
    return id == null ? null : rows.current(id);
  }

  private static boolean isSame(KeptVersion known, Article article, BodyText body, double share) {
    String title = article.title();
    return (title != null && title.equals(known.article().title()))
        || BodyText.of(known.article()).likeness(body) >= share;
  }

  /// An article of the same outlet that says the same, or nearly, and is about as old.
  private @Nullable KeptVersion sameText(ArticleRows rows, Arrival arrival, BodyText body) {
    Article article = arrival.article();
    if (sameText >= MOST_SAME_TEXT || article.outlet() == null || article.url() == null) {
      return null;
    }
    List<KeptVersion> candidates = new ArrayList<>(rows.sameBody(body.digest()));
    candidates.addAll(rows.alike(body.bands()));
    for (KeptVersion printed : candidates) {
      if (isSameOutlet(printed.article(), article)
          && isNear(printed.article(), article)
          && isCurrent(rows, printed)
          && printed.article().url() != null
          && saysTheSame(printed, article, body)
          && !isApart(rows, arrival, printed)) {
        return printed;
      }
    }
    return null;
  }

  private static boolean saysTheSame(KeptVersion printed, Article article, BodyText body) {
    if (printed.body().equals(body.digest())) {
      return true;
    }
    String title = article.title();
    double least = title != null && title.equals(printed.article().title()) ? SAME_TITLE : NEAR_COPY;
    return BodyText.of(printed.article()).likeness(body) >= least;
  }

  private static boolean isApart(ArticleRows rows, Arrival arrival, KeptVersion printed) {
    return webAddresses(arrival).stream().anyMatch(address -> rows.joined().isApart(address, printed.article().id()));
  }

  private static boolean isSameOutlet(Article one, Article other) {
    Outlet left = one.outlet();
    Outlet right = other.outlet();
    return left != null && right != null && left.name().equals(right.name());
  }

  private static boolean isNear(Article one, Article other) {
    DateRange left = one.published().range();
    DateRange right = other.published().range();
    return left != null && right != null && Math.abs(ChronoUnit.DAYS.between(left.first(), right.first())) <= NEAR_DAYS;
  }

  /// @param how the article before was found, where not by an address
  private Receipt keep(
      ArticleRows rows,
      Arrival arrival,
      BodyText body,
      @Nullable KeptVersion before,
      @Nullable String how,
      Instant now) {
    Article article = arrival.article();
    String capture = capture(rows, arrival.raw(), now);
    boolean byReader = before != null && capture != null && capture.equals(before.capture());
    int n = before == null ? 1 : rows.lastNumber(before.article().id()) + 1;
    boolean said = rows.version(article.id()) != null;
    String id = said ? Digest.of("version", article.id(), Integer.toString(n)) : article.id();
    String articleId = before == null ? article.id() : before.article().id();
    rows.insert(
        new NewVersion(
            id,
            article,
            articleId,
            n,
            capture,
            byReader,
            ArticleReader.ID.toString(),
            body.digest(),
            body.bands(),
            now.toEpochMilli()));
    addresses(rows, arrival, articleId, how, now);
    Receipt.Kind kind =
        before == null
            ? Receipt.Kind.NEW
            : how != null ? Receipt.Kind.SAME_TEXT : byReader ? Receipt.Kind.REREAD : Receipt.Kind.VERSION;
    return new Receipt(article.file(), articleId, n, kind);
  }

  private @Nullable String capture(ArticleRows rows, @Nullable RawBytes raw, Instant now) {
    if (raw == null) {
      return null;
    }
    if (!rows.hasCapture(raw.sha256())) {
      rows.capture(captures.add(raw, now), raw, now.toEpochMilli());
    }
    return raw.sha256();
  }

  private static void addresses(ArticleRows rows, Arrival arrival, String article, @Nullable String how, Instant now) {
    for (String address : webAddresses(arrival)) {
      rows.address(address, article, Objects.requireNonNullElse(how, "url"), now.toEpochMilli());
    }
    String file = fileAddress(arrival.article());
    if (file != null) {
      rows.address(file, article, "file", now.toEpochMilli());
    }
  }

  private static List<String> webAddresses(Arrival arrival) {
    List<String> addresses = new ArrayList<>();
    List<String> given = new ArrayList<>();
    String url = arrival.article().url();
    if (url != null) {
      given.add(url);
    }
    given.addAll(arrival.aliases());
    for (String each : given) {
      String address = ArticleAddress.of(each);
      if (address != null && !addresses.contains(address)) {
        addresses.add(address);
      }
    }
    return addresses;
  }

  /// The address of an article that has no other one, and a file for itself. For a line of a larger file there is none,
  /// since the line may change.
  private static @Nullable String fileAddress(Article article) {
    if (ArticleAddress.of(article.url()) != null) {
      return null;
    }
    Path file = InputFile.of(article.file());
    return file == null || !file.toString().equals(article.file()) ? null : "file:" + file.toAbsolutePath().normalize();
  }
}

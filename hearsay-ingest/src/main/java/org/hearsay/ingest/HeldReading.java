package org.hearsay.ingest;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hearsay.ingest.container.ContainerException;
import org.hearsay.ingest.container.HeldArticle;
import org.hearsay.ingest.container.HeldBody;
import org.hearsay.ingest.container.HeldSink;
import org.hearsay.ingest.meta.AuthorNames;
import org.hearsay.ingest.meta.ShownText;
import org.jspecify.annotations.Nullable;

/// Makes drafts of the articles that a container holds.
final class HeldReading implements HeldSink {
  private final Input input;
  private final BiConsumer<String, ArticleDraft> drafts;
  private final BiConsumer<String, RefusalException> refusals;
  private final Consumer<Warning> warnings;
  private int emptyPages;
  private boolean handing;

  HeldReading(
      Input input,
      BiConsumer<String, ArticleDraft> drafts,
      BiConsumer<String, RefusalException> refusals,
      Consumer<Warning> warnings) {
    this.input = input;
    this.drafts = drafts;
    this.refusals = refusals;
    this.warnings = warnings;
  }

  @Override
  public void article(HeldArticle article) {
    String item = input.label() + article.place();
    ArticleDraft draft;
    try {
      draft = Guard.read(() -> draft(item, article));
    } catch (RefusalException refusal) {
      if (refusal.isNoText() && article.body() instanceof HeldBody.Page && !article.place().isEmpty()) {
        emptyPages++; // an archive of a site has many pages that are no reports
      } else {
        refusals.accept(item, refusal);
      }
      return;
    }
    handing = true;
    drafts.accept(item, draft);
    handing = false;
  }

  /// Whether a fault came from what follows, which is no fault of reading.
  boolean isHanding() {
    return handing;
  }

  @Override
  public void refused(String place, ContainerException reason) {
    refusals.accept(input.label() + place, refusal(reason));
  }

  @Override
  public void warning(String text) {
    warnings.accept(new Warning(input.label(), text));
  }

  /// Says what is known only at the end.
  void finish() {
    if (emptyPages > 0) {
      warning("pages without a text of their own left out: " + emptyPages);
    }
  }

  static RefusalException refusal(ContainerException e) {
    Outcome.Reason reason =
        switch (e.fault()) {
          case MALFORMED -> Outcome.Reason.MALFORMED;
          case MISSING_FIELD -> Outcome.Reason.MISSING_FIELD;
          case NO_TEXT -> Outcome.Reason.NO_TEXT;
          case TOO_LARGE -> Outcome.Reason.TOO_LARGE;
          case UNSUPPORTED -> Outcome.Reason.UNSUPPORTED;
        };
    return new RefusalException(reason, e.place(), e.detail(), e.remedy());
  }

  private ArticleDraft draft(String item, HeldArticle article) throws RefusalException {
    MetadataDates.Stated stated = MetadataDates.stated(article.date());
    MetadataDates.Stated published =
        stated != null ? stated : MetadataDates.numeric(article.date(), PageDates.order(article.language()));
    ArticleDraft held =
        new ArticleDraft(
            article.key(),
            article.url(),
            article.domain(),
            article.outlet(),
            article.title(),
            AuthorNames.of(article.authors().stream().flatMap(name -> AuthorNames.listed(name).stream()).toList()),
            article.language(),
            published,
            published == null ? article.date() : null,
            "",
            List.of(),
            List.of());
    return switch (article.body()) {
      case HeldBody.Plain plain -> held.withBody(ArticleDraft.ofText(null, ShownText.decoded(plain.text())));
      case HeldBody.Fragment fragment -> held.withBody(HtmlPage.fragment(fragment.markup()));
      case HeldBody.PlainBytes plain -> {
        String text = decoded(item, plain.bytes(), plain.charset()).replace("\r\n", "\n");
        yield held.withBody(
            ArticleDraft.ofText(null, ShownText.decoded(plain.front() + text)).withFront(plain.front()));
      }
      case HeldBody.Page page -> HtmlPage.read(decoded(item, page.bytes(), page.charset())).or(held);
    };
  }

  private String decoded(String item, ByteBuffer buffer, @Nullable String charset) throws RefusalException {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    TextDecoder.Decoded decoded = TextDecoder.decode(bytes, charset);
    if (decoded.warning() != null) {
      warnings.accept(new Warning(item, decoded.warning()));
    }
    return decoded.text();
  }
}

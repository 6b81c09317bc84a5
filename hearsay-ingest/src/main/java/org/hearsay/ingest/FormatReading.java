package org.hearsay.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.hearsay.ingest.container.ContainerException;
import org.hearsay.ingest.container.ExportPage;
import org.hearsay.ingest.container.ExportReader;
import org.hearsay.ingest.container.FeedReader;
import org.hearsay.ingest.container.HttpHead;
import org.hearsay.ingest.container.MailReader;
import org.hearsay.ingest.container.MarkdownReader;
import org.hearsay.ingest.container.NewsXmlReader;
import org.hearsay.ingest.container.SgmlReader;
import org.hearsay.ingest.container.TableReader;
import org.hearsay.ingest.container.WebArchiveReader;
import org.jspecify.annotations.Nullable;

/// Reads one opened file with the reader of its format.
final class FormatReading {
  private final ReadOptions options;
  private final Input input;
  private final RemoteFiles.@Nullable RemoteFile file;
  private final BiConsumer<String, ArticleDraft> drafts;
  private final BiConsumer<String, RefusalException> refusals;
  private final Consumer<Warning> warnings;

  /// @param file what was fetched; absent for what lies on this machine
  /// @param drafts takes each article with its name
  /// @param refusals takes what is refused alone, with its name
  FormatReading(
      ReadOptions options,
      Input input,
      RemoteFiles.@Nullable RemoteFile file,
      BiConsumer<String, ArticleDraft> drafts,
      BiConsumer<String, RefusalException> refusals,
      Consumer<Warning> warnings) {
    this.options = options;
    this.input = input;
    this.file = file;
    this.drafts = drafts;
    this.refusals = refusals;
    this.warnings = warnings;
  }

  void read(Opening opening, InputFormat format) throws RefusalException {
    switch (format) {
      case JSONL -> new JsonLines(options.limits(), json()).read(opening, input, refusals);
      case JSON, NEWS_PLEASE, NINJS -> json(opening);
      case TEXT -> drafts.accept(input.label(), Guard.read(() -> ArticleDraft.ofPlain(plain(opening)).at(address())));
      case HTML -> drafts.accept(input.label(), Guard.read(() -> page(opening)));
      default -> container(opening, format);
    }
  }

  private JsonDocument json() {
    return new JsonDocument(options.limits(), options.fields(), drafts, refusals);
  }

  private void json(Opening opening) throws RefusalException {
    String path = options.fields().text();
    boolean list = new String(opening.head(), StandardCharsets.UTF_8).stripLeading().startsWith("[");
    if (list && (path == null || !path.contains("[]"))) {
      json().stream(opening, input.label());
    } else {
      json().read(() -> text(opening, false), input.label());
    }
  }

  private ArticleDraft page(Opening opening) throws RefusalException {
    byte[] bytes = opening.all(options.limits());
    String start = new String(bytes, 0, Math.min(bytes.length, 1 << 16), StandardCharsets.ISO_8859_1);
    HttpHead head = HttpHead.of(start);
    if (head == null) {
      TextDecoder.Decoded page =
          file == null ? TextDecoder.decode(bytes, true) : TextDecoder.decode(bytes, file.charset());
      return HtmlPage.read(decoded(page), address());
    }
    if (head.status() / 100 != 2) {
      throw new RefusalException(
          Outcome.Reason.UNSUPPORTED,
          "line 1",
          "an HTTP answer with status %d, which is no article".formatted(head.status()),
          "fetch the page again (curl -L follows where it leads)");
    }
    byte[] page = Arrays.copyOfRange(bytes, head.length(), bytes.length);
    return HtmlPage.read(decoded(TextDecoder.decode(page, head.charset())));
  }

  /// Of what was fetched; absent for what lies on this machine.
  private @Nullable String address() {
    return file == null ? null : file.address();
  }

  private String plain(Opening opening) throws RefusalException {
    return file == null || file.charset() == null
        ? text(opening, false)
        : decoded(TextDecoder.decode(opening.all(options.limits()), file.charset()));
  }

  private String text(Opening opening, boolean markup) throws RefusalException {
    return decoded(TextDecoder.decode(opening.all(options.limits()), markup));
  }

  private String decoded(TextDecoder.Decoded decoded) {
    if (decoded.warning() != null) {
      warnings.accept(new Warning(input.label(), decoded.warning()));
    }
    return decoded.text();
  }

  private void container(Opening opening, InputFormat format) throws RefusalException {
    HeldReading sink = new HeldReading(input, drafts, refusals, warnings);
    int limit = options.limits().bytes();
    try {
      switch (format) {
        case CSV -> table(opening, sink);
        case SGML -> new SgmlReader(limit, sink).read(lines(opening));
        case EMAIL ->
            new MailReader(limit).read(stream(opening), new String(opening.head(), StandardCharsets.ISO_8859_1), sink);
        case WARC -> new WebArchiveReader(limit, sink).read(stream(opening));
        case WACZ -> new WebArchiveReader(limit, sink).readZip(stream(opening));
        case FEED -> FeedReader.read(text(opening, true), sink);
        case NEWS_XML -> NewsXmlReader.read(text(opening, true), sink);
        case MARKDOWN -> MarkdownReader.read(text(opening, false), sink);
        default -> export(text(opening, false), sink);
      }
      sink.finish();
    } catch (ContainerException e) {
      sink.finish();
      throw HeldReading.refusal(e);
    } catch (IOException e) {
      throw Opening.unreadable(e);
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      if (sink.isHanding()) {
        throw e;
      }
      Guard.read(() -> {
        throw e;
      });
    }
  }

  private static void export(String given, HeldReading sink) throws ContainerException, RefusalException {
    String text = ExportPage.looks(given) ? ExportPage.lines(given) : given;
    for (ExportReader export : ExportReader.all()) {
      if (export.looks(text)) {
        export.read(text, sink);
        return;
      }
    }
    throw new RefusalException(
        Outcome.Reason.UNSUPPORTED,
        "no export of LexisNexis, Factiva or ProQuest",
        "read it without --input-format, or export the articles as text once more");
  }

  private void table(Opening opening, HeldReading sink) throws ContainerException, RefusalException, IOException {
    String head = head(opening);
    new TableReader(options.fields(), options.limits().bytes()).read(head, lines(opening), sink);
  }

  private String head(Opening opening) throws RefusalException {
    byte[] head = opening.head();
    String text = new String(head, TextDecoder.streamed(head).charset());
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /// A reader that goes through a file of any length.
  private Reader lines(Opening opening) throws RefusalException, IOException {
    TextDecoder.Streamed streamed = TextDecoder.streamed(opening.head());
    if (streamed.warning() != null) {
      warnings.accept(new Warning(input.label(), streamed.warning()));
    }
    PushbackReader reader = new PushbackReader(new InputStreamReader(stream(opening), streamed.charset()));
    int first = reader.read();
    if (first >= 0 && first != 0xFEFF) {
      reader.unread(first);
    }
    return reader;
  }

  private static InputStream stream(Opening opening) {
    return new SequenceInputStream(new ByteArrayInputStream(opening.head()), opening.rest());
  }
}

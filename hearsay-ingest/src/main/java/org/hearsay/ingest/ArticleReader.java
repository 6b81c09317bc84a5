package org.hearsay.ingest;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.hearsay.stage.StageId;
import org.hearsay.text.Article;
import org.jspecify.annotations.Nullable;

/// Reads articles from files, folders, gzip, addresses and standard input. Start here.
///
/// Items are read one at a time, so that a folder of any size fits in memory. They come in the order
/// of their names, whatever the order in which the paths were given.
public final class ArticleReader {
  /// Name and version of what makes articles of bytes.
  public static final StageId ID = new StageId("ingest", 5);

  /// Characters of a date that is not understood.
  private static final int DATE_SHOWN = 40;

  /// How interfaces that give the begin of a text say so: "… [+2222 chars]".
  private static final Pattern CUT = Pattern.compile("\\[\\+\\d{1,7} chars\\]\\s*$");

  private static final int CUT_LENGTH = 40;

  private final ReadOptions options;
  private final InputStream stdin;
  private final RemoteFiles remote;
  private final Consumer<Outcome<Article>> sink;
  private final Consumer<Warning> warnings;

  /// Where each article was read first, by its id.
  private final Map<String, String> firsts = new HashMap<>();

  private ArticleReader(
      ReadOptions options,
      InputStream stdin,
      RemoteFiles remote,
      Consumer<Outcome<Article>> sink,
      Consumer<Warning> warnings) {
    this.options = options;
    this.stdin = stdin;
    this.remote = remote;
    this.sink = sink;
    this.warnings = warnings;
  }

  /// Reads all, without warnings.
  public static void read(List<String> paths, ReadOptions options, InputStream stdin, Consumer<Outcome<Article>> sink) {
    read(paths, options, stdin, sink, warning -> {});
  }

  /// Reads all files; addresses are refused.
  public static void read(
      List<String> paths,
      ReadOptions options,
      InputStream stdin,
      Consumer<Outcome<Article>> sink,
      Consumer<Warning> warnings) {
    read(paths, options, stdin, RemoteFiles.NONE, sink, warnings);
  }

  /// Reads all.
  ///
  /// @param paths files, folders, addresses, or "-" for standard input; each is read once
  /// @param remote gets what stands at an address
  /// @param sink takes each article or refusal when it is there
  /// @param warnings takes what a user should know of items that were read all the same
  public static void read(
      List<String> paths,
      ReadOptions options,
      InputStream stdin,
      RemoteFiles remote,
      Consumer<Outcome<Article>> sink,
      Consumer<Warning> warnings) {
    ArticleReader reader = new ArticleReader(options, stdin, remote, sink, warnings);
    new InputWalk(reader::read, (item, refusal) -> sink.accept(refusal.outcome(item)), warnings).walk(paths);
  }

  private void read(Input input) {
    if (!input.isAddress()) {
      read(input, null);
      return;
    }
    switch (remote.get(input.label())) {
      case Outcome.Ok<RemoteFiles.RemoteFile>(RemoteFiles.RemoteFile file) -> read(input, file);
      case Outcome.Refused<RemoteFiles.RemoteFile> no ->
          sink.accept(new Outcome.Refused<>(input.label(), no.reason(), no.place(), no.detail(), no.remedy()));
    }
  }

  private void read(Input input, RemoteFiles.@Nullable RemoteFile file) {
    try (Opening opening = file == null ? Opening.of(input, stdin) : Opening.of(file.bytes())) {
      if (isOwn(opening, input)) {
        return;
      }
      ArticleDraft sidecar = sidecar(input);
      new FormatReading(
              options,
              input,
              file,
              (name, draft) -> accept(input, name, draft, sidecar),
              (item, refusal) -> sink.accept(refusal.outcome(item)),
              warnings)
          .read(opening, format(opening, input));
    } catch (RefusalException refusal) {
      sink.accept(refusal.outcome(input.label()));
    }
  }

  /// A folder often holds what an earlier run wrote there. To read that as reports would count every report twice.
  private boolean isOwn(Opening opening, Input input) throws RefusalException {
    String what = OwnOutput.what(opening.head());
    if (what == null) {
      return false;
    }
    if (input.named()) {
      throw new RefusalException(
          Outcome.Reason.UNSUPPORTED,
          what + " that Hearsay wrote, no report",
          "give the reports that it was made from");
    }
    warnings.accept(new Warning(input.label(), what + " that Hearsay wrote; it is left out"));
    return true;
  }

  private InputFormat format(Opening opening, Input input) throws RefusalException {
    byte[] head = opening.head();
    if (head.length == 0) {
      throw new RefusalException(Outcome.Reason.EMPTY, "the file has no bytes", "leave it out, or fetch it again");
    }
    InputFormat forced = options.format();
    if (forced != null) {
      Sniffer.refuseKnown(head);
      return forced;
    }
    return Sniffer.format(head, input.name());
  }

  /// What `FILE.meta.json` says. A broken sidecar refuses its article: an article without its date
  /// or outlet would be compared as something it is not.
  private @Nullable ArticleDraft sidecar(Input input) throws RefusalException {
    Path path = input.path();
    if (path == null) {
      return null;
    }
    Path meta = path.resolveSibling(input.name() + InputWalk.SIDECAR);
    if (!Files.exists(meta)) {
      return null;
    }
    String label = input.label() + InputWalk.SIDECAR;
    if (!Files.isRegularFile(meta)) {
      // Opening a pipe would wait for a writer for ever.
      throw new RefusalException(
          Outcome.Reason.UNREADABLE,
          label,
          "a folder, pipe, socket or device where a file with metadata is expected",
          "put a file with the metadata there, or take it away");
    }
    try (Opening opening = Opening.of(new Input(label, meta, false), InputStream.nullInputStream())) {
      return Guard.read(() -> {
        String json = TextDecoder.decode(opening.all(options.limits()), false).text();
        return JsonArticle.metadata(JsonDocument.object(json, options.limits()));
      });
    } catch (RefusalException refusal) {
      throw refusal.in(label);
    }
  }

  private void accept(Input input, String item, ArticleDraft own, @Nullable ArticleDraft sidecar) {
    ArticleDraft draft = sidecar == null ? own : own.or(sidecar);
    String name = input.name() + item.substring(input.label().length());
    Article article;
    try {
      article =
          Guard.read(() -> {
            ArticleMaker.check(draft, options.limits());
            return ArticleMaker.make(draft, item, name, options);
          });
    } catch (RefusalException refusal) {
      sink.accept(refusal.outcome(item));
      return;
    }
    String date = draft.unknownDate();
    if (draft.published() == null && date != null) {
      warnings.accept(new Warning(item, unknownDate(date)));
    }
    draft.notes().forEach(note -> warnings.accept(new Warning(item, note)));
    if (CUT.matcher(draft.text().substring(Math.max(0, draft.text().length() - CUT_LENGTH))).find()) {
      warnings.accept(
          new Warning(item, "only the begin of its text is there, as the input itself says: fetch the page"));
    }
    String first = firsts.putIfAbsent(article.id(), item);
    if (first != null) {
      warnings.accept(
          new Warning(
              item,
              "the same text under the same "
                  + (article.url() == null ? "name" : "address")
                  + " as "
                  + first
                  + ", read once; if they are two reports, give each its own url in FILE.meta.json"));
      return;
    }
    if (Languages.foreign(article)) {
      warnings.accept(new Warning(item, "does not look English: little will be found in it"));
    }
    sink.accept(new Outcome.Ok<>(article));
  }

  private static String unknownDate(String date) {
    String shown = date.length() > DATE_SHOWN ? date.substring(0, DATE_SHOWN) + "…" : date;
    return "its date '" + shown + "' cannot be read as a date and is left out; write it as 2031-05-12";
  }
}

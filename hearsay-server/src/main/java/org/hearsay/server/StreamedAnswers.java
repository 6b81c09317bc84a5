package org.hearsay.server;

import io.javalin.http.Context;
import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.export.ArchiveExport;
import org.hearsay.archive.export.ExportKind;
import org.hearsay.archive.export.ExportKind.ExportFormat;
import org.hearsay.archive.keep.ArchiveView;
import org.hearsay.archive.keep.ArchivedRun;
import org.hearsay.archive.search.AnswerJson;
import org.hearsay.archive.search.ArchiveCheck;
import org.hearsay.prov.Provenance;
import org.hearsay.show.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Long answers for programs, which are sent while they are made: exports, and many words that are checked.
final class StreamedAnswers {
  private static final int MOST_LINES = 10_000;

  /// Of each kind at one time.
  private static final int AT_ONCE = 2;

  private static final int WAIT_S = 5;
  private static final int BUFFER = 1 << 16;

  private final ArchiveFolder folder;
  private final ReaderPool archives;
  private final Semaphore batches = new Semaphore(AT_ONCE);
  private final Semaphore exports = new Semaphore(AT_ONCE);

  StreamedAnswers(ArchiveFolder folder, ReaderPool archives) {
    this.folder = folder;
    this.archives = archives;
  }

  void add(ApiRoutes routes) {
    routes.route("POST", "check", this::checkMany);
    routes.route("GET", "exports/{kind}", this::export);
  }

  /// One query a line; one answer a line, in the same order, each sent when it is known.
  private void checkMany(Context request) throws IOException {
    List<String> lines = request.body().lines().toList();
    if (lines.size() > MOST_LINES) {
      throw new RefusedRequest(413, "Too many lines", "more than 10,000 lines", "send them in parts");
    }
    List<String> words = lines.stream().map(line -> line.isBlank() ? "" : words(line)).toList();
    place(batches);
    try (ArchiveCheck check = ArchiveCheck.open(folder)) {
      Provenance program = ArchivedRun.checking(check.newestMaker());
      OutputStream out = begun(request, "application/jsonl; charset=utf-8", true);
      for (int i = 0; i < words.size(); i++) {
        if (!words.get(i).isEmpty()) {
          answer(out, check, program, i + 1, words.get(i));
          out.flush();
        }
      }
    } finally {
      batches.release();
    }
  }

  /// The words of a line: a JSON string, or an object with the words under `q`.
  ///
  /// @throws RefusedRequest where the line is neither
  private static String words(String line) {
    try {
      JsonNode node = JsonMapper.shared().readTree(line);
      JsonNode words = node.isObject() ? node.path("q") : node;
      if (words.isString()) {
        return words.asString();
      }
    } catch (JacksonException e) {
      throw wrongLine();
    }
    throw wrongLine();
  }

  private static RefusedRequest wrongLine() {
    return new RefusedRequest(
        400, "Wrong line", "a line is neither a JSON string nor an object with the words under q", "{\"q\":\"WORDS\"}");
  }

  private static void answer(OutputStream out, ArchiveCheck check, Provenance program, int number, String words)
      throws IOException {
    try (Json json = new Json(out)) {
      try {
        AnswerJson.line(json, program, number, check.check(words));
      } catch (IllegalArgumentException e) {
        json.open().put("type", "refused").put("line", number).put("detail", String.valueOf(e.getMessage())).shut();
      }
    }
    out.write('\n');
  }

  private void export(Context request) throws Exception {
    ExportKind kind = kind(request.pathParam("kind"));
    ExportFormat format = format(kind, request.queryParam("format"));
    RequestGuard.need(request, kind == ExportKind.articles ? AccessKeys.Scope.TEXT : AccessKeys.Scope.READ);
    String story = request.queryParam("story");
    if (story == null && kind == ExportKind.provenance) {
      throw new RefusedRequest(400, "No story", "provenance is of one story", "name it: ?story=ID");
    }
    if (story != null && archives.ask(archive -> archive.standing(story) == null)) {
      throw RefusedRequest.unknown("story", story, "GET /api/v1/stories has those that there are");
    }
    place(exports);
    try (ArchiveView view = ArchiveView.open(folder)) {
      request.header("Content-Disposition", "attachment; filename=\"hearsay-" + kind + "." + format + "\"");
      try (OutputStream out = new BufferedOutputStream(begun(request, type(format), false), BUFFER)) {
        new ArchiveExport(view, story, out).write(kind, format);
      }
    } finally {
      exports.release();
    }
  }

  /// @throws RequestGuard.TooManyRequests where all places are taken
  private static void place(Semaphore places) {
    if (!places.tryAcquire()) {
      throw new RequestGuard.TooManyRequests(WAIT_S);
    }
  }

  /// Closing it ends nothing: that is for the server.
  ///
  /// @param atOnce whether what is flushed is sent then; else it is sent in larger parts
  private static OutputStream begun(Context request, String type, boolean atOnce) throws IOException {
    request.contentType(type);
    return new FilterOutputStream(request.res().getOutputStream()) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
      }

      @Override
      public void flush() throws IOException {
        if (atOnce) {
          out.flush();
        }
      }

      @Override
      public void close() throws IOException {
        out.flush();
      }
    };
  }

  private static ExportKind kind(String name) {
    for (ExportKind kind : ExportKind.values()) {
      if (kind.name().equals(name)) {
        return kind;
      }
    }
    throw new RefusedRequest(
        404,
        "No such export",
        "this cannot be exported",
        "ask for " + List.of(ExportKind.values()).stream().map(Enum::name).collect(Collectors.joining(", ")));
  }

  private static ExportFormat format(ExportKind kind, @Nullable String name) {
    if (name == null) {
      return kind.usual();
    }
    for (ExportFormat format : kind.formats()) {
      if (Objects.equals(format.name(), name)) {
        return format;
      }
    }
    throw new RefusedRequest(
        400,
        "No such format",
        kind + " are not written so",
        "format is " + kind.formats().stream().map(Enum::name).collect(Collectors.joining(" or ")));
  }

  private static String type(ExportFormat format) {
    return switch (format) {
      case jsonl -> "application/jsonl; charset=utf-8";
      case csv -> "text/csv; charset=utf-8";
      case parquet -> "application/vnd.apache.parquet";
      case json -> "application/json";
    };
  }
}

package org.hearsay.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.hearsay.app.export.CheckCsv;
import org.hearsay.app.run.Console;
import org.hearsay.app.run.Destination;
import org.hearsay.app.run.Exit;
import org.hearsay.app.run.Io;
import org.hearsay.app.summary.Checked;
import org.hearsay.archive.ArchiveFolder;
import org.hearsay.archive.keep.ArchivedRun;
import org.hearsay.archive.search.AnswerJson;
import org.hearsay.archive.search.ArchiveAnswer;
import org.hearsay.archive.search.ArchiveCheck;
import org.hearsay.prov.Provenance;
import org.hearsay.show.RefusedInput;
import org.hearsay.show.json.Json;
import org.jspecify.annotations.Nullable;

/// `check` over an archive. Nothing is read and no model is loaded: the quotations are rows already.
final class ArchivedCheck {
  private final Io io;
  private final Console console;
  private final @Nullable Path output;

  ArchivedCheck(Io io, Console console, @Nullable Path output) {
    this.io = io;
    this.console = console;
    this.output = output;
  }

  /// @param all whether the text leaves nothing out
  /// @return exit status
  int one(ArchiveFolder folder, String words, boolean asJson, boolean all) throws IOException {
    try (ArchiveCheck check = open(folder)) {
      if (isEmpty(folder, check)) {
        return Exit.FAILED;
      }
      ArchiveAnswer answer = check.check(words);
      Provenance program = ArchivedRun.checking(check.newestMaker());
      Destination.write(
          io,
          output,
          out -> {
            if (!asJson) {
              out.write(Checked.of(answer, all, output == null && io.colour()).getBytes(StandardCharsets.UTF_8));
              return;
            }
            try (Json json = new Json(out)) {
              AnswerJson.write(json, program, answer);
            }
            out.write('\n');
          });
      return Exit.DONE;
    }
  }

  /// Answers query by query, so that the first answers are there while the last words are still to be looked for.
  ///
  /// @return exit status
  int many(ArchiveFolder folder, Path file, List<BatchQueries.Query> queries, boolean asCsv) throws IOException {
    try (ArchiveCheck check = open(folder)) {
      if (isEmpty(folder, check)) {
        return Exit.FAILED;
      }
      Provenance program = ArchivedRun.checking(check.newestMaker());
      int[] counts = new int[2];
      Destination.write(
          io,
          output,
          out -> {
            if (asCsv) {
              out.write(CheckCsv.header().getBytes(StandardCharsets.UTF_8));
            }
            for (BatchQueries.Query query : queries) {
              counts[answer(out, asCsv, program, check, file, query) ? 0 : 1]++;
            }
          });
      return counts[0] == 0 ? Exit.FAILED : counts[1] > 0 ? Exit.PARTLY : Exit.DONE;
    }
  }

  private boolean answer(
      OutputStream out, boolean asCsv, Provenance program, ArchiveCheck check, Path file, BatchQueries.Query query)
      throws IOException {
    String words = query.words();
    int line = query.line();
    ArchiveAnswer answer;
    try {
      if (query.fault() != null) {
        throw new IllegalArgumentException(query.fault());
      }
      answer = check.check(words, query.speaker());
    } catch (IllegalArgumentException e) {
      boolean isLong = words.length() > ArchiveCheck.MOST_CHARACTERS;
      console.refuse(
          new RefusedInput(
              file.toString(),
              isLong ? "too-large" : "no-word",
              "line " + line,
              String.valueOf(e.getMessage()),
              "write the words to look for, one query a line"));
      return false;
    }
    if (asCsv) {
      out.write(CheckCsv.rows(line, words, answer.speaker(), answer.quotations()).getBytes(StandardCharsets.UTF_8));
    } else {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (Json json = new Json(bytes)) {
        AnswerJson.line(json, program, line, answer);
      }
      bytes.write('\n');
      out.write(bytes.toByteArray());
    }
    out.flush();
    return true;
  }

  private ArchiveCheck open(ArchiveFolder folder) {
    ArchiveCheck check = ArchiveCheck.open(folder);
    check.notices().forEach(console::warn);
    ArchiveAnswer.Searched searched = check.searched();
    if (searched.behind() > 0) {
      console.warn(searched.behind() + " wordings are not in the index yet and were not searched");
    }
    if (searched.unread() > 0) {
      console.warn(
          searched.unread() + " articles of the archive are not read yet; hearsay add reads them, without paths too");
    }
    return check;
  }

  private boolean isEmpty(ArchiveFolder folder, ArchiveCheck check) {
    if (check.searched().articles() > 0) {
      return false;
    }
    console.fault("the archive " + folder.root() + " holds no article yet; fill it: hearsay add PATH");
    return true;
  }
}

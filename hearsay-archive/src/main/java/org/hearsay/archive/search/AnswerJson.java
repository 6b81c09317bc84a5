package org.hearsay.archive.search;

import java.util.List;
import org.hearsay.archive.rows.ThingRows.OriginRange;
import org.hearsay.prov.Provenance;
import org.hearsay.show.RefusedInput;
import org.hearsay.show.json.BriefJson;
import org.hearsay.show.json.CheckJson;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.ProgramJson;

/// Whether words were ever said, by all that an archive holds. Schema: `check.json`.
public final class AnswerJson {
  private AnswerJson() {}

  public static void write(Json json, Provenance program, ArchiveAnswer answer) {
    json.open().put("type", "check").put("schema", 1);
    ProgramJson.write(json, program);
    answer(json, answer);
    json.list("refused", List.<RefusedInput>of(), refusal -> BriefJson.refusal(json, refusal));
    json.shut();
  }

  /// One of many answers.
  ///
  /// @param line of the file of words, from 1
  public static void line(Json json, Provenance program, int line, ArchiveAnswer answer) {
    json.open().put("type", "check").put("schema", 1).put("line", line);
    ProgramJson.write(json, program);
    answer(json, answer);
    json.shut();
  }

  private static void answer(Json json, ArchiveAnswer answer) {
    ArchiveAnswer.Searched searched = answer.searched();
    json.put("words", answer.words()).putFilled("wordsOf", answer.speaker());
    json.put("result", CheckJson.result(answer.quotations()));
    json.put("searched", searched.articles()).put("wordings", searched.wordings());
    if (searched.since() != null) {
      json.put("since", searched.since().toString());
    }
    json.put("behind", searched.behind()).put("unread", searched.unread()).put("few", answer.few());
    json.list(
        "matches",
        answer.found(),
        wording -> {
          CheckJson.open(json, wording.first());
          carried(json, wording);
          json.shut();
        });
  }

  private static void carried(Json json, CarriedWording wording) {
    json.open("carried").put("articles", wording.articles()).put("outlets", wording.outlets()).shut();
    json.list(
        "carriers",
        wording.carriers(),
        carrier ->
            json.open()
                .put("article", carrier.article())
                .put("file", carrier.file())
                .put("url", carrier.url())
                .put("outlet", carrier.outlet())
                .put("published", carrier.published())
                .put("quotation", carrier.quotation())
                .putFilled("speaker", carrier.speaker())
                .shut());
    json.strings("stories", wording.stories());
    OriginRange origins = wording.origins();
    if (origins != null) {
      json.open("origins").put("low", origins.low()).put("high", origins.high()).shut();
    }
  }
}

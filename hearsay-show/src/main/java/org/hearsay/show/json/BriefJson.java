package org.hearsay.show.json;

import java.util.List;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.show.RefusedInput;
import org.hearsay.show.RunInfo;

/// A whole brief. Schema: `brief.json`.
public final class BriefJson {
  private BriefJson() {}

  public static void write(Json json, List<ReadArticle> articles, List<Story> stories, RunInfo run) {
    json.open().put("type", "brief").put("schema", 1);
    ProgramJson.write(json, run.program());
    json.list(
        "settings",
        run.settings(),
        setting -> json.open().put("name", setting.name()).put("value", setting.value()).shut());
    json.list(
        "inputs",
        run.inputs(),
        input ->
            json.open().put("file", input.file()).put("sha256", input.sha256()).put("bytes", input.bytes()).shut());
    json.list("articles", articles, article -> ArticleJson.write(json, article, null));
    json.list("stories", stories, story -> StoryJson.write(json, story));
    json.list("refused", run.refusals(), refusal -> refusal(json, refusal));
    json.shut();
  }

  /// Writes a refusal as an object of a list.
  public static void refusal(Json json, RefusedInput refusal) {
    json.open().put("file", refusal.file()).put("reason", refusal.reason());
    json.putFilled("place", refusal.place()).putFilled("detail", refusal.detail());
    json.putFilled("remedy", refusal.remedy()).shut();
  }
}

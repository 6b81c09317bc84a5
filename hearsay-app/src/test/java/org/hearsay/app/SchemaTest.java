package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.show.json.ArticleJson;
import org.hearsay.show.json.BriefJson;
import org.hearsay.show.json.Json;
import org.hearsay.show.json.StoryJson;
import org.hearsay.show.page.Fixture;
import org.junit.jupiter.api.Test;

/// Documents with every kind of thing in them, against the schemas.
class SchemaTest {
  private static String json(Consumer<Json> writer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Json json = new Json(bytes)) {
      writer.accept(json);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }

  @Test
  void articlesAreAsTheSchemaSays() {
    for (var read : Fixture.story().comparison().story().articles()) {
      Schemas.assertValid("article", json(json -> ArticleJson.write(json, read, Fixture.run().program())));
    }
    Schemas.assertValid("article", json(json -> ArticleJson.write(json, Fixture.hostile(), null)));
  }

  @Test
  void storiesAreAsTheSchemaSays() {
    String story = json(json -> StoryJson.write(json, Fixture.story()));
    Schemas.assertValid("story", story);
    assertThat(story)
        .contains("\"conflicts\":[{", "\"passages\":[{", "\"edits\":[{", "\"roots\":[{", "\"edges\":[{")
        .contains("\"coverage\":[{", "\"timeline\":[{", "\"variants\":[{", "\"fromSpan\":{");
  }

  @Test
  void briefsAreAsTheSchemaSays() {
    var articles = Fixture.story().comparison().story().articles();
    Schemas.assertValid(
        "brief", json(json -> BriefJson.write(json, articles, List.of(Fixture.story()), Fixture.run())));
  }

  @Test
  void theSchemasRefuseWhatTheyDoNotKnow() {
    String article = json(json -> ArticleJson.write(json, Fixture.hill(), null));
    assertThatThrownBy(() -> Schemas.assertValid("article", article.replace("\"byline\"", "\"bylines\"")))
        .isInstanceOf(AssertionError.class);
    assertThatThrownBy(() -> Schemas.assertValid("article", article.replace("\"direct\"", "\"straight\"")))
        .isInstanceOf(AssertionError.class);
  }
}

package org.hearsay.store;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.prov.Provenance;
import org.hearsay.store.NotStoredFormException.Reason;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes read articles and stories as bytes, and reads them back to equal values.
///
/// The bytes are one JSON object in UTF-8: `type`, `form` (the number of this form), `writer` (the version of the program
/// that wrote it) and `value`, whose keys are the names of the records' components. It is for programs that keep what was
/// read; the form that others read is the output of the command line, with its schemas.
///
/// A field that this program does not know is refused, not skipped: what it says would be lost when the value is written
/// again. So every change of a stored record is a new form.
public final class StoredForm {
  /// The form that this program writes, and the only one that it reads.
  public static final int NUMBER = 3;

  private static final String ARTICLE = "read-article";
  private static final String STORY = "story";
  private static final String AGAIN =
      "make it again from the article's text, or read it with the program that wrote it";

  private static final JsonMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
                  .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                  .build())
          .annotationIntrospector(new ComponentRules())
          .changeDefaultVisibility(all -> all.withIsGetterVisibility(Visibility.NONE))
          .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .build();

  private static final ObjectWriter WRITER = MAPPER.writer();

  /// For texts with half of a surrogate pair, which UTF-8 cannot hold.
  private static final ObjectWriter ESCAPING = MAPPER.writer().with(JsonWriteFeature.ESCAPE_NON_ASCII);

  private StoredForm() {}

  /// What is written.
  private record Stored<T>(String type, int form, String writer, T value) {}

  public static byte[] write(ReadArticle read) {
    return bytes(ARTICLE, StoredArticle.of(read));
  }

  /// The articles are not written, only their ids.
  public static byte[] write(Story story) {
    return bytes(STORY, StoredStory.of(story));
  }

  /// @throws NotStoredFormException for other bytes
  public static ReadArticle article(byte[] stored) {
    return value(stored, ARTICLE, StoredArticle.class).read();
  }

  /// @param articles gives a read article by its id, or nothing
  /// @throws NotStoredFormException for other bytes, and where an article is missing
  public static Story story(byte[] stored, Function<String, @Nullable ReadArticle> articles) {
    return value(stored, STORY, StoredStory.class).with(articles);
  }

  /// @throws NotStoredFormException for other bytes, and where an article is missing
  public static Story story(byte[] stored, Map<String, ReadArticle> articles) {
    return story(stored, articles::get);
  }

  /// Ids of the articles of a stored story, in the story's order: what to load before it is read.
  ///
  /// @throws NotStoredFormException for other bytes
  public static List<String> articlesOf(byte[] stored) {
    return value(stored, STORY, StoredStory.class).articles();
  }

  private static <T> byte[] bytes(String type, T value) {
    String version = Provenance.of(List.of(), List.of()).version();
    Stored<T> stored = new Stored<>(type, NUMBER, version, value);
    String json = WRITER.writeValueAsString(stored);
    return (isWhole(json) ? json : ESCAPING.writeValueAsString(stored)).getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isWhole(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static <T> T value(byte[] stored, String type, Class<T> kind) {
    JsonNode head = parsed(stored, type);
    String found = head.path("type").asString("");
    if (!found.equals(type)) {
      throw new NotStoredFormException(
          Reason.OTHER_TYPE,
          "expected a stored "
              + type
              + ", found "
              + (found.isEmpty() ? "none" : "a stored " + found)
              + "; ask for that");
    }
    int form = head.path("form").asInt(-1);
    if (form != NUMBER) {
      throw new NotStoredFormException(
          Reason.OTHER_FORM,
          "a stored %s of form %s, written by version %s; this program reads form %d: %s"
              .formatted(type, head.path("form"), head.path("writer").asString("?"), NUMBER, AGAIN));
    }
    try {
      return MAPPER.treeToValue(head.path("value"), kind);
    } catch (JacksonException | IllegalArgumentException e) {
      throw new NotStoredFormException(
          Reason.DAMAGED, "a stored " + type + " is damaged: " + firstLine(e) + "; " + AGAIN, e);
    }
  }

  private static JsonNode parsed(byte[] stored, String type) {
    try {
      JsonNode tree = MAPPER.readTree(stored);
      if (tree.isObject()) {
        return tree;
      }
      throw new NotStoredFormException(
          Reason.NOT_JSON, "expected a stored " + type + ", a JSON object, found " + tree.getNodeType() + "; " + AGAIN);
    } catch (JacksonException e) {
      throw new NotStoredFormException(
          Reason.NOT_JSON,
          "a stored "
              + type
              + " is no JSON or was cut off, at byte "
              + stored.length
              + " at the latest: "
              + firstLine(e)
              + "; "
              + AGAIN,
          e);
    }
  }

  private static String firstLine(Exception e) {
    String message = e instanceof JacksonException json ? json.getOriginalMessage() : e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message.lines().findFirst().orElse("");
  }
}

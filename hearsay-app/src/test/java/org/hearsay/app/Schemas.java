package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/// The schemas of the repository, made strict: a field that they do not know is an error here, though
/// readers of our output must allow for more fields.
final class Schemas {
  private static final Path FOLDER = Path.of("..", "schemas");
  private static final SchemaRegistry REGISTRY = registry();

  private Schemas() {}

  private static SchemaRegistry registry() {
    Map<String, String> byAddress = new HashMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        String strict =
            Files.readString(file)
                .replace("\"type\": \"object\"", "\"type\": \"object\", \"additionalProperties\": false");
        byAddress.put(address(String.valueOf(file.getFileName())), strict);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12, builder -> builder.schemas(byAddress));
  }

  private static String address(String file) {
    return "https://hearsay.example/schemas/" + file;
  }

  /// @param type the name of a schema, such as "article"
  static void assertValid(String type, String json) {
    Schema schema = REGISTRY.getSchema(SchemaLocation.of(address(type + ".json")));
    assertThat(schema.validate(json, InputFormat.JSON)).as("against %s.json", type).isEmpty();
  }

  /// @param schema as text; may refer to the schemas of the repository by their addresses
  static void assertValidAgainst(String schema, String json) {
    assertThat(REGISTRY.getSchema(schema, InputFormat.JSON).validate(json, InputFormat.JSON)).isEmpty();
  }
}

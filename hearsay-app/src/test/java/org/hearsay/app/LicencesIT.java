package org.hearsay.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Every library of the distribution has a licence under which it may be linked and passed on. Reads the list of libraries
/// (CycloneDX) that `-Prelease` makes.
class LicencesIT {
  /// Apache, MIT, BSD, EPL and their kind, and what is in the public domain.
  private static final Pattern ALLOWED =
      Pattern.compile(
          "apache.*|mit.*|the mit.*|bsd.*|.*bsd-[23]-clause.*|.*bsd (style|licen[cs]e).*|epl.*|eclipse"
              + " (public|distribution).*|edl.*|cc0.*|public domain.*|go"
              + " licen[cs]e|isc.*|unicode.*|icu.*|0bsd.*|unlicense.*|psf.*");

  private static JsonNode bom() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("target"))) {
      Path bom =
          files
              .filter(file -> file.getFileName().toString().matches("hearsay-.*-bom\\.json"))
              .findFirst()
              .orElseThrow();
      return new JsonMapper().readTree(Files.readString(bom));
    }
  }

  /// The names of the licences that one may choose from.
  private static List<String> licences(JsonNode component) {
    List<String> names = new ArrayList<>();
    for (JsonNode choice : component.path("licenses")) {
      JsonNode licence = choice.path("license");
      names.add(licence.path("id").asString(licence.path("name").asString(choice.path("expression").asString(""))));
    }
    return names;
  }

  @Test
  void noLibraryHasALicenceThatForbidsToPassItOn() throws IOException {
    JsonNode components = bom().path("components");
    assertThat(components.size()).isGreaterThan(40);
    List<String> refused = new ArrayList<>();
    for (JsonNode component : components) {
      if (component.path("group").asString("").equals("org.hearsay")) {
        continue;
      }
      List<String> licences = licences(component);
      if (licences.stream().noneMatch(name -> ALLOWED.matcher(name.toLowerCase(Locale.ROOT)).matches())) {
        refused.add(component.path("purl").asString("") + " " + licences);
      }
    }
    assertThat(refused).isEmpty();
  }
}

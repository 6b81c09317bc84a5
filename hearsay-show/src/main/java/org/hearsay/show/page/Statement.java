package org.hearsay.show.page;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.quote.Hop;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.Speaker;
import org.hearsay.show.Around;
import org.hearsay.show.OpenSpeaker;
import org.hearsay.text.TextSpan;

/// One quotation in words.
final class Statement {
  private Statement() {}

  /// The content on one line; where other words interrupt it, an ellipsis stands.
  static String words(String text, Quotation quotation) {
    StringBuilder words = new StringBuilder();
    for (TextSpan span : quotation.content()) {
      if (words.length() > 0) {
        words.append(" … ");
      }
      words.append(Around.oneLine(span.end() <= text.length() ? span.in(text) : ""));
    }
    return words.toString();
  }

  /// Words to be copied, with the outlets that have them and the places where they stand.
  static String copied(String words, List<Views.Link> places) {
    StringBuilder copied = new StringBuilder("“").append(words).append("”");
    for (Views.Link place : places) {
      copied.append(copied.indexOf("\n") < 0 ? "\n" : ", ").append(place.text());
      if (!place.place().isEmpty()) {
        copied.append(" (").append(place.place()).append(')');
      }
    }
    return copied.toString();
  }

  /// Words on one line, without the comma that only leads over to "she said".
  static String wording(String words, int limit) {
    String line = Shown.line(words, limit);
    return line.endsWith(",") ? line.substring(0, line.length() - 1) : line;
  }

  static String speakerName(Quotation quotation) {
    return speakerName(quotation.speaker());
  }

  static String speakerName(Speaker speaker) {
    String name = Shown.line(speaker.name(), 80);
    return speaker.kind() == Speaker.Kind.UNKNOWN || name.isBlank()
        ? Shown.line(OpenSpeaker.words(speaker), 180)
        : name;
  }

  /// The report, whom it cites, whom that one cites, and the speaker; empty where the report names
  /// nobody between.
  static List<String> chain(String outlet, Quotation quotation, String speaker) {
    if (quotation.via().isEmpty()) {
      return List.of();
    }
    List<String> chain = new ArrayList<>();
    chain.add(outlet);
    for (Hop hop : quotation.via()) {
      chain.add(hop.name().isBlank() ? "not named" : Shown.line(hop.name(), 60));
    }
    chain.add(speaker);
    return chain;
  }

  /// The verb of the cue where it is more than saying; empty otherwise.
  static String stance(Quotation quotation) {
    return switch (quotation.stance()) {
      case ASSERTS, OTHER -> "";
      case DENIES -> "as a denial";
      case REFUSES -> "as a refusal";
      case ASKS -> "as a question";
      case DEMANDS -> "as a demand";
      case PROMISES -> "as a promise";
      case BELIEVES -> "as a belief";
    };
  }
}

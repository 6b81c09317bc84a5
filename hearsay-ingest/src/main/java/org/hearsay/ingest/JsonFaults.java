package org.hearsay.ingest;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.text.WellFormed;
import tools.jackson.core.JacksonException;

/// What the parser says of broken JSON, in words for users: its own name its settings and classes.
final class JsonFaults {
  /// Characters of the input that are shown.
  private static final int SHOWN = 40;

  private static final Pattern CHARACTER = Pattern.compile("(?s)Unexpected character \\('(.+?)' \\(code \\d+.*");

  private static final Pattern CONTROL = Pattern.compile("(?s)Illegal .*?\\(\\(?CTRL-CHAR, code (\\d+)\\).*");

  private static final Pattern TOKEN = Pattern.compile("(?s)Unrecognized token '(.*?)'.*");

  private JsonFaults() {}

  static String inWords(JacksonException fault) {
    String message = String.valueOf(fault.getOriginalMessage());
    Matcher character = CHARACTER.matcher(message);
    if (character.matches()) {
      return "'" + shown(character.group(1)) + "' is not expected here";
    }
    Matcher control = CONTROL.matcher(message);
    if (control.matches()) {
      return "a control character (code " + control.group(1) + ")";
    }
    Matcher token = TOKEN.matcher(message);
    if (token.matches()) {
      return "'" + shown(token.group(1)) + "' is no value";
    }
    if (message.startsWith("Unexpected end-of-input")) {
      return "it ends too early";
    }
    if (message.startsWith("Trailing token")) {
      return "more stands after the end of the object";
    }
    if (message.startsWith("Unrecognized character escape") || message.contains("hex-digit")) {
      return "a backslash with what may not follow one";
    }
    if (message.startsWith("No content")) {
      return "nothing is there";
    }
    return "it cannot be read from here on";
  }

  private static String shown(String input) {
    return WellFormed.of(input.length() > SHOWN ? input.substring(0, SHOWN) + "…" : input);
  }
}

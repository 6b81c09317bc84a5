package org.hearsay.eval.sim;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// Fills the slots of a pattern and takes its choices.
final class Filling {
  private final Map<String, String> slots = new HashMap<>();

  void set(String slot, String value) {
    slots.put(slot, value);
  }

  String get(String slot) {
    String value = slots.get(slot);
    if (value == null) {
      throw new IllegalStateException("nothing to fill {" + slot + "} with");
    }
    return value;
  }

  String fill(String pattern, Chance chance) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < pattern.length()) {
      char c = pattern.charAt(at);
      if (c == '<') {
        int end = pattern.indexOf('>', at);
        String[] choices = pattern.substring(at + 1, end).split("\\|", -1);
        out.append(fill(choices[chance.below(choices.length)], chance));
        at = end + 1;
      } else if (c == '{') {
        int end = pattern.indexOf('}', at);
        out.append(get(pattern.substring(at + 1, end)));
        at = end + 1;
      } else {
        out.append(c);
        at++;
      }
    }
    return out.toString();
  }

  static String capital(String text) {
    return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /// With a small first letter where the first word is no name.
  static String small(String text) {
    int space = text.indexOf(' ');
    String first = space < 0 ? text : text.substring(0, space);
    boolean common =
        switch (first) {
          case "The",
              "A",
              "An",
              "We",
              "It",
              "They",
              "There",
              "All",
              "Every",
              "Nobody",
              "Some",
              "Most",
              "Many",
              "Both",
              "If",
              "This",
              "You",
              "Our",
              "What",
              "When",
              "Tests",
              "Samples",
              "Rescuers",
              "Prosecutors",
              "Inspectors",
              "Costs",
              "In",
              "From",
              "No",
              "Not",
              "Of",
              "Somebody",
              "Everybody",
              "My",
              "Several",
              "Safety" ->
              true;
          default -> false;
        };
    return common ? text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1) : text;
  }

  static String number(int value) {
    return value < 1000 || (value > 1900 && value < 2030)
        ? Integer.toString(value)
        : String.format(Locale.ROOT, "%,d", value);
  }
}

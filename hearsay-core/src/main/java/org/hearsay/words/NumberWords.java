package org.hearsay.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Numbers in words and digits, as values.
public final class NumberWords {
  private static final Map<String, Double> WORDS = ComparedWordLists.ENGLISH.numbers("number-words.words");

  private static final Map<String, Double> SCALES = ComparedWordLists.ENGLISH.numbers("number-words.scales");

  private NumberWords() {}

  /// A number in a text.
  ///
  /// @param first index of its first word
  /// @param last index of its last word
  public record Quantity(double value, int first, int last) {}

  /// @return the value of one word, below 0 when it is no number
  public static double value(String form) {
    Double word = WORDS.get(form);
    if (word != null) {
      return word;
    }
    if (form.isEmpty() || !Character.isDigit(form.charAt(0))) {
      return -1;
    }
    int end = 0;
    while (end < form.length() && ((form.charAt(end) >= '0' && form.charAt(end) <= '9') || form.charAt(end) == '.')) {
      end++;
    }
    String digits = form.substring(0, end);
    if (digits.isEmpty() || digits.length() > 15 || digits.indexOf('.') != digits.lastIndexOf('.')) {
      return -1;
    }
    double value = Double.parseDouble(digits.endsWith(".") ? digits + "0" : digits);
    String rest = form.substring(end);
    Double scale = SCALES.get(rest);
    return rest.isEmpty() ? value : scale != null ? value * scale : ordinal(rest) ? -1 : value;
  }

  private static boolean ordinal(String rest) {
    return rest.equals("st") || rest.equals("nd") || rest.equals("rd") || rest.equals("th") || rest.equals("s");
  }

  private static final java.util.Set<String> SCALE_WORDS = ComparedWordLists.ENGLISH.words("number-words.scale-words");

  /// The value of words that are one number and nothing else, below 0 otherwise: "twenty five", "5 million".
  public static double phrase(java.util.List<String> forms) {
    double total = 0;
    double part = -1;
    for (String form : forms) {
      if (form.equals("and") && part >= 0) {
        continue;
      }
      double value = form.equals("a") && forms.size() > 1 && part < 0 ? 1 : value(form);
      Double scale = SCALES.get(form);
      if (value >= 0) {
        if (part >= 0 && value >= 100) {
          return -1;
        }
        part = part < 0 ? value : part + value;
      } else if (scale != null && form.length() > 2) {
        part = (part < 0 ? 1 : part) * scale;
        if (scale >= 1000) {
          total += part;
          part = 0;
        }
      } else {
        return -1;
      }
    }
    return part < 0 && total == 0 ? -1 : total + Math.max(0, part);
  }

  /// Whether words count something, in figures, in words or by their order.
  public static boolean holdsNumber(java.util.List<String> forms) {
    return forms.size() <= 4
        && forms.stream().anyMatch(form -> value(form) >= 0 || SCALE_WORDS.contains(form) || digits(form));
  }

  private static boolean digits(String form) {
    return Character.isDigit(form.charAt(0));
  }

  /// All numbers of a stretch of words, in their order.
  public static List<Quantity> in(ComparedWords words, int from, int to) {
    List<Quantity> found = new ArrayList<>();
    int i = from;
    while (i < to) {
      double value = value(words.form(i));
      int first = i;
      if (value < 0) {
        i++;
        continue;
      }
      int last = i;
      if (value >= 20 && value < 100 && value % 10 == 0 && i + 1 < to) {
        double unit = value(words.form(i + 1));
        if (unit > 0 && unit < 10 && Character.isLetter(words.form(i + 1).charAt(0))) {
          value += unit;
          last = ++i;
        }
      }
      while (last + 1 < to && SCALES.containsKey(words.form(last + 1)) && words.form(last + 1).length() > 1) {
        value *= SCALES.getOrDefault(words.form(++last), 1.0);
      }
      found.add(new Quantity(value, first, last));
      i = last + 1;
    }
    return found;
  }

  /// Whether one may be the other rounded: within five hundredths.
  public static boolean rounded(double a, double b) {
    return Math.abs(a - b) <= 0.05 * Math.max(Math.abs(a), Math.abs(b));
  }
}

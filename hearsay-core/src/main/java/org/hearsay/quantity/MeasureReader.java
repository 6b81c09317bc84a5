package org.hearsay.quantity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.hearsay.quantity.Measure.Bound;
import org.hearsay.quantity.Units.Unit;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;
import org.hearsay.words.Concepts;
import org.hearsay.words.EditWords;
import org.hearsay.words.NumberWords;
import org.jspecify.annotations.Nullable;

/// Reads quantities in running text: "$1.2bn", "between 40 and 50 km", "more than two dozen sailors", "5-10 percent".
///
/// Years, days, times of day, ordinals, scores and numbers that are names ("Route 9") are left out.
public final class MeasureReader {
  private static final String BETTER = QuantityLists.ENGLISH.word("better");
  private static final String CELSIUS = QuantityLists.ENGLISH.word("celsius");
  private static final String CLOSE = QuantityLists.ENGLISH.word("close");
  private static final String DEGREES = QuantityLists.ENGLISH.word("degrees");
  private static final String DOZEN = QuantityLists.ENGLISH.word("dozen");
  private static final String ESTIMATED = QuantityLists.ENGLISH.word("estimated");
  private static final String FAHRENHEIT = QuantityLists.ENGLISH.word("fahrenheit");
  private static final String FEWER_WORD = QuantityLists.ENGLISH.word("fewer");
  private static final String GREATER = QuantityLists.ENGLISH.word("greater");
  private static final String HALF = QuantityLists.ENGLISH.word("half");
  private static final String HIGHER = QuantityLists.ENGLISH.word("higher");
  private static final String LARGER = QuantityLists.ENGLISH.word("larger");
  private static final String LONGER = QuantityLists.ENGLISH.word("longer");
  private static final String LOWER = QuantityLists.ENGLISH.word("lower");
  private static final String MINUS = QuantityLists.ENGLISH.word("minus");
  private static final String PERCENT = QuantityLists.ENGLISH.word("percent");
  private static final String SMALLER = QuantityLists.ENGLISH.word("smaller");
  private static final String TWICE = QuantityLists.ENGLISH.word("twice");
  private static final String UPWARDS = QuantityLists.ENGLISH.word("upwards");

  private static final Set<String> ABOUT = QuantityLists.ENGLISH.words("measure-reader.about");

  private static final Set<String> MORE = QuantityLists.ENGLISH.words("measure-reader.more");

  private static final Set<String> FEWER = QuantityLists.ENGLISH.words("measure-reader.fewer");

  /// Words after which a number is a name.
  private static final Set<String> NAMED = QuantityLists.ENGLISH.words("measure-reader.named");

  private static final Map<String, Double> FRACTIONS = QuantityLists.ENGLISH.numbers("measure-reader.fractions");

  private static final Map<String, Double> SCALES = QuantityLists.ENGLISH.numbers("measure-reader.scales");

  private static final Map<String, Double> MANY = QuantityLists.ENGLISH.numbers("measure-reader.many");

  private static final Set<String> PER = QuantityLists.ENGLISH.words("measure-reader.per");

  /// Words between a number and the noun that it counts.
  private static final int NOUN = 4;

  private final ComparedWords words;
  private final String text;
  private final int from;
  private final int to;

  private MeasureReader(String text, ComparedWords words, int from, int to) {
    this.text = text;
    this.words = words;
    this.from = from;
    this.to = to;
  }

  /// The quantities of a text, in their order.
  public static List<Measure> in(String text) {
    ComparedWords words = ComparedWords.of(text);
    return in(text, words, 0, words.size());
  }

  /// @param from first word looked at
  /// @param to one past the last
  public static List<Measure> in(String text, ComparedWords words, int from, int to) {
    MeasureReader reader = new MeasureReader(text, words, from, to);
    List<Measure> found = new ArrayList<>();
    int at = from;
    while (at < to) {
      Figure number = reader.number(at);
      Measure measure = number == null ? null : reader.measure(number);
      if (measure != null) {
        found.add(measure);
        at = measure.last() + 1;
      } else {
        at = number == null ? at + 1 : number.last + 1;
      }
    }
    return found;
  }

  /// The quantity that holds some of the words from `first` to `last`; absent where there is none or more than one.
  public static @Nullable Measure at(String text, ComparedWords words, int first, int last) {
    return only(in(text, words, Math.max(0, first - CONTEXT), Math.min(words.size(), last + CONTEXT)), first, last);
  }

  /// The one of some quantities that holds some of the words from `first` to `last`; absent where there is none or
  /// more than one.
  public static @Nullable Measure only(List<Measure> some, int first, int last) {
    List<Measure> found = some.stream().filter(measure -> measure.first() <= last && measure.last() >= first).toList();
    return found.size() == 1 ? found.getFirst() : null;
  }

  /// The same for a stretch of the report's text.
  public static @Nullable Measure over(String text, ComparedWords words, TextSpan span) {
    int first = -1;
    int last = -1;
    for (int i = 0; i < words.size(); i++) {
      if (words.begin(i) < span.end() && words.end(i) > span.begin()) {
        first = first < 0 ? i : first;
        last = i;
      }
    }
    return first < 0 ? null : at(text, words, first, last);
  }

  /// Words around a number that are read with it.
  private static final int CONTEXT = 6;

  /// A number as written.
  ///
  /// @param tail letters glued to its last figure, empty where there are none
  /// @param unit of a sign or code glued before it
  /// @param vague "hundreds", "dozens"
  private record Figure(
      double value, int first, int last, String tail, @Nullable Unit unit, boolean vague, boolean words) {}

  private @Nullable Figure number(int at) {
    String form = words.form(at);
    Double many = MANY.get(form);
    if (many != null) {
      return many(at, many);
    }
    Figure plain = Character.isDigit(form.charAt(0)) ? figures(at, form, 0, null) : coded(at, form);
    if (plain == null) {
      plain = spelled(at);
    }
    return plain == null ? null : scaled(plain);
  }

  /// "Hundreds", "tens of thousands".
  private Figure many(int at, double value) {
    double product = value;
    int last = at;
    while (last + 2 < to
        && words.form(last + 1).equals("of")
        && MANY.getOrDefault(words.form(last + 2), 0.0) > value
        && last < at + 2) {
      product *= MANY.getOrDefault(words.form(last + 2), 1.0);
      last += 2;
    }
    return new Figure(product, at, last, "", null, true, true);
  }

  /// "rm23", "usd1700": a code before the figures.
  private @Nullable Figure coded(int at, String form) {
    int digit = 0;
    while (digit < form.length() && Character.isLetter(form.charAt(digit))) {
      digit++;
    }
    if (digit == 0 || digit == form.length() || digit > 3) {
      return null;
    }
    String code = form.substring(0, digit);
    boolean dollar = words.begin(at) > 0 && text.charAt(words.begin(at) - 1) == '$';
    Unit unit = dollar ? Units.named(code + '$') : Units.glued(code);
    String written = words.exact(at).toLowerCase(Locale.ROOT).replace(",", "");
    if (unit == null && PLAIN_SIGNS.containsKey(code) && (written.indexOf('.') > 0 || words.exact(at).contains(","))) {
      unit = Units.named(PLAIN_SIGNS.getOrDefault(code, code));
    }
    return unit == null || !unit.currency() ? null : figures(at, written, digit, unit);
  }

  /// Letters that a currency's sign becomes where a text was made plain: "PS2.7m".
  private static final Map<String, String> PLAIN_SIGNS = QuantityLists.ENGLISH.pairs("measure-reader.plain-signs");

  private @Nullable Figure figures(int at, String form, int begin, @Nullable Unit unit) {
    int end = begin;
    while (end < form.length() && ((form.charAt(end) >= '0' && form.charAt(end) <= '9') || form.charAt(end) == '.')) {
      end++;
    }
    String digits = form.substring(begin, end);
    if (digits.isEmpty()
        || digits.length() > 15
        || digits.indexOf('.') != digits.lastIndexOf('.')
        || digits.startsWith(".")
        || digits.endsWith(".")) {
      return null;
    }
    String tail = form.substring(end);
    boolean raised = tail.length() > 1 && (tail.endsWith("2") || tail.endsWith("3")) && Units.glued(tail) != null;
    if (GLUED_ENDS.contains(tail) || tail.startsWith("'") || (!raised && !tail.chars().allMatch(Character::isLetter))) {
      return null;
    }
    double value = Double.parseDouble(digits) * (isFraction(at) ? Math.pow(10, -digits.length()) : 1);
    return new Figure(negative(at) ? -value : value, at, at, tail, unit, false, false);
  }

  /// ".05": what stands behind a point that no figure is before.
  private boolean isFraction(int at) {
    int begin = words.begin(at);
    return begin > 0
        && text.charAt(begin - 1) == '.'
        && (begin == 1
            || Character.isWhitespace(text.charAt(begin - 2))
            || Units.SIGNS.indexOf(text.charAt(begin - 2)) >= 0);
  }

  private boolean negative(int at) {
    int begin = words.begin(at);
    if (at > from && words.form(at - 1).equals(MINUS)) {
      return true;
    }
    return begin > 0
        && (text.charAt(begin - 1) == '-' || text.charAt(begin - 1) == '−')
        && (begin == 1
            || Character.isWhitespace(text.charAt(begin - 2))
            || Units.SIGNS.indexOf(text.charAt(begin - 2)) >= 0);
  }

  /// "twenty-five", "two hundred and six", "half a", "a dozen", "one and a half".
  private @Nullable Figure spelled(int at) {
    String form = words.form(at);
    if (form.equals(HALF)
        && at + 1 < to
        && (words.form(at + 1).equals("a") || words.form(at + 1).equals("an"))
        && at + 2 < to
        && (SCALES.containsKey(words.form(at + 2)) || Units.named(words.form(at + 2)) != null)) {
      return new Figure(0.5, at, at + 1, "", null, false, true);
    }
    if ((form.equals("a") || form.equals("an"))
        && at + 1 < to
        && SCALES.containsKey(words.form(at + 1))
        && words.form(at + 1).length() > 2) {
      return new Figure(1, at, at, "", null, false, true);
    }
    Double share = at + 2 < to && words.form(at + 2).equals("of") ? FRACTIONS.get(words.form(at + 1)) : null;
    if (form.equals("a") && share != null) {
      return new Figure(share, at, at + 1, "", null, false, true);
    }
    double value = NumberWords.value(form);
    if (value < 0 || Character.isDigit(form.charAt(0)) || form.equals(TWICE) || form.equals(DOZEN)) {
      return null;
    }
    int last = at;
    if (value >= 20 && value % 10 == 0 && last + 1 < to && adjacent(last)) {
      double unit = NumberWords.value(words.form(last + 1));
      if (unit > 0 && unit < 10 && !Character.isDigit(words.form(last + 1).charAt(0))) {
        value += unit;
        last++;
      }
    }
    if (last + 3 < to
        && words.form(last + 1).equals("and")
        && words.form(last + 2).equals("a")
        && words.form(last + 3).equals(HALF)) {
      return new Figure(value + 0.5, at, last + 3, "", null, false, true);
    }
    Double part = last + 1 < to ? FRACTIONS.get(words.form(last + 1)) : null;
    if (part != null && adjacent(last) && !words.form(last + 1).equals(HALF)) {
      return new Figure(value * part, at, last + 1, "", null, false, true);
    }
    return new Figure(value, at, last, "", null, false, true);
  }

  /// Whether nothing but a space or a hyphen stands between a word and the next.
  private boolean adjacent(int word) {
    String between = text.substring(words.end(word), words.begin(word + 1));
    return between.isBlank() ? between.indexOf('\n') < 0 : between.equals("-") || between.equals("‑");
  }

  private Figure scaled(Figure number) {
    double value = number.value;
    int last = number.last;
    String tail = number.tail;
    Unit before = number.unit != null ? number.unit : sign(number.first);
    boolean million = tail.equals("m") && (before != null || text.charAt(words.end(number.last) - 1) == 'M');
    Double glued = tail.equals("k") ? Double.valueOf(1e3) : million ? Double.valueOf(1e6) : SCALES.get(tail);
    if (glued != null && !tail.isEmpty()) {
      value *= glued;
      tail = "";
    } else if (tail.isEmpty()) {
      while (last + 1 < to && adjacent(last) && SCALES.containsKey(words.form(last + 1))) {
        value *= SCALES.getOrDefault(words.form(++last), 1.0);
        if (number.words && last + 2 < to && value >= 100 && value < 1e6) {
          int next = words.form(last + 1).equals("and") ? last + 2 : last + 1;
          Figure rest = next < to ? spelled(next) : null;
          if (rest != null
              && rest.value < 100
              && rest.value == Math.rint(rest.value)
              && (next == last + 1 ? adjacent(last) : value == 100 || value % 100 == 0)
              && !Character.isDigit(words.form(next).charAt(0))) {
            value += rest.value;
            last = rest.last;
          }
        }
      }
      if (last + 1 < to
          && before != null
          && (words.form(last + 1).equals("m") || words.form(last + 1).equals("k"))
          && adjacent(last)) {
        value *= words.form(++last).equals("m") ? 1e6 : 1e3;
      }
    }
    return new Figure(value, number.first, last, tail, before, number.vague, number.words);
  }

  /// The currency that a sign right before a number tells, with letters before the sign: "US$", "A$".
  private @Nullable Unit sign(int word) {
    int begin = words.begin(word);
    begin -= begin > 1 && text.charAt(begin - 1) == '-' && Units.SIGNS.indexOf(text.charAt(begin - 2)) >= 0 ? 1 : 0;
    begin -= begin > 1 && text.charAt(begin - 1) == '.' && isFraction(word) ? 1 : 0;
    if (begin == 0) {
      return null;
    }
    if (text.charAt(begin - 1) == ' ' && word > from) {
      Unit code = Units.named(words.form(word - 1));
      boolean written =
          code != null
              && code.currency()
              && words.exact(word - 1).length() <= 3
              && words.exact(word - 1).chars().allMatch(Character::isUpperCase);
      return written ? code : null;
    }
    char mark = text.charAt(begin - 1);
    if (mark == '=' && begin > 1 && text.charAt(begin - 2) == 'Y') {
      return Units.named(PLAIN_SIGNS.getOrDefault("y=", "y=")); // what a yen sign becomes where a text was made plain
    }
    if (Units.SIGNS.indexOf(mark) < 0) {
      return null;
    }
    Unit apart = mark == '$' ? spacedDollar(word, begin) : null;
    if (apart != null) {
      return apart;
    }
    int letters = begin - 1;
    while (letters > 0 && begin - letters <= 3 && Character.isUpperCase(text.charAt(letters - 1))) {
      letters--;
    }
    Unit lettered = Units.named(text.substring(letters, begin).toLowerCase(Locale.ROOT));
    return lettered != null ? lettered : Units.named(String.valueOf(mark));
  }

  /// "HK $5", "US $5": letters that stand apart before the sign.
  private static final int LETTERS = 2;

  private @Nullable Unit spacedDollar(int word, int begin) {
    boolean apart = begin > 2 && text.charAt(begin - 2) == ' ' && word > from && words.end(word - 1) == begin - 2;
    if (!apart || words.exact(word - 1).length() > LETTERS) {
      return null;
    }
    boolean capital = words.exact(word - 1).chars().allMatch(Character::isUpperCase);
    return capital ? Units.named(words.exact(word - 1).toLowerCase(Locale.ROOT) + '$') : null;
  }

  private @Nullable Measure measure(Figure number) {
    if (named(number) || (number.value == 1 && number.words && number.tail.isEmpty() && pronoun(number))) {
      return null;
    }
    Figure high = number.vague ? null : second(number);
    Figure last = high == null ? number : high;
    Unit sign = number.unit != null ? number.unit : high != null ? high.unit : null;
    Named unit = unit(last, sign);
    if (sign == null && unit.dimension.isEmpty() && (clockOrDate(number, last) || (high == null && score(number)))) {
      return null;
    }
    boolean counts = unit.dimension.startsWith("#");
    if (sign == null
        && (counts || unit.dimension.isEmpty())
        && NumberNames.is(text, words, number.first, last.last, counts)) {
      return null;
    }
    Figure twice = high == null && unit.unit != null ? withUnit(number, unit) : null;
    if (twice != null) {
      high = twice;
      last = twice;
      unit = unit(twice, twice.unit);
    }
    double scale =
        high != null && number.value < high.value && high.value >= 1e3 && number.value < 1e3 && !number.vague
            ? scaleOf(high)
            : 1;
    double low = unit.unit == null ? number.value * scale : unit.unit.base(number.value * scale);
    double top = high == null ? low : unit.unit == null ? high.value : unit.unit.base(high.value);
    boolean spell = unit.dimension.equals("time") && before(number, 1).equals("over");
    Bound bound = number.vague ? Bound.AT_LEAST : spell ? Bound.EXACT : bound(number, unit.last);
    return new Measure(
        Math.min(low, top),
        Math.max(low, top),
        unit.dimension,
        last.value,
        bound,
        Measure.digits(last.value),
        unit.unit == null ? 1 : unit.unit.factor(),
        number.first,
        unit.last);
  }

  /// The upper end of a range whose ends both have the unit: "5 per cent to 10 per cent", but not the change "from 5 to
  /// 10".
  private @Nullable Figure withUnit(Figure number, Named unit) {
    int link = unit.last + 1;
    boolean change =
        before(number, 1).equals("by") || (before(number, 1).equals("from") && !RANGING.contains(before(number, 2)));
    if (number.vague || change || link + 1 >= to || !words.form(link).equals("to")) {
      return null;
    }
    Figure high = rising(number, number(link + 1));
    return high != null
            && Objects.equals(unit(high, high.unit).unit, unit.unit)
            && unit(high, high.unit).dimension.equals(unit.dimension)
        ? high
        : null;
  }

  private static final Set<String> RANGING = QuantityLists.ENGLISH.words("measure-reader.ranging");

  /// "5 to 10 million" is 5 million to 10 million.
  private double scaleOf(Figure high) {
    Figure bare = null;
    String form = words.form(high.first);
    if (Character.isDigit(form.charAt(0))) {
      bare = figures(high.first, form, 0, null);
    }
    double plain = bare == null ? NumberWords.value(form) : bare.value;
    return plain > 0 ? high.value / plain : 1;
  }

  /// The upper end of a range: "5-10", "5 to 10", "between 5 and 10".
  private @Nullable Figure second(Figure number) {
    int next = number.last + 1;
    if (next >= to) {
      return null;
    }
    String between = text.substring(words.end(number.last), words.begin(next));
    String mark = between.strip();
    boolean dash =
        mark.equals("-")
            || mark.equals("–")
            || mark.equals("—")
            || ((mark.endsWith("-") || mark.endsWith("–")) && mark.startsWith("%"));
    boolean signs =
        !dash
            && mark.length() == 2
            && (mark.charAt(0) == '-' || mark.charAt(0) == '–')
            && "$£€".indexOf(mark.charAt(1)) >= 0;
    if ((dash || signs) && !number.words && Character.isDigit(words.form(next).charAt(0))) {
      return rising(number, number(next));
    }
    String link = words.form(next);
    boolean joined =
        link.equals("to")
            || (link.equals("and") && number.first > from && words.form(number.first - 1).equals("between"));
    boolean either = link.equals("or") && number.value < FEW;
    if ((!joined && !either) || next + 1 >= to || before(number, 1).equals("by")) {
      return null;
    }
    Figure high = rising(number, number(next + 1));
    if (high == null || (either && (high.value > 2 * number.value || high.words != number.words))) {
      return null;
    }
    // "fell 7% to $2 billion" names two things
    return mark.startsWith("%") && !isPercent(high) ? null : high;
  }

  /// "Three or four" is a range only of small numbers.
  private static final int FEW = 100;

  private boolean isPercent(Figure number) {
    int end = words.end(number.last);
    boolean sign = end < text.length() && text.charAt(end) == '%';
    return sign
        || (number.last + 1 < to && Objects.equals(Units.named(words.form(number.last + 1)), Units.named(PERCENT)));
  }

  private static @Nullable Figure rising(Figure low, @Nullable Figure high) {
    return high != null && !high.vague && high.value > low.value ? high : null;
  }

  /// @param dimension empty where nothing tells what is counted
  private record Named(@Nullable Unit unit, String dimension, int last) {}

  private Named unit(Figure number, @Nullable Unit sign) {
    Unit unit = sign;
    int last = number.last;
    if (unit == null && !number.tail.isEmpty()) {
      boolean slash = last + 1 < to && text.substring(words.end(last), words.begin(last + 1)).equals("/");
      Unit compound = slash ? Units.named(number.tail + ' ' + words.form(last + 1)) : null;
      unit = compound != null ? compound : Units.glued(number.tail);
      last += compound != null ? 1 : 0;
    }
    int end = words.end(number.last);
    unit = unit == null ? signBehind(end) : unit;
    if (unit == null && end < text.length() && text.charAt(end) == '°') {
      char letter = end + 1 < text.length() ? text.charAt(end + 1) : ' ';
      unit = letter == 'F' ? Units.named(FAHRENHEIT) : letter == 'C' ? Units.named(CELSIUS) : Units.named(DEGREES);
      last += (letter == 'F' || letter == 'C') && last + 1 < to ? 1 : 0;
    }
    last += number.vague && last + 2 < to && words.form(last + 1).equals("of") ? 1 : 0;
    boolean follows = last + 1 < to && close(last);
    for (int n = Math.min(Units.LONGEST, to - last - 1); unit == null && follows && n >= 1; n--) {
      boolean together = true;
      StringBuilder name = new StringBuilder(words.form(last + 1));
      for (int i = last + 1; i < last + n; i++) {
        together &= close(i);
        name.append(' ').append(words.form(i + 1));
      }
      Unit read = together ? Units.named(name.toString()) : null;
      if (read != null) {
        unit = read;
        last += n;
      }
    }
    if (unit == null && number.tail.isEmpty()) {
      unit = letter(last);
      last += unit == null ? 0 : 1;
    }
    if (unit != null) {
      return per(unit, last);
    }
    int noun = number.tail.isEmpty() ? noun(number) : -1;
    Unit counted = noun < 0 ? null : Units.named(words.form(noun));
    if (counted != null) {
      return new Named(counted, counted.dimension(), noun);
    }
    return noun < 0
        ? new Named(null, "", number.last)
        : new Named(null, "#" + Concepts.of(words.form(noun)), number.last);
  }

  /// The unit of a sign right behind a number: "5%", "5€", "5″".
  private @Nullable Unit signBehind(int end) {
    return end < text.length() ? Units.named(text.substring(end, end + 1)) : null;
  }

  /// A unit of one capital letter that stands apart: "5 W", "12 C".
  private @Nullable Unit letter(int last) {
    boolean follows = last + 1 < to && close(last) && words.end(last) < words.begin(last + 1);
    return follows ? Units.letter(words.exact(last + 1)) : null;
  }

  private boolean close(int word) {
    String between = text.substring(words.end(word), words.begin(word + 1));
    return between.length() <= 1 && (between.isEmpty() || " -‑/\u00a0".indexOf(between.charAt(0)) >= 0);
  }

  /// What stands behind a span of time that is counted from another: "an hour earlier".
  private static final Set<String> SHIFTS = QuantityLists.ENGLISH.words("measure-reader.shifts");

  /// What stands behind an hour.
  private static final Set<String> CLOCKS = QuantityLists.ENGLISH.words("measure-reader.clocks");

  /// "per barrel", "an ounce", "a year".
  private Named per(Unit unit, int last) {
    if (last + 2 < to
        && PER.contains(words.form(last + 1))
        && text.substring(words.end(last), words.begin(last + 2)).strip().indexOf(',') < 0) {
      int under = last + 2;
      Unit below = Units.named(words.form(under));
      if (below == null && under + 1 < to) {
        below = Units.named(words.form(under) + ' ' + words.form(under + 1));
        under += below == null ? 0 : 1;
      }
      boolean earlier = last + 3 < to && SHIFTS.contains(words.form(last + 3));
      boolean rate = !earlier && (below != null || words.form(last + 1).equals("per"));
      if (rate && !unit.dimension().equals("time")) {
        String thing = below == null ? "#" + Concepts.of(words.form(under)) : below.name();
        return new Named(unit, unit.dimension() + "/" + thing, under);
      }
    }
    return new Named(unit, unit.dimension(), last);
  }

  /// The noun that is counted: the first plural after the number before anything else breaks the phrase.
  private int noun(Figure number) {
    for (int i = number.last + 1; i < to && i <= number.last + NOUN; i++) {
      String form = words.form(i);
      boolean of = number.vague && i == number.last + 1 && form.equals("of");
      String between = text.substring(words.end(i - 1), words.begin(i));
      if ((!between.isBlank() && !between.equals("-"))
          || between.indexOf('\n') >= 0
          || Character.isDigit(form.charAt(0))) {
        return -1;
      }
      if (of) {
        continue;
      }
      if (Commonness.stop(form)) {
        return -1;
      }
      if (PLURALS.contains(form)
          || (form.endsWith("s") && !form.endsWith("ss") && !form.endsWith(OF_ADJECTIVES) && form.length() > 3)) {
        return i;
      }
    }
    return -1;
  }

  private static final String OF_ADJECTIVES = QuantityLists.ENGLISH.word("ous");
  private static final Set<String> PLURALS = QuantityLists.ENGLISH.words("measure-reader.plurals");

  private boolean named(Figure number) {
    boolean before =
        number.first > from && text.substring(words.end(number.first - 1), words.begin(number.first)).length() <= 2;
    String form = before ? words.form(number.first - 1) : "";
    return !number.words
        && before
        && words.capital(number.first - 1)
        && number.tail.isEmpty()
        && number.unit == null
        && NAMED.contains(form)
        && number.first - 1 >= from;
  }

  /// What stands before "one" where it is no number: "no one".
  private static final Set<String> BEFORE_PRONOUNS = QuantityLists.ENGLISH.words("measure-reader.before-pronouns");

  /// Letters right behind a figure that make an ordinal, a decade or a time of it.
  private static final Set<String> GLUED_ENDS = QuantityLists.ENGLISH.words("measure-reader.glued-ends");

  /// "one of the", "no one", "the one who".
  private boolean pronoun(Figure number) {
    String next = number.last + 1 < to ? words.form(number.last + 1) : "";
    String before = number.first > from ? words.form(number.first - 1) : "";
    return next.isEmpty()
        || Character.isDigit(next.charAt(0))
        || Commonness.stop(next)
        || BEFORE_PRONOUNS.contains(before);
  }

  /// A year, a day of a month, a time of day.
  private boolean clockOrDate(Figure number, Figure last) {
    if (number.words) {
      return false;
    }
    boolean year =
        number.value >= 1500
            && number.value < 2100
            && number.value == Math.rint(number.value)
            && words.form(number.first).length() == 4
            && text.charAt(words.begin(number.first) + 1) != ',';
    boolean bare = number.tail.isEmpty();
    String before = number.first > from ? words.form(number.first - 1) : "";
    String after = last.last + 1 < to ? words.form(last.last + 1) : "";
    boolean month =
        EditWords.MONTHS_AND_DAYS.contains(before) || (before.equals("may") && words.capital(number.first - 1));
    boolean monthAfter =
        EditWords.MONTHS_AND_DAYS.contains(after) && last.last + 1 < to && words.capital(last.last + 1);
    boolean clock =
        CLOCKS.contains(after)
            || (last.last + 2 < to
                && (after.equals("p") || after.equals("a"))
                && words.form(last.last + 2).equals("m"));
    return bare && (year || month || monthAfter || clock);
  }

  /// "4:39", "89-89", "2/3".
  private boolean score(Figure number) {
    int begin = words.begin(number.first);
    int end = words.end(number.last);
    boolean before =
        begin > 1 && ":/-–".indexOf(text.charAt(begin - 1)) >= 0 && Character.isLetterOrDigit(text.charAt(begin - 2));
    boolean after =
        end + 1 < text.length() && ":/-–".indexOf(text.charAt(end)) >= 0 && Character.isDigit(text.charAt(end + 1));
    return !number.words && (before || after);
  }

  private Bound bound(Figure number, int last) {
    int begin = words.begin(number.first);
    if (begin > 0 && (text.charAt(begin - 1) == '~' || text.charAt(begin - 1) == '≈')) {
      return Bound.ABOUT;
    }
    String one = before(number, 1);
    String two = before(number, 2);
    String three = before(number, 3);
    boolean no = three.equals("no") || three.equals("not");
    if (one.equals("than")) {
      boolean more =
          two.equals("more")
              || two.equals(GREATER)
              || two.equals(HIGHER)
              || two.equals(LONGER)
              || two.equals(LARGER)
              || two.equals(BETTER);
      boolean less = two.equals("less") || two.equals(FEWER_WORD) || two.equals(LOWER) || two.equals(SMALLER);
      if (more || less) {
        return more != no ? Bound.AT_LEAST : Bound.AT_MOST;
      }
    }
    if (one.equals("as") && (two.equals("many") || two.equals("much")) && three.equals("as")) {
      return Bound.AT_MOST;
    }
    if ((one.equals("to") && two.equals("up")) || (one.equals("most") && two.equals("at"))) {
      return Bound.AT_MOST;
    }
    if (one.equals("of") && two.equals(UPWARDS)) {
      return Bound.AT_LEAST;
    }
    if (one.equals("to") && two.equals(CLOSE)) {
      return Bound.ABOUT;
    }
    if (MORE.contains(one) && !(one.equals("least") && !two.equals("at"))) {
      return Bound.AT_LEAST;
    }
    if (FEWER.contains(one)) {
      return Bound.AT_MOST;
    }
    String after = last + 1 < to ? words.form(last + 1) : "";
    String second = last + 2 < to ? words.form(last + 2) : "";
    if (after.equals("or") && second.equals("so")) {
      return Bound.ABOUT;
    }
    if (after.equals("or") && (second.equals("more") || second.equals(HIGHER))) {
      return Bound.AT_LEAST;
    }
    if (after.equals("or") && (second.equals("less") || second.equals(FEWER_WORD))) {
      return Bound.AT_MOST;
    }
    return ABOUT.contains(one)
            || (one.equals("an") && two.equals(ESTIMATED))
            || (one.equals("a") && ABOUT.contains(two) && number.words)
        ? Bound.ABOUT
        : Bound.EXACT;
  }

  private String before(Figure number, int back) {
    int at = number.first - back;
    return at >= from ? words.form(at) : "";
  }
}

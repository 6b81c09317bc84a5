package org.hearsay.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.hearsay.text.ArticleText;
import org.hearsay.text.TextSpan;
import org.hearsay.text.Tokens;

/// The words of a stretch of text in the form in which reports are compared.
///
/// Lower case; a possessive ending is left off; curly apostrophes are straight; parts around a hyphen
/// are words of their own; "US" and "U.S." are one word and not the pronoun; "5,000" is "5000".
/// Positions are those of the article's text.
public final class ComparedWords {
  private static final int MAX_WORD = 64;

  private final String text;
  private final List<String> forms;
  private final int[] begins;
  private final int[] ends;

  private ComparedWords(String text, List<String> forms, int[] begins, int[] ends) {
    this.text = text;
    this.forms = List.copyOf(forms);
    this.begins = begins;
    this.ends = ends;
  }

  /// The words of an article, found once while it is compared.
  public static ComparedWords of(ArticleText text) {
    return text.passing(ComparedWords.class, each -> of(each.article().text()));
  }

  public static ComparedWords of(String text) {
    return of(text, 0, text.length());
  }

  /// Words that were found before, in their compared forms. Their text is the forms with a space between them, so
  /// nothing is known of capitals and marks.
  public static ComparedWords ofForms(List<String> forms) {
    int[] begins = new int[forms.size()];
    int[] ends = new int[forms.size()];
    int at = 0;
    for (int i = 0; i < begins.length; i++) {
      begins[i] = at;
      ends[i] = at + forms.get(i).length();
      at = ends[i] + 1;
    }
    return new ComparedWords(String.join(" ", forms), forms, begins, ends);
  }

  /// The words of several spans, one after the other.
  public static ComparedWords of(String text, List<TextSpan> spans) {
    List<String> forms = new ArrayList<>();
    int[] begins = new int[16];
    int[] ends = new int[16];
    for (TextSpan span : spans) {
      ComparedWords part = of(text, span.begin(), Math.min(span.end(), text.length()));
      int size = forms.size() + part.size();
      if (size > begins.length) {
        begins = Arrays.copyOf(begins, size * 2);
        ends = Arrays.copyOf(ends, size * 2);
      }
      System.arraycopy(part.begins, 0, begins, forms.size(), part.size());
      System.arraycopy(part.ends, 0, ends, forms.size(), part.size());
      forms.addAll(part.forms);
    }
    return new ComparedWords(text, forms, Arrays.copyOf(begins, forms.size()), Arrays.copyOf(ends, forms.size()));
  }

  /// @param begin first unit looked at
  /// @param end one past the last unit looked at
  public static ComparedWords of(String text, int begin, int end) {
    List<String> forms = new ArrayList<>();
    int[] begins = new int[Math.max(4, (end - begin) / 5)];
    int[] ends = new int[begins.length];
    int at = begin;
    while (at < end) {
      int c = text.codePointAt(at);
      if (!Character.isLetterOrDigit(c)) {
        at += Character.charCount(c);
        continue;
      }
      int stop = wordEnd(text, at, end);
      int until = withoutPossessive(text, at, stop);
      if (forms.size() == begins.length) {
        begins = Arrays.copyOf(begins, begins.length * 2);
        ends = Arrays.copyOf(ends, ends.length * 2);
      }
      begins[forms.size()] = at;
      ends[forms.size()] = until;
      forms.add(form(text.substring(at, until)));
      at = stop;
    }
    return new ComparedWords(text, forms, Arrays.copyOf(begins, forms.size()), Arrays.copyOf(ends, forms.size()));
  }

  private static int wordEnd(String text, int begin, int end) {
    int at = begin;
    int limit = Math.min(end, begin + MAX_WORD);
    while (at < limit) {
      int c = text.codePointAt(at);
      boolean inside = Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
      if (!inside && !joins(text, at, begin, end)) {
        break;
      }
      at += Character.charCount(c);
    }
    return Math.min(at, end);
  }

  /// Whether the mark between two letters or digits belongs to the word.
  private static boolean joins(String text, int at, int begin, int end) {
    if (at == begin || at + 1 >= end) {
      return false;
    }
    char mark = text.charAt(at);
    char before = text.charAt(at - 1);
    char after = text.charAt(at + 1);
    if (mark == '\'' || mark == '’') {
      return Character.isLetter(before) && Character.isLetter(after);
    }
    if (mark == ',') {
      return Character.isDigit(before) && Character.isDigit(after);
    }
    if (mark == '.') {
      boolean number = Character.isDigit(before) && Character.isDigit(after);
      boolean initials =
          Character.isUpperCase(before)
              && Character.isUpperCase(after)
              && (at - 1 == begin || text.charAt(at - 2) == '.');
      return number || initials;
    }
    return false;
  }

  private static int withoutPossessive(String text, int begin, int end) {
    if (end - begin > 2) {
      char mark = text.charAt(end - 2);
      char s = text.charAt(end - 1);
      boolean ending = (mark == '\'' || mark == '’' || mark == '‘') && (s == 's' || s == 'S');
      if (ending && !CONTRACTED.contains(text.substring(begin, end - 2).toLowerCase(Locale.ROOT))) {
        return end - 2;
      }
    }
    return end;
  }

  /// Words after which the ending is a verb.
  private static final Set<String> CONTRACTED = ComparedWordLists.ENGLISH.words("compared-words.contracted");

  private static String form(String word) {
    String plain = word.indexOf('’') >= 0 ? word.replace('’', '\'') : word;
    if (Character.isDigit(plain.charAt(0)) && plain.indexOf(',') >= 0) {
      plain = plain.replace(",", "");
    }
    if (plain.equals("US") || plain.equals("U.S") || plain.equals("U.S.A") || plain.equals("USA")) {
      return "u.s";
    }
    if (plain.indexOf('.') > 0 && Character.isLetter(plain.charAt(0))) {
      plain = plain.replace(".", "");
    }
    return plain.toLowerCase(Locale.ROOT);
  }

  public int size() {
    return forms.size();
  }

  /// The compared form of a word.
  public String form(int word) {
    return forms.get(word);
  }

  public List<String> forms() {
    return forms;
  }

  public int begin(int word) {
    return begins[word];
  }

  public int end(int word) {
    return ends[word];
  }

  /// The text of a word as written, without a possessive ending.
  public String exact(int word) {
    return text.substring(begins[word], ends[word]);
  }

  /// Whether a word is written with a capital letter first.
  public boolean capital(int word) {
    return Character.isUpperCase(text.codePointAt(begins[word]));
  }

  /// The span from one word to another, both included.
  public TextSpan span(int first, int last) {
    return new TextSpan(begins[first], ends[last]);
  }

  /// The first word that ends after a position; [#size()] when there is none.
  public int wordAt(int position) {
    return Tokens.firstAfter(ends, position);
  }
}

package org.hearsay.eval;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.text.TextSpan;

/// Words in columns put together again as text: one word a line before a tab, an empty line after each sentence, which
/// becomes a paragraph.
///
/// How words become text must never change, or the positions of the sets made by hand move.
///
/// @param words in order, empty lines not among them
public record ColumnText(String text, List<Word> words) {
  public ColumnText {
    words = List.copyOf(words);
  }

  /// A word, and the line that it stands on, counted from 0.
  public record Word(int line, TextSpan span) {}

  public static ColumnText of(List<String> lines) {
    StringBuilder text = new StringBuilder();
    List<Word> words = new ArrayList<>();
    String before = "";
    boolean quoted = false;
    for (int i = 0; i < lines.size(); i++) {
      String word = column(lines.get(i), 0);
      boolean starts = text.isEmpty() || text.charAt(text.length() - 1) == '\n';
      if (word.isEmpty()) {
        text.append(starts ? "" : "\n\n");
        before = "";
        continue;
      }
      boolean glued = starts || isGlued(word, before);
      if (word.equals("\"")) {
        glued = starts || quoted;
        quoted = !quoted;
      } else if (before.equals("\"") && quoted) {
        glued = true;
      }
      text.append(glued ? "" : " ");
      words.add(new Word(i, new TextSpan(text.length(), text.length() + word.length())));
      text.append(word);
      before = word;
    }
    return new ColumnText(text.toString(), words);
  }

  /// @return without white space around it; empty where the line has not so many, and for a line without a tab
  public static String column(String line, int number) {
    String[] columns = line.split("\t", -1);
    return columns.length < 2 || number >= columns.length ? "" : columns[number].strip();
  }

  private static boolean isGlued(String word, String before) {
    char first = word.charAt(0);
    boolean clitic = (first == '\'' || first == '’') && word.length() < 4;
    return ".,;:!?%)]’”".indexOf(first) >= 0
        || clitic
        || word.equals("n't")
        || word.equals("n’t")
        || "-–/".contains(word)
        || (!before.isEmpty() && "([“‘$£€#-–/".contains(before));
  }
}

package org.hearsay.eval.wordings;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hearsay.archive.wording.RowLog;
import org.hearsay.compare.utterance.PlainWording;
import org.jspecify.annotations.Nullable;

/// Different wordings, numbered from 1, some of which are forms of one another.
final class WordingCorpus implements RowLog<PlainWording> {
  private final List<String> lines = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Query> queries = new ArrayList<>();

  /// Words with their planted forms.
  ///
  /// @param said the words
  /// @param forms by form the number of the wording that it is; absent where the form came out as the words themselves
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Query(String[] said, Map<PlantedForm, Integer> forms) {
    Query {
      forms = Map.copyOf(forms);
    }

    int words() {
      return said.length;
    }
  }

  /// Shortest words that forms are made of.
  private static final int LEAST_WORDS = 5;

  static WordingCorpus of(WordingModel model, int count, int queries) {
    WordingCorpus corpus = new WordingCorpus();
    int every = Math.max(1, count / queries);
    while (corpus.lines.size() < count) {
      if (corpus.lines.size() / every >= corpus.queries.size() && corpus.queries.size() < queries) {
        corpus.plant(model);
      } else {
        corpus.add(model.next());
      }
    }
    corpus.numbers.clear();
    return corpus;
  }

  private void plant(WordingModel model) {
    String[] said = model.next();
    while (said.length < LEAST_WORDS) {
      said = model.next();
    }
    Map<PlantedForm, Integer> forms = new HashMap<>();
    String line = String.join(" ", said);
    for (PlantedForm form : PlantedForm.values()) {
      String[] planted = form.of(said, model);
      if (form == PlantedForm.VERBATIM || !String.join(" ", planted).equals(line)) {
        forms.put(form, add(planted));
      }
    }
    queries.add(new Query(said, forms));
  }

  /// @return number of the wording
  private int add(String[] words) {
    String line = PlainWording.of(String.join(" ", words)).line();
    return numbers.computeIfAbsent(
        line,
        key -> {
          lines.add(key);
          return lines.size();
        });
  }

  List<Query> queries() {
    return queries;
  }

  String line(long number) {
    return lines.get((int) number - 1);
  }

  int size() {
    return lines.size();
  }

  @Override
  public long newest() {
    return lines.size();
  }

  @Override
  public List<Numbered<PlainWording>> after(long seq, int most) {
    List<Numbered<PlainWording>> next = new ArrayList<>();
    for (long i = seq; i < lines.size() && next.size() < most; i++) {
      next.add(new Numbered<>(i + 1, PlainWording.ofLine(lines.get((int) i))));
    }
    return next;
  }

  @Override
  public @Nullable String mark(long seq) {
    return seq < 1 || seq > lines.size() ? null : PlainWording.ofLine(line(seq)).digest();
  }

  @Override
  public String maker() {
    return "corpus";
  }
}

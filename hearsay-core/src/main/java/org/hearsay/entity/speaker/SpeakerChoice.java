package org.hearsay.entity.speaker;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.hearsay.entity.Mention;
import org.hearsay.entity.name.ArticleWords;
import org.hearsay.entity.speaker.CandidateChooser.Choice;
import org.hearsay.quote.QuotedArticle;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// Among whom a speaker was chosen, as training sees it.
///
/// @param quotation its id
/// @param way how the speaker was found
/// @param share of the chosen one among the options; 1 where there was no choice
/// @param options empty where the words left no choice
/// @param chosen places that the chosen one is mentioned at
/// @param signs what its confidence was made of
public record SpeakerChoice(
    String quotation, String way, double share, List<Option> options, List<TextSpan> chosen, Map<String, Double> signs)
    implements Serializable {
  public SpeakerChoice {
    signs = Map.copyOf(signs);
    options = List.copyOf(options);
    chosen = List.copyOf(chosen);
  }

  /// @param named places that name the candidate; empty for "nobody of those" and for the unnamed
  /// @param described other places
  /// @param clues amounts by name
  public record Option(List<TextSpan> named, List<TextSpan> described, Map<String, Double> clues)
      implements Serializable {
    public Option {
      named = List.copyOf(named);
      described = List.copyOf(described);
      clues = Map.copyOf(clues);
    }

    public boolean isNobody() {
      return named.isEmpty() && described.isEmpty();
    }
  }

  /// Names of the clues, in order.
  public static List<String> clues() {
    List<String> names = new ArrayList<>();
    for (Clue clue : Clue.values()) {
      names.add(clue.name());
    }
    return names;
  }

  /// Reads an article and keeps what was chosen from.
  public static List<SpeakerChoice> read(QuotedArticle quoted) {
    ArticleWords words = new ArticleWords(quoted.text().article(), quoted.text().tokens());
    QuotationResolver reading = ResolveSpeakers.reading(words, quoted);
    reading.resolve(quoted.quotations());
    return reading.choices(quoted.quotations());
  }

  static SpeakerChoice of(ArticleWords words, String id, SpeakerResolver.Found found, Map<String, Double> signs) {
    List<Option> options = new ArrayList<>();
    Choice choice = found.choice();
    if (choice != null) {
      for (CandidateChooser.Option option : choice.options()) {
        options.add(
            new Option(places(words, option.draft(), true), places(words, option.draft(), false), clues(option)));
      }
    }
    List<TextSpan> chosen = new ArrayList<>(places(words, found.draft(), true));
    chosen.addAll(places(words, found.draft(), false));
    return new SpeakerChoice(id, found.way().name(), choice == null ? 1 : choice.share(), options, chosen, signs);
  }

  private static Map<String, Double> clues(CandidateChooser.Option option) {
    Map<String, Double> clues = new TreeMap<>();
    option.clues().forEach((clue, amount) -> clues.put(clue.name(), amount));
    return clues;
  }

  private static List<TextSpan> places(ArticleWords words, @Nullable DraftEntity draft, boolean names) {
    if (draft == null) {
      return List.of();
    }
    return draft.last().places().stream()
        .filter(place -> (place.form() == Mention.Form.NAME) == names)
        .map(place -> words.span(place.begin(), place.end()))
        .toList();
  }
}

package org.hearsay.quote.rules;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.prov.Resource;
import org.hearsay.quote.Stance;
import org.jspecify.annotations.Nullable;

/// Reporting verbs with what may follow them, from `hearsay/en/quote/cues.tsv`.
public final class CueLexicon {

  /// Which inflection a word form is; `said` is both past and past participle.
  public enum Form {
    BASE,
    THIRD,
    PAST,
    PARTICIPLE,
    PAST_OR_PARTICIPLE,
    ING
  }

  /// A verb in one inflection.
  ///
  /// @param particles words that must follow the verb: "for" in "call for"; empty for most
  public record Cue(String lemma, Form form, List<String> particles, Stance stance, String frames) {
    public boolean takes(char frame) {
      return frames.indexOf(frame) >= 0;
    }

    public boolean isFinite() {
      return form != Form.ING && form != Form.PARTICIPLE;
    }

    boolean isParticiple() {
      return form == Form.PARTICIPLE || form == Form.PAST_OR_PARTICIPLE;
    }
  }

  private static final String RESOURCE = Resource.english("quote/cues.tsv");
  private static final String FRAMES = "qctwiopngsrk";

  private final Map<String, List<Cue>> byForm;

  private CueLexicon(Map<String, List<Cue>> byForm) {
    this.byForm = byForm;
  }

  /// Loaded once, on first use.
  static CueLexicon english() {
    return Holder.ENGLISH;
  }

  private static final class Holder {
    static final CueLexicon ENGLISH = load();
  }

  /// @param lower a word in lower case
  /// @return the verbs it may be, those with particles first; empty for other words
  List<Cue> of(String lower) {
    return byForm.getOrDefault(lower, List.of());
  }

  boolean contains(String lower) {
    return byForm.containsKey(lower);
  }

  private static CueLexicon load() {
    Map<String, List<Cue>> byForm = new HashMap<>();
    try (InputStream in = CueLexicon.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException("the word list " + RESOURCE + " is missing; build again");
      }
      BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        if (!line.isBlank() && line.charAt(0) != '#') {
          read(line, number, byForm);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    byForm.replaceAll((form, cues) ->
        cues.stream().sorted((a, b) -> Integer.compare(b.particles().size(), a.particles().size())).toList());
    return new CueLexicon(byForm);
  }

  private static void read(String line, int number, Map<String, List<Cue>> byForm) {
    String[] columns = line.split("\t", -1);
    if (columns.length != 4 || !columns[3].chars().allMatch(c -> FRAMES.indexOf(c) >= 0)) {
      throw new IllegalStateException(
          RESOURCE
              + " line "
              + number
              + ": four columns are needed, the last of the letters "
              + FRAMES
              + ", got '"
              + line
              + "'");
    }
    String[] words = columns[0].split(" ");
    List<String> particles = List.of(words).subList(1, words.length);
    Stance stance = Stance.valueOf(columns[2].toUpperCase(Locale.ROOT));
    String base = words[0];
    String[] forms = columns[1].equals("-") ? regular(base) : columns[1].split(",", -1);
    if (!base.equals(forms[1])) {
      put(byForm, base, new Cue(columns[0], Form.BASE, particles, stance, columns[3]));
    }
    put(byForm, forms[0], new Cue(columns[0], Form.THIRD, particles, stance, columns[3]));
    if (forms[1].equals(forms[2])) {
      Cue both = new Cue(columns[0], Form.PAST_OR_PARTICIPLE, particles, stance, columns[3]);
      put(byForm, forms[1], both);
    } else {
      put(byForm, forms[1], new Cue(columns[0], Form.PAST, particles, stance, columns[3]));
      put(byForm, forms[2], new Cue(columns[0], Form.PARTICIPLE, particles, stance, columns[3]));
    }
    put(byForm, forms[3], new Cue(columns[0], Form.ING, particles, stance, columns[3]));
  }

  private static void put(Map<String, List<Cue>> byForm, String form, Cue cue) {
    byForm.computeIfAbsent(form, key -> new ArrayList<>(1)).add(cue);
  }

  private static final Set<String> SIBILANTS = QuotationRuleLists.ENGLISH.words("cue-lexicon.sibilants");

  /// Third person, past, past participle and present participle of a regular verb.
  private static String[] regular(String base) {
    boolean consonantY = base.endsWith("y") && !isVowel(base, base.length() - 2);
    boolean sibilant = SIBILANTS.stream().anyMatch(base::endsWith);
    String stem = base.substring(0, base.length() - 1);
    String third = consonantY ? stem + "ies" : sibilant ? base + "es" : base + "s";
    String past = consonantY ? stem + "ied" : base.endsWith("e") ? base + "d" : base + "ed";
    String ing = base.endsWith("e") && !base.endsWith("ee") ? stem + "ing" : base + "ing";
    return new String[] {third, past, past, ing};
  }

  private static boolean isVowel(String word, int at) {
    return at >= 0 && "aeiou".indexOf(word.charAt(at)) >= 0;
  }

  /// The cue that a word makes with the words after it, or none.
  static @Nullable Cue match(List<Cue> cues, List<String> following) {
    for (Cue cue : cues) {
      List<String> particles = cue.particles();
      if (particles.size() <= following.size() && following.subList(0, particles.size()).equals(particles)) {
        return cue;
      }
    }
    return null;
  }
}

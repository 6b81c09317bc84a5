package org.hearsay.compare.utterance;

import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.hearsay.compare.name.JoinNames;
import org.hearsay.compare.report.ComparedQuotation;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.prov.Resource;
import org.hearsay.text.TextSpan;
import org.hearsay.words.Commonness;
import org.hearsay.words.ComparedWords;

/// Evidence that words were first said in another language: two reports may then have translated them each
/// in its own way, which is no alteration.
public final class ForeignSpeech {
  private static final String AMERICAN = UtteranceLists.ENGLISH.word("american");
  private static final String ENGLISH_WORD = UtteranceLists.ENGLISH.word("english");
  private static final String SPEAKING = UtteranceLists.ENGLISH.word("speaking");
  private static final String SPOKE = UtteranceLists.ENGLISH.word("spoke");
  private static final String UNITED_STATES = UtteranceLists.ENGLISH.word("united-states");

  /// Countries whose officials speak English to the press.
  private static final Set<String> ENGLISH = UtteranceLists.ENGLISH.words("foreign-speech.english");

  private static final Set<String> TRANSLATING = UtteranceLists.ENGLISH.words("foreign-speech.translating");

  /// How the names of languages end.
  private static final List<String> LANGUAGE_ENDINGS =
      UtteranceLists.ENGLISH.entries("foreign-speech.language-endings");

  /// Words between the name of a language and the quotation.
  private static final int NEAR = 14;

  /// Words between a name and the word that tells where its bearer is from.
  private static final int APPOSITION = 6;

  /// Function words within a title before a name: "Veltland's minister of health"; others end it, as in "in Veltland,
  /// where".
  private static final Set<String> JOINING = UtteranceLists.ENGLISH.words("foreign-speech.joining");

  /// Words after which a country is where somebody was, not where somebody is from.
  private static final Set<String> WHERE = UtteranceLists.ENGLISH.words("foreign-speech.where");

  private static final Map<String, String> ADJECTIVES = adjectives();

  private final Set<String> speakers = new HashSet<>();

  /// Speakers of whom a report says, beside their words, that these were translated. It need not say so again for the
  /// same occasion.
  private final Set<String> told = new HashSet<>();

  /// By quotation: whether its report says so beside it; found when first asked for.
  private final IdentityHashMap<ComparedQuotation, Boolean> at = new IdentityHashMap<>();

  private ForeignSpeech() {}

  public static ForeignSpeech in(List<Report> reports, JoinNames.Cast cast, List<ComparedQuotation> said) {
    ForeignSpeech foreign = new ForeignSpeech();
    for (ComparedQuotation one : said) {
      StoryEntity speaker = one.speaker();
      if (speaker != null && foreign.toldAt(one)) {
        foreign.told.add(speaker.id());
      }
    }
    Map<String, Report> byId = new HashMap<>();
    reports.forEach(report -> byId.put(report.id(), report));
    for (StoryEntity entity : cast.entities()) {
      Set<String> countries = new HashSet<>();
      if (entity.kind() == EntityKind.COUNTRY) {
        countries.add(entity.name().toLowerCase(Locale.ROOT));
      }
      for (StoryEntity.Member member : entity.members()) {
        Report report = byId.get(member.article());
        Entity mine = report == null ? null : report.entity(member.entity());
        if (report != null && mine != null) {
          for (Mention mention : mine.mentions()) {
            around(report, mention.span(), countries);
          }
        }
      }
      if (!countries.isEmpty() && countries.stream().noneMatch(ENGLISH::contains)) {
        foreign.speakers.add(entity.id());
      }
    }
    return foreign;
  }

  /// The countries that the words right before and after a name give to its bearer.
  private static void around(Report report, TextSpan name, Set<String> countries) {
    ComparedWords words = report.words;
    int first = words.wordAt(name.begin());
    int last = words.wordAt(Math.max(name.begin(), name.end() - 1));
    for (int i = first; i < words.size() && i <= last; i++) {
      country(report, i, countries);
    }
    for (int i = first - 1; i >= 0 && i >= first - APPOSITION; i--) {
      boolean apart =
          Commonness.stop(words.form(i)) && !JOINING.contains(words.form(i)) && !words.form(i).equals("u.s");
      if (apart || interrupted(report.text, words.end(i), words.begin(i + 1))) {
        break;
      }
      country(report, i, countries);
    }
    if (last + 1 < words.size() && report.text.substring(words.end(last), words.begin(last + 1)).startsWith(",")) {
      for (int i = last + 1; i < words.size() && i <= last + APPOSITION; i++) {
        boolean apart = WHERE.contains(words.form(i));
        if (apart || (i > last + 1 && interrupted(report.text, words.end(i - 1), words.begin(i)))) {
          break;
        }
        country(report, i, countries);
      }
    }
  }

  private static boolean interrupted(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (",.;:!?\"“”()\n".indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static void country(Report report, int word, Set<String> countries) {
    ComparedWords words = report.words;
    if (!words.capital(word) && !words.form(word).equals("u.s")) {
      return;
    }
    String form = words.form(word);
    String country = form.equals("u.s") || form.equals(AMERICAN) ? UNITED_STATES : ADJECTIVES.get(form);
    if (country != null) {
      countries.add(country);
    }
  }

  /// Whether both forms may be a reporter's own translation of what was said; a post is in the language that it is in.
  boolean translated(ComparedQuotation a, ComparedQuotation b) {
    if (a.post() || b.post()) {
      return false;
    }
    return evident(a, b)
        || (a.speaker() != null && speakers.contains(a.speaker().id()))
        || (b.speaker() != null && speakers.contains(b.speaker().id()));
  }

  /// Whether a report says of these words, or of others of their speaker, that they were translated.
  boolean evident(ComparedQuotation a, ComparedQuotation b) {
    return toldAt(a)
        || toldAt(b)
        || (a.speaker() != null && told.contains(a.speaker().id()))
        || (b.speaker() != null && told.contains(b.speaker().id()));
  }

  private boolean toldAt(ComparedQuotation said) {
    return at.computeIfAbsent(said, ForeignSpeech::told);
  }

  /// Whether the report says near the words that they were translated, or in which language they were said.
  private static boolean told(ComparedQuotation said) {
    ComparedWords words = said.report().words;
    for (TextSpan span : said.quotation().content()) {
      int first = words.wordAt(span.begin());
      int last = words.wordAt(Math.max(span.begin(), span.end() - 1));
      for (int i = Math.max(0, first - NEAR); i < words.size() && i <= last + NEAR; i++) {
        if (i >= first && i <= last) {
          continue;
        }
        if (TRANSLATING.contains(words.form(i)) || language(said.report(), i)) {
          return true;
        }
      }
    }
    return false;
  }

  /// "in Danish", "speaking Arabic".
  private static boolean language(Report report, int word) {
    ComparedWords words = report.words;
    if (word == 0 || !words.capital(word) || words.form(word).equals(ENGLISH_WORD) || words.form(word).length() < 4) {
      return false;
    }
    String before = words.form(word - 1);
    if (!before.equals("in") && !before.equals(SPEAKING) && !before.equals(SPOKE) && !before.equals("into")) {
      return false;
    }
    boolean nameGoesOn =
        word + 1 < words.size()
            && words.capital(word + 1)
            && report.text.substring(words.end(word), words.begin(word + 1)).isBlank();
    String form = words.form(word);
    for (String ending : LANGUAGE_ENDINGS) {
      if (!nameGoesOn
          && form.endsWith(ending)
          && !possessive(report, word)
          && !isName(report, words.span(word, word))) {
        return true;
      }
    }
    return false;
  }

  /// "in Thurlian's face": whoever has something is no language.
  private static boolean possessive(Report report, int word) {
    int end = report.words.end(word);
    return end < report.text.length() && (report.text.charAt(end) == '\'' || report.text.charAt(end) == '’');
  }

  /// Whether a word stands in the name of somebody or of a place.
  private static boolean isName(Report report, TextSpan span) {
    return report.read.entities().stream()
        .filter(entity ->
            switch (entity.kind()) {
              case PLACE, COUNTRY, PERSON, ORGANIZATION, OUTLET -> true;
              case GROUP, UNNAMED, OTHER -> false;
            })
        .flatMap(entity -> entity.mentions().stream())
        .anyMatch(mention -> mention.span().overlaps(span));
  }

  private static Map<String, String> adjectives() {
    Map<String, String> found = new HashMap<>();
    Resource.lines(
        Resource.english("entity/countries.tsv"),
        line -> {
          String[] fields = line.split("\t", -1);
          if (fields.length < 2) {
            return;
          }
          String country = fields[0].toLowerCase(Locale.ROOT);
          found.putIfAbsent(country, country);
          for (String adjective : fields[1].split("\\|")) {
            if (!adjective.isBlank()) {
              found.putIfAbsent(adjective.toLowerCase(Locale.ROOT), country);
            }
          }
        });
    return Map.copyOf(found);
  }
}

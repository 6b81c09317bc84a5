package org.hearsay.compare.difference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hearsay.compare.report.Report;
import org.hearsay.compare.result.Difference;
import org.hearsay.compare.result.Difference.Kind;
import org.hearsay.compare.result.Difference.Side;
import org.hearsay.compare.result.StoryEntity;
import org.hearsay.compare.view.SameTime;
import org.hearsay.compare.view.Sides;
import org.hearsay.compare.view.StoryView;
import org.hearsay.entity.Entity;
import org.hearsay.entity.EntityKind;
import org.hearsay.entity.Mention;
import org.hearsay.text.TextSpan;
import org.hearsay.words.NumberWords;
import org.jspecify.annotations.Nullable;

/// Finds people of whom two reports tell different ages: "Ann Lee, 43," and "the 44-year-old Ann Lee".
///
/// An age counts where it stands at the person's name, before or after it. A report with two ages of one person is left
/// aside, and so are two reports between which the person may have had a birthday.
final class AgeDifferences implements DifferenceRule {
  /// Years beyond which a number after a name is no age.
  private static final int OLDEST = 120;

  /// Characters before and after a name in which its age may stand.
  private static final int NEAR = 60;

  private static final Pattern AFTER = DifferenceLists.ENGLISH.pattern("age-differences.after");

  private static final Pattern BEFORE = DifferenceLists.ENGLISH.pattern("age-differences.before");

  @Override
  public String name() {
    return "age";
  }

  /// An age where a report tells it.
  ///
  /// @param name of the person, as the report gives it
  /// @param years whole years
  private record Told(Report report, String name, TextSpan span, int years) {}

  @Override
  public List<Difference> in(StoryView story) {
    Map<String, List<Told>> byPerson = new TreeMap<>();
    for (Report report : story.reports) {
      Map<String, List<Told>> here = new LinkedHashMap<>();
      for (Entity entity : report.read.entities()) {
        StoryEntity person = story.cast.of(report.id(), entity.id());
        if (entity.kind() == EntityKind.PERSON && person != null) {
          here.computeIfAbsent(person.id(), id -> new ArrayList<>()).addAll(ages(report, entity));
        }
      }
      here.forEach((person, told) -> {
        if (told.stream().mapToInt(Told::years).distinct().count() == 1) {
          byPerson.computeIfAbsent(person, id -> new ArrayList<>()).add(told.getFirst());
        }
      });
    }
    List<Difference> found = new ArrayList<>();
    joined(byPerson).forEach(told -> compare(told, story.times, found));
    return found;
  }

  /// With the ages of two people as one person's where their names are the same but for a letter of one part.
  private static List<List<Told>> joined(Map<String, List<Told>> byPerson) {
    List<List<Told>> all = new ArrayList<>();
    for (List<Told> told : byPerson.values()) {
      List<Told> same = all.size() > MOST ? null : sameButOneLetter(all, told);
      if (same == null) {
        all.add(new ArrayList<>(told));
      } else {
        same.addAll(told);
        same.sort(Comparator.comparingInt(one -> one.report().index));
      }
    }
    return all;
  }

  /// People with an age whose names are held against each other.
  private static final int MOST = 60;

  private static @Nullable List<Told> sameButOneLetter(List<List<Told>> all, List<Told> told) {
    for (List<Told> other : all) {
      boolean apart = other.stream().noneMatch(a -> told.stream().anyMatch(b -> b.report().index == a.report().index));
      if (apart && RareNames.sameButOneLetter(other.getFirst().name(), told.getFirst().name())) {
        return other;
      }
    }
    return null;
  }

  private void compare(List<Told> told, SameTime times, List<Difference> found) {
    for (int i = 0; i < told.size(); i++) {
      for (int j = i + 1; j < told.size(); j++) {
        Told a = told.get(i);
        Told b = told.get(j);
        boolean birthday = Math.abs(a.years() - b.years()) == 1 && !times.of(a.report(), b.report());
        if (a.years() != b.years() && !birthday) {
          found.add(Difference.of(Kind.AGE, name(), side(a), side(b), "a different age of one person"));
        }
      }
    }
  }

  private static Side side(Told told) {
    return Sides.of(told.report(), told.span());
  }

  private static List<Told> ages(Report report, Entity person) {
    List<Told> ages = new ArrayList<>();
    for (Mention mention : person.mentions()) {
      if (mention.form() == Mention.Form.NAME && mention.span().end() <= report.text.length()) {
        Told after = after(report, mention.span());
        Told before = before(report, mention.span());
        if (after != null) {
          ages.add(after);
        }
        if (before != null) {
          ages.add(before);
        }
      }
    }
    return ages;
  }

  private static @Nullable Told after(Report report, TextSpan name) {
    String rest = report.text.substring(name.end(), Math.min(report.text.length(), name.end() + NEAR));
    Matcher age = AFTER.matcher(rest);
    return age.find()
        ? told(report, name, new TextSpan(name.end() + age.start(1), name.end() + age.end(1)), age.group(1))
        : null;
  }

  private static @Nullable Told before(Report report, TextSpan name) {
    int from = Math.max(0, name.begin() - NEAR);
    Matcher age = BEFORE.matcher(report.text.substring(from, name.begin()));
    if (!age.find()) {
      return null;
    }
    return told(report, name, new TextSpan(from + age.start(1), from + age.end(1)), age.group(2));
  }

  private static @Nullable Told told(Report report, TextSpan name, TextSpan span, String years) {
    double value = NumberWords.value(years.toLowerCase(java.util.Locale.ROOT));
    boolean isAge = value >= 1 && value <= OLDEST && value == Math.rint(value);
    return isAge ? new Told(report, name.in(report.text), span, (int) value) : null;
  }
}

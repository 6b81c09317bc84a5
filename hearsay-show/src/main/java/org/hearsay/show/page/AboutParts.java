package org.hearsay.show.page;

import java.util.List;
import org.hearsay.show.RunInfo;

/// How this brief was made, so that two people can compare theirs.
final class AboutParts {
  private static final int INPUTS = 500;
  private static final int REFUSALS = 200;

  private static final List<String> LIMITS =
      List.of(
          "A difference is shown, never judged. Which report is right cannot be read here.",
          "Speakers, chains and differences are found by rules and can be missed or wrong; every one"
              + " leads to the words that it rests on.",
          "Silent means that no words were found, not that the report denies it.",
          "Origins are counted from what these reports say and share. Words that two reports took"
              + " from one source that neither names count as two origins unless the wording shows it.",
          "English only. Translated quotations are compared as wording.");

  private AboutParts() {}

  static Views.About view(RunInfo run, int articles, int stories) {
    return new Views.About(
        List.of(
            "Hearsay "
                + Shown.line(run.program().version(), 60)
                + " read "
                + Shown.count(articles, "report", "reports")
                + " in "
                + Shown.count(stories, "story", "stories")
                + " from "
                + Shown.count(run.inputs().size(), "input", "inputs")
                + ". "
                + (run.refusals().isEmpty()
                    ? "Nothing was refused."
                    : Shown.count(run.refusals().size(), "input was", "inputs were") + " refused."),
            "Positions count characters (Unicode code points) from the start of a report's text:"
                + " a3-812 is report 3, character 812."),
        run.inputs().stream()
            .limit(INPUTS)
            .map(
                input -> new Views.InputRow(Shown.line(input.file(), 300), Shown.number(input.bytes()), input.sha256()))
            .toList(),
        Math.max(0, run.inputs().size() - INPUTS),
        run.refusals().stream()
            .limit(REFUSALS)
            .map(refusal ->
                new Views.RefusalRow(
                    Shown.line(refusal.file(), 300),
                    Shown.line(refusal.place(), 80),
                    Shown.line(refusal.reason(), 80),
                    Shown.line(refusal.detail(), 400),
                    Shown.line(refusal.remedy(), 400)))
            .toList(),
        Math.max(0, run.refusals().size() - REFUSALS),
        run.settings().stream().map(setting -> setting.name() + ": " + Shown.line(setting.value(), 200)).toList(),
        run.program().stages(),
        run.program().models().stream()
            .map(model -> Shown.line(model.name(), 100) + " " + Shown.line(model.sha256(), 64))
            .toList(),
        run.program().id(),
        run.program().rules(),
        LIMITS);
  }
}

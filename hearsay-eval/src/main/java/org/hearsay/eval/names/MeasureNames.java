package org.hearsay.eval.names;

import java.io.IOException;
import java.nio.file.Path;

/// Measures who is one person.
///
/// Argument: the data folder, with `names` (pairs, judged by models that saw no pair made from the same
/// name) and `story-entities` (people across the reports of five events).
public final class MeasureNames {
  private MeasureNames() {}

  public static void main(String[] args) throws IOException {
    NameCases cases = NameCases.read(Path.of(args[0]).resolve("names/cases.csv"));
    System.out.println("pairs of names, held out: " + cases.heldOut(false).shown());
    System.out.println("pairs of people's names, held out: " + cases.heldOut(true).shown());
    StoryChains.Result result = StoryChains.measure(Path.of(args[0]).resolve("story-entities/NewsWCL50.conll"));
    System.out.println("people across reports: " + result.score().shown() + " over " + result.people() + " people");
    System.out.println("entities of several people: " + result.merged());
    System.out.println("of them by name: " + result.mergedNames());
  }
}

package org.hearsay.eval.names;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.hearsay.compare.name.NamePair;

/// Trains the model that compares two names.
///
/// Arguments: the data folder (with `names/cases.csv`), the file to write.
public final class TrainNamePairs {
  private static final String HEAD =
      """
      # Whether two names name one. Origin: weights fitted by org.hearsay.eval.names.TrainNamePairs; no names in it.
      # Trained on data/names/cases.csv (opensanctions/nomenklatura, MIT):
      #   java -cp <class path of hearsay-eval> org.hearsay.eval.names.TrainNamePairs $HEARSAY_DATA/data \\
      #     hearsay-core/src/main/resources/hearsay/en/compare/name/name-pairs.tsv
      # Licence: Apache-2.0. Date: 2026-11-22. The lines: NamePair.FEATURES
      """;

  private TrainNamePairs() {}

  public static void main(String[] args) throws IOException {
    NameCases cases = NameCases.read(Path.of(args[0]).resolve("names/cases.csv"));
    System.out.println("all pairs, held out: " + cases.heldOut(false).shown());
    System.out.println("people, held out: " + cases.heldOut(true).shown());
    String written = HEAD + NamePair.written(cases.fit());
    Files.writeString(Path.of(args[1]), written);
    System.out.print(written);
  }
}

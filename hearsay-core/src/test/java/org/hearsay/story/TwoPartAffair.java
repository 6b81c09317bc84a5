package org.hearsay.story;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.compare.Fixture;
import org.hearsay.entity.ReadArticle;

/// Reports of an invented affair that goes on with something else: books that were found, then a hearing.
public final class TwoPartAffair {
  private TwoPartAffair() {}

  private static final String[][] BOOKS = {
    {
      "Mayor of Ostrand kept two sets of books",
      "Mayor Ludo Brenn of Ostrand kept two sets of books for the harbour fund, auditor Pia Kell found. The harbour"
          + " fund paid for a boat and a roof."
    },
    {
      "Auditor: harbour fund of Ostrand had two sets of books",
      "Auditor Pia Kell said the harbour fund of Ostrand was run with two sets of books by mayor Ludo Brenn, who paid"
          + " for a roof and a boat from it."
    },
    {
      "Two sets of books in Ostrand",
      "Auditor Pia Kell found that mayor Ludo Brenn of Ostrand had two sets of books for the harbour fund and bought a"
          + " boat and a roof."
    },
  };
  static final String[][] HEARING = {
    {
      "Council of Ostrand calls seven witnesses to a hearing",
      "The council of Ostrand will hear seven witnesses in the old granary. Councillor Tam Wick, who presides, asked"
          + " mayor Ludo Brenn to bring the letters and receipts."
    },
    {
      "Hearing in granary: Wick wants letters and receipts",
      "Councillor Tam Wick asked mayor Ludo Brenn to bring letters and receipts to the granary, where the council of"
          + " Ostrand will hear seven witnesses."
    },
    {
      "Seven witnesses at granary hearing",
      "Mayor Ludo Brenn was asked by councillor Tam Wick for letters and receipts before the hearing of seven witnesses"
          + " in the granary of Ostrand."
    },
  };

  static List<ReadArticle> books(int many, String outlet, int day) {
    return copies(BOOKS, many, outlet, day);
  }

  static List<ReadArticle> hearing(int many, String outlet, int day) {
    return copies(HEARING, many, outlet, day);
  }

  /// Many reports of an affair's first part, and then as many of its second that the first ones of these still join the
  /// first, among reports of other events, until the story is split in two: of 70 and 75 reports.
  public static List<ReadArticle> split() {
    List<ReadArticle> reads = new ArrayList<>(InventedStream.reads(400, 5));
    reads.addAll(books(70, "Early ", 1));
    reads.addAll(copies(new String[][] {HEARING[0]}, 75, "Late ", 6));
    return reads;
  }

  static List<ReadArticle> copies(String[][] reports, int many, String outlet, int day) {
    List<ReadArticle> reads = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      String[] report = reports[i % reports.length];
      reads.add(new Fixture(outlet + i, day + i % 2, report[0], report[1]).read());
    }
    return reads;
  }
}

package org.hearsay.archive.keep;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.hearsay.prov.Digest;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;

/// Short reports of invented happenings, three of each, any number of them.
final class InventedReports {
  private static final String[] SYLLABLES = {
    "ba", "cor", "den", "fel", "gar", "hol", "ith", "jor", "kan", "lum", "mer", "nos", "ost", "pel", "rin", "sto",
    "tul", "vaz"
  };

  private static final String[] OUTLETS = {"Tarn Courier", "Orla Gazette", "Nordhaven Post"};

  private InventedReports() {}

  /// @param n from 0; three after one another tell of one happening
  static Article article(int n) {
    int happening = n / 3;
    Random random = new Random(happening * 7919L + 13);
    String person = name(random) + " " + name(random);
    String place = name(random);
    String thing = name(random).toLowerCase(java.util.Locale.ROOT);
    String firm = name(random) + " " + name(random);
    int count = 10 + random.nextInt(90);
    int differs = n % 3 == 2 ? count + 1 : count;
    String title = "%s %s shut after %s find".formatted(place, thing, firm);
    String text =
        """
        %s

        The %s of %s was shut on Monday after workers of %s found %d loose %s bolts, the town said.

        "We will not open the %s before every %s is safe," said %s, the mayor of %s.

        %s of %s makes %s for %d towns along the %s.
        """
            .formatted(
                title,
                thing,
                place,
                firm,
                differs,
                name(random),
                thing,
                name(random),
                person,
                place,
                firm,
                place,
                thing,
                5 + random.nextInt(30),
                name(random));
    String outlet = OUTLETS[n % 3];
    String url = "https://" + outlet.toLowerCase(java.util.Locale.ROOT).replace(' ', '-') + ".example/" + n;
    return new Article(
        Digest.of(text, url),
        "reports.jsonl:" + (n + 1),
        url,
        new Outlet(outlet, null, Outlet.Basis.METADATA),
        title,
        List.of(),
        "en",
        new Published(DateRange.day(LocalDate.of(2031, 5, 1).plusDays(happening % 28)), Published.Basis.METADATA, null),
        text,
        List.of());
  }

  private static String name(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 3; i++) {
      name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return Character.toUpperCase(name.charAt(0)) + name.substring(1);
  }
}

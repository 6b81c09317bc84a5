package org.hearsay.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.hearsay.text.Published;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportNamesTest {
  private final List<Article> story = new ArrayList<>();

  private ReportNamesTest report(String outlet, @Nullable String first, @Nullable String last) {
    @Nullable DateRange range =
        first == null || last == null
            ? null
            : new DateRange(java.time.LocalDate.parse(first), java.time.LocalDate.parse(last));
    story.add(
        new Article(
            "r" + story.size(),
            "r.txt",
            null,
            new Outlet(outlet, null, Outlet.Basis.METADATA),
            null,
            List.of(),
            "en",
            new Published(range, range == null ? Published.Basis.NONE : Published.Basis.METADATA),
            "words",
            List.of()));
    return this;
  }

  private ReportNamesTest report(String outlet, @Nullable String day) {
    return report(outlet, day, day);
  }

  private Collection<String> names() {
    var names =
        ReportNames.of(story, article -> String.valueOf(article.outlet() == null ? null : article.outlet().name()));
    return story.stream().map(article -> String.valueOf(names.get(article.id()))).toList();
  }

  @Test
  void oneReportOfAnOutletHasTheNameOfTheOutlet() {
    assertThat(report("Hill Wire", "2024-03-04").report("Dale Post", null).names())
        .containsExactly("Hill Wire", "Dale Post");
  }

  @Test
  void severalReportsOfAnOutletAreToldApartByTheirDaysAndNotByANumberThatLooksLikeACount() {
    assertThat(
            report("Hill Wire", "2024-03-04")
                .report("Moor Echo", "2024-03-04")
                .report("Hill Wire", "2024-03-06")
                .names())
        .containsExactly("Hill Wire of 4 Mar", "Moor Echo", "Hill Wire of 6 Mar");
  }

  @Test
  void theYearStandsWhereItDiffers() {
    assertThat(report("Hill Wire", "2023-12-31").report("Hill Wire", "2024-01-02").names())
        .containsExactly("Hill Wire of 31 Dec 2023", "Hill Wire of 2 Jan 2024");
  }

  @Test
  void reportsOfOneDayAndUndatedOnesAreCountedOff() {
    assertThat(
            report("Hill Wire", "2024-03-04")
                .report("Hill Wire", null)
                .report("Hill Wire", "2024-03-04")
                .report("Hill Wire", "2024-03-01", "2024-03-31")
                .names())
        .containsExactly(
            "Hill Wire of 4 Mar 2024 (1st)",
            "Hill Wire, undated",
            "Hill Wire of 4 Mar 2024 (2nd)",
            "Hill Wire of 1–31 Mar 2024")
        .doesNotHaveDuplicates();
  }
}

package org.hearsay.show.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.origin.Origins;
import org.hearsay.origin.Origins.LinkReason;
import org.hearsay.origin.Story;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StoryLinksTest {
  private final List<Origins.Edge> whole = new ArrayList<>();
  private final List<Origins.Edge> first = new ArrayList<>();
  private final List<Origins.Edge> second = new ArrayList<>();

  private static Origins.Edge edge(
      String child, @Nullable String parent, String name, double probability, LinkReason reason) {
    return new Origins.Edge(child, parent, name, Origins.Kind.CITED, probability, null, reason);
  }

  private static Origins counted(String of, List<Origins.Edge> edges) {
    return new Origins(of, 2, 2, 2, 2, 2, List.of(), edges, null);
  }

  private List<String> links() {
    Story story = Fixture.story();
    Story linked =
        new Story(
            story.comparison(),
            List.of(counted(story.comparison().story().id(), whole), counted("c1", first), counted("u1", second)));
    return StoryLinks.of(linked).stream()
        .map(link ->
            link.edge().child()
                + " < "
                + (link.parent() == null ? link.edge().parentName() : link.parent())
                + " "
                + Shown.figure(link.edge().probability())
                + " "
                + link.edge().reason().phrase()
                + " "
                + link.scope())
        .map(String::strip)
        .toList();
  }

  @Test
  void aLinkOfSomeStatementsSaysOfHowMany() {
    whole.add(edge("moor", "hill", "Hill Wire", 0.1, LinkReason.CITED));
    first.add(edge("moor", "hill", "Hill Wire", 0.95, LinkReason.CITED));
    assertThat(links()).containsExactly("moor < hill 0.95 cited for 1 of its 2 statements");
  }

  @Test
  void aLinkOfTheWholeReportNeedsNoStatements() {
    whole.add(edge("moor", "hill", "Hill Wire", 0.8, LinkReason.SHARED_PROSE));
    first.add(edge("moor", "hill", "Hill Wire", 0.95, LinkReason.CITED));
    assertThat(links()).containsExactly("moor < hill 0.80 shared prose");
  }

  @Test
  void aCopySaysHowManyWordsAreShared() {
    whole.add(new Origins.Edge("dale", "hill", "Hill Wire", Origins.Kind.COPIED, 0.9, null, LinkReason.SHARED_PROSE));
    assertThat(StoryLinks.of(Fixture.linked(whole)))
        .extracting(StoryLinks.Link::reason)
        .containsExactly("shared prose, 6 words");
  }

  @Test
  void theFigureOfOneReasonIsNotLentToTheStatementsOfAnother() {
    first.add(edge("moor", "hill", "Hill Wire", 0.95, LinkReason.CITED));
    second.add(edge("moor", "hill", "Hill Wire", 0.75, LinkReason.CREDITED));
    assertThat(links()).containsExactly("moor < hill 0.95 cited for 1 of its 2 statements");
  }

  @Test
  void anOutletThatIsAmongTheReportsIsNeverDrawnAsOneThatIsNot() {
    first.add(edge("moor", null, "the Hill Wire", 0.95, LinkReason.CITED));
    assertThat(links()).containsExactly("moor < hill 0.95 cited for 1 of its 2 statements");
  }

  @Test
  void aReportThatCameLaterIsNotTheOneThatWasCited() {
    first.add(edge("hill", null, "Moor Echo", 0.95, LinkReason.CITED));
    assertThat(links()).containsExactly("hill < Moor Echo 0.95 cited for 1 of its 2 statements");
  }

  @Test
  void whatRatherDoesNotHoldIsKeptAndNotSure() {
    whole.add(edge("dale", null, "Coast Wire", 0.2, LinkReason.CITED));
    assertThat(links()).containsExactly("dale < Coast Wire 0.20 cited");
    assertThat(StoryLinks.of(Fixture.linked(whole))).noneMatch(StoryLinks.Link::isSure);
  }
}

package org.hearsay.show.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the templates show: finished texts and addresses, no decisions left. Every list may be empty.
final class Views {
  private Views() {}

  /// The whole page.
  ///
  /// @param csp the policy, which allows this page's own style and script and nothing else
  record Page(
      String title,
      String heading,
      String csp,
      String css,
      String script,
      String version,
      List<StoryPart> stories,
      List<WholeText> articles,
      boolean foldArticles,
      About about) {}

  /// A link to words of an article.
  ///
  /// @param href absent where the words are not on the page
  /// @param place the address in words, for print and for screen readers
  record Link(String text, @Nullable String href, String place) {}

  /// A run of words.
  ///
  /// @param css empty for plain words
  /// @param said what a screen reader says before it; empty for plain words
  record Run(String text, String css, String said) {}

  record StoryPart(
      String id,
      String title,
      boolean folded,
      String line,
      String published,
      Counts counts,
      Filters filters,
      @Nullable Facts facts,
      Differences differences,
      Statements statements,
      OriginsPart origins,
      Timeline timeline,
      List<Link> reports) {}

  /// What a reader can choose to see alone. Empty lists where there is nothing to choose from.
  ///
  /// @param varying whether there are facts of which only those that differ can be shown
  record Filters(List<Choice> reports, List<Choice> speakers, boolean varying) {
    boolean isEmpty() {
      return reports.isEmpty() && speakers.isEmpty() && !varying;
    }
  }

  /// @param value what the parts of the page name it by
  record Choice(String value, String label) {}

  /// The address of a part of the page, and what its copy button copies: the words with their outlet and place.
  ///
  /// @param reports the numbers of the reports that it is about, each between blanks
  record Handle(String id, String copy, String reports) {}

  /// The three counts as a sentence and a bar of `width` times 60.
  ///
  /// @param parts the sentence in pieces, each leading to what it rests on; empty where nothing was counted
  record Counts(String sentence, List<Link> parts, int width, List<Bar> bars, @Nullable Whisker whisker, String note) {}

  /// One bar of the three.
  record Bar(String label, String value, int y, int length) {}

  /// The interval of the number of origins.
  record Whisker(int from, int to, int y) {}

  record Differences(List<Pair> sure, List<Pair> more, List<Pair> uncertain, String none) {}

  /// Two versions side by side.
  record Pair(
      Handle handle,
      String label,
      String css,
      String about,
      Version left,
      Version right,
      String confidence,
      String because) {}

  /// One side of a pair.
  ///
  /// @param missing whether the other side's words have no match here
  /// @param context the words around, with what differs marked
  record Version(String value, boolean missing, List<Run> context, List<Link> places) {}

  record Statements(List<SpeakerPart> first, List<SpeakerPart> rest, String restLabel) {}

  /// One speaker and what he, she or it is reported to have said.
  ///
  /// @param key by which a filter chooses it
  record SpeakerPart(
      String key,
      String name,
      String kind,
      String role,
      List<Run> variants,
      List<Said> first,
      List<Said> rest,
      String restLabel) {}

  /// One utterance.
  ///
  /// @param wording what stands for all
  /// @param quoted whether it stands in quotation marks
  /// @param facts when, to whom, in which manner
  /// @param reports how many carry it; the three counts where more than one does
  /// @param verbatim the reports that have these very words
  record Said(
      Handle handle,
      String wording,
      boolean quoted,
      Link place,
      List<String> facts,
      Link reports,
      List<Link> verbatim,
      List<Variant> variants) {}

  /// Another form of an utterance, or the same form had through others.
  ///
  /// @param chain from the report outwards to the speaker; empty where the report names nobody else
  record Variant(Link place, String relation, List<Run> words, List<String> labels, List<String> chain) {}

  /// What the reports tell, a row a fact.
  ///
  /// @param wide whether it has too many columns for their full width
  /// @param lists whether on paper each row stands as a list
  /// @param left which reports have no column; empty where all have one
  record Facts(
      List<FactHead> heads,
      List<FactRow> rows,
      List<FactRow> rest,
      String restLabel,
      boolean wide,
      boolean lists,
      String left) {}

  /// One report of the table.
  record FactHead(Link report, String day) {}

  /// @param labels the kinds that differ, each leading to its difference
  /// @param sign "differs", "varies" or "alike"
  /// @param told in how many reports of all
  /// @param cells by report in the order of the heads; a cell is empty where the report does not tell it
  record FactRow(Handle handle, List<Link> labels, String sign, String told, List<List<FactWords>> cells) {}

  /// The words of one report, with what varies marked.
  record FactWords(List<Run> words, Link place) {}

  /// @param first who had it first
  /// @param unsure links that are rather not there
  /// @param prose shared outside quotation marks
  /// @param speech shared inside quotation marks
  /// @param each the origins of claims and utterances
  record OriginsPart(
      First first,
      List<RootRow> roots,
      List<EdgeRow> edges,
      List<EdgeRow> unsure,
      int edgesLeft,
      Passages prose,
      Passages speech,
      List<OriginRow> each,
      @Nullable Graph graph) {}

  /// The origins of one claim or utterance.
  record OriginRow(String id, Link words, String counts, First first, List<RootRow> roots, List<EdgeRow> edges) {}

  /// @param who absent where it is not known
  record First(@Nullable Link who, String confidence) {}

  record RootRow(String name, List<Link> reports, String reason) {}

  /// @param scope what part of the report it holds for; empty where for all
  record EdgeRow(
      Link child, Link parent, String how, String probability, String reason, String scope, @Nullable Link words) {}

  /// @param rest folded
  /// @param note what is left out; empty where nothing is
  record Passages(List<PassagePair> first, List<PassagePair> rest, String restLabel, String note) {
    boolean isEmpty() {
      return first.isEmpty() && rest.isEmpty();
    }
  }

  record PassagePair(String words, String direction, PassageSide left, PassageSide right) {}

  /// @param words with what the other side has not marked
  record PassageSide(List<Run> words, Link place) {}

  /// Who had it from whom, left to right.
  ///
  /// @param says all links in words, for those who cannot see the drawing
  /// @param alone the reports that no link touches
  /// @param note what is not drawn; empty where all is
  record Graph(
      int width,
      int height,
      String title,
      String says,
      List<GraphNode> nodes,
      List<GraphEdge> edges,
      List<Link> alone,
      String note) {}

  /// @param href absent where the source was not read
  record GraphNode(int x, int y, int width, int height, List<GraphLine> lines, String css, @Nullable String href) {}

  /// @param href the words that show the link; absent where metadata does
  record GraphEdge(
      String path, String css, String thickness, List<GraphLine> lines, @Nullable String href, String says) {}

  /// One line of lettering.
  record GraphLine(int x, int y, String css, String text) {}

  /// @param drawing absent where there is nothing to draw
  /// @param note what is left out and what is not dated
  record Timeline(@Nullable TimeDrawing drawing, List<TimeRow> rows, String note) {}

  /// @param dated whether it is known when
  record TimeRow(
      String id, String when, boolean dated, List<TimeItem> said, List<TimeItem> happened, List<TimeItem> published) {}

  /// Three lanes, time from left to right. Not to scale.
  ///
  /// @param names how much of the width, at the left, is for the names of the lanes
  record TimeDrawing(
      int names,
      int width,
      int height,
      String title,
      List<TimeLane> lanes,
      List<TimeTick> ticks,
      List<TimeMark> marks) {}

  record TimeLane(String name, int y, int height, int text) {}

  /// @param text a date, or the sign of a long gap
  record TimeTick(int x, int top, int bottom, String css, String text, int y) {}

  /// A day, a span of days, or what is not dated.
  record TimeMark(
      int x, int y, int width, int height, int round, String css, String text, int down, String href, String says) {}

  record TimeItem(Link place, String words) {}

  /// An article to be read in place.
  record WholeText(
      String id,
      String number,
      String title,
      List<String> facts,
      @Nullable String url,
      List<ShownBlock> blocks,
      List<Quoted> quoted,
      String cut) {}

  /// A run of paragraphs of one kind.
  ///
  /// @param label what it is, in words; empty for body
  record ShownBlock(String css, String label, boolean fold, boolean open, List<Paragraph> paragraphs) {}

  record Paragraph(List<Node> nodes) {}

  /// Text, or a marked stretch with nodes inside.
  ///
  /// @param css empty for text
  record Node(String text, String css, @Nullable String id, List<Node> children) {
    boolean isText() {
      return css.isEmpty();
    }
  }

  /// A quotation in words, for the list below an article.
  record Quoted(Link place, String who, String how, String words) {}

  record About(
      List<String> lines,
      List<InputRow> inputs,
      int inputsLeft,
      List<RefusalRow> refusals,
      int refusalsLeft,
      List<String> settings,
      List<String> stages,
      List<String> models,
      String program,
      String rules,
      List<String> limits) {}

  record InputRow(String file, String bytes, String sha256) {}

  record RefusalRow(String file, String place, String reason, String detail, String remedy) {}
}

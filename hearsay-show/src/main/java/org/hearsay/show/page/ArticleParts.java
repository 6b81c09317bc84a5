package org.hearsay.show.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.stream.Collectors;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.BlockKind;
import org.hearsay.text.TextSpan;
import org.jspecify.annotations.Nullable;

/// An article's text with its paragraphs kept and its places marked.
final class ArticleParts {
  /// Boilerplate of more paragraphs than this starts folded.
  private static final int OPEN_BOILERPLATE = 3;

  /// Marks nested deeper than this have an address but no colour: no reader could tell them apart.
  private static final int DEPTH = 12;

  private final Places places;
  private final List<String> rules = new ArrayList<>();

  ArticleParts(Places places) {
    this.places = places;
  }

  /// Style rules that light up places which other marks or paragraph ends cut into pieces.
  List<String> rules() {
    return List.copyOf(rules);
  }

  private enum Mark {
    CONTENT("q"),
    SOURCE("src"),
    CUE("cue");

    final String css;

    Mark(String css) {
      this.css = css;
    }
  }

  /// @param id absent for the later pieces of a place that was cut
  private record Piece(TextSpan span, String css, @Nullable String id) {}

  Views.WholeText view(ReadArticle read) {
    Article article = read.article();
    int number = places.number(article.id());
    int shown = Places.shownLength(article);
    String cut =
        shown == article.text().length()
            ? ""
            : Shown.count(article.text().length() - shown, "character", "characters")
                + " more are not shown on this page.";
    return new Views.WholeText(
        "a" + number,
        Integer.toString(number),
        title(article),
        facts(article),
        webAddress(article.url()),
        blocks(read, shown),
        quoted(read),
        cut);
  }

  static String title(Article article) {
    if (article.title() != null && !article.title().isBlank()) {
      return Shown.line(article.title(), 200);
    }
    String start = Shown.line(article.text().substring(0, Math.min(400, article.text().length())), 70);
    return start.isBlank() ? "Untitled" : start;
  }

  private List<String> facts(Article article) {
    List<String> facts = new ArrayList<>();
    facts.add(places.outlet(article.id()));
    facts.add(
        switch (article.published().basis()) {
          case METADATA -> Shown.days(article.published().range());
          case TEXT -> Shown.days(article.published().range()) + " (from the text)";
          case BOUNDS -> Shown.days(article.published().range()) + " (bounded by dates in the text)";
          case NONE -> "date not known";
        });
    if (!article.byline().isEmpty()) {
      facts.add(
          "by "
              + article.byline().stream()
                  .map(author -> Shown.line(author.name(), 60))
                  .collect(Collectors.joining(", ")));
    }
    facts.add("file " + Shown.line(article.file(), 200));
    return facts;
  }

  /// Only addresses of the web are shown as links, since a page can name any other scheme.
  private static @Nullable String webAddress(@Nullable String url) {
    if (url == null) {
      return null;
    }
    String lower = url.toLowerCase(Locale.ROOT);
    boolean web = lower.startsWith("https://") || lower.startsWith("http://");
    return web ? Shown.line(url, 500) : null;
  }

  private List<Views.Quoted> quoted(ReadArticle read) {
    List<Views.Quoted> rows = new ArrayList<>();
    for (Quotation quotation : read.quotations()) {
      String words = Statement.words(read.article().text(), quotation);
      rows.add(
          new Views.Quoted(
              places.link(Shown.line(words, 160), read.article().id(), quotation.content().getFirst()),
              Statement.speakerName(quotation),
              Shown.word(quotation.kind()),
              ""));
    }
    return rows;
  }

  private List<Views.ShownBlock> blocks(ReadArticle read, int shown) {
    Article article = read.article();
    Deque<Piece> pieces = new ArrayDeque<>(pieces(read));
    List<Views.ShownBlock> blocks = new ArrayList<>();
    List<Views.Paragraph> open = new ArrayList<>();
    BlockKind kind = BlockKind.BODY;
    for (Line line : paragraphs(article, shown)) {
      if (line.kind() != kind && !open.isEmpty()) {
        blocks.add(block(kind, open));
        open = new ArrayList<>();
      }
      kind = line.kind();
      open.add(paragraph(article.text(), line.span(), pieces));
    }
    if (!open.isEmpty()) {
      blocks.add(block(kind, open));
    }
    return blocks;
  }

  private static Views.ShownBlock block(BlockKind kind, List<Views.Paragraph> paragraphs) {
    boolean boilerplate = kind == BlockKind.BOILERPLATE;
    String label =
        switch (kind) {
          case BODY -> "";
          case EMBED -> "Post shown in the article";
          case BOILERPLATE -> "Boilerplate, " + Shown.count(paragraphs.size(), "paragraph", "paragraphs");
          default -> {
            String word = Shown.word(kind);
            yield word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
          }
        };
    return new Views.ShownBlock(
        "b-" + Shown.word(kind), label, boilerplate, paragraphs.size() <= OPEN_BOILERPLATE, List.copyOf(paragraphs));
  }

  /// Lines that stand together and are of one kind, without the blank lines around them.
  private static List<Line> paragraphs(Article article, int shown) {
    String text = article.text();
    List<Line> found = new ArrayList<>();
    Kinds kinds = new Kinds(article);
    int begin = -1;
    int end = -1;
    BlockKind kind = BlockKind.BODY;
    int at = 0;
    while (at < shown) {
      int stop = text.indexOf('\n', at);
      int lineEnd = stop < 0 || stop > shown ? shown : stop;
      int first = at;
      while (first < lineEnd && Character.isWhitespace(text.charAt(first))) {
        first++;
      }
      boolean blank = first == lineEnd;
      BlockKind here = blank ? kind : kinds.of(first, lineEnd);
      if (begin >= 0 && (blank || here != kind)) {
        found.add(new Line(new TextSpan(begin, end), kind));
        begin = -1;
      }
      if (!blank) {
        if (begin < 0) {
          begin = at;
          kind = here;
        }
        end = lineEnd;
      }
      at = lineEnd + 1;
    }
    if (begin >= 0) {
      found.add(new Line(new TextSpan(begin, end), kind));
    }
    return found;
  }

  /// Lines of one kind.
  private record Line(TextSpan span, BlockKind kind) {}

  /// Says what most of a line is: a dateline at the head of a paragraph does not make it one. Asked
  /// in order of the text, so that each block is looked at once or twice.
  private static final class Kinds {
    private final List<Block> blocks;
    private int next;

    Kinds(Article article) {
      blocks = article.blocks();
    }

    BlockKind of(int begin, int end) {
      while (next < blocks.size() && blocks.get(next).span().end() <= begin) {
        next++;
      }
      BlockKind best = BlockKind.BODY;
      int most = 0;
      int covered = 0;
      for (int at = next; at < blocks.size() && blocks.get(at).span().begin() < end; at++) {
        TextSpan span = blocks.get(at).span();
        int shared = Math.min(end, span.end()) - Math.max(begin, span.begin());
        covered += shared;
        if (shared > most) {
          most = shared;
          best = blocks.get(at).kind();
        }
      }
      return end - begin - covered > most ? BlockKind.BODY : best;
    }
  }

  private List<Piece> pieces(ReadArticle read) {
    Map<TextSpan, Set<Mark>> marks = new HashMap<>();
    for (Quotation quotation : read.quotations()) {
      quotation.content().forEach(span -> mark(marks, span, Mark.CONTENT));
      quotation.source().forEach(span -> mark(marks, span, Mark.SOURCE));
      quotation.cue().forEach(span -> mark(marks, span, Mark.CUE));
    }
    String id = read.article().id();
    List<Piece> pieces = new ArrayList<>();
    for (TextSpan span : places.spansOf(id)) {
      String css =
          marks.getOrDefault(span, EnumSet.noneOf(Mark.class)).stream()
              .map(mark -> mark.css)
              .collect(Collectors.joining(" "));
      pieces.add(new Piece(span, css.isEmpty() ? "p" : "p " + css, places.id(id, span)));
    }
    return pieces;
  }

  private static void mark(Map<TextSpan, Set<Mark>> marks, TextSpan span, Mark mark) {
    marks.computeIfAbsent(span, key -> EnumSet.noneOf(Mark.class)).add(mark);
  }

  /// Takes the pieces that begin in the paragraph. A piece that goes on after it is kept for the next.
  private Views.Paragraph paragraph(String text, TextSpan paragraph, Deque<Piece> pieces) {
    PriorityQueue<Piece> here =
        new PriorityQueue<>(Comparator.comparing(Piece::span, Places::outerFirst).thenComparing(Piece::css));
    List<Piece> later = new ArrayList<>();
    while (!pieces.isEmpty() && pieces.getFirst().span().begin() < paragraph.end()) {
      Piece piece = pieces.removeFirst();
      if (piece.span().end() > paragraph.end()) {
        later.add(rest(piece, paragraph.end()));
      }
      int begin = Math.max(piece.span().begin(), paragraph.begin());
      int end = Math.min(piece.span().end(), paragraph.end());
      if (begin < end) {
        here.add(new Piece(new TextSpan(begin, end), piece.css(), piece.id()));
      }
    }
    for (int at = later.size() - 1; at >= 0; at--) {
      pieces.addFirst(later.get(at));
    }
    Nodes nodes = new Nodes(text, paragraph);
    while (!here.isEmpty()) {
      Piece piece = here.remove();
      nodes.closeBefore(piece.span().begin());
      int limit = nodes.limit();
      if (piece.span().end() > limit) {
        here.add(rest(piece, limit));
        nodes.open(new Piece(new TextSpan(piece.span().begin(), limit), piece.css(), piece.id()));
      } else {
        nodes.open(piece);
      }
    }
    return new Views.Paragraph(nodes.done());
  }

  /// The rest of a piece from a position on. A class of the style sheet ties its parts together.
  private Piece rest(Piece piece, int from) {
    String css = piece.css();
    if (piece.id() != null) {
      String tie = "k" + piece.id();
      css = css + " " + tie;
      rules.add(":root:has(#" + piece.id() + ":target) ." + tie + "{background:var(--hit);color:var(--ink)}");
    }
    return new Piece(new TextSpan(from, piece.span().end()), css, null);
  }

  /// Builds the tree of one paragraph from pieces that come in order and nest.
  private static final class Nodes {
    private record Open(Piece piece, List<Views.Node> children) {}

    private final String text;
    private final int end;
    private final List<Views.Node> top = new ArrayList<>();
    private final Deque<Open> stack = new ArrayDeque<>();
    private int at;

    Nodes(String text, TextSpan paragraph) {
      this.text = text;
      this.at = paragraph.begin();
      this.end = paragraph.end();
    }

    int limit() {
      return stack.isEmpty() ? end : stack.getLast().piece().span().end();
    }

    void open(Piece piece) {
      write(piece.span().begin());
      if (stack.size() < DEPTH) {
        stack.addLast(new Open(piece, new ArrayList<>()));
      } else {
        // An address without a stretch, so that links to it still arrive.
        current().add(new Views.Node("", piece.css(), piece.id(), List.of()));
      }
    }

    void closeBefore(int position) {
      while (!stack.isEmpty() && stack.getLast().piece().span().end() <= position) {
        close();
      }
    }

    private void close() {
      Open closed = stack.removeLast();
      writeInto(closed.children(), closed.piece().span().end());
      current().add(new Views.Node("", closed.piece().css(), closed.piece().id(), closed.children()));
    }

    private List<Views.Node> current() {
      return stack.isEmpty() ? top : stack.getLast().children();
    }

    private void write(int until) {
      writeInto(current(), until);
    }

    private void writeInto(List<Views.Node> nodes, int until) {
      if (at < until) {
        nodes.add(new Views.Node(Shown.text(text.substring(at, until)), "", null, List.of()));
        at = until;
      }
    }

    List<Views.Node> done() {
      while (!stack.isEmpty()) {
        close();
      }
      write(end);
      return top;
    }
  }
}

package org.hearsay.eval.site;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jspecify.annotations.Nullable;

/// Writes the documents of the project as pages that a static host can serve: nothing is loaded from elsewhere, and no
/// script is needed. Begins at the README and follows its links.
///
/// ```
/// java org.hearsay.eval.site.DocumentSite ROOT OUT [JAVADOC]
/// ```
///
/// ROOT is the checkout, OUT a folder that is made, JAVADOC a folder with the documentation of the interfaces.
public final class DocumentSite {
  private static final List<Extension> TABLES = List.of(TablesExtension.create());
  private static final Parser PARSER = Parser.builder().extensions(TABLES).build();

  /// What a heading is called in an address keeps: letters, digits, '-' and '_'.
  private static final Pattern DROPPED = Pattern.compile("[^\\p{L}\\p{N} _-]");

  private static final Pattern SCHEME = Pattern.compile("[a-z][a-z0-9+.-]*:.*", Pattern.CASE_INSENSITIVE);

  private final Path root;
  private final Path out;
  private final TreeSet<Path> seen = new TreeSet<>();
  private final Deque<Path> open = new ArrayDeque<>();

  /// Folders that a page links to, without a README.
  private final TreeSet<Path> folders = new TreeSet<>();

  private DocumentSite(Path root, Path out) {
    this.root = root.toAbsolutePath().normalize();
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    if (args.length < 2) {
      System.err.println("usage: DocumentSite ROOT OUT [JAVADOC]");
      System.exit(2);
    }
    Path out = Path.of(args[1]);
    int pages = write(Path.of(args[0]), out);
    if (args.length > 2) {
      copyAll(Path.of(args[2]), out.resolve("javadoc"));
    }
    System.out.println(pages + " pages in " + out);
  }

  /// @return how many files were written
  static int write(Path root, Path out) throws IOException {
    DocumentSite site = new DocumentSite(root, out);
    site.take(Path.of("README.md"));
    site.take(Path.of("docs/README.md"));
    while (!site.open.isEmpty() || !site.folders.isEmpty()) {
      while (!site.folders.isEmpty()) {
        site.list(Objects.requireNonNull(site.folders.pollFirst()));
      }
      while (!site.open.isEmpty()) {
        site.write(site.open.removeFirst());
      }
    }
    Files.createDirectories(out);
    try (InputStream style = Objects.requireNonNull(DocumentSite.class.getResourceAsStream("site.css"))) {
      Files.copy(style, out.resolve("site.css"), StandardCopyOption.REPLACE_EXISTING);
    }
    Files.copy(out.resolve("README.html"), out.resolve("index.html"), StandardCopyOption.REPLACE_EXISTING);
    return site.seen.size();
  }

  private void take(Path file) {
    if (seen.add(file)) {
      open.add(file);
    }
  }

  private void write(Path file) throws IOException {
    Path source = root.resolve(file);
    if (!isPage(file)) {
      Path to = out.resolve(file.toString());
      Files.createDirectories(Objects.requireNonNull(to.getParent()));
      Files.copy(source, to, StandardCopyOption.REPLACE_EXISTING);
      return;
    }
    Node page = PARSER.parse(Files.readString(source));
    page.accept(new Links(file));
    HtmlRenderer renderer =
        HtmlRenderer.builder()
            .extensions(TABLES)
            .escapeHtml(true)
            .attributeProviderFactory(context ->
                (node, tag, attributes) -> {
                  if (node instanceof Heading) {
                    attributes.put("id", anchor(words(node)));
                  }
                })
            .build();
    Path to = out.resolve(pageOf(file.toString()));
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    Files.writeString(to, framed(file, title(page), renderer.render(page)));
  }

  private static boolean isPage(Path file) {
    return file.toString().endsWith(".md");
  }

  private static String pageOf(String file) {
    return file.substring(0, file.length() - ".md".length()) + ".html";
  }

  private static String framed(Path file, String title, String body) {
    String up = "../".repeat(file.getNameCount() - 1);
    return """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>%s</title>
    <link rel="stylesheet" href="%ssite.css">
    </head>
    <body>
    <nav aria-label="Site"><a href="%sindex.html">Hearsay</a> <a href="%sdocs/README.html">Documents</a></nav>
    <main>
    %s</main>
    </body>
    </html>
    """
        .formatted(escaped(title), up, up, up, body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String title(Node page) {
    for (Node node = page.getFirstChild(); node != null; node = node.getNext()) {
      if (node instanceof Heading) {
        return words(node);
      }
    }
    return "Hearsay";
  }

  /// The text of a node, without what marks it up.
  private static String words(Node node) {
    StringBuilder words = new StringBuilder();
    node.accept(
        new AbstractVisitor() {
          @Override
          public void visit(Text text) {
            words.append(text.getLiteral());
          }

          @Override
          public void visit(HtmlInline html) {
            words.append(html.getLiteral());
          }

          @Override
          public void visit(Code code) {
            words.append(code.getLiteral());
          }
        });
    return words.toString();
  }

  /// The name of a heading in an address.
  static String anchor(String heading) {
    return DROPPED.matcher(heading.toLowerCase(java.util.Locale.ROOT)).replaceAll("").replace(' ', '-');
  }

  /// Follows the links of a page, and points those to documents at their pages.
  private final class Links extends AbstractVisitor {
    private final Path file;

    Links(Path file) {
      this.file = file;
    }

    @Override
    public void visit(Link link) {
      String to = target(link.getDestination());
      if (to != null) {
        link.setDestination(to);
      }
      visitChildren(link);
    }

    @Override
    public void visit(Image image) {
      target(image.getDestination());
      visitChildren(image);
    }

    /// @return absent where the link stays as it is
    private @Nullable String target(String destination) {
      if (SCHEME.matcher(destination).matches() || destination.startsWith("#")) {
        return null;
      }
      Matcher parts = Pattern.compile("([^#]*)(#.*)?").matcher(destination);
      if (!parts.matches()) {
        return null;
      }
      Path folder = file.getParent();
      Path named = Path.of(parts.group(1));
      Path path = (folder == null ? named : folder.resolve(named)).normalize();
      Path source = root.resolve(path);
      String rest = Objects.requireNonNullElse(parts.group(2), "");
      if (path.startsWith("..") || !Files.exists(source)) {
        throw new IllegalStateException(file + " links to " + destination + ", which is not there");
      }
      if (Files.isDirectory(source)) {
        return folderLink(path, parts.group(1), rest);
      }
      take(path);
      return isPage(path) ? pageOf(parts.group(1)) + rest : null;
    }

    /// The README of a folder stands for it, else a list of its files.
    private String folderLink(Path path, String written, String rest) {
      String inside = written.endsWith("/") ? written : written + "/";
      Path readme = path.resolve("README.md");
      if (Files.exists(root.resolve(readme))) {
        take(readme);
        return inside + "README.html" + rest;
      }
      folders.add(path);
      return inside + "index.html";
    }
  }

  private void list(Path folder) throws IOException {
    StringBuilder items = new StringBuilder("<h1>" + escaped(folder.toString()) + "</h1>\n<ul>\n");
    try (Stream<Path> files = Files.list(root.resolve(folder))) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        String name = escaped(String.valueOf(file.getFileName()));
        items
            .append("<li><a href=\"")
            .append(isPage(file) ? pageOf(name) : name)
            .append("\">")
            .append(name)
            .append("</a></li>\n");
        take(folder.resolve(String.valueOf(file.getFileName())));
      }
    }
    Path to = out.resolve(folder.toString()).resolve("index.html");
    Files.createDirectories(Objects.requireNonNull(to.getParent()));
    Files.writeString(to, framed(folder.resolve("index.html"), folder.toString(), items + "</ul>\n"));
  }

  private static void copyAll(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        Files.createDirectories(Objects.requireNonNull(copy.getParent()));
        Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }
}

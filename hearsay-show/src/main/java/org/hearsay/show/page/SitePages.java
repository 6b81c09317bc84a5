package org.hearsay.show.page;

import gg.jte.TemplateOutput;
import gg.jte.html.HtmlTemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.util.List;
import java.util.function.Consumer;
import org.hearsay.entity.ReadArticle;
import org.hearsay.origin.Story;
import org.hearsay.show.RunInfo;
import org.jspecify.annotations.Nullable;

/// The pages of a server. They have the parts of [PageWriter], name their style and script by address, and escape every
/// text: no markup of an article is ever part of one.
public final class SitePages {
  private static final int CHUNK = 1 << 14;

  private SitePages() {}

  /// A page and the style that lights up its places.
  ///
  /// @param marks style rules; may be empty
  public record Rendered(String html, String marks) {}

  public static String today(SiteToday today) {
    SiteHead head = new SiteHead("Today", "today", "", null);
    return render(out -> JtesitetodayGenerated.render(out, noInterceptor(), head, today));
  }

  /// @param marks address at which the rules that this gives will be
  public static Rendered story(Story story, RunInfo run, String marks) throws IOException {
    List<ReadArticle> articles = story.comparison().story().articles();
    PageWriter.Built built = PageWriter.build(articles, List.of(story), run);
    SiteHead head = new SiteHead(built.page().stories().getFirst().title(), "", "", marks);
    SiteStory above =
        new SiteStory(articles.size() == 1 ? "Alone so far. It is compared when another report comes." : "");
    String html = render(out -> JtesitestoryGenerated.render(out, noInterceptor(), head, built.page(), above));
    return new Rendered(html, String.join("\n", built.rules()));
  }

  /// @param story id of the story that the report is in; absent where it is in none
  /// @param marks address at which the rules that this gives will be
  ///
  /// @param versions address of the page of its versions; absent where it has one alone
  public static Rendered article(ReadArticle read, @Nullable String story, @Nullable String versions, String marks) {
    ArticleParts texts = new ArticleParts(new Places(List.of(read), List.of()));
    Views.WholeText text = texts.view(read);
    SiteHead head = new SiteHead(text.title(), "", "", marks);
    SiteArticle view = new SiteArticle(text, story, versions);
    String html = render(out -> JtesitearticleGenerated.render(out, noInterceptor(), head, view));
    return new Rendered(html, String.join("\n", texts.rules()));
  }

  public static String versions(SiteArticle.Versions versions) {
    SiteHead head = new SiteHead("Versions: " + versions.title(), "", "", null);
    return render(out -> JtesiteversionsGenerated.render(out, noInterceptor(), head, versions));
  }

  public static String check(SiteCheck check) {
    SiteHead head = new SiteHead("Check", "check", check.words(), null);
    return render(out -> JtesitecheckGenerated.render(out, noInterceptor(), head, check));
  }

  public static String sources(SiteSources sources) {
    SiteHead head = new SiteHead("Sources", "sources", "", null);
    return render(out -> JtesitesourcesGenerated.render(out, noInterceptor(), head, sources));
  }

  public static String source(SiteSources.One source) {
    SiteHead head = new SiteHead(source.row().title(), "sources", "", null);
    return render(out -> JtesitesourceGenerated.render(out, noInterceptor(), head, source));
  }

  public static String alerts(SiteAlerts alerts) {
    SiteHead head = new SiteHead("Alerts", "alerts", "", null);
    return render(out -> JtesitealertsGenerated.render(out, noInterceptor(), head, alerts));
  }

  public static String alert(SiteAlerts.Page alert) {
    SiteHead head = new SiteHead(alert.name(), "alerts", "", null);
    return render(out -> JtesitealertGenerated.render(out, noInterceptor(), head, alert));
  }

  public static String preview(SiteAlerts.Preview preview) {
    SiteHead head = new SiteHead("Alert: the last 30 days", "alerts", "", null);
    return render(out -> JtesitealertpreviewGenerated.render(out, noInterceptor(), head, preview));
  }

  public static String keys(SiteKeys keys) {
    SiteHead head = new SiteHead("Keys for programs", "about", "", null);
    return render(out -> JtesitekeysGenerated.render(out, noInterceptor(), head, keys));
  }

  public static String find(SiteFind find) {
    SiteHead head = new SiteHead("Search", "find", "", null);
    return render(out -> JtesitefindGenerated.render(out, noInterceptor(), head, find));
  }

  public static String who(SiteWho who) {
    SiteHead head = new SiteHead(Shown.line(who.name(), 80), "find", "", null);
    return render(out -> JtesitewhoGenerated.render(out, noInterceptor(), head, who));
  }

  public static String batch(SiteCheck.Many batch) {
    SiteHead head = new SiteHead("Check many", "check", "", null);
    return render(out -> JtesitebatchGenerated.render(out, noInterceptor(), head, batch));
  }

  public static String about(SiteAbout about) {
    SiteHead head = new SiteHead("About", "about", "", null);
    return render(out -> JtesiteaboutGenerated.render(out, noInterceptor(), head, about));
  }

  /// Says what is wrong and what to do.
  ///
  /// @param remedy may be empty
  /// @param entry whether a key can be given on the page
  public static String message(String title, String message, String remedy, boolean entry) {
    SiteHead head = new SiteHead(title, "", "", null);
    return render(out -> JtesitemessageGenerated.render(out, noInterceptor(), head, message, remedy, entry));
  }

  private static String render(Consumer<HtmlTemplateOutput> template) {
    StringOutput html = new StringOutput(CHUNK);
    template.accept(new OwaspHtmlTemplateOutput((TemplateOutput) html));
    return html.toString();
  }

  /// The templates use none of the tags for which JTE calls an interceptor.
  @SuppressWarnings({"NullAway", "TypeParameterUnusedInFormals"}) // generated code takes null for "no interceptor"
  private static gg.jte.html.HtmlInterceptor noInterceptor() {
    return null;
  }
}

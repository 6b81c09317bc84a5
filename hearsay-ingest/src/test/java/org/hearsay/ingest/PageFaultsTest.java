package org.hearsay.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.hearsay.ingest.meta.AuthorNames;
import org.hearsay.ingest.meta.Mojibake;
import org.hearsay.ingest.meta.ShownText;
import org.hearsay.text.Article;
import org.hearsay.text.Byline;
import org.hearsay.text.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pages as sites really write them.
class PageFaultsTest {
  private static final String ONE = "The ferry stayed in port for the whole of Monday, the harbour office said.";
  private static final String TWO = "“We will not sail in such weather,” the master, Ilya Marsh, told reporters.";
  private static final String THREE = "Nobody was hurt, but three cars on the lower deck were lost, the owner said.";

  private static Reading page(String head, String body) {
    return Reading.stdin("<!doctype html><html lang='en-GB'><head>" + head + "</head><body>" + body + "</body></html>");
  }

  private static String ld(String json) {
    return "<script type='application/ld+json'>" + json + "</script>";
  }

  private static String paragraphs(String... paragraphs) {
    return "<article><h1>Ferry stays</h1><p>" + String.join("</p><p>", paragraphs) + "</p></article>";
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'@graph':[{'@type':'NewsArticle','datePublished':'2031-05-12','author':{'@id':'#p'}},"
            + "{'@type':'Person','@id':'#p','name':'Ann Lee'}]}",
        "\n//<![CDATA[\n{'@type':'NewsArticle','datePublished':'2031-05-12','author':{'name':'Ann Lee'}};\n//]]>\n",
        "/* <![CDATA[ */{'@type':'NewsArticle','datePublished':'2031-05-12','author':'Ann Lee'}/* ]]> */",
        "{'@type':'WebPage','mainEntity':{'@type':'NewsArticle','datePublished':'2031-05-12','author':['Ann Lee']}}",
        "[{'@type':'NewsArticle','url':'https://bay.example/old','datePublished':'2029-01-01','author':'Bo"
            + " Ray'},{'@type':'NewsArticle','url':'https://www.bay.example/ferry/','datePublished':'2031-05-12','author':'Ann"
            + " Lee'}]",
        "[{'@type':'NewsArticle','headline':'Lido','datePublished':'2029-01-01','author':'Bo Ray'},"
            + "{'@type':'NewsArticle','headline':'Ferry Stays','datePublished':'2031-05-12','author':'Ann Lee'}]"
      })
  void linkedDataIsReadAsSitesWriteIt(String json) {
    String head = "<link rel='canonical' href='https://bay.example/ferry'>" + ld(json.replace('\'', '"'));
    Article article = page(head, paragraphs(ONE, TWO, THREE)).one();
    assertThat(article.published().range()).isEqualTo(DateRange.day(LocalDate.of(2031, 5, 12)));
    assertThat(article.byline()).extracting(Byline::name).containsExactly("Ann Lee");
  }

  @Test
  void aDateInBrokenLinkedDataCountsWhereItIsTheOnlyOne() {
    String broken = "{\"headline\":\"Ferry \"safe\"\",\"datePublished\":\"2031-05-12\"}";
    assertThat(page(ld(broken), paragraphs(ONE)).one().published().range())
        .isEqualTo(DateRange.day(LocalDate.of(2031, 5, 12)));
    assertThat(page(ld(broken) + ld(broken.replace("2031", "2030")), paragraphs(ONE)).one().published().range())
        .isNull();
  }

  @Test
  void aStubGivesWayToTheTextThatThePageStates() {
    String body = ONE + "\\n" + TWO + "\\n" + THREE;
    String head = ld("{\"@type\":\"NewsArticle\",\"articleBody\":\"" + body + "\",\"isAccessibleForFree\":false}");
    Reading reading =
        page(head, paragraphs(ONE, "To continue reading, subscribe today. Already a subscriber? Log in."));
    assertThat(reading.one().text()).contains(TWO).contains(THREE).doesNotContain("subscribe");
    assertThat(reading.warnings()).extracting(Warning::text).anyMatch(text -> text.contains("articleBody"));
    assertThat(page(head, paragraphs(ONE, TWO, THREE)).warnings()).isEmpty();
    String paid = ld("{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}");
    Reading stub = page(paid, paragraphs(ONE, "To continue reading, subscribe today."));
    assertThat(stub.warnings()).extracting(Warning::text).anyMatch(text -> text.contains("may be a stub"));
    assertThat(stub.one().blocks().getLast().kind()).isEqualTo(org.hearsay.text.BlockKind.BOILERPLATE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<div style='display: none'>%s</div>",
        "<div hidden>%s</div>",
        "<div id='onetrust-banner-sdk'>%s</div>"
      })
  void whatIsHiddenOrAsksForConsentNeverWins(String around) {
    String consent =
        "<div class='main-content'><p>" + "We keep small files on your machine. ".repeat(30) + "</p></div>";
    Article article = page("", "<div class='x'><p>" + TWO + "</p></div>" + around.formatted(consent)).one();
    assertThat(article.text()).isEqualTo(TWO);
  }

  @Test
  void aPageAllOfWhichIsHiddenIsReadAllTheSame() {
    String hidden = "<div style='display:none'>" + paragraphs(ONE, TWO, THREE) + "</div>";
    assertThat(page("<meta property='og:title' content='A'>", hidden).articles().size()).isLessThanOrEqualTo(1);
  }

  @Test
  void aSentenceThatIsALinkStaysAndAHeadingThatIsOneGoes() {
    String report = ONE + "</p><p><a href='/x'>Ilya Marsh, the master, said: “We wait.”</a></p><p>" + THREE;
    String body =
        paragraphs(report, THREE).replace("</article>", "<h4><a href='/1'>‘I was robbed’, says Gus</a></h4></article>");
    Article article = page("", body).one();
    List<String> body1 =
        article.blocks().stream()
            .filter(block -> block.kind() == org.hearsay.text.BlockKind.BODY)
            .map(block -> block.span().in(article.text()))
            .toList();
    assertThat(body1).contains("Ilya Marsh, the master, said: “We wait.”");
    assertThat(article.blocks().getLast().kind()).isEqualTo(org.hearsay.text.BlockKind.BOILERPLATE);
  }

  @Test
  void speechThatAPageShowsByItsLayoutGetsMarks() {
    String told =
        "The master, Ilya Marsh, told reporters:</p><blockquote><p>We wait.</p><p>We wait long.</p></blockquote><p>";
    String cited = "</p><blockquote><p>We were never asked.</p><cite>Ada Voss, farmer</cite></blockquote><p>";
    String quoted = "Bo Ray said, <q>The mast <q>sang</q> all night.</q>";
    String text = page("", paragraphs(ONE, told + ONE, cited + TWO, quoted)).one().text();
    assertThat(text).contains("told reporters:\n\n“We wait.”\n\n“We wait long.”\n\n" + ONE);
    assertThat(text).contains("“We were never asked.” — Ada Voss, farmer");
    assertThat(text).contains("Bo Ray said, “The mast ‘sang’ all night.”");
    String plain = paragraphs(ONE, "</p><blockquote><p>A law of 1890.</p></blockquote><p>" + TWO);
    assertThat(page("", plain).one().text()).contains("\n\nA law of 1890.\n\n");
  }

  @Test
  void theHeadingThatReadersSeeIsTheTitle() {
    String head = "<meta property='og:title' content='100 years of the Tolle ferry: more than a boat'>";
    String seen = "One hundred years of the ferry: Much more than a boat";
    assertThat(page(head, paragraphs(ONE).replace("Ferry stays", seen)).one().title()).isEqualTo(seen);
    assertThat(page(head, paragraphs(ONE).replace("Ferry stays", "The Tolle Ferry")).one().title())
        .startsWith("100 years");
  }

  @Test
  void theAddressIsTheLastResortForTheDay() {
    String head = "<link rel='canonical' href='https://bay.example/2031/05/12/ferry'>";
    Reading reading = page(head, paragraphs(ONE));
    assertThat(reading.one().published().range()).isEqualTo(DateRange.day(LocalDate.of(2031, 5, 12)));
    assertThat(reading.warnings()).extracting(Warning::text).anyMatch(text -> text.contains("address"));
    String stated = head + "<meta name='date' content='2031-05-10'>";
    assertThat(page(stated, paragraphs(ONE)).one().published().range())
        .isEqualTo(DateRange.day(LocalDate.of(2031, 5, 10)));
    assertThat(page(stated, paragraphs(ONE)).warnings()).isEmpty();
    String number = "<link rel='canonical' href='https://bay.example/2031999'>";
    assertThat(page(number, paragraphs(ONE)).one().published().range()).isNull();
  }

  @Test
  void theOnlyDayThatAPageShowsIsItsDay() {
    String time = "<div><time datetime='2031-05-12T10:00:00Z'>Monday</time></div>";
    assertThat(page("", time + paragraphs(ONE)).one().published().range())
        .isEqualTo(DateRange.day(LocalDate.of(2031, 5, 12)));
    String two = time + "<div><time datetime='2031-05-13'>Tuesday</time></div>";
    assertThat(page("", two + paragraphs(ONE)).one().published().range()).isNull();
  }

  @Test
  void wordsThatAStyleSheetMayHideAreSaid() {
    String style = "<style>p{color:red}.hush { margin:0; display:none }</style>";
    String body = paragraphs(ONE, TWO).replace("<p>" + TWO, "<p class='hush'>" + TWO);
    assertThat(page(style, body).warnings()).extracting(Warning::text).anyMatch(text -> text.contains("'hush'"));
    assertThat(page(style, paragraphs(ONE, TWO)).warnings()).isEmpty();
  }

  @Test
  void theDayOfAChangeIsNotTheDayOfPublication() {
    String times =
        "<p>Updated <time datetime='2031-05-14'>14 May</time></p><p>Published <time datetime='2031-05-12'>12"
            + " May</time></p>";
    Article article = page("", paragraphs(ONE, TWO).replace("</h1>", "</h1>" + times)).one();
    assertThat(article.published().range()).isEqualTo(DateRange.day(LocalDate.of(2031, 5, 12)));
  }

  @ParameterizedTest
  @CsvSource({
    "en-GB, 5/6/2031, 2031-06-05",
    "en-US, 5/6/2031, 2031-05-06",
    "en, 13/6/2031, 2031-06-13",
    "en, 6/13/2031, 2031-06-13",
    "en, 5/6/2031, ",
    "en, 30/2/2031, "
  })
  void numbersAreADayWhereTheLanguageSaysWhichIsTheMonth(String language, String date, String day) {
    String json = "{\"text\":\"%s\",\"language\":\"%s\",\"date\":\"%s\"}".formatted(ONE, language, date);
    DateRange range = Reading.stdin(json).one().published().range();
    assertThat(range).isEqualTo(day == null ? null : DateRange.day(LocalDate.parse(day)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "View all posts by Ann Lee | Ann Lee",
        "By Ann Lee and Bo Ray | Ann Lee/Bo Ray",
        "Ann Lee, PhD, and Bo Ray, Harbour Correspondent | Ann Lee/Bo Ray",
        "Lee, Ann | Ann Lee",
        "Ann Lee, Bo Ray | Ann Lee/Bo Ray",
        "By Ann Lee, DPI | Ann Lee",
        "By Bay News Staff | Bay News Staff",
        "https://bay.example/ann | ",
        "admin | ",
        "Ann Lee; ann lee | Ann Lee",
        "Ann Lee (ann@bay.example) | Ann Lee"
      })
  void authorsArePeople(String stated, String names) {
    List<String> wanted = names == null ? List.of() : List.of(names.split("/"));
    assertThat(AuthorNames.of(List.of(stated))).isEqualTo(wanted);
  }

  @Test
  void whatFollowsANameIsCutOff() {
    assertThat(AuthorNames.of(List.of("Ann Lee | Follow us on X", "Bo Ray • Reporter")))
        .containsExactly("Ann Lee", "Bo Ray");
  }

  @Test
  void entitiesThatWereEscapedTwiceAreDecoded() {
    String head = "<meta property='og:title' content='Ferry &amp;quot;safe&amp;quot; &amp;#8211; master'>";
    Article article =
        page(head, paragraphs("&amp;ldquo;We wait,&amp;rdquo; Marsh said.").replace("<h1>Ferry stays</h1>", "")).one();
    assertThat(article.title()).isEqualTo("Ferry \"safe\" – master");
    assertThat(article.text()).endsWith("“We wait,” Marsh said.");
    assertThat(Reading.stdin("{\"text\":\"&amp;ldquo;We wait,&amp;rdquo; Bo & Co; said.\"}").one().text())
        .isEqualTo("“We wait,” Bo & Co; said.");
    assertThat(ShownText.decoded("A & B; C&D")).isEqualTo("A & B; C&D");
  }

  @Test
  void zeroBytesAndSignsWithoutWidthAreLeftOut() {
    Reading reading =
        page("", paragraphs(ONE.replace("stayed", "sta\u0000yed"), "We\u2060 w\u200Eai\u00ADt, Marsh said."));
    assertThat(reading.one().text()).contains(ONE).contains("We wait, Marsh said.");
    assertThat(reading.warnings()).extracting(Warning::text).anyMatch(text -> text.contains("zero bytes"));
  }

  @Test
  void wordsThatOnlyTheirStyleKeepsApartAreTwo() {
    String line = "<span>Written by hand</span><span>Monday was calm.</span> The Mac<b>Lee</b> sailed.";
    assertThat(page("", paragraphs(ONE, line)).one().text()).contains("hand Monday was calm. The MacLee sailed.");
  }

  @Test
  void lettersOfAWrongEncodingAreMendedWhereTheWayBackProvesIt() {
    Charset windows = Charset.forName("windows-1252");
    String broken = new String("“We wait,” said Zoë — in Málaga.".getBytes(StandardCharsets.UTF_8), windows);
    assertThat(Mojibake.mended(broken.replace("\uFFFD", "\u009D"))).isEqualTo("“We wait,” said Zoë — in Málaga.");
    for (String right : List.of("“We wait,” said Zoë — in Málaga.", "CAFÉ» Â §", "„Ä“", "naïve Ã")) {
      assertThat(Mojibake.mended(right)).isEqualTo(right);
    }
    Reading reading = Reading.stdin("Itâ€™s shut, the office said.");
    assertThat(reading.one().text()).isEqualTo("It’s shut, the office said.");
    assertThat(reading.warnings()).isNotEmpty();
  }
}

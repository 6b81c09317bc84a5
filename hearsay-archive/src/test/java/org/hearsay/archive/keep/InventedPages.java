package org.hearsay.archive.keep;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.hearsay.archive.version.VersionEdit;

/// Pages of invented newspapers, each as it is fetched once and once more: around the article everything turns.
final class InventedPages {
  private static final String[] PEOPLE = {
    "Mara Lindqvist", "Tobin Achterberg", "Ines Calloway", "Per Oduya", "Hanne Vestergaard", "Rufus Tarkington"
  };
  private static final String[] ROLES = {
    "the harbour master", "the school board's chair", "a farmer", "the town clerk"
  };
  private static final String[] PLACES = {"Orlaby", "Tarnmouth", "Skellig Vale", "Nordhaven", "Ashcombe"};
  private static final String[] THINGS = {"bridge", "swimming hall", "ferry", "library", "railway yard", "water tower"};
  private static final String[] VERBS = {"repaired", "closed", "sold", "rebuilt", "painted", "flooded"};
  private static final String[] WARES = {"boots", "mattresses", "garden chairs", "loans", "cat food", "holidays"};

  private InventedPages() {}

  /// One article.
  ///
  /// @param n tells it from others
  record Story(int n, String title, List<String> paragraphs, String correction) {}

  static Story story(int n) {
    Random random = new Random(n);
    String person = pick(random, PEOPLE);
    String thing = pick(random, THINGS);
    String place = pick(random, PLACES);
    int days = 3 + random.nextInt(80);
    List<String> paragraphs = new ArrayList<>();
    paragraphs.add(
        "The %s in %s will be %s within %d days, the council of the town decided after a long meeting on Monday."
            .formatted(thing, place, pick(random, VERBS), days));
    paragraphs.add(
        "“We have waited long enough for this, and the money is there,” said %s, %s. “Nobody will lose a place.”"
            .formatted(person, pick(random, ROLES)));
    paragraphs.add(
        "The work costs %d crowns a day. About %d people use the %s each week, more than ten years ago."
            .formatted(1000 + random.nextInt(9000), 100 + random.nextInt(900), thing));
    paragraphs.add(
        "Neighbours of the %s number %d fear noise and dust. They want to speak to the council before work begins."
            .formatted(thing, n));
    return new Story(n, "Council of %s decides on %s number %d".formatted(place, thing, n), paragraphs, "");
  }

  /// @return the article with one thing changed, of the kind that the number says
  static Story edited(Story story, VersionEdit.Kind kind) {
    List<String> paragraphs = new ArrayList<>(story.paragraphs());
    String title = story.title();
    String correction = "";
    switch (kind) {
      case HEADLINE -> title = title.replace("decides on", "votes for");
      case QUOTATION -> paragraphs.set(1, paragraphs.get(1).replace("the money is there", "the money is nearly there"));
      case NUMBER -> paragraphs.set(2, paragraphs.get(2).replace(" crowns a day", "0 crowns a day"));
      case NAME -> {
        for (String person : PEOPLE) {
          paragraphs.set(1, paragraphs.get(1).replace(person, person + "sen"));
        }
      }
      case CORRECTION -> correction = "Correction: An earlier version of this article gave the wrong number of days.";
      case WORDING -> paragraphs.set(3, paragraphs.get(3).replace("fear noise and dust", "expect noise and dust"));
      default -> throw new IllegalArgumentException(kind.toString());
    }
    return new Story(story.n(), title, paragraphs, correction);
  }

  static String address(int n) {
    return "https://" + (n % 2 == 0 ? "tarn-courier" : "orla-gazette") + ".example/news/" + n;
  }

  /// @param fetch number of the fetch, by which all but the article differs
  static String page(Story story, int fetch) {
    Random random = new Random(31L * story.n() + fetch);
    String list = mostRead(random);
    String ad =
        "<div class=\"ad-slot\"><p>Advertisement</p><a href=\"/x\">Cheap " + pick(random, WARES) + " today</a></div>";
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < story.paragraphs().size(); i++) {
      body.append("<p>").append(story.paragraphs().get(i)).append("</p>\n");
      if (i == 1) {
        body.append(ad).append('\n');
      }
    }
    if (!story.correction().isEmpty()) {
      body.append("<p class=\"correction\">").append(story.correction()).append("</p>\n");
    }
    String head =
        """
        <!doctype html><html lang="en"><head><title>%s</title>
        <link rel="canonical" href="%s"><meta property="og:title" content="%s">
        <meta property="article:published_time" content="2031-05-%02dT06:00:00Z"></head><body>
        <nav><a href="/">Home</a> <a href="/sport">Sport</a> <a href="/weather">Weather: %d degrees</a></nav>
        """
            .formatted(story.title(), address(story.n()), story.title(), 1 + story.n() % 27, random.nextInt(35));
    String around =
        story.n() % 3 == 0
            ? "<main><article><h1>%s</h1><p class=\"time\">Updated %d minutes"
                + " ago</p>%s</article></main><aside>%s</aside>"
            : "<div id=\"content\"><h1>%s</h1><div class=\"meta\">Last updated %d minutes ago</div><div"
                + " class=\"article-body\">%s</div>%s</div>";
    return head
        + around.formatted(story.title(), 2 + random.nextInt(50), body, list)
        + "<div class=\"comments\">%d comments</div><footer>All rights reserved. Visit %d of this page.</footer></body></html>"
            .formatted(random.nextInt(900), fetch * 7919 + story.n());
  }

  private static String mostRead(Random random) {
    StringBuilder list = new StringBuilder("<div class=\"most-read\"><h3>Most read</h3><ul>");
    for (int i = 0; i < 5; i++) {
      list.append("<li><a href=\"/n\">")
          .append(pick(random, PLACES))
          .append(": the ")
          .append(pick(random, THINGS))
          .append(" that was ")
          .append(pick(random, VERBS))
          .append("</a></li>");
    }
    return list.append("</ul></div>").toString();
  }

  private static String pick(Random random, String[] from) {
    return from[random.nextInt(from.length)];
  }
}

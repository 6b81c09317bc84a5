package org.hearsay.ingest.meta;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Classes that a page's own style sheet hides. A style sheet may depend on the screen or be changed by a program, so this
/// is said and nothing is left out for it.
public final class HiddenNames {
  private static final Pattern RULE =
      Pattern.compile(
          "(?:^|\\})\\s{0,20}\\.([A-Za-z_][\\w-]{0,60})\\s{0,5}\\{[^{}]{0,300}?(?:display\\s{0,3}:\\s{0,3}none|visibility\\s{0,3}:\\s{0,3}hidden)");

  /// Characters of style that are looked at, elements that are, and words that make a matter of it.
  private static final int LONGEST = 100_000;

  private static final int MOST = 20;
  private static final int WORDS = 60;

  private HiddenNames() {}

  /// @return such a class of a paragraph on the page; absent where there is none
  public static @Nullable String usedBy(Document page) {
    Set<String> names = new HashSet<>();
    int looked = 0;
    for (Element style : page.getElementsByTag("style")) {
      String data = style.data();
      looked += data.length();
      if (looked > LONGEST) {
        break;
      }
      Matcher rule = RULE.matcher(data);
      while (rule.find() && names.size() < MOST) {
        names.add(rule.group(1));
      }
    }
    for (String name : names) {
      for (Element element : page.getElementsByClass(name)) {
        boolean paragraph = element.nameIs("p") || element.nameIs("div") || element.nameIs("span");
        if (paragraph && element.ownText().length() + firstParagraph(element) >= WORDS) {
          return name;
        }
      }
    }
    return null;
  }

  private static int firstParagraph(Element element) {
    Element first = element.firstElementChild();
    return first != null && first.nameIs("p") ? first.ownText().length() : 0;
  }
}

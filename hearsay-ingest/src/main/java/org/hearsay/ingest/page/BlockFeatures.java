package org.hearsay.ingest.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.hearsay.ingest.meta.ShownText;
import org.hearsay.text.BlockKind;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What can be told of each paragraph of a page without knowing its language: its length, its links, where it stands, what
/// stands beside it, and the names that its site gives to the elements around it.
final class BlockFeatures {
  /// Elements around a paragraph that are looked at.
  private static final int AROUND = 8;

  /// Of these, the ones whose names count as near.
  private static final int NEAR = 2;

  /// Words of a paragraph that may be a label by its words.
  private static final int LABEL_WORDS = 25;

  private static final int LONGEST_NAME = 300;

  /// Characters of a paragraph that is surely none of a label.
  private static final int PARAGRAPH = 100;

  /// Links that make a long paragraph a list of links.
  private static final double LINKED = 0.5;

  private static final Pattern NAME_BORDER = Pattern.compile("[^\\p{L}]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Pattern WORD_BORDER = Pattern.compile("[^\\p{L}\\p{N}]+");

  private static final List<String> TAGS = List.of("p", "li", "div", "td", "blockquote", "span", "a", "h2", "h3");

  private static final List<String> HOLDERS =
      List.of("li", "table", "article", "main", "aside", "footer", "header", "nav", "form", "section", "figure", "p");

  private static final List<BlockKind> KINDS =
      List.of(BlockKind.BODY, BlockKind.HEADLINE, BlockKind.BOILERPLATE, BlockKind.CAPTION);

  private final PageBlocks all;
  private final List<@Nullable BlockKind> kinds;
  private final int size;
  private final String title;
  private final boolean gathered;

  private final double[] length;
  private final double[] linked;
  private final long[] before;
  private final int[] lastLong;
  private final int[] nextLong;
  private final Map<String, Integer> copies = new HashMap<>();
  private final Map<String, double[]> shapes = new HashMap<>();
  private final IdentityHashMap<Element, double[]> holders = new IdentityHashMap<>();
  private final IdentityHashMap<Element, Integer> depths = new IdentityHashMap<>();
  private final IdentityHashMap<Element, List<Integer>> names = new IdentityHashMap<>();
  private final List<String> shapeOf = new ArrayList<>();

  private BlockFeatures(Document page, PageBlocks all, List<@Nullable BlockKind> kinds, boolean gathered) {
    this.all = all;
    this.kinds = kinds;
    this.gathered = gathered;
    size = all.parts().size();
    title = ShownText.clean(page.title()).toLowerCase(Locale.ROOT);
    length = new double[size];
    linked = new double[size];
    before = new long[size + 1];
    lastLong = new int[size];
    nextLong = new int[size];
    look();
  }

  /// @param kinds what the rules take each paragraph for; absent for those that they do not take
  /// @param gathered whether the paragraphs that they take were gathered from several places
  static List<SeenBlock> of(Document page, PageBlocks all, List<@Nullable BlockKind> kinds, boolean gathered) {
    BlockFeatures features = new BlockFeatures(page, all, kinds, gathered);
    List<SeenBlock> blocks = new ArrayList<>();
    for (int i = 0; i < features.size; i++) {
      blocks.add(features.block(i));
    }
    return blocks;
  }

  private void look() {
    for (int i = 0; i < size; i++) {
      String text = all.parts().get(i).text();
      PageBlocks.Seat seat = all.seats().get(i);
      length[i] = text.length();
      linked[i] = Math.min(1, (double) seat.linked() / text.length());
      before[i + 1] = before[i] + text.length();
      copies.merge(text, 1, Integer::sum);
      shapeOf.add(shape(seat.at()));
      count(shapes.computeIfAbsent(shapeOf.get(i), key -> new double[4]), i);
      Element holder = seat.at().parent();
      for (int up = 0; up < 2 && holder != null; up++, holder = holder.parent()) {
        count(holders.computeIfAbsent(holder, key -> new double[4]), i);
      }
    }
    int last = -1;
    for (int i = 0; i < size; i++) {
      lastLong[i] = last;
      last = isLong(i) ? i : last;
    }
    int next = size;
    for (int i = size - 1; i >= 0; i--) {
      nextLong[i] = next;
      next = isLong(i) ? i : next;
    }
  }

  private void count(double[] sums, int i) {
    sums[0]++;
    sums[1] += length[i];
    sums[2] += linked[i];
    sums[3] += length[i] >= PARAGRAPH && linked[i] < LINKED ? length[i] : 0;
  }

  /// A long paragraph that the rules take for the report.
  private boolean isLong(int i) {
    return kinds.get(i) == BlockKind.BODY && length[i] >= PARAGRAPH && linked[i] < LINKED;
  }

  private SeenBlock block(int i) {
    PagePart part = all.parts().get(i);
    Element at = all.seats().get(i).at();
    Numbers numbers = new Numbers();
    ofText(part.text(), all.seats().get(i), i, numbers);
    ofRules(i, part, numbers);
    boolean heading = ofMarkup(at, numbers);
    ofPlace(i, numbers);
    ofNeighbours(i, numbers);
    Set<Integer> near = new LinkedHashSet<>();
    Set<Integer> far = new LinkedHashSet<>();
    Element up = at;
    for (int level = 0; level < AROUND && up != null && !up.nameIs("body"); level++, up = up.parent()) {
      (level < NEAR ? near : far).addAll(names(up));
    }
    return new SeenBlock(
        part.text(), kinds.get(i), heading, numbers.all(), ints(near), ints(far), ints(words(part.text())));
  }

  private static int[] ints(Set<Integer> hashes) {
    return hashes.stream().mapToInt(Integer::intValue).toArray();
  }

  private void ofText(String text, PageBlocks.Seat seat, int i, Numbers out) {
    int upper = 0;
    int digits = 0;
    int stops = 0;
    int commas = 0;
    int words = 0;
    int signs = 0;
    boolean inWord = false;
    for (int k = 0; k < text.length(); k++) {
      char c = text.charAt(k);
      boolean letter = Character.isLetterOrDigit(c);
      words += letter && !inWord ? 1 : 0;
      inWord = letter;
      upper += Character.isUpperCase(c) ? 1 : 0;
      digits += Character.isDigit(c) ? 1 : 0;
      stops += c == '.' || c == '?' || c == '!' ? 1 : 0;
      commas += c == ',' ? 1 : 0;
      signs += "|©»›…→·•@/#+".indexOf(c) >= 0 ? 1 : 0;
    }
    char last = text.charAt(text.length() - 1);
    out.add(Math.log1p(text.length()));
    out.add(Math.log1p(words));
    out.add((double) text.length() / Math.max(1, words));
    out.add((double) upper / text.length());
    out.add((double) digits / text.length());
    out.add((double) stops / Math.max(1, words));
    out.add((double) commas / Math.max(1, words));
    out.add((double) signs / text.length());
    out.add(number(".!?\"”“»)".indexOf(last) >= 0));
    out.add(number(last == ':'));
    out.add(number(Character.isUpperCase(text.charAt(0))));
    out.add(linked[i]);
    out.add(Math.log1p(seat.links()));
    out.add(Math.log(copies.getOrDefault(text, 1)));
    out.add(number(text.length() > 10 && title.contains(text.toLowerCase(Locale.ROOT))));
  }

  private void ofRules(int i, PagePart part, Numbers out) {
    BlockKind kind = kinds.get(i);
    out.add(number(kind != null));
    for (BlockKind one : KINDS) {
      out.add(number(kind == one));
    }
    out.add(number(part.kind() == BlockKind.BOILERPLATE));
    out.add(number(part.kind() == BlockKind.CAPTION));
    out.add(number(gathered));
  }

  private boolean ofMarkup(Element at, Numbers out) {
    int tag = TAGS.indexOf(at.normalName());
    for (int k = 0; k < TAGS.size(); k++) {
      out.add(number(tag == k));
    }
    double[] within = new double[HOLDERS.size()];
    boolean heading = false;
    Element up = at;
    for (int level = 0; level < AROUND && up != null; level++, up = up.parent()) {
      String name = up.normalName();
      int holder = HOLDERS.indexOf(name);
      if (holder >= 0 && within[holder] == 0) {
        within[holder] = AROUND - level;
      }
      heading |= level <= NEAR && name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1));
    }
    for (double one : within) {
      out.add(one);
    }
    out.add(number(heading));
    out.add((double) depth(at));
    return heading;
  }

  private void ofPlace(int i, Numbers out) {
    double total = Math.max(1, before[size]);
    out.add((double) i / size);
    out.add(before[i] / total);
    out.add(Math.log1p(size));
    out.add(Math.log1p(total));
    out.add(number(lastLong[i] < 0));
    out.add(number(nextLong[i] >= size));
    out.add(lastLong[i] < 0 ? 99 : Math.min(99.0, i - lastLong[i]));
    out.add(nextLong[i] >= size ? 99 : Math.min(99.0, nextLong[i] - i));
    out.add(lastLong[i] < 0 ? 9.0 : Math.log1p((double) (before[i] - before[lastLong[i] + 1])));
    out.add(nextLong[i] >= size ? 9.0 : Math.log1p((double) (before[nextLong[i]] - before[i + 1])));
    double[] shape = shapes.getOrDefault(shapeOf.get(i), new double[4]);
    sums(shape, total, out);
    Element holder = all.seats().get(i).at().parent();
    for (int up = 0; up < 2; up++) {
      double[] sums = holder == null ? null : holders.get(holder);
      sums(sums == null ? new double[4] : sums, total, out);
      holder = holder == null ? null : holder.parent();
    }
  }

  private static void sums(double[] sums, double total, Numbers out) {
    double count = Math.max(1, sums[0]);
    out.add(Math.log1p(sums[0]));
    out.add(Math.log1p(sums[1] / count));
    out.add(sums[2] / count);
    out.add(sums[3] / total);
  }

  private void ofNeighbours(int i, Numbers out) {
    for (int step : new int[] {-1, -2, 1, 2}) {
      int k = i + step;
      boolean there = k >= 0 && k < size;
      out.add(there ? Math.log1p(length[k]) : -1.0);
      out.add(there ? linked[k] : -1.0);
      out.add(there ? number(kinds.get(k) == BlockKind.BODY || kinds.get(k) == BlockKind.HEADLINE) : -1.0);
      out.add(number(there && shapeOf.get(k).equals(shapeOf.get(i))));
    }
  }

  private int depth(Element at) {
    Integer known = depths.get(at);
    if (known != null) {
      return known;
    }
    int depth = 0;
    for (Element up = at; up != null; up = up.parent()) {
      depth++;
    }
    depths.put(at, depth);
    return depth;
  }

  /// Tags and classes of an element and two around it: paragraphs of one kind have the same.
  private static String shape(Element at) {
    StringBuilder shape = new StringBuilder();
    Element up = at;
    for (int level = 0; level < 3 && up != null; level++, up = up.parent()) {
      String names = up.className();
      shape.append(up.normalName()).append('.').append(names, 0, Math.min(100, names.length())).append('>');
    }
    return shape.toString();
  }

  private List<Integer> names(Element element) {
    List<Integer> known = names.get(element);
    if (known != null) {
      return known;
    }
    String all = element.className() + " " + element.id();
    Set<Integer> found = new LinkedHashSet<>();
    for (String name : NAME_BORDER.split(all.substring(0, Math.min(LONGEST_NAME, all.length())))) {
      if (name.length() >= 2) {
        found.add(name.toLowerCase(Locale.ROOT).hashCode());
      }
    }
    List<Integer> hashes = List.copyOf(found);
    names.put(element, hashes);
    return hashes;
  }

  private static Set<Integer> words(String text) {
    if (text.length() > LABEL_WORDS * 10) {
      return Set.of();
    }
    Set<Integer> hashes = new LinkedHashSet<>();
    int count = 0;
    for (String word : WORD_BORDER.split(text)) {
      if (!word.isEmpty()) {
        hashes.add(word.toLowerCase(Locale.ROOT).hashCode());
        count++;
      }
    }
    return count > LABEL_WORDS ? Set.of() : hashes;
  }

  private static double number(boolean yes) {
    return yes ? 1 : 0;
  }

  /// Numbers in the order in which they come.
  private static final class Numbers {
    private float[] all = new float[128];
    private int size;

    void add(double one) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = (float) one;
    }

    float[] all() {
      return Arrays.copyOf(all, size);
    }
  }
}

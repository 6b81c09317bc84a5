package org.hearsay.text;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// An article with what is found in its text alone, each thing made once for all stages: words and sentences here,
/// parts of speech, quotation marks and compared words by the packages that know them.
///
/// All of it follows from the article. So texts of equal articles are equal, and a text that was stored or sent as
/// its article makes the rest anew when it is first asked for.
public final class ArticleText implements Serializable {
  private static final long serialVersionUID = 1L;

  private final Article article;

  /// Sent along between the stages of reading; absent where the words are made when first asked for.
  private final @Nullable Tokens sent;

  private transient @Nullable Tokens tokens;
  private transient @Nullable Map<Class<?>, Object> lasting;
  private transient @Nullable Map<Class<?>, Object> passing;

  private ArticleText(Article article, @Nullable Tokens sent) {
    this.article = article;
    this.sent = sent;
  }

  /// Nothing is made yet.
  public static ArticleText of(Article article) {
    return new ArticleText(article, null);
  }

  /// A text by itself, of which nothing else is known. Nothing is made yet.
  public static ArticleText plain(String text) {
    return of(new Article("", "", null, null, null, List.of(), "en", Published.UNKNOWN, text, List.of()));
  }

  /// The words are sent along.
  static ArticleText tokenized(Article article) {
    return new ArticleText(article, Tokenizer.tokenize(article));
  }

  /// The same text with the parts of speech of its words.
  ///
  /// @param tags one for each token, as [org.hearsay.tag] numbers them
  public ArticleText withTags(byte[] tags) {
    return new ArticleText(article, tokens().withTags(tags));
  }

  public Article article() {
    return article;
  }

  /// Words and sentences.
  public synchronized Tokens tokens() {
    if (sent != null) {
      return sent;
    }
    Tokens known = tokens;
    if (known == null) {
      known = Tokenizer.tokenize(article);
      tokens = known;
    }
    return known;
  }

  /// Something small that follows from the text: made when first asked for, and then kept.
  ///
  /// @param kind under which it is kept
  public synchronized <T> T lasting(Class<T> kind, Function<ArticleText, T> make) {
    Map<Class<?>, Object> all = lasting;
    if (all == null) {
      all = new HashMap<>();
      lasting = all;
    }
    return once(all, kind, make);
  }

  /// Something large that follows from the text: made when first asked for, and kept until [#release].
  ///
  /// @param kind under which it is kept
  public synchronized <T> T passing(Class<T> kind, Function<ArticleText, T> make) {
    Map<Class<?>, Object> all = passing;
    if (all == null) {
      all = new HashMap<>();
      passing = all;
    }
    return once(all, kind, make);
  }

  private <T> T once(Map<Class<?>, Object> all, Class<T> kind, Function<ArticleText, T> make) {
    Object known = all.get(kind);
    if (known == null) {
      known = make.apply(this);
      all.put(kind, known);
    }
    return kind.cast(known);
  }

  /// Gives back the memory of what is passing. To be called where a step is done with a text; what is asked for later
  /// is made again.
  public synchronized void release() {
    passing = null;
  }

  /// The text for after reading: what was made and lasts stays, and it is sent as its article alone.
  public synchronized ArticleText settled() {
    ArticleText text = new ArticleText(article, null);
    text.tokens = tokens();
    text.lasting = lasting == null ? null : new HashMap<>(lasting);
    return text;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ArticleText text && article.equals(text.article);
  }

  @Override
  public int hashCode() {
    return article.hashCode();
  }

  @Override
  public String toString() {
    return article.toString();
  }
}

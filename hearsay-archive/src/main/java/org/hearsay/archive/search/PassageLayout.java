package org.hearsay.archive.search;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.hearsay.archive.wording.IndexLayout;
import org.hearsay.archive.wording.TermList;
import org.hearsay.compare.utterance.PlainWording;
import org.hearsay.entity.ReadArticle;
import org.hearsay.quote.Quotation;
import org.hearsay.quote.SaidWhen;
import org.hearsay.text.Article;
import org.hearsay.text.DateRange;
import org.hearsay.text.Outlet;
import org.jspecify.annotations.Nullable;

/// The fields of the index of articles and their quotations.
final class PassageLayout implements IndexLayout<PassageRow> {
  /// Words with their places: of an article its text and title, of a quotation its content.
  static final String TEXT = "text";

  /// What a document is: [#ARTICLE] or [#QUOTATION].
  static final String TYPE = "type";

  static final String ARTICLE = "article";
  static final String QUOTATION = "quotation";

  /// Number of the version.
  static final String VERSION = "version";

  /// Of a quotation where it begins in the text, of an article -1.
  static final String BEGIN = "begin";

  /// First day of publication, in days since 1970; undated ones come last.
  static final String DAY = "day";

  static final long UNDATED = Long.MIN_VALUE;

  private static final String KEY = "key";
  private static final FieldType PLACES = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
  private static final FieldType WORDS = type(IndexOptions.DOCS);

  private static FieldType type(IndexOptions options) {
    FieldType type = new FieldType();
    type.setIndexOptions(options);
    type.setTokenized(true);
    type.setOmitNorms(options == IndexOptions.DOCS);
    type.freeze();
    return type;
  }

  @Override
  public String name() {
    return "articles";
  }

  @Override
  public int schema() {
    return 1;
  }

  @Override
  public String analyzer() {
    return "spelled-words@1";
  }

  /// Words in one spelling, as they are looked up.
  static List<String> terms(PlainWording words) {
    return words.spelled().stream().filter(word -> !word.isEmpty()).toList();
  }

  @Override
  public void put(IndexWriter writer, long seq, PassageRow row, boolean isNew) throws IOException {
    ReadArticle read = row.read();
    if (read == null) {
      return;
    }
    Article article = read.article();
    List<Document> documents = new ArrayList<>();
    String title = article.title() == null ? "" : article.title();
    documents.add(document(row, article, ARTICLE, article.text() + "\n\n" + title, -1));
    for (Quotation quotation : read.quotations()) {
      String said = quotation.content().stream().map(span -> span.in(article.text())).collect(Collectors.joining(" "));
      Document document = document(row, article, QUOTATION, said, quotation.content().getFirst().begin());
      document.add(new Field("speaker", new TermList(terms(PlainWording.of(quotation.speaker().name()))), WORDS));
      document.add(new StringField("kind", quotation.kind().name().toLowerCase(Locale.ROOT), Field.Store.NO));
      document.add(new StringField("stance", quotation.stance().name().toLowerCase(Locale.ROOT), Field.Store.NO));
      SaidWhen when = quotation.when();
      days(document, "said", when == null || when.range() == null ? article.published().range() : when.range());
      documents.add(document);
    }
    writer.updateDocuments(new Term(KEY, article.id()), documents);
  }

  private static Document document(PassageRow row, Article article, String type, String text, int begin) {
    Document document = new Document();
    DateRange published = article.published().range();
    document.add(new StringField(KEY, article.id(), Field.Store.NO));
    document.add(new StringField(TYPE, type, Field.Store.NO));
    document.add(new Field(TEXT, new TermList(terms(PlainWording.of(text))), PLACES));
    document.add(new NumericDocValuesField(VERSION, row.version()));
    document.add(new NumericDocValuesField(BEGIN, begin));
    document.add(new NumericDocValuesField(DAY, published == null ? UNDATED : published.first().toEpochDay()));
    days(document, "published", published);
    Outlet outlet = article.outlet();
    if (outlet != null) {
      document.add(new Field("outlet", new TermList(terms(PlainWording.of(outlet.name()))), WORDS));
    }
    return document;
  }

  /// A day is found by its year, its month and itself.
  private static void days(Document document, String field, @Nullable DateRange range) {
    if (range == null) {
      return;
    }
    LocalDate day = range.first();
    String whole = day.toString();
    if (whole.length() == "2031-05-12".length()) {
      List<String> terms = new ArrayList<>(List.of(whole.substring(0, 4), whole.substring(0, 7)));
      if (range.first().equals(range.last())) {
        terms.add(whole);
      }
      document.add(new Field(field, new TermList(terms), WORDS));
    }
  }
}

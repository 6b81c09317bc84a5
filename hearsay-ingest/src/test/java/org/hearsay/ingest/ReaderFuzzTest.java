package org.hearsay.ingest;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.hearsay.stage.Stage;
import org.hearsay.text.Article;
import org.hearsay.text.Block;
import org.hearsay.text.LabelBlocks;
import org.jspecify.annotations.Nullable;

/// Whatever bytes a reader is given, it gives articles whose blocks lie in their texts, or a refusal with a remedy.
///
/// In the build each method is run on the inputs that stand in the resources, in the folder named for it: small ones of its
/// format, and whatever has once made it fail. [FuzzingTest] lets Jazzer look for more at night.
class ReaderFuzzTest {
  /// The longest input in bytes; what grows with the length is tried in [GrowthTest].
  private static final int LONGEST = 1 << 16;

  private static final Stage.Each<Article, Article> LABELS = new LabelBlocks();

  @FuzzTest
  void unnamed(byte[] input) {
    read(null, input);
  }

  @FuzzTest
  void text(byte[] input) {
    read(InputFormat.TEXT, input);
  }

  @FuzzTest
  void html(byte[] input) {
    read(InputFormat.HTML, input);
  }

  @FuzzTest
  void newsPlease(byte[] input) {
    read(InputFormat.NEWS_PLEASE, input);
  }

  @FuzzTest
  void ninjs(byte[] input) {
    read(InputFormat.NINJS, input);
  }

  @FuzzTest
  void jsonl(byte[] input) {
    read(InputFormat.JSONL, input);
  }

  @FuzzTest
  void json(byte[] input) {
    read(InputFormat.JSON, input);
  }

  @FuzzTest
  void csv(byte[] input) {
    read(InputFormat.CSV, input);
  }

  @FuzzTest
  void feed(byte[] input) {
    read(InputFormat.FEED, input);
  }

  @FuzzTest
  void newsXml(byte[] input) {
    read(InputFormat.NEWS_XML, input);
  }

  @FuzzTest
  void sgml(byte[] input) {
    read(InputFormat.SGML, input);
  }

  @FuzzTest
  void export(byte[] input) {
    read(InputFormat.EXPORT, input);
  }

  @FuzzTest
  void email(byte[] input) {
    read(InputFormat.EMAIL, input);
  }

  @FuzzTest
  void markdown(byte[] input) {
    read(InputFormat.MARKDOWN, input);
  }

  @FuzzTest
  void warc(byte[] input) {
    read(InputFormat.WARC, input);
  }

  @FuzzTest
  void wacz(byte[] input) {
    read(InputFormat.WACZ, input);
  }

  private static void read(@Nullable InputFormat format, byte[] input) {
    if (input.length == 0 || input.length > LONGEST) {
      return;
    }
    Reading reading = Reading.of(ReadOptions.STANDARD.withFormat(format), input, List.of("-"));
    if (reading.articles().isEmpty() && reading.refused().isEmpty()) {
      throw new AssertionError("neither an article nor a refusal");
    }
    for (Outcome.Refused<Article> refusal : reading.refused()) {
      boolean internal =
          refusal.detail().contains("Exception")
              && !new String(input, StandardCharsets.ISO_8859_1).contains("Exception");
      if (refusal.remedy().isBlank() || internal) {
        throw new AssertionError("a refusal that does not help: " + refusal);
      }
    }
    for (Article article : reading.articles()) {
      for (Article labelled : LABELS.apply(article)) {
        for (Block block : labelled.blocks()) {
          if (block.span().end() > labelled.text().length()) {
            throw new AssertionError("a block outside its text: " + block);
          }
        }
      }
    }
  }
}

package org.hearsay.quote;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import opennlp.tools.postag.POSModel;
import opennlp.tools.postag.POSTaggerME;

/// Universal part-of-speech tags by OpenNLP's model for English.
///
/// The model is loaded once, on first use. A tagger is not safe for two threads, so each has its own.
final class Tagger {
  private static final String MODEL = "/opennlp-en-ud-ewt-pos-1.3-2.5.4.bin";

  private Tagger() {}

  private static final class Holder {
    static final POSModel MODEL_OF_ENGLISH = load();
    static final ThreadLocal<POSTaggerME> TAGGER =
        ThreadLocal.withInitial(() -> new POSTaggerME(MODEL_OF_ENGLISH));
  }

  static String[] tag(String[] words) {
    return Holder.TAGGER.get().tag(words);
  }

  private static POSModel load() {
    try (InputStream in = Tagger.class.getResourceAsStream(MODEL)) {
      if (in == null) {
        throw new IllegalStateException(
            "the tagger's model " + MODEL + " is missing; put opennlp-models-pos-en on the class path");
      }
      return new POSModel(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

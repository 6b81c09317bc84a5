package org.hearsay.quote.linear;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.hearsay.prov.Resource;
import org.hearsay.tag.Tagger;
import org.hearsay.text.Tokens;

/// Labels the words of an article as source, cue or content. Safe for use by many threads.
public final class LinearTagger {
  private final LinearModel model;

  LinearTagger(LinearModel model) {
    this.model = model;
  }

  /// The model of the program, loaded when first asked for.
  public static LinearTagger english() {
    return Holder.ENGLISH;
  }

  private static final class Holder {
    static final LinearTagger ENGLISH = Resource.read(Resource.english("quote/linear.model"), LinearTagger::read);
  }

  public static LinearTagger read(InputStream in) throws IOException {
    return new LinearTagger(LinearModel.read(in));
  }

  /// @param hints for each token the label that the rules give it, as [Hints] makes them
  /// @param margins takes one number a token: how far its label stood above the next best, in units of
  ///     the model
  /// @return one of the model's labels for each token
  public byte[] label(String text, Tokens tokens, byte[] hints, int[] margins) {
    byte[] tags = Tagger.english().tags(text, tokens);
    return model.decode(new LinearFeatures(text, tokens, tags, hints, model.cues), margins);
  }

  /// Segments of one attribution, as tokens.
  ///
  /// @param content first and last token of each part, never empty
  /// @param cue first and last token, empty where there is none
  /// @param source first and last token, empty where there is none
  /// @param margin smallest margin of the tokens that begin its segments
  public record Attribution(List<int[]> content, List<int[]> cue, List<int[]> source, int margin) {}

  /// @return in order of their first content
  public List<Attribution> attributions(String text, Tokens tokens, byte[] hints) {
    byte[] tags = Tagger.english().tags(text, tokens);
    int[] margins = new int[tokens.size()];
    List<Segment> segments = Segment.of(label(text, tokens, hints, margins));
    List<Attribution> found = new ArrayList<>();
    for (Linker.Link link : model.linker().link(text, tokens, tags, segments)) {
      int margin = Integer.MAX_VALUE;
      List<int[]> content = new ArrayList<>();
      for (int part : link.content()) {
        content.add(range(segments.get(part)));
        margin = Math.min(margin, margins[segments.get(part).first()]);
      }
      found.add(new Attribution(content, ranges(segments, link.cue()), ranges(segments, link.source()), margin));
    }
    return found;
  }

  private static List<int[]> ranges(List<Segment> segments, int at) {
    return at < 0 ? List.of() : List.of(range(segments.get(at)));
  }

  private static int[] range(Segment segment) {
    return new int[] {segment.first(), segment.last()};
  }
}

package org.hearsay.eval;

import java.util.List;

/// Something that is measured again and again. Paths are relative to the folder of the data.
///
/// @param about what the figures say, for the table
/// @param data the files that the figures depend on: files and folders
/// @param prepare arguments of a scorer run that comes first; empty for most. `{work}` is a folder
///     that it may fill
/// @param command what the program is asked; `*` at the end of a path stands for all of a kind
/// @param score arguments of the scorer; `{out}` is what the program printed
record Regression(
    String name, String about, List<String> data, List<String> prepare, List<String> command, List<String> score) {

  static final List<Regression> ALL =
      List.of(
          new Regression(
              "seeds",
              "five reports of one affair, from quotations to origins",
              List.of("seeds", "score/seeds.py"),
              List.of(),
              List.of("brief", "--format", "json", "seeds/*.txt"),
              List.of("score/seeds.py", "seeds/gold", "{out}")),
          new Regression(
              "polnear-dev",
              "source, cue and content in 84 news articles, whole documents",
              List.of("data/polnear/dev", "score/attributions.py"),
              List.of(),
              List.of("extract", "data/polnear/dev/text"),
              List.of("score/attributions.py", "data/polnear/dev", "{out}")),
          new Regression(
              "polnear-dev-fast",
              "the same by the linear model",
              List.of("data/polnear/dev", "score/attributions.py"),
              List.of(),
              List.of("extract", "--model", "fast", "data/polnear/dev/text"),
              List.of("score/attributions.py", "data/polnear/dev", "{out}")),
          new Regression(
              "polnear-sentences",
              "the same articles by the protocol of sentences",
              List.of("data/polnear/dev/text", "data/polnear-sentences", "score/sentences.py"),
              List.of(),
              List.of("extract", "data/polnear/dev/text"),
              List.of("score/sentences.py", "data/polnear-sentences/valid.txt", "data/polnear/dev/text", "{out}")),
          new Regression(
              "news-stories",
              "stories found among news of several affairs, B-cubed",
              List.of("data/news-stories", "score/stories.py"),
              List.of(),
              // stories do not hang on the model of quotations
              List.of("brief", "--model", "fast", "--format", "json", "data/news-stories"),
              List.of("score/stories.py", "data/news-stories", "{out}")),
          new Regression(
              "names-in-news",
              "names in worldwide news, exact F1, on articles that the shipped tagger was trained on: guards against"
                  + " change, says nothing of new text",
              List.of("data/names-in-news", "score/names.py"),
              List.of("score/names.py", "text", "data/names-in-news", "{work}"),
              // nor do names
              List.of("extract", "--model", "fast", "{work}/*.txt"),
              List.of("score/names.py", "score", "{work}", "{out}")));
}

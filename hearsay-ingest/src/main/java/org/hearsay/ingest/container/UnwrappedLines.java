package org.hearsay.ingest.container;

import java.util.ArrayList;
import java.util.List;
import org.hearsay.ingest.container.ContainerException.Fault;

/// The paragraphs of an exported text, in which lines are cut at a width.
final class UnwrappedLines {
  private final List<String> done = new ArrayList<>();
  private final StringBuilder open = new StringBuilder();

  /// Adds a line; an empty one ends the paragraph.
  void line(String line) {
    String plain = line.strip();
    if (plain.isEmpty()) {
      end();
    } else {
      open.append(open.isEmpty() ? "" : " ").append(plain);
    }
  }

  void end() {
    if (!open.isEmpty()) {
      done.add(open.toString());
      open.setLength(0);
    }
  }

  List<String> list() {
    end();
    return done;
  }

  /// @throws ContainerException where there are none
  HeldBody.Plain body() throws ContainerException {
    String text = String.join("\n\n", list());
    if (text.isBlank()) {
      throw new ContainerException(
          Fault.NO_TEXT, "", "an exported article without a text", "export it again with its full text");
    }
    return new HeldBody.Plain(text);
  }
}

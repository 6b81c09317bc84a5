package org.hearsay.eval.train;

import java.util.HashMap;
import org.jspecify.annotations.Nullable;

/// A word of a [PrefixTree]: words that follow it, and the kinds of the name that ends here.
final class PrefixNode extends HashMap<Object, PrefixNode> {
  private static final long serialVersionUID = 1L;

  /// A set of numbers; null where no name ends.
  @SuppressWarnings("serial")
  @Nullable Object value;
}

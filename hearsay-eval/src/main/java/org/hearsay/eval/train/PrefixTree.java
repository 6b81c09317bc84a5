package org.hearsay.eval.train;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/// The shape in which NLP4J's lists of names are stored; named as there, which reading them needs.
final class PrefixTree implements Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings({"unused", "checkstyle:MemberName"})
  @Nullable PrefixNode n_root;
}

/// Runs the stages on Apache Flink, in batches and streams. Nothing is decided here: what is quoted, joined, compared and
/// counted is what the stages say. Start at [ArticleJob].
@NullMarked
package org.hearsay.flink;

import org.jspecify.annotations.NullMarked;

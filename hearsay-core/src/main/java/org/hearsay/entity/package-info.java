/// The people, bodies and places of one article, and who speaks each quotation.
///
/// Start at [ReadArticle], what is known of one article after all single-article stages.
@NullMarked
package org.hearsay.entity;

import org.jspecify.annotations.NullMarked;

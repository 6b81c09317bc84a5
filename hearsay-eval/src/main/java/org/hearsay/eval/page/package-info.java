/// Trains and measures the model of the paragraphs of pages.
@NullMarked
package org.hearsay.eval.page;

import org.jspecify.annotations.NullMarked;

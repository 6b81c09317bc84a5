/// Trains and measures what finds sentences about one thing and the facts on which reports differ.
@NullMarked
package org.hearsay.eval.facts;

import org.jspecify.annotations.NullMarked;

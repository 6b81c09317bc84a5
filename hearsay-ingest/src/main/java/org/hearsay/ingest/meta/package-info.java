/// What metadata mean: names of authors, names of outlets, words as readers see them.
@org.jspecify.annotations.NullMarked
package org.hearsay.ingest.meta;

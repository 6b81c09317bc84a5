/// How fast the stages are. Commands and results: docs/lab/benchmarks.md.
@NullMarked
package org.hearsay.eval.bench;

import org.jspecify.annotations.NullMarked;

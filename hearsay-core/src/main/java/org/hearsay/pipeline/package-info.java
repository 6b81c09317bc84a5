/// The one data path. Read [Pipelines] first.
@NullMarked
package org.hearsay.pipeline;

import org.jspecify.annotations.NullMarked;

/// A story as the rules for differences see it: its reports, what was found out before, and sentences about one thing.
@NullMarked
package org.hearsay.compare.view;

import org.jspecify.annotations.NullMarked;

/// What the reports of one story share and where they differ. Start at [CompareReports].
///
/// It puts the parts together: names, utterances, statements, copies and differences, each in a package of its own below.
@NullMarked
package org.hearsay.compare;

import org.jspecify.annotations.NullMarked;

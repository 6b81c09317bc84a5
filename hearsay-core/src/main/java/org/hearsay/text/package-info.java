/// Article text and positions in it. Start at [Article].
///
/// Positions are half-open UTF-16 units into [Article#text()], which never changes. On the wire they
/// become code points; see the output package of the app.
@NullMarked
package org.hearsay.text;

import org.jspecify.annotations.NullMarked;

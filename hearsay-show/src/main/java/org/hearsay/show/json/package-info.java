/// Results as JSON, exactly as `schemas/*.json` say. Start at [ArticleJson] and [BriefJson].
///
/// Positions leave the program here, as code points; inside they are UTF-16 units.
@NullMarked
package org.hearsay.show.json;

import org.jspecify.annotations.NullMarked;

/// Tells a user of changes that fit a rule. Start with `AlertService`.
@NullMarked
package org.hearsay.server.alert;

import org.jspecify.annotations.NullMarked;

/// Ids that are digests of what they name, so that equal input has equal ids.
@NullMarked
package org.hearsay.prov;

import org.jspecify.annotations.NullMarked;

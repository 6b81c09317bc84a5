/// Ids that are digests of what they name, so that equal input has equal ids; and what made a result ([Provenance]).
@NullMarked
package org.hearsay.prov;

import org.jspecify.annotations.NullMarked;

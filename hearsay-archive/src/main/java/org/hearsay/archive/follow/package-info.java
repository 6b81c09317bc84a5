/// What goes after the rows: reading, joining, comparing. Each does its part of what is new, in one commit.
@NullMarked
package org.hearsay.archive.follow;

import org.jspecify.annotations.NullMarked;

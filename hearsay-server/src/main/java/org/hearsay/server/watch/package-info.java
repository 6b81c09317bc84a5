/// Watches feeds, sitemaps and folders, and puts what they bring into an archive. Start with `Watcher`.
@NullMarked
package org.hearsay.server.watch;

import org.jspecify.annotations.NullMarked;

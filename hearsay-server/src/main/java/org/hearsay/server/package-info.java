/// An archive as pages in a browser and as answers to programs. Start at [HearsayServer]; [ToolServer] is for language models.
///
/// Every request over HTTP passes [RequestGuard] first. Articles are written by the package `watch` alone.
@NullMarked
package org.hearsay.server;

import org.jspecify.annotations.NullMarked;

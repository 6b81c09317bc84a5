package org.hearsay.show.page;

import org.jspecify.annotations.Nullable;

/// What stands around every page of a server.
///
/// @param title of the page
/// @param here which entry of the bar it is; empty for a page that has none
/// @param asked the words in the field for words to check
/// @param marks address of the style that lights up places of this page; absent where it needs none
record SiteHead(String title, String here, String asked, @Nullable String marks) {}

package org.hearsay.show.page;

/// What stands above the parts of a story on its page.
///
/// @param note such as that there is one report alone; may be empty
record SiteStory(String note) {}

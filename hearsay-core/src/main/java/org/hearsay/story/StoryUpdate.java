package org.hearsay.story;

import java.io.Serializable;

/// One article joined a story. A later update of the same article replaces an earlier one.
public record StoryUpdate(String story, String article) implements Serializable {}

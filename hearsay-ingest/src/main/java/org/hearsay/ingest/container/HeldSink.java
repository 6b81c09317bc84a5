package org.hearsay.ingest.container;

/// Takes what a container holds, one after the other.
public interface HeldSink {

  void article(HeldArticle article);

  /// One article that cannot be read; the rest goes on.
  ///
  /// @param place as [HeldArticle#place]
  void refused(String place, ContainerException reason);

  /// What a user should know of the file.
  void warning(String text);
}

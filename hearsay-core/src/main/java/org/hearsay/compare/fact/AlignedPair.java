package org.hearsay.compare.fact;

/// Two sentences of two reports that may tell of one thing.
///
/// @param left of the earlier report
/// @param odds log odds that they do, by [AlignSentences]; trained, not measured
public record AlignedPair(SentencePlace left, SentencePlace right, double odds) {}

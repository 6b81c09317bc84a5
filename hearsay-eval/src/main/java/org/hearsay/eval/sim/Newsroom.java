package org.hearsay.eval.sim;

/// A paper, a station, a site or an agency.
///
/// @param name in full
/// @param brief as others cite it
/// @param code as a dateline has it
/// @param american spelling
/// @param curly quotation marks
/// @param titles whether people are Mr and Ms
/// @param percent how percent is written
record Newsroom(
    String name,
    String brief,
    String code,
    boolean agency,
    boolean american,
    boolean curly,
    boolean titles,
    String percent) {}

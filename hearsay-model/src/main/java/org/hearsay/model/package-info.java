/// The trained attribution model at work. Start at [AttributionFinder].
///
/// Positions are half-open UTF-16 units of the text that was given. Everything that decides what
/// the encoder sees ([ModelWords], [WordPiece], [Windows], [Word]) is shared with the training, so a
/// change to it asks for a new model.
@NullMarked
package org.hearsay.model;

import org.jspecify.annotations.NullMarked;

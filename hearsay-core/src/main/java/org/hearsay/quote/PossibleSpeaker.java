package org.hearsay.quote;

import java.io.Serializable;

/// One of two who are about as likely to have said something.
///
/// @param entity id of an entity of the same article
/// @param name as the article gives it in full
public record PossibleSpeaker(String entity, String name) implements Serializable {}

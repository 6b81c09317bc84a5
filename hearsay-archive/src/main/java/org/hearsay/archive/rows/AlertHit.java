package org.hearsay.archive.rows;

import java.time.Instant;

/// A change that a rule of a user hit.
///
/// @param reason why, in words
/// @param state shown, waiting, sent, failed, or over: more than are sent in a day
/// @param tries how often it was sent in vain
/// @param fault why it could not be sent; empty where it could
public record AlertHit(
    long id, long alert, ChangeRows.Change change, String reason, Instant at, String state, int tries, String fault) {}

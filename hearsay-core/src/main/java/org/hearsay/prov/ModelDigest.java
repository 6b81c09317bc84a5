package org.hearsay.prov;

import java.io.Serializable;

/// One trained file, such as a network or a table of weights.
///
/// @param name its place among the models, such as "en/tag/pos.model"
/// @param sha256 of its bytes, 64 hexadecimal digits
public record ModelDigest(String name, String sha256) implements Serializable {}

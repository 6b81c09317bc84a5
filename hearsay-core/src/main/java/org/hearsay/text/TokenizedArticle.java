package org.hearsay.text;

import java.io.Serializable;

/// An article with its blocks labelled and its words found.
public record TokenizedArticle(Article article, Tokens tokens) implements Serializable {}

package org.hearsay.quote;

/// How much of a quotation's content stands in quotation marks: all, none, or some.
public enum QuotationKind {
  DIRECT,
  INDIRECT,
  MIXED
}

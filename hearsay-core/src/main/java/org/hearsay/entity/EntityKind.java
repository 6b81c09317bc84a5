package org.hearsay.entity;

/// What an entity is.
public enum EntityKind {
  PERSON,
  ORGANIZATION,
  OUTLET,
  COUNTRY,
  PLACE,
  GROUP,
  UNNAMED,
  OTHER
}

-- What a person decided; it is truth. kind: apart (an address is not of an article that says the same).
CREATE TABLE decision (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('apart')),
  address TEXT NOT NULL,
  article TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;
CREATE INDEX decision_address ON decision (address);

-- Numbers that two versions share where they say much the same, to find one by the other. Derived.
CREATE TABLE likeness (
  band INTEGER NOT NULL,
  version INTEGER NOT NULL REFERENCES version (seq),
  PRIMARY KEY (band, version)
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 5;

-- Rules of a user. kinds: those of changes, with blanks between; empty for all. channel: page, webhook. seq: the last change
-- that was looked at. feed: lets a reader of feeds in, to this alert alone. secret: with it a webhook is signed.
CREATE TABLE alert (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL,
  words TEXT NOT NULL,
  outlet TEXT NOT NULL,
  kinds TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('page', 'webhook')),
  address TEXT NOT NULL,
  feed TEXT NOT NULL UNIQUE,
  secret TEXT NOT NULL,
  most INTEGER NOT NULL,
  seq INTEGER NOT NULL,
  made_at INTEGER NOT NULL
) STRICT;

-- What a rule hit, once a thing. state: shown, waiting, sent, failed, over (more than a day may have).
CREATE TABLE alert_hit (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  alert INTEGER NOT NULL REFERENCES alert (id) ON DELETE CASCADE,
  change INTEGER NOT NULL,
  target TEXT NOT NULL,
  kind TEXT NOT NULL,
  reason TEXT NOT NULL,
  at INTEGER NOT NULL,
  state TEXT NOT NULL,
  tries INTEGER NOT NULL,
  next_at INTEGER,
  fault TEXT NOT NULL,
  UNIQUE (alert, target, kind)
) STRICT;
CREATE INDEX alert_hit_next ON alert_hit (next_at) WHERE next_at IS NOT NULL;

-- Tokens of programs. hash: SHA-256 of the token, which itself is kept nowhere. scopes: with blanks between.
CREATE TABLE access_key (
  hash TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  scopes TEXT NOT NULL,
  made_at INTEGER NOT NULL,
  expires_at INTEGER,
  used_at INTEGER
) STRICT, WITHOUT ROWID;

PRAGMA user_version = 4;

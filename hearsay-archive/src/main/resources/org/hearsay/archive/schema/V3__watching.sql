-- Sources that are watched. They are truth: a user chose them.
-- kind: web (a feed or a sitemap), folder. state: on, paused. until_silent: the pause in milliseconds from which on it is
-- silent longer than usual; absent while too little is known.
CREATE TABLE source (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('web', 'folder')),
  address TEXT NOT NULL UNIQUE,
  title TEXT NOT NULL,
  every INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('on', 'paused')),
  etag TEXT,
  modified TEXT,
  next_at INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  reason TEXT NOT NULL,
  remedy TEXT NOT NULL,
  asked_at INTEGER,
  ok_at INTEGER,
  new_at INTEGER,
  until_silent INTEGER,
  added_at INTEGER NOT NULL
) STRICT;
CREATE INDEX source_next ON source (next_at) WHERE state = 'on';

-- Pages that a source named. looks: how often one was fetched. next_at: absent where it is not fetched again.
CREATE TABLE source_page (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  title TEXT NOT NULL,
  days_first TEXT,
  days_last TEXT,
  named_at INTEGER NOT NULL,
  published_at INTEGER,
  next_at INTEGER,
  looks INTEGER NOT NULL,
  etag TEXT,
  modified TEXT,
  article TEXT,
  reason TEXT NOT NULL,
  UNIQUE (source, address)
) STRICT;
CREATE INDEX source_page_next ON source_page (source, next_at) WHERE next_at IS NOT NULL;

-- What came of each request. result: new, changed, same, refused.
CREATE TABLE visit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  source INTEGER NOT NULL REFERENCES source (id) ON DELETE CASCADE,
  address TEXT NOT NULL,
  at INTEGER NOT NULL,
  result TEXT NOT NULL,
  reason TEXT NOT NULL,
  ms INTEGER NOT NULL
) STRICT;
CREATE INDEX visit_source ON visit (source, seq);

PRAGMA user_version = 3;

-- Truth: what cannot be made again. Times are milliseconds since 1970, UTC.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- Bytes that were read. They stand in a WARC file; only what is committed here counts.
CREATE TABLE capture (
  sha256 TEXT PRIMARY KEY,
  file TEXT NOT NULL,
  offset INTEGER NOT NULL,
  length INTEGER NOT NULL,
  bytes INTEGER NOT NULL,
  media TEXT NOT NULL,
  origin TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX capture_file ON capture (file, offset);

-- current: the version that stands for the article now.
CREATE TABLE article (
  id TEXT PRIMARY KEY,
  first_seen INTEGER NOT NULL,
  current INTEGER NOT NULL REFERENCES version (seq) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;

-- how: url, file, same-text.
CREATE TABLE address (
  address TEXT PRIMARY KEY,
  article TEXT NOT NULL REFERENCES article (id),
  how TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX address_article ON address (article);

-- What an article was at one time; never changed but for seen_last and read_by.
CREATE TABLE version (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  article TEXT NOT NULL REFERENCES article (id),
  n INTEGER NOT NULL,
  capture TEXT REFERENCES capture (sha256),
  cause TEXT NOT NULL CHECK (cause IN ('publisher', 'reader')),
  ingest TEXT NOT NULL,
  file TEXT NOT NULL,
  url TEXT,
  outlet TEXT,
  outlet_family TEXT,
  outlet_basis TEXT,
  title TEXT,
  byline TEXT NOT NULL,
  language TEXT NOT NULL,
  published_first TEXT,
  published_last TEXT,
  published_basis TEXT NOT NULL,
  published_at TEXT,
  text BLOB NOT NULL,
  blocks TEXT NOT NULL,
  body_digest TEXT NOT NULL,
  seen_first INTEGER NOT NULL,
  seen_last INTEGER NOT NULL,
  read_by TEXT,
  UNIQUE (article, n)
) STRICT;
CREATE INDEX version_unread ON version (seq) WHERE read_by IS NULL;
CREATE INDEX version_body ON version (body_digest);

CREATE TABLE refusal (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  origin TEXT NOT NULL,
  reason TEXT NOT NULL,
  place TEXT NOT NULL,
  detail TEXT NOT NULL,
  remedy TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- The order in which stories were joined. It cannot be derived. kind: add, settle.
CREATE TABLE joining (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL CHECK (kind IN ('add', 'settle')),
  version INTEGER REFERENCES version (seq),
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE story_log (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  joining INTEGER NOT NULL REFERENCES joining (seq),
  article TEXT NOT NULL,
  story TEXT NOT NULL,
  change TEXT NOT NULL,
  from_story TEXT
) STRICT;

-- Derived: made from the truth, and made again when the program changes. made_by names the maker.

CREATE TABLE maker (
  id TEXT PRIMARY KEY,
  provenance TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE reading (
  version INTEGER PRIMARY KEY REFERENCES version (seq),
  made_by TEXT NOT NULL REFERENCES maker (id),
  body BLOB NOT NULL
) STRICT;

-- A different wording, whoever printed it. digest: 16 bytes of the SHA-256 of its compared words.
CREATE TABLE wording (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  digest BLOB NOT NULL UNIQUE,
  words TEXT NOT NULL
) STRICT;

CREATE TABLE quotation (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL REFERENCES version (seq),
  id TEXT NOT NULL,
  wording INTEGER NOT NULL REFERENCES wording (id),
  kind TEXT NOT NULL,
  begin INTEGER NOT NULL,
  end INTEGER NOT NULL,
  speaker TEXT NOT NULL,
  speaker_kind TEXT NOT NULL,
  speaker_key TEXT NOT NULL,
  stance TEXT NOT NULL,
  said TEXT,
  confidence REAL NOT NULL,
  statement INTEGER NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX quotation_version ON quotation (version);
CREATE INDEX quotation_wording ON quotation (wording);
CREATE INDEX quotation_speaker ON quotation (speaker_key, said);

CREATE TABLE story (
  id TEXT PRIMARY KEY,
  articles INTEGER NOT NULL,
  changed_seq INTEGER NOT NULL,
  changed_at INTEGER NOT NULL,
  compared_seq INTEGER NOT NULL,
  compared_at INTEGER,
  compared_articles INTEGER NOT NULL,
  merged_into TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX story_changed ON story (changed_seq) WHERE changed_seq > compared_seq;

CREATE TABLE membership (
  article TEXT PRIMARY KEY,
  story TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_story ON membership (story);

CREATE TABLE comparison (
  story TEXT PRIMARY KEY,
  made_by TEXT NOT NULL,
  seq INTEGER NOT NULL,
  body BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- A claim, utterance or difference of a story under an id that outlives one more report.
-- statements: what it is known by, one a line: a place or a quotation of an article.
CREATE TABLE thing (
  public_id TEXT PRIMARY KEY,
  story TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('claim', 'utterance', 'difference')),
  local_id TEXT NOT NULL,
  statements TEXT NOT NULL,
  shown TEXT NOT NULL,
  outlets INTEGER NOT NULL,
  texts INTEGER NOT NULL,
  low INTEGER NOT NULL,
  high INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX thing_story ON thing (story, kind);

-- What a version has that the one before had not.
CREATE TABLE version_edit (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  version INTEGER NOT NULL REFERENCES version (seq),
  kind TEXT NOT NULL,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  made_by TEXT NOT NULL
) STRICT;
CREATE INDEX version_edit_version ON version_edit (version);

CREATE TABLE change (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  story TEXT,
  target TEXT NOT NULL,
  article TEXT,
  before TEXT NOT NULL,
  after TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT;

-- What followers read, in order. kind: read (key: version), joined (key: story).
CREATE TABLE outbox (
  seq INTEGER PRIMARY KEY AUTOINCREMENT,
  kind TEXT NOT NULL,
  key TEXT NOT NULL
) STRICT;

CREATE TABLE follower (
  name TEXT PRIMARY KEY,
  seq INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

PRAGMA application_id = 1213415777;
PRAGMA user_version = 1;

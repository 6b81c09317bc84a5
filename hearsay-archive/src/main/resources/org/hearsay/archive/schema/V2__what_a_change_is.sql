-- What was changed, in a word or a few: the kind of an edit or of a difference, the words of a claim.
ALTER TABLE change ADD COLUMN what TEXT NOT NULL DEFAULT '';
CREATE INDEX change_story ON change (story, seq);

PRAGMA user_version = 2;

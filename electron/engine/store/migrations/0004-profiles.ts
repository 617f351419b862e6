import type { Migration } from './migration.ts'

/**
 * What a persona says besides its claims. A line of its profile is a claim without a kind, in a section: evidence is
 * placed on both alike. The table is built anew for that, because SQLite cannot take a constraint off a column
 * (SQLite, "Making Other Kinds Of Table Schema Changes"); its rows keep their documents in the index of words.
 */
export const profiles: Migration = {
  version: 4,
  isRebuilding: true,
  sql: `
    CREATE TABLE claim_next (
      id TEXT PRIMARY KEY,
      persona_id TEXT NOT NULL REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT CHECK (kind IN ('motivation', 'painPoint', 'need')),
      -- Empty for a claim, which stands in the lane of its kind.
      section TEXT NOT NULL DEFAULT '',
      text TEXT NOT NULL,
      position REAL NOT NULL,
      CHECK ((kind IS NULL) = (section != ''))
    ) STRICT;
    INSERT INTO claim_next (id, persona_id, kind, text, position)
      SELECT id, persona_id, kind, text, position FROM claim;
    DROP TABLE claim;
    ALTER TABLE claim_next RENAME TO claim;
    CREATE INDEX claim_by_persona ON claim (persona_id, kind, position);
    CREATE TRIGGER search_claim_insert AFTER INSERT ON claim BEGIN
      INSERT INTO search_document (noun, id) VALUES ('claim', new.id);
      INSERT OR IGNORE INTO search_queue (number) VALUES (last_insert_rowid());
    END;
    CREATE TRIGGER search_claim_update AFTER UPDATE OF text ON claim BEGIN
      INSERT OR IGNORE INTO search_queue (number)
        SELECT number FROM search_document WHERE noun = 'claim' AND id = new.id;
    END;
    CREATE TRIGGER search_claim_delete AFTER DELETE ON claim BEGIN
      INSERT OR IGNORE INTO search_queue (number)
        SELECT number FROM search_document WHERE noun = 'claim' AND id = old.id;
      DELETE FROM search_document WHERE noun = 'claim' AND id = old.id;
    END;

    ALTER TABLE persona ADD COLUMN status TEXT NOT NULL DEFAULT 'draft'
      CHECK (status IN ('draft', 'in-review', 'agreed', 'archived'));
    -- No reference, as with a tag's example: it is shown as long as it is evidence.
    ALTER TABLE persona ADD COLUMN characteristic_id TEXT;
    -- A picture as a data URL; empty for the initials.
    ALTER TABLE persona ADD COLUMN portrait TEXT NOT NULL DEFAULT '';
    -- Which template's questions it is asked; empty for none.
    ALTER TABLE persona ADD COLUMN template TEXT NOT NULL DEFAULT '';
    -- A JSON array.
    ALTER TABLE persona ADD COLUMN partner_types TEXT NOT NULL DEFAULT '[]';
    CREATE TABLE persona_segment (
      persona_id TEXT NOT NULL REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
      segment_id TEXT NOT NULL REFERENCES segment (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (persona_id, segment_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX persona_segment_by_segment ON persona_segment (segment_id);

    -- What the programme will do for a persona; days as YYYY-MM-DD.
    CREATE TABLE action (
      id TEXT PRIMARY KEY,
      persona_id TEXT NOT NULL REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
      step TEXT NOT NULL,
      what TEXT NOT NULL,
      owner TEXT NOT NULL,
      starts_on TEXT,
      due_on TEXT,
      status TEXT NOT NULL,
      effect TEXT NOT NULL,
      measure TEXT NOT NULL,
      position REAL NOT NULL
    ) STRICT;
    CREATE INDEX action_by_persona ON action (persona_id, step, position);
    CREATE TABLE action_claim (
      action_id TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
      claim_id TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (action_id, claim_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX action_claim_by_claim ON action_claim (claim_id);

    -- What was said of each claim and line when a persona was gone through, as JSON.
    CREATE TABLE review (
      id TEXT PRIMARY KEY,
      persona_id TEXT NOT NULL REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
      at TEXT NOT NULL,
      author TEXT NOT NULL,
      note TEXT NOT NULL,
      verdicts TEXT NOT NULL
    ) STRICT;
    CREATE INDEX review_by_persona ON review (persona_id, at);

    -- A name for what a persona said at one place in the change log.
    CREATE TABLE version (
      id TEXT PRIMARY KEY,
      persona_id TEXT NOT NULL REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      at TEXT NOT NULL,
      author TEXT NOT NULL,
      -- The last change that is in it.
      seq INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX version_by_persona ON version (persona_id, seq);

    -- What a word of the field means in this project; the other names as a JSON array.
    CREATE TABLE term (
      key TEXT PRIMARY KEY,
      term TEXT NOT NULL,
      also TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    -- What a project decides for itself, as JSON.
    CREATE TABLE setting (
      key TEXT PRIMARY KEY,
      value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
}

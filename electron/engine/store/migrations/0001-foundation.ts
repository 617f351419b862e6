import type { Migration } from './migration.ts'

/**
 * Kinds are a bit set: motivation 1, pain point 2, need 4. Offsets are UTF-16 units. Times are ISO 8601. References
 * hold at the end of a step, so that undoing writes rows back in any order; saying so here and not by a pragma in
 * each step keeps the prepared statements, which SQLite compiles again after that pragma.
 */
export const foundation: Migration = {
  version: 1,
  sql: `
    CREATE TABLE project (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      created_at TEXT NOT NULL
    ) STRICT;

    CREATE TABLE partner (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      type TEXT NOT NULL
    ) STRICT;

    CREATE TABLE participant (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      role TEXT NOT NULL,
      partner_id TEXT REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED
    ) STRICT;
    CREATE INDEX participant_by_partner ON participant (partner_id);

    CREATE TABLE interview (
      id TEXT PRIMARY KEY,
      title TEXT NOT NULL,
      date TEXT NOT NULL,
      partner_id TEXT REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
      revision INTEGER NOT NULL DEFAULT 0,
      blocks TEXT NOT NULL,
      text TEXT NOT NULL
    ) STRICT;
    CREATE INDEX interview_by_date ON interview (date DESC, id DESC);
    CREATE INDEX interview_by_partner ON interview (partner_id);

    CREATE TABLE interview_participant (
      interview_id TEXT NOT NULL REFERENCES interview (id) DEFERRABLE INITIALLY DEFERRED,
      participant_id TEXT NOT NULL REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (interview_id, participant_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX interview_participant_by_participant ON interview_participant (participant_id);

    CREATE TABLE speaker (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interview (id) DEFERRABLE INITIALLY DEFERRED,
      name TEXT NOT NULL,
      participant_id TEXT REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
      is_interviewer INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX speaker_by_interview ON speaker (interview_id);

    CREATE TABLE quote (
      id TEXT PRIMARY KEY,
      interview_id TEXT NOT NULL REFERENCES interview (id) DEFERRABLE INITIALLY DEFERRED,
      start INTEGER NOT NULL,
      end INTEGER NOT NULL,
      exact TEXT NOT NULL,
      prefix TEXT NOT NULL,
      suffix TEXT NOT NULL,
      kinds INTEGER NOT NULL CHECK (kinds BETWEEN 0 AND 7),
      memo TEXT NOT NULL,
      is_starred INTEGER NOT NULL,
      needs_review INTEGER NOT NULL,
      is_withdrawn INTEGER NOT NULL,
      created_at TEXT NOT NULL,
      speaker_id TEXT REFERENCES speaker (id) DEFERRABLE INITIALLY DEFERRED,
      at INTEGER
    ) STRICT;
    CREATE INDEX quote_by_interview ON quote (interview_id, start);

    CREATE TABLE tag (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      color TEXT NOT NULL,
      description TEXT NOT NULL,
      parent_id TEXT REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
      position REAL NOT NULL
    ) STRICT;
    CREATE INDEX tag_by_parent ON tag (parent_id);

    CREATE TABLE quote_tag (
      quote_id TEXT NOT NULL REFERENCES quote (id) DEFERRABLE INITIALLY DEFERRED,
      tag_id TEXT NOT NULL REFERENCES tag (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (quote_id, tag_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX quote_tag_by_tag ON quote_tag (tag_id);

    CREATE TABLE persona (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      summary TEXT NOT NULL,
      color TEXT NOT NULL,
      position REAL NOT NULL
    ) STRICT;

    CREATE TABLE claim (
      id TEXT PRIMARY KEY,
      persona_id TEXT NOT NULL REFERENCES persona (id) DEFERRABLE INITIALLY DEFERRED,
      kind TEXT NOT NULL CHECK (kind IN ('motivation', 'painPoint', 'need')),
      text TEXT NOT NULL,
      position REAL NOT NULL
    ) STRICT;
    CREATE INDEX claim_by_persona ON claim (persona_id, kind, position);

    CREATE TABLE evidence (
      id TEXT PRIMARY KEY,
      claim_id TEXT NOT NULL REFERENCES claim (id) DEFERRABLE INITIALLY DEFERRED,
      quote_id TEXT NOT NULL REFERENCES quote (id) DEFERRABLE INITIALLY DEFERRED,
      stance TEXT NOT NULL CHECK (stance IN ('supports', 'contradicts')),
      position REAL NOT NULL,
      UNIQUE (claim_id, quote_id)
    ) STRICT;
    CREATE INDEX evidence_by_quote ON evidence (quote_id);

    -- One step a person took; undoing or redoing a step is a step as well. What a project begins with is no step
    -- anyone would undo.
    CREATE TABLE step (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      id TEXT NOT NULL UNIQUE,
      kind TEXT NOT NULL CHECK (kind IN ('begin', 'do', 'undo', 'redo')),
      label TEXT NOT NULL,
      author TEXT NOT NULL,
      at TEXT NOT NULL,
      -- For the coalesced typing of one interview: which, and until when.
      typing_in TEXT,
      until TEXT NOT NULL,
      -- The step that an undo or redo reverses.
      reverses TEXT
    ) STRICT;

    -- Fields before and after as JSON; before is null for an insertion, after for a removal.
    CREATE TABLE change (
      seq INTEGER PRIMARY KEY AUTOINCREMENT,
      step_id TEXT NOT NULL REFERENCES step (id) DEFERRABLE INITIALLY DEFERRED,
      entity TEXT NOT NULL,
      entity_id TEXT NOT NULL,
      before TEXT,
      after TEXT,
      -- The change that produced the version this one started from.
      base INTEGER
    ) STRICT;
    CREATE INDEX change_by_entity ON change (entity, entity_id, seq);
    CREATE INDEX change_by_step ON change (step_id, seq);
  `,
}

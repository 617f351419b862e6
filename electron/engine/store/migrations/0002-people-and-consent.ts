import type { Migration } from './migration.ts'

/**
 * What a project knows of those who were asked: fields and attributes of partners, segments, consents, pseudonyms;
 * and of interviews: their kind, the clock of a live one, the guide beside it, and what an imported one is known by.
 * `number` is what a pseudonym is made of and is never given twice.
 */
export const peopleAndConsent: Migration = {
  version: 2,
  sql: `
    ALTER TABLE partner ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE partner ADD COLUMN pseudonym TEXT NOT NULL DEFAULT '';
    ALTER TABLE partner ADD COLUMN stage TEXT;
    ALTER TABLE partner ADD COLUMN region TEXT NOT NULL DEFAULT '';
    ALTER TABLE partner ADD COLUMN size TEXT NOT NULL DEFAULT '';
    ALTER TABLE partner ADD COLUMN tier TEXT NOT NULL DEFAULT '';
    ALTER TABLE partner ADD COLUMN note TEXT NOT NULL DEFAULT '';
    UPDATE partner SET number = (SELECT count(*) FROM partner AS other WHERE other.id <= partner.id);
    CREATE INDEX partner_by_number ON partner (number);

    ALTER TABLE participant ADD COLUMN number INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE participant ADD COLUMN pseudonym TEXT NOT NULL DEFAULT '';
    ALTER TABLE participant ADD COLUMN note TEXT NOT NULL DEFAULT '';
    UPDATE participant SET number = (SELECT count(*) FROM participant AS other WHERE other.id <= participant.id);
    CREATE INDEX participant_by_number ON participant (number);

    -- The highest number that was ever given, without a walk through the log.
    CREATE INDEX change_by_number ON change (entity, json_extract(coalesce(after, before), '$.number'))
      WHERE entity IN ('partner', 'participant', 'customer');
    -- Who is gone is asked for with every quote: what they agreed to goes on to hold.
    CREATE INDEX change_by_removal ON change (entity, entity_id) WHERE after IS NULL;

    -- A customer whom participants name: only their pseudonym leaves the project.
    CREATE TABLE customer (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      number INTEGER NOT NULL,
      pseudonym TEXT NOT NULL
    ) STRICT;

    CREATE TABLE segment (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      description TEXT NOT NULL
    ) STRICT;

    CREATE TABLE partner_segment (
      partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
      segment_id TEXT NOT NULL REFERENCES segment (id) DEFERRABLE INITIALLY DEFERRED,
      PRIMARY KEY (partner_id, segment_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX partner_segment_by_segment ON partner_segment (segment_id);

    CREATE TABLE attribute (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL CHECK (kind IN ('text', 'number', 'date', 'choice', 'yes-no')),
      -- Of a number; empty for none.
      unit TEXT NOT NULL,
      -- Of a choice: a JSON array of texts.
      choices TEXT NOT NULL,
      position REAL NOT NULL
    ) STRICT;

    -- Values as text: a number in plain digits with a point, a date as YYYY-MM-DD, yes or no.
    CREATE TABLE partner_attribute (
      partner_id TEXT NOT NULL REFERENCES partner (id) DEFERRABLE INITIALLY DEFERRED,
      attribute_id TEXT NOT NULL REFERENCES attribute (id) DEFERRABLE INITIALLY DEFERRED,
      value TEXT NOT NULL,
      PRIMARY KEY (partner_id, attribute_id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX partner_attribute_by_attribute ON partner_attribute (attribute_id);

    ALTER TABLE interview ADD COLUMN kind TEXT NOT NULL DEFAULT 'partner'
      CHECK (kind IN ('partner', 'internal', 'review', 'market-note'));
    UPDATE interview SET kind = 'internal' WHERE partner_id IS NULL;
    -- ms on the clock until clock_since; that is null while it does not run.
    ALTER TABLE interview ADD COLUMN clock_elapsed INTEGER NOT NULL DEFAULT 0;
    ALTER TABLE interview ADD COLUMN clock_since TEXT;
    -- The questions beside the notes, as JSON.
    ALTER TABLE interview ADD COLUMN guide TEXT;
    -- SHA-256 of the text as it was imported, in hex: how it is known again after its notes were edited.
    ALTER TABLE interview ADD COLUMN imported_hash TEXT;
    CREATE INDEX interview_by_imported_hash ON interview (imported_hash) WHERE imported_hash IS NOT NULL;

    -- What a participant agreed to; with an interview, for that one alone.
    CREATE TABLE consent (
      id TEXT PRIMARY KEY,
      participant_id TEXT NOT NULL REFERENCES participant (id) DEFERRABLE INITIALLY DEFERRED,
      interview_id TEXT REFERENCES interview (id) DEFERRABLE INITIALLY DEFERRED,
      status TEXT NOT NULL CHECK (status IN ('not-asked', 'refused', 'internal', 'pseudonym', 'named')),
      -- Dates as YYYY-MM-DD.
      given_on TEXT,
      how TEXT NOT NULL,
      until TEXT,
      note TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX consent_by_participant ON consent (participant_id, coalesce(interview_id, ''));
    CREATE INDEX consent_by_interview ON consent (interview_id) WHERE interview_id IS NOT NULL;

    -- A guide of one's own; questions as JSON.
    CREATE TABLE guide (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      kind TEXT NOT NULL,
      questions TEXT NOT NULL
    ) STRICT;

    -- A pack that left the project: whoever takes consent back must learn where their words went.
    CREATE TABLE pack_export (
      id TEXT PRIMARY KEY,
      at TEXT NOT NULL,
      format TEXT NOT NULL,
      file_name TEXT NOT NULL,
      with_names INTEGER NOT NULL,
      -- The quotes in it, as a JSON array of ids.
      quotes TEXT NOT NULL
    ) STRICT;
  `,
}

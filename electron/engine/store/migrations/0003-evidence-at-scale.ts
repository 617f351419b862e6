import type { Migration } from './migration.ts'

/** A document of a noun for every row, and the number of it in the queue whenever its words change. */
const followed = (noun: string, columns: string) => `
    INSERT INTO search_document (noun, id) SELECT '${noun}', id FROM ${noun};
    CREATE TRIGGER search_${noun}_insert AFTER INSERT ON ${noun} BEGIN
      INSERT INTO search_document (noun, id) VALUES ('${noun}', new.id);
      INSERT OR IGNORE INTO search_queue (number) VALUES (last_insert_rowid());
    END;
    CREATE TRIGGER search_${noun}_update AFTER UPDATE OF ${columns} ON ${noun} BEGIN
      INSERT OR IGNORE INTO search_queue (number)
        SELECT number FROM search_document WHERE noun = '${noun}' AND id = new.id;
    END;
    CREATE TRIGGER search_${noun}_delete AFTER DELETE ON ${noun} BEGIN
      INSERT OR IGNORE INTO search_queue (number)
        SELECT number FROM search_document WHERE noun = '${noun}' AND id = old.id;
      DELETE FROM search_document WHERE noun = '${noun}' AND id = old.id;
    END;`

/**
 * An index of words. Marks are parts of words, as vowels in Hindi are; those that are accents are gone before.
 */
const wordsOf = (table: string, columns: string) => `
    CREATE VIRTUAL TABLE ${table} USING fts5 (
      ${columns}, content = '', contentless_delete = 1,
      tokenize = "unicode61 remove_diacritics 0 categories 'L* M* N* Co'");`

/**
 * What makes fifty thousand quotes findable: indexes of words, filters that are kept, and what a tag is used for.
 * Writing only notes down which documents are to be read again; the indexes follow before the next search, so
 * that nobody who captures a quote waits for it. They keep no second copy of the words (FTS5, "Contentless-Delete
 * Tables").
 */
export const evidenceAtScale: Migration = {
  version: 3,
  sql: `
    ALTER TABLE tag ADD COLUMN usage TEXT NOT NULL DEFAULT '';
    -- No reference: an example whose quote was erased is only not shown, and is there again when that is undone.
    ALTER TABLE tag ADD COLUMN example_id TEXT;

    -- A filter of the evidence screen; what it says as JSON.
    CREATE TABLE saved_filter (
      id TEXT PRIMARY KEY,
      name TEXT NOT NULL,
      filter TEXT NOT NULL,
      position REAL NOT NULL
    ) STRICT;

    CREATE TABLE search_document (
      number INTEGER PRIMARY KEY,
      noun TEXT NOT NULL,
      id TEXT NOT NULL
    ) STRICT;
    CREATE UNIQUE INDEX search_document_by_id ON search_document (id, noun);
    -- Documents to be read again, or to be forgotten where they are gone.
    CREATE TABLE search_queue (number INTEGER PRIMARY KEY) STRICT;
    -- An index for each: a claim is weighed against claims, and a thousand quotes with a word hide no claim that has it.
    ${wordsOf('search_quote', 'words, memo')}
    ${wordsOf('search_interview', 'name, words')}
    ${wordsOf('search_persona', 'name, words')}
    ${followed('interview', 'title, text')}
    ${followed('quote', 'exact, memo, is_withdrawn')}
    ${followed('persona', 'name, summary')}
    ${followed('claim', 'text')}
    INSERT INTO search_queue (number) SELECT number FROM search_document;
  `,
}

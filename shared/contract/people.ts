import { z } from 'zod'
import { attributeKind } from '../model/attribute.ts'
import { attributeId } from '../model/ids.ts'
import { line, optionalLine } from '../model/text.ts'
import { command, query } from './define.ts'
import { source } from './imports.ts'

/** What a column of a file of partners holds: a field, an attribute, a new attribute, or nothing that is wanted. */
export const peopleColumn = z.union([
  z.enum([
    'nothing',
    'partner',
    'type',
    'segments',
    'stage',
    'region',
    'size',
    'tier',
    'note',
    'participant',
    'role',
  ]),
  z.object({ attributeId }),
  z.object({ newAttribute: line(100), kind: attributeKind, unit: optionalLine(40).default('') }),
])
export type PeopleColumn = z.infer<typeof peopleColumn>

const columns = z.array(peopleColumn).max(1_000)

/** What a row would do. */
export type PeopleRow = {
  /** Counted from 1, the header left out. */
  readonly row: number
  readonly does: 'create' | 'change' | 'skip'
  /** Whom it concerns: "Ridgeway, Ana Sol". */
  readonly name: string
  /** What would be created or changed ("tier: Silver to Gold"), or why the row is skipped, in words. */
  readonly why: string
}

export type PeoplePreview = {
  readonly columns: readonly string[]
  readonly sample: readonly (readonly string[])[]
  /** As given, else as guessed from the names of the columns. */
  readonly mapping: readonly PeopleColumn[]
  /** The first 500; the counts are of all. */
  readonly rows: readonly PeopleRow[]
  readonly created: number
  readonly changed: number
  readonly skipped: number
  readonly warnings: readonly string[]
}

export const people = {
  /** What a CSV of partners and participants would create, change and skip. Writes nothing. `invalid-input` for no CSV. */
  'people.previewCsv': query<PeoplePreview>()(z.object({ source, columns: columns.optional() })),
  /** Does what the preview says, in one undoable step; gives the counts of rows. */
  'people.importCsv': command<{ created: number; changed: number; skipped: number }>()(
    z.object({ source, columns }),
  ),
}

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import Papa from 'papaparse'
import { afterAll, expect, it } from 'vitest'
import type { PeopleColumn } from '../../shared/contract/people.ts'
import { stateOf } from './support/state.ts'
import { newFolder, startUnattendedEngine } from './support/test-engine.ts'

const folder = newFolder()
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const words = (...some: string[]) => fc.constantFrom('', ...some)
const columns: PeopleColumn[] = [
  'partner',
  'type',
  'segments',
  'stage',
  'tier',
  'note',
  'participant',
  'role',
  { newAttribute: 'Revenue', kind: 'number', unit: 'k' },
  { newAttribute: 'Contract', kind: 'choice', unit: '' },
]
const row = fc.tuple(
  words('Alder', 'ALDER', ' Birch', 'Åker', 'A\u030Aker'),
  words('VAR', 'msp', 'wizard'),
  words('North', 'north;South', ' ; '),
  words('interest', 'Devotion', 'friendship'),
  words('Gold', 'Silver'),
  words('One.', 'Two.\nLines.'),
  words('Ana', 'ana', 'Ben "the" Roe'),
  words('Owner', 'Buyer'),
  words('7', '1,250', 'a lot', '07'),
  words('Gold', 'gold', 'A\u030A', 'Å', 'two\nlines'),
)
const file = fc
  .array(row, { maxLength: 12 })
  .filter(rows => rows.some(cells => cells.some(cell => cell.trim() !== '')))

const numRuns = Number(process.env.MODEL_RUNS ?? 40)

it('O17 an import does what its preview says, undoes whole, and has nothing to do again', async () => {
  let run = 0
  const law = fc.asyncProperty(file, file, async (first, second) => {
    const engine = startUnattendedEngine({ folder: join(folder, String(++run)) })
    try {
      await engine.call('projects.create', { path: join(engine.folder, 'project'), name: 'People' })
      for (const rows of [first, second]) {
        const head = columns.map((_, index) => `c${index}`)
        const source = { name: 'people.csv', pasted: Papa.unparse([head, ...rows]) }
        const before = await stateOf(engine)
        const { created, changed, skipped } = await engine.call('people.previewCsv', { source, columns })
        expect(await stateOf(engine)).toEqual(before)
        expect(await engine.call('people.importCsv', { source, columns })).toEqual({
          created,
          changed,
          skipped,
        })
        const after = await stateOf(engine)
        expect(after.partners.length + after.participants.length >= created).toBe(true)
        if (created + changed > 0) {
          await engine.call('history.undo', {})
          expect(await stateOf(engine)).toEqual(before)
          await engine.call('history.redo', {})
        }
        expect(await stateOf(engine)).toEqual(after)
        const again = await engine.call('people.previewCsv', { source, columns })
        expect([again.created, again.changed]).toEqual([0, 0])
      }
      const { partners } = await stateOf(engine)
      expect(new Set(partners.map(partner => partner.pseudonym)).size).toBe(partners.length)
      expect((await engine.call('projects.check', {})).findings).toEqual([])
    } finally {
      await engine.close()
      rmSync(engine.folder, { recursive: true, force: true })
    }
  })
  await fc.assert(law, { numRuns })
}, 120_000)

import { expect, it } from 'vitest'
import type { z } from 'zod'
import { engineContract } from '../../shared/contract/index.ts'
import type { EngineFailure } from '../../shared/errors.ts'
import { type Research, startResearch, writtenExamples } from './support/research.ts'
import { startTestEngine } from './support/test-engine.ts'

const awkward = {
  'of 10,000 characters': 'n'.repeat(10_000),
  'of emoji': '👩‍👩‍👧‍👦🚀 e\u0301',
  'from right to left': 'שלום \u202Eאבג\u202C',
  'with a script': `<script>alert("1")</script><img src=x onerror='x'>`,
  'with SQL': `'); DROP TABLE quote; --`,
  'with a NUL': 'before\0after',
  'with half a pair': 'half \uD83D pair',
} as const

/** The paths of an input's fields that hold free text, as against ids, dates, colours and choices. */
function textFields(
  schema: z.ZodType,
  value: unknown,
  path: readonly string[] = [],
): readonly (readonly string[])[] {
  if (typeof value === 'string') {
    const takes = (text: string) => {
      const issues = schema.safeParse(setAt(structuredClone(root), path, text)).error?.issues ?? []
      return !issues.some(issue => ['invalid_format', 'invalid_value', 'invalid_union'].includes(issue.code))
    }
    return takes('any words') ? [path] : []
  }
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => textFields(schema, inner, [...path, key]))
}

let root: object = {}

function setAt(input: object, path: readonly string[], value: string): object {
  const [key = '', ...rest] = path
  const holder = input as Record<string, unknown>
  holder[key] = rest.length === 0 ? value : setAt(holder[key] as object, rest, value)
  return input
}

const ofPartner = { region: 'North', size: '50', tier: 'Gold', note: 'Met in May.', pseudonym: 'The north' }

/** Fields that the examples of a command leave out. */
const more: Readonly<Record<string, object>> = {
  'partners.create': { ...ofPartner },
  'partners.update': { ...ofPartner },
  'participants.create': { role: 'Owner', note: 'Met in May.', pseudonym: 'The owner' },
  'participants.update': { role: 'Owner', note: 'Met in May.', pseudonym: 'The owner' },
  'segments.create': { description: 'Makers of things.' },
  'segments.update': { description: 'Makers of things.' },
  'attributes.create': { unit: 'EUR k' },
  'attributes.update': { unit: 'EUR k' },
  'customers.create': { pseudonym: 'The depot' },
  'customers.update': { pseudonym: 'The depot' },
  'personas.create': { summary: 'Sells parts.' },
  'personas.update': { summary: 'Sells parts.' },
  'tags.create': { description: 'What it costs.', usage: 'For sums.' },
  'tags.update': { description: 'What it costs.', usage: 'For sums.' },
  'evidence.place': {},
  'consents.set': { how: 'By letter', note: 'On paper.' },
  'speakers.update': { name: 'Tom' },
}

/** An import's text is a file's, and what is read there has tests of its own. */
const commands = writtenExamples.filter(([name], index) => {
  if (name === 'people.importCsv' || name === 'tags.importCodebook') return false
  const isFirst = writtenExamples.findIndex(([other]) => other === name) === index
  return isFirst || name === 'quotes.update' || name === 'evidence.place'
})

/** An example input of a command with every text field that it may have. */
function fullInput([name, input]: (typeof commands)[number], research: Research): object {
  const full = { ...structuredClone(input(research)), ...more[name] }
  const isLane = 'target' in full && 'personaId' in full.target
  return isLane ? { ...full, target: { ...full.target, text: 'Words' } } : full
}

it.each(Object.entries(awkward))(
  'N5 text %s is stored as it is, or refused by the field’s name',
  async (_what, text) => {
    const { engine, research } = await startResearch()
    for (const command of commands) {
      const [name] = command
      root = fullInput(command, research)
      for (const field of textFields(engineContract[name].input, root)) {
        const before = await engine.call('history.state', {})
        const given = setAt(structuredClone(root), field, text)
        const result = await engine.call(name, given as never).then(
          value => ({ value }),
          (reason: EngineFailure) => ({ error: reason.error }),
        )
        const where = `${name} ${field.join('.')}`
        if ('error' in result) {
          expect(result.error, where).toMatchObject({ kind: 'invalid-input', field: field.join('.') })
          expect(await engine.call('history.state', {}), where).toEqual(before)
          continue
        }
        const shown = JSON.stringify([
          result.value,
          await engine.call('projects.current', {}),
          await engine.call('interviews.get', { id: research.interview.id }),
        ])
        expect(shown, where).toContain(JSON.stringify(text.toWellFormed()).slice(1, -1))
        await engine.call('history.undo', {})
        if (name === 'interviews.write')
          research.interview = await engine.call('interviews.get', research.interview)
      }
    }
    expect((await engine.call('projects.check', {})).findings).toEqual([])
  },
)

it('N5 the text fields of the contract are found', async () => {
  const { research } = await startResearch()
  const found = new Set<string>()
  for (const command of commands) {
    root = fullInput(command, research)
    for (const field of textFields(engineContract[command[0]].input, root))
      found.add(`${command[0]} ${field.join('.')}`)
  }
  expect([...found].sort()).toEqual([
    'actions.create what',
    'attributes.create name',
    'attributes.create unit',
    'attributes.update name',
    'attributes.update unit',
    'claims.create text',
    'claims.update text',
    'consents.set how',
    'consents.set note',
    'customers.create name',
    'customers.create pseudonym',
    'customers.update name',
    'customers.update pseudonym',
    'evidence.place target.text',
    'glossary.save term',
    'glossary.save text',
    'guides.save name',
    'interviews.create title',
    'interviews.update title',
    'interviews.write text',
    'lines.create text',
    'lines.update text',
    'participants.create name',
    'participants.create note',
    'participants.create pseudonym',
    'participants.create role',
    'participants.update name',
    'participants.update note',
    'participants.update pseudonym',
    'participants.update role',
    'partners.create name',
    'partners.create note',
    'partners.create pseudonym',
    'partners.create region',
    'partners.create size',
    'partners.create tier',
    'partners.update name',
    'partners.update note',
    'partners.update pseudonym',
    'partners.update region',
    'partners.update size',
    'partners.update tier',
    'personas.create name',
    'personas.create summary',
    'personas.duplicate name',
    'personas.split name',
    'personas.update name',
    'personas.update summary',
    'projects.rename name',
    'quotes.update memo',
    'savedFilters.create name',
    'savedFilters.update name',
    'segments.create description',
    'segments.create name',
    'segments.update description',
    'segments.update name',
    'speakers.create name',
    'speakers.update name',
    'tags.create description',
    'tags.create name',
    'tags.create usage',
    'tags.split name',
    'tags.update description',
    'tags.update name',
    'tags.update usage',
    'versions.name name',
  ])
})

it('N5 paths with a NUL, or longer than any, are refused by the field’s name', async () => {
  const engine = await startTestEngine()
  for (const path of ['a\0b', 'x'.repeat(10_000), '  ']) {
    for (const name of [
      'projects.create',
      'projects.open',
      'projects.saveCopy',
      'projects.forget',
    ] as const) {
      const error = await engine.refusal(name, { path, name: 'x' })
      expect(error).toMatchObject({ kind: 'invalid-input', field: 'path' })
    }
  }
})

it('N6 a call that is not the contract’s is refused with the field', async () => {
  const engine = await startTestEngine()
  const cases = [
    ['tags.create', {}, 'name'],
    ['tags.create', { name: 7 }, 'name'],
    ['quotes.get', { id: 'no-id' }, 'id'],
    ['quotes.list', { filter: { kinds: ['wish'] } }, 'filter.kinds.0'],
    ['quotes.list', { limit: 0 }, 'limit'],
    ['interviews.create', { title: 'x', date: '2027-02-31' }, 'date'],
    ['interviews.create', 'text', 'input'],
  ] as const
  for (const [name, input, field] of cases) {
    expect(await engine.refusal(name, input)).toMatchObject({ kind: 'invalid-input', field })
  }
  for (const name of ['tags.destroy', 'toString', '__proto__', 'host.about', '']) {
    expect(await engine.refusal(name as 'tags.list', {})).toMatchObject({
      kind: 'invalid-input',
      field: 'method',
    })
  }
})

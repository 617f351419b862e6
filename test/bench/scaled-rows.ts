import { insertTranscript } from '../../electron/engine/import/insert-transcript.ts'
import { planInterview } from '../../electron/engine/import/interview-guess.ts'
import { nameKey } from '../../electron/engine/import/name-key.ts'
import { parsedTranscript } from '../../electron/engine/import/parsed.ts'
import type { Project } from '../../electron/engine/project.ts'
import type { Sample } from '../../electron/engine/sample/read-sample.ts'
import { settleQuotes, textOf } from '../../electron/engine/store/interview-text.ts'
import { createPeopleReader } from '../../electron/engine/store/known-people.ts'
import { nextPosition } from '../../electron/engine/store/personas.ts'
import { anchorAt } from '../../electron/engine/text/quote-anchors.ts'
import { kinds } from '../../shared/model/kind.ts'
import type { Random } from './random.ts'
import { scaledTranscript, wordsToQuote } from './scaled-text.ts'
import type { Scale } from './scales.ts'

type Context = {
  readonly project: Project
  readonly sample: Sample
  readonly scale: Scale
  readonly random: Random
  newId<Id extends string>(): Id
}

/** Tags under those of the sample, where the scale asks for more. */
export function addCodebook({ project, scale, random, newId }: Context) {
  const known = project.read.all<{ id: string; color: string }>('SELECT id, color FROM tag ORDER BY id')
  for (let number = known.length; number < (scale.tags ?? 0); number++) {
    const parent = random.pick(known)
    project.write(`create tag Topic ${number}`, writer =>
      writer.insert('tag', {
        id: newId(),
        name: `Topic ${number}`,
        color: parent.color,
        description: '',
        parent_id: parent.id,
        position: number + 1,
      }),
    )
  }
}

/** Interviews besides the sample's own; gives their ids, the long one first. */
export function addInterviews(context: Context): readonly string[] {
  const { project, sample, scale, random, newId } = context
  const spread = scale.partners === null ? 1 : Math.ceil(scale.partners / sample.partners.length)
  const people = createPeopleReader(project.read, nameKey)
  const ids: string[] = []
  for (let number = sample.interviews.length; number < scale.interviews; number++) {
    const base = sample.interviews[number % sample.interviews.length]?.transcript
    if (!base) throw new Error('The sample has no interviews')
    const branch = 1 + (Math.floor(number / sample.interviews.length) % spread)
    const transcript = scaledTranscript(
      base,
      ids.length === 0 ? scale.long.words : scale.words,
      random,
      name => (branch === 1 ? name : `${name} ${branch}`),
    )
    const title = `${base.title ?? 'Interview'} (${number})`
    const day = new Date(Date.UTC(2025, 0, 1 + random.below(700))).toISOString().slice(0, 10)
    project.write(`import ${title}`, writer => {
      const parsed = parsedTranscript(transcript)
      const around = { name: title, number: null, today: day, people: people() }
      const plan = planInterview(parsed, around, { title, date: day })
      ids.push(insertTranscript(writer, parsed, plan, { people, newId }))
    })
  }
  return ids
}

/** Quotes up to the scale's number, each captured as a step of its own. */
export function addQuotes({ project, scale, random, newId }: Context, interviews: readonly string[]) {
  const tags = project.read.all<{ id: string }>('SELECT id FROM tag ORDER BY id').map(tag => tag.id)
  const texts = new Map(interviews.map(id => [id, textOf(project.read, id).text]))
  const [long, ...others] = interviews
  const missing = scale.quotes - countOf(project, 'quote')
  for (let number = 0; number < missing; number++) {
    const interviewId = number < scale.long.quotes ? (long as string) : random.pick(others)
    const text = texts.get(interviewId) ?? ''
    const { start, end } = wordsToQuote(text, random)
    const anchor = anchorAt(text, start, end)
    if (!anchor) throw new Error('These are no words to quote')
    const chosen = new Set(Array.from({ length: 1 + random.below(scale.mostTags) }, () => random.pick(tags)))
    const id = newId<string>()
    project.write(`tag “${anchor.exact.slice(0, 39)}…”`, writer => {
      writer.insert('quote', {
        id,
        interview_id: interviewId,
        ...anchor,
        kinds:
          (1 << random.below(kinds.length)) | (random.next() < 0.2 ? 1 << random.below(kinds.length) : 0),
        memo: random.next() < 0.1 ? 'To be read again with the others of this partner.' : '',
        is_starred: random.next() < 0.05 ? 1 : 0,
        needs_review: 0,
        is_withdrawn: 0,
        created_at: '2026-02-02T09:00:00.000Z',
      })
      for (const tagId of chosen) writer.insert('quote_tag', { quote_id: id, tag_id: tagId })
      settleQuotes(writer, interviewId, id)
    })
  }
}

/** Personas with ten claims each, besides those of the sample. */
export function addPersonas({ project, sample, scale, newId }: Context) {
  for (let number = sample.personas.length; number < (scale.personas ?? 0); number++) {
    const name = `Persona ${number + 1}`
    project.write(`create persona ${name}`, writer => {
      const id = newId<string>()
      writer.insert('persona', { id, name, summary: 'One more.', color: '#2B5C8A', position: number + 1 })
      for (let claim = 0; claim < 10; claim++) {
        writer.insert('claim', {
          id: newId<string>(),
          persona_id: id,
          kind: kinds[claim % kinds.length] as string,
          text: `Claim ${claim + 1} of ${name}`,
          position: nextPosition(writer, 'claim'),
        })
      }
    })
  }
}

/** Quotes placed on claims at random, each as a step of its own. */
export function addPlacements({ project, scale, random, newId }: Context) {
  const claims = project.read.all<{ id: string; persona: string }>(
    'SELECT claim.id, persona.name AS persona FROM claim JOIN persona ON persona.id = persona_id ORDER BY claim.id',
  )
  const quotes = project.read.all<{ id: string }>(
    'SELECT id FROM quote WHERE id NOT IN (SELECT quote_id FROM evidence) ORDER BY id',
  )
  for (let number = 0; number < scale.placements; number++) {
    const claim = random.pick(claims)
    const [quote] = quotes.splice(random.below(quotes.length), 1)
    if (!quote) return
    project.write(`place 1 quote on ${claim.persona}`, writer =>
      writer.insert('evidence', {
        id: newId<string>(),
        claim_id: claim.id,
        quote_id: quote.id,
        stance: random.next() < 0.9 ? 'supports' : 'contradicts',
        position: nextPosition(writer, 'evidence'),
      }),
    )
  }
}

function countOf(project: Project, table: string): number {
  return project.read.get<{ rows: number }>(`SELECT count(*) AS rows FROM ${table}`)?.rows ?? 0
}

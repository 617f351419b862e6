import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandName, EngineMethodName, Input } from '../../../shared/contract/index.ts'
import type { Speaker } from '../../../shared/model/interview.ts'
import {
  buildClaim,
  buildParticipant,
  buildPartner,
  buildPersona,
  buildQuote,
  buildTag,
  importLines,
  notes,
} from './build.ts'
import { liveExamples } from './research-live.ts'
import { buildPeopleOf, peopleExamples } from './research-people.ts'
import { quoteExamples } from './research-quotes.ts'
import {
  newFolder,
  reopenTestEngine,
  startUnattendedEngine,
  type TestEngine,
  temporaryFolder,
} from './test-engine.ts'

export type Research = Awaited<ReturnType<typeof buildResearch>>

/** A small project in which every noun is related to others. */
async function buildResearch(engine: TestEngine) {
  const partner = await buildPartner(engine, { name: 'Keelson Systems', type: 'msp' })
  const person = await buildParticipant(engine, { name: 'Tomas Ferro', partnerId: partner.id })
  const other = await buildParticipant(engine, { name: 'Dee Marsh' })
  const lines = notes.split('\n').map((line, index) => `[00:0${index}] Tomas Ferro: ${line}`)
  const head = ['# A visit', 'Date: 2027-02-01', 'Partner: Keelson Systems', 'Participants: Tomas Ferro', '']
  await importLines(engine, [...head, ...lines])
  const [{ id: interviewId } = { id: undefined as never }] = await engine.call('interviews.list', {})
  const interview = await engine.call('interviews.get', { id: interviewId })
  const money = await buildTag(engine, 'money')
  const price = await buildTag(engine, 'price', money.id)
  const quote = (words: string, tagIds = [price.id]) => buildQuote(engine, { interview, words, tagIds })
  const terms = await buildTag(engine, 'terms')
  const placed = await quote('We sell what is on the shelf.')
  const both = await quote('Nobody reads a forty page price list.', [money.id])
  const free = await quote('one page')
  const erased = await quote('plant manager')
  await engine.call('quotes.remove', { ids: [erased.id] })
  const persona = await buildPersona(engine, 'Cloud Integrator')
  const rival = await buildPersona(engine, 'Industrial Distributor')
  const claim = await buildClaim(engine, { persona, text: 'Needs stock' })
  const second = await buildClaim(engine, { persona, text: 'Needs brevity' })
  const on = (claimId: typeof claim.id, quoteIds: (typeof placed.id)[]) =>
    engine.call('evidence.place', { quoteIds, target: { claimId } })
  const { evidence } = await on(claim.id, [placed.id, both.id])
  await on(second.id, [both.id])
  const term = await engine.call('glossary.save', { term: 'Spiff', text: 'A bonus for the one who sold.' })
  const version = await engine.call('versions.name', { personaId: persona.id, name: 'Spring' })
  const line = await engine.call('lines.create', {
    personaId: persona.id,
    section: 'business-model',
    text: 'Sells projects',
  })
  const action = await engine.call('actions.create', {
    personaId: persona.id,
    step: 'enable',
    what: 'Train two engineers',
    claimIds: [claim.id],
  })
  const [speaker] = interview.speakers as [Speaker]
  const stranger = await engine.call('speakers.create', { interviewId, name: 'Somebody' })
  const filter = await engine.call('savedFilters.create', { name: 'Starred', filter: { isStarred: true } })
  const guide = await engine.call('guides.save', { name: 'Own', kind: 'review', questions: [] })
  const { id: liveId } = await engine.call('interviews.create', { title: 'A call', date: '2027-03-12' })
  const live = await engine.call('interviews.startClock', { id: liveId })
  await engine.call('consents.set', {
    participantId: person.id,
    interviewId: liveId,
    status: 'pseudonym',
  })
  return {
    ...(await buildPeopleOf(engine, partner.id)),
    partner,
    person,
    other,
    interview,
    speaker,
    stranger,
    guide,
    filter,
    live,
    money,
    price,
    terms,
    placed,
    both,
    free,
    erased,
    persona,
    rival,
    claim,
    second,
    evidence,
    version,
    term,
    line,
    action,
  }
}

let made: Promise<{ readonly file: Buffer; readonly research: Research }> | null = null

/** An engine with a copy of the project of `buildResearch`, which is built once in a process: an import starts a thread. */
export async function startResearch(): Promise<{ readonly engine: TestEngine; readonly research: Research }> {
  made ??= makeResearch()
  const { file, research } = await made
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'project.throughline'), file)
  return { engine: await reopenTestEngine(folder), research: structuredClone(research) }
}

async function makeResearch() {
  const folder = newFolder()
  const engine = startUnattendedEngine({ folder })
  try {
    const path = join(folder, 'project.throughline')
    await engine.call('projects.create', { path, name: 'Northern channel' })
    const research = await buildResearch(engine)
    await engine.close()
    return { file: readFileSync(path), research }
  } finally {
    await engine.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Written = Exclude<
  Extract<CommandName, EngineMethodName>,
  | `projects.${'create' | 'open' | 'openSample' | 'close' | 'saveCopy' | 'forget'}`
  | `packs.${string}`
  | 'tags.exportCodebook'
  | 'quotes.export'
  | `imports.${string}`
  | `calls.${string}`
  | `history.${string}`
>
type Example = {
  [Name in Written]: readonly [Name, (research: Research) => Input<Name>, label: string]
}[Written]

export type Examples = {
  readonly [Name in Written]: readonly [(research: Research) => Input<Name>, label: string][]
}

/** Every command that writes to a project, with what it is called in the history. One that is missing does not compile. */
const examples: Examples = {
  ...liveExamples,
  'savedFilters.create': [[() => ({ name: 'Needs', filter: { kinds: ['need'] } }), 'keep filter Needs']],
  'savedFilters.update': [
    [({ filter }) => ({ id: filter.id, name: 'Best' }), 'change filter Starred'],
    [({ filter }) => ({ id: filter.id, filter: { hasMemo: true } }), 'change filter Starred'],
  ],
  'savedFilters.remove': [[({ filter }) => ({ id: filter.id }), 'delete filter Starred']],
  'projects.rename': [[() => ({ name: 'South' }), 'rename the project to South']],
  ...peopleExamples,
  'interviews.create': [[() => ({ title: 'New', date: '2027-05-01' }), 'create interview New']],
  'interviews.update': [
    [({ interview }) => ({ id: interview.id, title: 'Call' }), 'change interview A visit'],
    [({ interview }) => ({ id: interview.id, date: '2027-06-01' }), 'change interview A visit'],
    [
      ({ interview, other }) => ({ id: interview.id, participantIds: [other.id] }),
      'change interview A visit',
    ],
    [({ interview }) => ({ id: interview.id, partnerId: null }), 'change interview A visit'],
    [({ interview }) => ({ id: interview.id, kind: 'review' }), 'change interview A visit'],
    [
      ({ interview }) => ({ id: interview.id, guide: { name: 'Own', questions: [] } }),
      'change interview A visit',
    ],
  ],
  'interviews.remove': [
    [({ interview }) => ({ id: interview.id }), 'remove interview A visit'],
    [({ live }) => ({ id: live.id }), 'remove interview A call'],
  ],
  'interviews.write': [
    [
      ({ interview }) => ({
        id: interview.id,
        revision: interview.revision,
        text: `So. ${interview.text.replace('the shelf', 'stock')}`,
        blocks: interview.blocks.map(() => ({ speakerId: null, at: 7_000 })),
        marks: [],
      }),
      'edit the notes of A visit',
    ],
  ],
  'quotes.capture': [
    [
      ({ interview, price }) => ({
        interviewId: interview.id,
        revision: interview.revision,
        start: 0,
        end: 7,
        kinds: ['motivation'],
        tagIds: [price.id],
      }),
      'tag “We sell”',
    ],
  ],
  'quotes.update': [
    [
      ({ placed }) => ({ id: placed.id, kinds: ['painPoint'] }),
      'change the kind of “We sell what is on the shelf.”',
    ],
    [
      ({ placed, money }) => ({ id: placed.id, tagIds: [money.id] }),
      'change the tags of “We sell what is on the shelf.”',
    ],
    [({ placed }) => ({ id: placed.id, memo: 'Hm.' }), 'change the memo of “We sell what is on the shelf.”'],
    [
      ({ placed }) => ({ id: placed.id, isStarred: true }),
      'change the star of “We sell what is on the shelf.”',
    ],
  ],
  'quotes.anchor': [
    [
      ({ placed, interview }) => ({ id: placed.id, revision: interview.revision, start: 3, end: 7 }),
      'anchor “We sell what is on the shelf.” again',
    ],
  ],
  'quotes.remove': [
    [({ free }) => ({ ids: [free.id] }), 'remove “one page”'],
    [({ free, both }) => ({ ids: [free.id, both.id] }), 'remove 2 quotes'],
  ],
  'quotes.restore': [[({ erased }) => ({ id: erased.id }), 'bring back “plant manager”']],
  ...quoteExamples,
  'tags.create': [[({ money }) => ({ name: 'terms', parentId: money.id }), 'create tag terms']],
  'tags.update': [
    [({ price }) => ({ id: price.id, name: 'rates' }), 'rename tag price to rates'],
    [({ price, placed }) => ({ id: price.id, usage: 'Sums.', exampleId: placed.id }), 'change tag price'],
  ],
  'tags.move': [
    [({ terms, money }) => ({ id: terms.id, parentId: money.id }), 'move tag terms below money'],
    [({ terms, money }) => ({ id: terms.id, parentId: null, beforeId: money.id }), 'move tag terms'],
  ],
  'tags.merge': [
    [({ money, terms }) => ({ ids: [money.id], intoId: terms.id }), 'merge tag money into terms'],
    [
      ({ money, price, terms }) => ({ ids: [money.id, price.id], intoId: terms.id }),
      'merge 2 tags into terms',
    ],
  ],
  'tags.split': [
    [
      ({ price, placed }) => ({ id: price.id, name: 'stock', quoteIds: [placed.id] }),
      'split stock off tag price',
    ],
  ],
  'tags.importCodebook': [
    [
      () => ({ source: { pasted: 'Path,Description\nmoney,Sums.\nmoney > terms,Days.', name: 'codes.csv' } }),
      'import 2 tags of codes.csv',
    ],
  ],
  'tags.remove': [
    [({ money }) => ({ id: money.id }), 'delete tag money'],
    [({ money }) => ({ id: money.id, children: 'remove' }), 'delete tag money and 1 tag below it'],
  ],
  'personas.create': [[() => ({ name: 'Line Builder' }), 'create persona Line Builder']],
  'personas.update': [
    [({ persona }) => ({ id: persona.id, name: 'Bundler' }), 'change persona Cloud Integrator'],
    [
      ({ persona, placed, segment }) => ({
        id: persona.id,
        status: 'agreed',
        quoteId: placed.id,
        partnerTypes: ['msp'],
        segmentIds: [segment.id],
      }),
      'change persona Cloud Integrator',
    ],
  ],
  'personas.remove': [[({ persona }) => ({ id: persona.id }), 'remove persona Cloud Integrator']],
  'personas.duplicate': [
    [({ persona }) => ({ id: persona.id, name: 'Copy' }), 'duplicate persona Cloud Integrator'],
  ],
  'personas.merge': [
    [
      ({ persona, rival }) => ({ id: persona.id, into: rival.id }),
      'merge persona Cloud Integrator into Industrial Distributor',
    ],
  ],
  'personas.split': [
    [
      ({ persona, claim, second }) => ({
        id: persona.id,
        name: 'Half',
        claimIds: [claim.id],
        evidenceIds: second.evidence.map(piece => piece.id),
      }),
      'split Half off Cloud Integrator',
    ],
  ],
  'glossary.save': [[() => ({ term: 'Portal', text: 'Ours.' }), 'explain “Portal”']],
  'glossary.remove': [[({ term }) => ({ key: term.key }), 'take back “spiff”']],
  'lines.create': [
    [
      ({ rival }) => ({ personaId: rival.id, section: 'revenue-streams', text: 'Resale' }),
      'add to revenue streams of Industrial Distributor',
    ],
  ],
  'lines.update': [[({ line }) => ({ id: line.id, text: 'Reworded' }), 'reword “Sells projects”']],
  'lines.move': [
    [
      ({ line }) => ({ id: line.id, section: 'journey.activation.needs', before: null }),
      'move “Sells projects” to activation: what they need',
    ],
  ],
  'lines.remove': [[({ line }) => ({ id: line.id }), 'delete “Sells projects”']],
  'actions.create': [
    [
      ({ rival }) => ({ personaId: rival.id, step: 'sell', what: 'Sell together' }),
      'add an action to Sell of Industrial Distributor',
    ],
  ],
  'actions.update': [
    [
      ({ action, second }) => ({ id: action.id, status: 'agreed', claimIds: [second.id] }),
      'change “Train two engineers”',
    ],
  ],
  'actions.move': [
    [
      ({ action }) => ({ id: action.id, step: 'onboard', before: null }),
      'move “Train two engineers” to Onboard',
    ],
  ],
  'actions.remove': [[({ action }) => ({ id: action.id }), 'delete “Train two engineers”']],
  'reviews.record': [
    [
      ({ persona, claim, second, line }) => ({
        personaId: persona.id,
        decisions: [
          { claimId: claim.id, verdict: 'reworded', text: 'Needs stock by Monday' },
          { claimId: second.id, verdict: 'retired' },
          { claimId: line.id, verdict: 'ask-again' },
        ],
      }),
      'review Cloud Integrator',
    ],
  ],
  'versions.name': [
    [
      ({ persona }) => ({ personaId: persona.id, name: 'Autumn' }),
      'name a version of Cloud Integrator “Autumn”',
    ],
  ],
  'versions.remove': [[({ version }) => ({ id: version.id }), 'forget the version “Spring”']],
  'versions.restore': [[({ version }) => ({ id: version.id }), 'restore “Spring” of Cloud Integrator']],
  'health.setThresholds': [[() => ({ oneVoice: 0.3 }), 'change when personas are unwell']],
  'claims.create': [
    [
      ({ rival }) => ({ personaId: rival.id, kind: 'need', text: 'A' }),
      'add a claim to Industrial Distributor',
    ],
  ],
  'claims.update': [[({ claim }) => ({ id: claim.id, text: 'Reworded' }), 'reword “Needs stock”']],
  'claims.move': [
    [
      ({ second, claim, persona }) => ({
        id: second.id,
        personaId: persona.id,
        kind: 'need',
        before: claim.id,
      }),
      'reorder the claims of Cloud Integrator',
    ],
    [
      ({ claim, rival }) => ({ id: claim.id, personaId: rival.id, kind: 'motivation', before: null }),
      'move “Needs stock” to Motivations of Industrial Distributor',
    ],
  ],
  'claims.merge': [
    [
      ({ claim, second }) => ({ from: claim.id, into: second.id }),
      'merge “Needs stock” into “Needs brevity”',
    ],
  ],
  'claims.remove': [[({ claim }) => ({ id: claim.id }), 'delete the claim “Needs stock”']],
  'evidence.place': [
    [
      ({ free, claim }) => ({ quoteIds: [free.id], target: { claimId: claim.id } }),
      'place 1 quote on Cloud Integrator',
    ],
    [
      ({ free, both, rival }) => ({
        quoteIds: [free.id, both.id],
        target: { personaId: rival.id, kind: 'need' },
      }),
      'place 2 quotes on Industrial Distributor',
    ],
  ],
  'evidence.move': [
    [
      ({ evidence, second }) => ({ ids: evidence.map(piece => piece.id), target: { claimId: second.id } }),
      'move 2 quotes to Cloud Integrator',
    ],
  ],
  'evidence.turn': [
    [
      ({ evidence }) => ({ id: evidence[0]!.id, stance: 'contradicts' }),
      'let “We sell what is on the shelf.” contradict its claim',
    ],
  ],
  'evidence.remove': [[({ evidence }) => ({ ids: evidence.map(piece => piece.id) }), 'take off 2 quotes']],
}

export const writtenExamples: readonly Example[] = Object.entries(examples).flatMap(([name, ofName]) =>
  ofName.map(([input, label]) => [name, input, label] as unknown as Example),
)

import { closeSync, openSync, writeSync } from 'node:fs'
import { setImmediate as turn } from 'node:timers/promises'
import type { ParsedInput } from '../../../shared/contract/index.ts'
import type { ExportedQuotes } from '../../../shared/contract/quotes.ts'
import { EngineFailure } from '../../../shared/errors.ts'
import { mayLeave } from '../../../shared/model/consent.ts'
import { quotesFileName } from '../../../shared/model/file-name.ts'
import type { QuoteId } from '../../../shared/model/ids.ts'
import type { QuoteCard } from '../../../shared/model/quote.ts'
import type { Call, CommandContext, HandlersOf } from '../context.ts'
import { byteOrderMark, csvRow } from '../csv/csv-row.ts'
import { createQuoteColumns, quoteColumnNames } from '../csv/quote-columns.ts'
import { type Named, namedIn, nobodyNamed, type PackPeople, type Said } from '../pack/pack-people.ts'
import { consentsChangedSince, latestChange } from '../store/consent-changes.ts'
import { readPackPeople } from '../store/pack-people.ts'
import { contradictingEvidence } from '../store/personas.ts'
import { projectRow } from '../store/projects.ts'
import { quoteCardsByIds, withheldQuotes } from '../store/quote-cards.ts'
import { tagNodes } from '../store/tags.ts'
import { today } from '../store/today.ts'
import { placeFile } from './place-file.ts'

/** So many quotes are read and written at a time: in between, others get their turn. */
const pageLength = 500

/** Quotes as a table. */
export const quoteExport: Pick<HandlersOf<'quotes'>, 'quotes.export'> = {
  'quotes.export': async (input, { ...context }, call) => {
    // The project that is open now, whichever is in a moment.
    const { engine, project } = context
    try {
      return await exportQuotes(input, context, call)
    } catch (reason) {
      if (engine.current() !== project) throw new EngineFailure({ kind: 'cancelled' })
      throw reason
    }
  },
}

async function exportQuotes(
  { filter, sort, path, withNames }: ParsedInput<'quotes.export'>,
  context: CommandContext,
  call: Call,
): Promise<ExportedQuotes> {
  const { read, project } = context
  const begun = latestChange(read)
  const ids = await project.quotes.ids(filter, sort)
  const people = readPackPeople(read)
  const named = withNames ? await namedAmong(context, call, ids, people) : nobodyNamed
  const cellsOf = createQuoteColumns({
    named,
    withNames,
    people,
    tags: tagNodes(read),
    contradicting: contradictingEvidence(read),
    withheldWords: withheldQuotes(read).map(quote => quote.exact),
  })
  const shown: QuoteId[] = []
  let withheld = 0
  const placing = {
    path,
    proposed: quotesFileName(projectRow(read).name, 'csv'),
    ending: 'csv',
    noun: 'file',
  }
  const file = await placeFile(context, placing, async (draft, place, fileName) => {
    const output = openSync(draft, 'w')
    try {
      writeSync(output, byteOrderMark + csvRow(quoteColumnNames))
      for await (const quotes of pagesOf(context, call, ids, 'Writing the quotes')) {
        const leaving = quotes.filter(quote => mayLeave(quote.source.consent))
        writeSync(output, leaving.map(quote => csvRow(cellsOf(quote))).join(''))
        shown.push(...leaving.map(quote => quote.id))
        withheld += quotes.length - leaving.length
      }
    } finally {
      closeSync(output)
    }
    if (consentsChangedSince(read, begun)) {
      const reason = 'Who agreed to what was changed during the export. Nothing was written: export again.'
      throw new EngineFailure({ kind: 'conflict', reason })
    }
    if (project.isReadOnly) return place()
    // Within the note's own transaction: what cannot be noted does not leave, and what did not leave is not noted.
    project.note(writer => {
      writer.insert('pack_export', {
        id: context.newId(),
        at: context.now(),
        format: 'csv',
        file_name: fileName,
        with_names: Number(withNames),
        quotes: JSON.stringify(shown),
      })
      place()
    })
  })
  return { ...file, quotes: shown.length, withheld }
}

/** Whom a file of these quotes may name: that rests on all of them, so they are read once before. */
async function namedAmong(
  context: CommandContext,
  call: Call,
  ids: readonly QuoteId[],
  people: PackPeople,
): Promise<Named> {
  const said: Said[] = []
  for await (const quotes of pagesOf(context, call, ids, 'Looking who may be named')) {
    for (const { source } of quotes) {
      const { participantId, partnerId, consent } = source
      if (mayLeave(consent)) said.push({ source: { participantId, partnerId, consent } })
    }
  }
  return namedIn(said, people, today(context.read))
}

/** The quotes in this order, a page at a time; one that was erased meanwhile is left out. */
async function* pagesOf(
  { read, project, engine }: CommandContext,
  call: Call,
  ids: readonly QuoteId[],
  step: string,
): AsyncGenerator<readonly QuoteCard[]> {
  for (let from = 0; from < ids.length; from += pageLength) {
    await turn()
    if (call.signal.aborted || engine.current() !== project) throw new EngineFailure({ kind: 'cancelled' })
    const page = ids.slice(from, from + pageLength)
    const cards = new Map(quoteCardsByIds(read, page).map(card => [card.id, card]))
    yield page.flatMap(id => cards.get(id) ?? [])
    call.progress(step, Math.min(ids.length, from + pageLength), ids.length)
  }
}

import type { CheckReport } from '../../../shared/contract/projects.ts'
import type { Block } from '../../../shared/model/interview.ts'
import { lineStarts } from '../text/lines.ts'
import type { Reader } from './reader.ts'

/** Looks at the whole file and at every quote: its words must stand at its anchor, unless it says that they do not. */
export function checkProject(read: Reader): CheckReport {
  const pages = read
    .all<{ integrity_check: string }>('PRAGMA integrity_check')
    .map(row => row.integrity_check)
  const dangling = read.all<{ table: string }>('PRAGMA foreign_key_check')
  let quotesChecked = 0
  const findings = [
    ...pages.filter(line => line !== 'ok').map(line => `The file is damaged: ${line}.`),
    ...dangling.map(({ table }) => `A row of ${table} points to something that is not there.`),
  ]
  for (const interview of read.all<{ id: string; title: string; text: string; blocks: string }>(
    'SELECT id, title, text, blocks FROM interview ORDER BY date, id',
  )) {
    const lines = lineStarts(interview.text).length
    const blocks = JSON.parse(interview.blocks) as readonly Block[]
    if (lines !== blocks.length) {
      findings.push(`“${interview.title}” has ${lines} lines but ${blocks.length} blocks.`)
    }
    const speakers = new Set<string | null>(
      read
        .all<{ id: string }>('SELECT id FROM speaker WHERE interview_id = ?', interview.id)
        .map(({ id }) => id),
    ).add(null)
    if (blocks.some(block => !speakers.has(block.speakerId))) {
      findings.push(`In “${interview.title}”, a line names a speaker whom it does not have.`)
    }
    for (const quote of read.all<{ start: number; end: number; exact: string; needs_review: number }>(
      'SELECT start, end, exact, needs_review FROM quote WHERE interview_id = ?',
      interview.id,
    )) {
      quotesChecked++
      if (quote.needs_review === 1) continue
      if (interview.text.slice(quote.start, quote.end) !== quote.exact) {
        findings.push(`In “${interview.title}”, “${quote.exact.slice(0, 60)}” does not stand at its anchor.`)
      }
    }
  }
  return { findings, quotesChecked }
}

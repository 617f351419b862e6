import type { QuoteId } from '../../shared/model/ids.ts'
import type { Kind } from '../../shared/model/kind.ts'
import type { Quote } from '../../shared/model/quote.ts'
import { perform } from '../engine/perform.ts'
import { offerUndo, redo, undo } from '../shell/history.ts'
import { activateQuote } from './active-quote.ts'
import type { InterviewMode } from './interview-mode.ts'
import type { Tagging } from './use-tagging.ts'

type Situation = {
  readonly mode: InterviewMode
  readonly tagging: Tagging
  readonly quotes: readonly Quote[]
  readonly activeId: QuoteId | null
  readonly root: HTMLElement | null
  readonly switchMode: (mode: InterviewMode) => Promise<void>
}

const letters: Readonly<Record<string, Kind>> = { m: 'motivation', p: 'painPoint', n: 'need' }
const digits: Readonly<Record<string, Kind>> = { Digit1: 'motivation', Digit2: 'painPoint', Digit3: 'need' }

/** The keys of an interview: mode, kinds, tags, removal, and from quote to quote. */
export function tagKeys(event: KeyboardEvent, situation: Situation) {
  const { mode, tagging, root } = situation
  if (event.defaultPrevented || event.isComposing) return
  const target = event.target instanceof Element ? event.target : null
  if (target?.closest('[role=dialog], [role=alertdialog]')) return
  const isMod = event.ctrlKey || event.metaKey
  const key = event.key.toLowerCase()

  if (isMod && !event.altKey && !event.shiftKey && key === 'e') {
    event.preventDefault()
    void situation.switchMode(mode === 'read' ? 'write' : 'read')
    return
  }
  if (isMod && event.altKey) {
    const kind = digits[event.code]
    if (!kind && event.code !== 'KeyT') return
    event.preventDefault()
    if (kind) void tagging.tag(kind)
    else tagging.pickTags()
    return
  }
  if (event.altKey && !isMod && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
    event.preventDefault()
    stepTo(situation, event.key === 'ArrowDown' ? 1 : -1)
    return
  }
  const isInText = root?.contains(target) ?? false
  if (mode === 'write' && isInText) return
  if (!isInText && target?.closest('input, textarea, select, [contenteditable=true]')) return
  if (isInText && isMod && !event.altKey && (key === 'z' || (key === 'y' && !event.shiftKey))) {
    // The text is fixed, so undo here is the project's.
    event.preventDefault()
    void (key === 'z' && !event.shiftKey ? undo() : redo())
    return
  }
  if (isMod || event.altKey || event.shiftKey) return
  const kind = letters[key]
  if (kind) {
    event.preventDefault()
    void tagging.tag(kind)
  } else if (key === 't') {
    event.preventDefault()
    tagging.pickTags()
  } else if ((event.key === 'Delete' || event.key === 'Backspace') && situation.activeId) {
    event.preventDefault()
    void remove(situation.activeId)
  } else if (event.key === 'Escape') activateQuote(null)
}

async function remove(id: QuoteId) {
  if (await perform('quotes.remove', { ids: [id] })) offerUndo('Quote removed.')
}

function stepTo({ quotes, activeId }: Situation, step: 1 | -1) {
  const at = quotes.findIndex(quote => quote.id === activeId)
  const next = quotes[at === -1 ? (step === 1 ? 0 : quotes.length - 1) : at + step]
  if (next) activateQuote(next.id, 'address')
}

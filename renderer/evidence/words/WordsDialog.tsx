import { ChevronLeft, ChevronRight, ChevronsLeft, ChevronsRight, Combine, Scissors } from 'lucide-react'
import { useState } from 'react'
import type { Interview } from '../../../shared/model/interview.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import { perform } from '../../engine/perform.ts'
import { useInterview } from '../../interviews/use-interview.ts'
import { shortened } from '../../quotes/source-words.ts'
import { navigate } from '../../router/use-route.ts'
import { announce } from '../../ui/announce.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { cutsOf, likelyCut } from './cuts.ts'
import styles from './WordsDialog.module.css'

const around = 320

/** Where a quote begins and ends, in the text around it: it is widened, narrowed, cut in two or made one with others. */
export function WordsDialog({
  quote: { id, interviewId },
  onClose,
}: {
  readonly quote: Pick<Quote, 'id' | 'interviewId'>
  readonly onClose: () => void
}) {
  // Merged into the first of several, it goes on as that one.
  const [shownId, setShownId] = useState(id)
  const read = useInterview(interviewId)
  const quote = read?.quotes.find(one => one.id === shownId)
  return (
    <Dialog
      title="Where the quote begins and ends"
      isOpen
      onClose={onClose}
      footer={
        <Button look="primary" onPress={onClose}>
          Done
        </Button>
      }
    >
      {read && quote && !quote.needsReview && (
        <Words interview={read.interview} quote={quote} quotes={read.quotes} onShow={setShownId} />
      )}
      {quote?.needsReview && (
        <div className={styles.words}>
          <p>Its words were edited away. In the interview it can be anchored to the words it is to have.</p>
          <p>
            <Button onPress={() => navigate({ screen: 'interviews', interviewId, quoteId: shownId })}>
              Open in the interview
            </Button>
          </p>
        </div>
      )}
      {read && !quote && <p>This quote is not there any more.</p>}
    </Dialog>
  )
}

function Words({
  interview: { text, revision },
  quote,
  quotes,
  onShow,
}: {
  readonly interview: Interview
  readonly quote: Quote
  readonly quotes: readonly Quote[]
  readonly onShow: (id: Quote['id']) => void
}) {
  const cuts = cutsOf(text, quote)
  const [chosenCut, setCut] = useState<number | null>(null)
  const cut = chosenCut !== null && cuts.includes(chosenCut) ? chosenCut : likelyCut(text, quote)
  const others = quotes.filter(
    one => one.id !== quote.id && !one.needsReview && one.start <= quote.end && one.end >= quote.start,
  )
  const stepCut = (by: 1 | -1) => {
    const next = cut === null ? undefined : cuts[cuts.indexOf(cut) + by]
    if (next !== undefined) setCut(next)
  }

  async function split() {
    if (cut === null) return
    if (await perform('quotes.split', { id: quote.id, revision, at: cut })) announce('Split in two.')
  }

  async function merge(other: Quote) {
    const merged = await perform('quotes.merge', { ids: [quote.id, other.id] })
    if (!merged) return
    onShow(merged.value.id)
    announce('Merged into one quote.')
  }

  return (
    <div className={styles.words} data-shows-undo>
      <section
        className={styles.text}
        aria-label="The text around it"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        data-kind={quote.kinds[0]}
      >
        {quote.start > around && '…'}
        {text.slice(Math.max(0, quote.start - around), quote.start)}
        <mark className={styles.quote}>
          {text.slice(quote.start, cut ?? quote.end)}
          {cut !== null && (
            <>
              <span className={styles.cut} aria-hidden="true" />
              {text.slice(cut, quote.end)}
            </>
          )}
        </mark>
        {text.slice(quote.end, quote.end + around)}
        {quote.end + around < text.length && '…'}
      </section>
      <div className={styles.edges}>
        <Edge quote={quote} edge="start" />
        <Edge quote={quote} edge="end" />
      </div>
      {cut !== null && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
        <div className={styles.row} role="group" aria-label="Split">
          <span className={styles.what}>Split at the line</span>
          <IconButton
            label="Move the line a word back"
            icon={ChevronLeft}
            size="small"
            isDisabled={cut === cuts[0]}
            onPress={() => stepCut(-1)}
          />
          <IconButton
            label="Move the line a word on"
            icon={ChevronRight}
            size="small"
            isDisabled={cut === cuts.at(-1)}
            onPress={() => stepCut(1)}
          />
          <Button size="small" icon={Scissors} onPress={() => void split()}>
            Split in two
          </Button>
        </div>
      )}
      {others.length > 0 && (
        <section aria-label="Quotes that overlap">
          <p className={styles.what}>Quotes that overlap</p>
          <ul>
            {others.map(other => (
              <li key={other.id} className={styles.row}>
                <span className={styles.other}>“{shortened(other.exact, 90)}”</span>
                <Button
                  size="small"
                  icon={Combine}
                  aria-label={`Merge with “${shortened(other.exact, 40)}”`}
                  onPress={() => void merge(other)}
                >
                  Merge
                </Button>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

const steps = [
  { by: -1, unit: 'sentence', words: 'a sentence earlier', icon: ChevronsLeft },
  { by: -1, unit: 'word', words: 'a word earlier', icon: ChevronLeft },
  { by: 1, unit: 'word', words: 'a word later', icon: ChevronRight },
  { by: 1, unit: 'sentence', words: 'a sentence later', icon: ChevronsRight },
] as const

function Edge({ quote, edge }: { readonly quote: Quote; readonly edge: 'start' | 'end' }) {
  const verb = edge === 'start' ? 'Begin' : 'End'
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would bring a frame of its own
    <div className={styles.row} role="group" aria-label={`${verb}s`}>
      <span className={styles.what}>{verb}s</span>
      {steps.map(({ by, unit, words, icon }) => (
        <IconButton
          key={words}
          label={`${verb} ${words}`}
          icon={icon}
          size="small"
          onPress={() => void perform('quotes.reach', { id: quote.id, edge, by, unit })}
        />
      ))}
    </div>
  )
}

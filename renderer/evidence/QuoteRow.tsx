import { EllipsisVertical, Star, TriangleAlert } from 'lucide-react'
import { memo } from 'react'
import { type ConsentStatus, consentNames } from '../../shared/model/consent.ts'
import type { QuoteCard } from '../../shared/model/quote.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { ConsentMark, consentTitle } from '../consents/ConsentMark.tsx'
import { consentIcons, consentTones } from '../consents/consent-look.ts'
import { dayText } from '../interviews/dates.ts'
import { FoundWords } from '../quotes/FoundWords.tsx'
import type { FoundInQuote } from '../quotes/quote-pages.ts'
import { shortened, sourceText } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import { TagChip } from '../ui/Chip.tsx'
import { cellRole, rowRole } from '../ui/grid-roles.ts'
import { KindBadges } from '../ui/KindBadge.tsx'
import type { EvidenceView } from './evidence-state.ts'
import styles from './QuoteRow.module.css'

type Row = {
  readonly quote: QuoteCard
  /** Null where no words are sought. */
  readonly found: FoundInQuote | null
  readonly tagsById: ReadonlyMap<string, Tag>
  readonly index: number
  readonly isSelected: boolean
  readonly isCurrent: boolean
}

/** A quote that goes by too fast to be looked at: its words and where they are from, and nothing to press. */
export const PassingRow = memo(function PassingRow({
  quote,
  index,
  layout,
}: Pick<Row, 'quote' | 'index'> & { readonly layout: EvidenceView['layout'] }) {
  return (
    <div className={styles.row} {...rowRole(index, false)} data-quote={quote.id} data-layout={layout}>
      <div className={styles.passing} {...cellRole()}>
        <p className={styles.words}>“{quote.exact}”</p>
        {layout === 'cards' && <p className={styles.source}>{sourceText(quote.source)}</p>}
      </div>
    </div>
  )
})

/** A quote in the list or the table. What is pressed on it is found out by the list: a row holds no handlers. */
export const QuoteRow = memo(function QuoteRow({
  layout,
  ...row
}: Row & { readonly layout: EvidenceView['layout'] }) {
  return (
    <div
      className={styles.row}
      {...rowRole(row.index, row.isSelected)}
      tabIndex={row.isCurrent ? 0 : -1}
      data-quote={row.quote.id}
      data-layout={layout}
    >
      {layout === 'cards' ? <Card {...row} /> : <Cells {...row} />}
    </div>
  )
})

function Card({ quote, found, tagsById, isCurrent }: Row) {
  const { source } = quote
  return (
    <div className={styles.card} {...cellRole()}>
      <span className={styles.tick} data-tick aria-hidden="true" />
      <span className={styles.kinds}>{quote.kinds.length > 0 && <KindBadges kinds={quote.kinds} />}</span>
      <div className={styles.text}>
        <Words quote={quote} found={found} isCurrent={isCurrent} />
        <p className={styles.source} title={consentTitle(source.consent)}>
          {sourceText(source)} · {dayText(source.date)} <ConsentMark consent={source.consent} />
        </p>
        {quote.needsReview && (
          <p className={styles.warning}>
            <TriangleAlert size={13} strokeWidth={1.75} aria-hidden />
            Needs review: its words were edited
          </p>
        )}
        {quote.memo !== '' && (
          <p className={styles.memo}>
            <FoundWords text={quote.memo} found={found?.memo ?? []} />
          </p>
        )}
      </div>
      <div className={styles.side}>
        {quote.tagIds.length > 0 && (
          <div className={styles.tags}>
            <Tags quote={quote} tagsById={tagsById} />
          </div>
        )}
        <Placed quote={quote} isWordy />
      </div>
      <Ends quote={quote} isCurrent={isCurrent} />
    </div>
  )
}

function Cells({ quote, found, tagsById, isCurrent }: Row) {
  const { source } = quote
  return (
    <>
      <div className={styles.cell} data-column="kind" {...cellRole()}>
        <span className={styles.tick} data-tick aria-hidden="true" />
        <KindBadges kinds={quote.kinds} />
      </div>
      <div className={styles.cell} data-column="words" {...cellRole()}>
        <Words quote={quote} found={found} isCurrent={isCurrent} />
      </div>
      <div className={styles.cell} data-column="partner" title={sourceText(source)} {...cellRole()}>
        {source.partnerName ?? source.role ?? source.participantName}
      </div>
      <div className={styles.cell} data-column="interview" title={source.interviewTitle} {...cellRole()}>
        {source.interviewTitle}
      </div>
      <div className={styles.cell} data-column="date" {...cellRole()}>
        {dayText(source.date)}
      </div>
      <div className={styles.cell} data-column="tags" {...cellRole()}>
        <FirstTag quote={quote} tagsById={tagsById} />
      </div>
      <div className={styles.cell} data-column="placed" {...cellRole()}>
        <Placed quote={quote} />
      </div>
      <div className={styles.cell} data-column="ends" {...cellRole()}>
        <ConsentSign consent={source.consent} />
        <Ends quote={quote} isCurrent={isCurrent} />
      </div>
    </>
  )
}

function Words({ quote, found, isCurrent }: Pick<Row, 'quote' | 'found' | 'isCurrent'>) {
  return (
    <blockquote className={styles.words}>
      <a
        className={styles.link}
        href={hrefOf({ screen: 'interviews', interviewId: quote.interviewId, quoteId: quote.id })}
        tabIndex={isCurrent ? 0 : -1}
        draggable={false}
      >
        “<FoundWords text={quote.exact} found={found?.words ?? []} />”
      </a>
    </blockquote>
  )
}

function Tags({ quote, tagsById }: Pick<Row, 'quote' | 'tagsById'>) {
  return quote.tagIds.map(id => {
    const tag = tagsById.get(id)
    return tag && <TagChip key={id} name={tag.name} color={tag.color} />
  })
}

/** Where there is room for one: how many more there are stands beside it. */
function FirstTag({ quote: { tagIds }, tagsById }: Pick<Row, 'quote' | 'tagsById'>) {
  const tags = tagIds.flatMap(id => tagsById.get(id) ?? [])
  const [first] = tags
  if (!first) return null
  return (
    <>
      <TagChip name={first.name} color={first.color} />
      {tags.length > 1 && (
        <span className={styles.others} title={tags.map(tag => tag.name).join(', ')}>
          +{tags.length - 1}
        </span>
      )}
    </>
  )
}

/** What consent does to the words, as its sign alone; nothing where it does nothing. */
function ConsentSign({ consent }: { readonly consent: ConsentStatus | null }) {
  if (consent === null || consent === 'named' || consent === 'pseudonym') return null
  const Icon = consentIcons[consent]
  return (
    <Icon
      className={styles.consent}
      data-tone={consentTones[consent]}
      size={13}
      strokeWidth={1.9}
      role="img"
      aria-label={`Consent: ${consentNames[consent].toLowerCase()}`}
    />
  )
}

function Placed({
  quote: { placements },
  isWordy = false,
}: Pick<Row, 'quote'> & { readonly isWordy?: boolean }) {
  const [first] = placements
  if (!first) return <p className={styles.placed}>Not placed yet</p>
  const all = placements.map(({ personaName, claimText }) => `${personaName}: ${claimText}`).join('\n')
  return (
    <p className={styles.placed} title={all}>
      <span className={styles.persona}>{first.personaName}</span>
      {isWordy && `: ${shortened(first.claimText, 60)}`}
      {placements.length > 1 && ` and ${placements.length - 1} more`}
    </p>
  )
}

function Ends({ quote, isCurrent }: Pick<Row, 'quote' | 'isCurrent'>) {
  return (
    <span className={styles.ends}>
      {quote.isStarred && (
        <Star className={styles.star} size={14} strokeWidth={1.75} role="img" aria-label="Starred" />
      )}
      <button
        type="button"
        className={styles.more}
        aria-label={`More for “${shortened(quote.exact, 40)}”`}
        aria-haspopup="menu"
        tabIndex={isCurrent ? 0 : -1}
        data-more
      >
        <EllipsisVertical size={15} strokeWidth={1.75} aria-hidden />
      </button>
    </span>
  )
}

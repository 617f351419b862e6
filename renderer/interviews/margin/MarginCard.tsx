import { Star, Tag as TagIcon, Trash2 } from 'lucide-react'
import { memo, useRef } from 'react'
import type { ConsentStatus } from '../../../shared/model/consent.ts'
import { kindNames, kinds } from '../../../shared/model/kind.ts'
import type { Quote } from '../../../shared/model/quote.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { ConsentMark } from '../../consents/ConsentMark.tsx'
import { perform } from '../../engine/perform.ts'
import { hrefOf } from '../../router/route.ts'
import { offerUndo } from '../../shell/history.ts'
import { Button, IconButton } from '../../ui/Button.tsx'
import { TagChip, ToggleChip } from '../../ui/Chip.tsx'
import { KindBadge } from '../../ui/KindBadge.tsx'
import { activateQuote } from '../active-quote.ts'
import type { Tagging } from '../use-tagging.ts'
import { MemoField } from './MemoField.tsx'
import styles from './QuoteMargin.module.css'

type CardProps = {
  readonly quote: Quote
  readonly tags: readonly Tag[]
  /** What whoever said it agreed to. */
  readonly consent: ConsentStatus | null
  readonly isActive: boolean
  readonly onPickTags: Tagging['pickTagsOf']
  readonly onAnchor: (quote: Quote) => void
  readonly onRemoved: () => void
}

/** One quote beside its line: what it is; once it is active, everything that can be done to it. */
export const MarginCard = memo(function MarginCard({
  quote,
  tags,
  consent,
  isActive,
  onPickTags,
  onAnchor,
  onRemoved,
}: CardProps) {
  const card = useRef<HTMLElement>(null)
  const ownTags = quote.tagIds.flatMap(id => tags.find(tag => tag.id === id) ?? [])

  async function remove() {
    const done = await perform('quotes.remove', { ids: [quote.id] })
    if (!done) return
    offerUndo('Quote removed.')
    onRemoved()
  }

  return (
    <article
      ref={card}
      className={styles.card}
      data-card={quote.id}
      data-active={isActive || undefined}
      aria-label={`Quote: ${quote.exact}`}
    >
      <button
        type="button"
        className={styles.open}
        aria-label={`Show in the text: ${quote.exact}`}
        aria-expanded={isActive}
        onClick={() => activateQuote(quote.id, 'card')}
      />
      <div className={styles.top}>
        <span className={styles.badges}>
          {quote.kinds.map(kind => (
            <KindBadge key={kind} kind={kind} />
          ))}
        </span>
        <span className={styles.tags}>
          {ownTags.map(tag => (
            <TagChip key={tag.id} name={tag.name} color={tag.color} />
          ))}
          {quote.tagIds.length === 0 && <span className={styles.untagged}>No tags</span>}
        </span>
        <span className={styles.star}>
          <IconButton
            label={quote.isStarred ? 'Take the star off' : 'Star'}
            icon={Star}
            size="small"
            isFilled={quote.isStarred}
            onPress={() => void perform('quotes.update', { id: quote.id, isStarred: !quote.isStarred })}
          />
        </span>
      </div>
      <p className={styles.placed}>
        <span>
          <Placements quote={quote} />
        </span>
        <ConsentMark consent={consent} isFull={isActive} />
      </p>
      {quote.memo !== '' && !isActive && <p className={styles.memo}>{quote.memo}</p>}
      {quote.needsReview && (
        <div className={styles.review}>
          <p>Needs review: these words were edited away.</p>
          <p className={styles.words}>“{quote.exact}”</p>
          {isActive && (
            <span className={styles.editing}>
              <Button size="small" onPress={() => onAnchor(quote)}>
                Anchor to the selected words
              </Button>
            </span>
          )}
        </div>
      )}
      {isActive && (
        <div className={styles.editing}>
          <div className={styles.row}>
            {kinds.map(kind => (
              <ToggleChip
                key={kind}
                aria-label={kindNames[kind]}
                isSelected={quote.kinds.includes(kind)}
                onChange={isChosen =>
                  void perform('quotes.update', {
                    id: quote.id,
                    kinds: isChosen ? [...quote.kinds, kind] : quote.kinds.filter(one => one !== kind),
                  })
                }
              >
                <KindBadge kind={kind} isSilent />
              </ToggleChip>
            ))}
            <Button
              size="small"
              look="plain"
              icon={TagIcon}
              onPress={() => card.current && onPickTags(quote, card.current.getBoundingClientRect())}
            >
              Tags
            </Button>
            <span className={styles.remove}>
              <IconButton
                label="Remove this quote"
                shortcut="Delete"
                icon={Trash2}
                size="small"
                onPress={() => void remove()}
              />
            </span>
          </div>
          <MemoField quote={quote} />
        </div>
      )}
    </article>
  )
}, isDrawnAlike)

/** Typing moves every quote below it along: a card is drawn again only for what it shows. */
function isDrawnAlike({ quote: one, ...props }: CardProps, { quote: other, ...others }: CardProps): boolean {
  return (
    props.tags === others.tags &&
    props.consent === others.consent &&
    props.isActive === others.isActive &&
    props.onPickTags === others.onPickTags &&
    props.onAnchor === others.onAnchor &&
    props.onRemoved === others.onRemoved &&
    one.id === other.id &&
    one.exact === other.exact &&
    one.memo === other.memo &&
    one.isStarred === other.isStarred &&
    one.needsReview === other.needsReview &&
    one.kinds.join() === other.kinds.join() &&
    one.tagIds.join() === other.tagIds.join() &&
    one.placements.length === other.placements.length &&
    one.placements.every(
      (placement, at) =>
        placement.personaId === other.placements[at]?.personaId &&
        placement.personaName === other.placements[at]?.personaName,
    )
  )
}

function Placements({ quote: { placements } }: { readonly quote: Quote }) {
  const personas = [...new Map(placements.map(placement => [placement.personaId, placement.personaName]))]
  const [first] = personas
  if (!first) return 'Not placed yet'
  const [id, name] = first
  return (
    <>
      Placed on{' '}
      <a href={hrefOf({ screen: 'personas', personaId: id })}>
        {personas.length === 1 ? name : `${personas.length} personas`}
      </a>
    </>
  )
}

import { Plus, Quote, X } from 'lucide-react'
import { partnerTypeNames, partnerTypes } from '../../shared/model/partner.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { dayText } from '../interviews/dates.ts'
import { useIsReadOnly } from '../people/saving.ts'
import { sourceText } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { EditableText } from './EditableText.tsx'
import { Portrait } from './Portrait.tsx'
import styles from './ProfileHead.module.css'
import { personaDialog } from './persona-state.ts'

/** Who they are: name, summary, what they stand for, and the quote that says it best. */
export function ProfileHead({ profile }: { readonly profile: Profile }) {
  const { id, name, summary, quote } = profile
  const isReadOnly = useIsReadOnly()
  const hasEvidence = profile.behind.quotes > 0
  return (
    <header className={styles.head}>
      <div className={styles.who}>
        <Portrait profile={profile} />
        <div className={styles.words}>
          <h1 className={styles.name}>
            <EditableText
              key={name}
              label="Name"
              value={name}
              placeholder=""
              maxLength={120}
              look="name"
              onSave={text => perform('personas.update', { id, name: text })}
            />
          </h1>
          <EditableText
            key={summary}
            label="Summary"
            value={summary}
            placeholder="Who they are, in a sentence"
            maxLength={1_000}
            look="summary"
            isEmptyAllowed
            onSave={text => perform('personas.update', { id, summary: text })}
          />
        </div>
      </div>
      <StandsFor profile={profile} />
      {quote ? (
        <figure className={styles.characteristic} data-kind={quote.kinds[0]}>
          <blockquote>
            <a href={hrefOf({ screen: 'interviews', interviewId: quote.interviewId, quoteId: quote.id })}>
              “{quote.exact.trim()}”
            </a>
          </blockquote>
          <figcaption>
            {sourceText(quote.source)}, {dayText(quote.source.date)}
            {!isReadOnly && (
              <Button look="plain" size="small" onPress={() => personaDialog.set({ type: 'characteristic' })}>
                Choose another
              </Button>
            )}
          </figcaption>
        </figure>
      ) : (
        hasEvidence &&
        !isReadOnly && (
          <Button look="plain" icon={Quote} onPress={() => personaDialog.set({ type: 'characteristic' })}>
            Choose the quote that says best who they are
          </Button>
        )
      )}
    </header>
  )
}

function StandsFor({ profile }: { readonly profile: Profile }) {
  const { id, partnerTypes: types, segmentIds } = profile
  const { data: segments = [] } = useEngineQuery('segments.list', {})
  const isReadOnly = useIsReadOnly()
  return (
    <div className={styles.stands}>
      <Stands
        label="Partner types"
        one="type"
        all={partnerTypes.map(type => ({ id: type, label: partnerTypeNames[type] }))}
        chosen={types}
        hrefOf={type => hrefOf({ screen: 'evidence', filter: { partnerTypes: [type] } })}
        onChange={next => void perform('personas.update', { id, partnerTypes: next })}
        isReadOnly={isReadOnly}
      />
      <Stands
        label="Segments"
        one="segment"
        all={segments.map(segment => ({ id: segment.id, label: segment.name }))}
        chosen={segmentIds}
        hrefOf={segmentId => hrefOf({ screen: 'partners', section: 'segments', id: segmentId })}
        onChange={next => void perform('personas.update', { id, segmentIds: next })}
        isReadOnly={isReadOnly}
      />
    </div>
  )
}

/** Some of a few, as chips that lead to them. */
function Stands<Id extends string>({
  label,
  one,
  all,
  chosen,
  hrefOf: leadsTo,
  onChange,
  isReadOnly,
}: {
  readonly label: string
  readonly one: string
  readonly all: readonly { readonly id: Id; readonly label: string }[]
  readonly chosen: readonly Id[]
  readonly hrefOf: (id: Id) => string
  readonly onChange: (ids: Id[]) => void
  readonly isReadOnly: boolean
}) {
  const others = all.filter(({ id }) => !chosen.includes(id))
  return (
    <ul className={styles.chips} aria-label={label}>
      {all
        .filter(({ id }) => chosen.includes(id))
        .map(({ id, label: name }) => (
          <li key={id} className={styles.chip}>
            <a href={leadsTo(id)}>{name}</a>
            {!isReadOnly && (
              <button
                type="button"
                aria-label={`Take ${name} off`}
                onClick={() => onChange(chosen.filter(other => other !== id))}
              >
                <X size={12} strokeWidth={2} aria-hidden />
              </button>
            )}
          </li>
        ))}
      {!isReadOnly && others.length > 0 && (
        <li>
          <Menu
            label={`Add a ${one}`}
            placement="bottom start"
            trigger={
              <Button look="plain" size="small" icon={Plus}>
                Add a {one}
              </Button>
            }
            entries={others.map(({ id, label: name }) => ({
              id,
              label: name,
              onAction: () => onChange([...chosen, id]),
            }))}
          />
        </li>
      )}
    </ul>
  )
}

import { CircleQuestionMark, EyeOff, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import type { PersonaId } from '../../shared/model/ids.ts'
import type { Persona } from '../../shared/model/persona.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import styles from './ConsentNotice.module.css'
import { type PackVoices, quotesBehind, voicesWith } from './pack-voices.ts'

const mostNamed = 3

/** What consent does to the pack that is shown: what is left out of it, and what is in it although nobody asked. */
export function ConsentNotice({
  personas,
  personaIds,
}: {
  readonly personas: readonly Persona[]
  readonly personaIds: readonly PersonaId[]
}) {
  const { data: leftOut } = useEngineQuery(
    'packs.leftOut',
    { personaIds: [...personaIds] },
    { enabled: personaIds.length > 0, keepsPrevious: true },
  )
  if (!leftOut || personaIds.length === 0) return null
  const { refused, internal, notAsked } = leftOut
  const quotes = quotesBehind(personas.filter(persona => personaIds.includes(persona.id)))
  const gone = refused + internal
  if (gone + notAsked === 0) return null
  return (
    <ul className={styles.notice} aria-label="What consent does to this pack">
      {gone > 0 && (
        <Line icon={EyeOff}>
          <strong>
            {counted(gone, 'quote')} {gone === 1 ? 'is' : 'are'} left out
          </strong>
          :{' '}
          {refused > 0 && (
            <>
              {refused} of people who refused or whose consent lapsed (
              <Voices voices={voicesWith(quotes, 'refused')} />)
            </>
          )}
          {refused > 0 && internal > 0 && ', '}
          {internal > 0 && (
            <>
              {internal} for internal use only (<Voices voices={voicesWith(quotes, 'internal')} />)
            </>
          )}
          .
        </Line>
      )}
      {notAsked > 0 && (
        <Line icon={CircleQuestionMark}>
          <strong>
            {counted(notAsked, 'quote')} {notAsked === 1 ? 'is' : 'are'} of people nobody asked yet
          </strong>{' '}
          (<Voices voices={voicesWith(quotes, 'not-asked')} />
          ): {notAsked === 1 ? 'it stands' : 'they stand'} under a pseudonym.
        </Line>
      )}
    </ul>
  )
}

function Line({ icon: Icon, children }: { readonly icon: LucideIcon; readonly children: ReactNode }) {
  return (
    <li className={styles.line}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <p>{children}</p>
    </li>
  )
}

/** Links to whom it is about, where something can be done about it. */
function Voices({ voices: { people, interviews } }: { readonly voices: PackVoices }) {
  const links = [
    ...people.map(({ id, name }) => ({
      id,
      href: hrefOf({ screen: 'partners', section: 'people', id }),
      words: name,
    })),
    ...interviews.map(({ id, title }) => ({
      id,
      href: hrefOf({ screen: 'interviews', interviewId: id, quoteId: null }),
      words: `somebody in “${title}”`,
    })),
  ]
  const more = links.length - mostNamed
  return (
    <>
      {links.slice(0, mostNamed).map(({ id, href, words }, at) => (
        <span key={id}>
          {at > 0 && ', '}
          <a href={href}>{words}</a>
        </span>
      ))}
      {more > 0 && ` and ${more} more`}
    </>
  )
}

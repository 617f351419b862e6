import { BookOpenText, MessagesSquare, Package, Quote, UserRound } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Consequences } from '../../shared/contract/consequences.ts'
import { dayText } from '../interviews/dates.ts'
import { counted } from '../quotes/source-words.ts'
import styles from './ConsequencesList.module.css'

const mostNamed = 4

/** What hangs on a partner or a person who is about to be deleted, in plain lines. */
export function ConsequencesList({
  consequences,
  of,
}: {
  readonly consequences: Consequences
  readonly of: 'partner' | 'person'
}) {
  const { participants, interviews, quotes, claims, packs } = consequences
  const alone = claims.filter(claim => claim.isLast)
  const isOne = (things: readonly unknown[]) => things.length === 1
  const people = of === 'partner' ? participants : []
  const hangsNothing = people.length + interviews.length + quotes + claims.length + packs.length === 0
  return (
    <div className={styles.consequences}>
      {hangsNothing && <p>Nothing hangs on {of === 'partner' ? 'it' : 'them'}.</p>}
      <ul className={styles.list}>
        {people.length > 0 && (
          <Line
            icon={UserRound}
            title={`${counted(people.length, 'person', 'people')} ${isOne(people) ? 'goes' : 'go'} with it`}
          >
            {named(people)}
          </Line>
        )}
        {interviews.length > 0 && (
          <Line
            icon={MessagesSquare}
            title={`${counted(interviews.length, 'interview')} ${isOne(interviews) ? 'stays' : 'stay'}, without ${of === 'person' ? 'them' : isOne(interviews) ? 'its partner' : 'their partner'}`}
          >
            {named(interviews.map(interview => interview.title))}
          </Line>
        )}
        {quotes > 0 && (
          <Line
            icon={Quote}
            title={`${counted(quotes, 'quote')} ${quotes === 1 ? 'stays' : 'stay'}, but ${quotes === 1 ? 'speaks' : 'speak'} for nobody`}
          />
        )}
        {alone.length > 0 && (
          <Line
            icon={BookOpenText}
            isLoss
            title={`${counted(alone.length, 'claim')} ${isOne(alone) ? 'rests' : 'rest'} on these quotes alone`}
          >
            {named(alone.map(claim => `“${claim.text}” (${claim.personaName})`))}
          </Line>
        )}
        {claims.length > alone.length && (
          <Line
            icon={BookOpenText}
            title={`${counted(claims.length - alone.length, alone.length > 0 ? 'more claim' : 'claim')} ${claims.length - alone.length === 1 ? 'counts' : 'count'} them among other evidence`}
          />
        )}
        {packs.length > 0 && (
          <Line
            icon={Package}
            title={`${counted(packs.length, 'pack')} ${isOne(packs) ? 'was' : 'were'} exported with these quotes`}
          >
            {named(packs.map(pack => `${pack.fileName}, ${dayText(pack.at)}`))}
          </Line>
        )}
      </ul>
      <p>You can undo this.</p>
    </div>
  )
}

function Line({
  icon: Icon,
  title,
  isLoss = false,
  children,
}: {
  readonly icon: typeof Quote
  readonly title: string
  readonly isLoss?: boolean
  readonly children?: ReactNode
}) {
  return (
    <li className={styles.line} data-loss={isLoss || undefined}>
      <Icon size={16} strokeWidth={1.75} aria-hidden />
      <span className={styles.title}>{title}</span>
      {children && <span className={styles.names}>{children}</span>}
    </li>
  )
}

function named(names: readonly string[]): string {
  const more = names.length - mostNamed
  return more > 0 ? `${names.slice(0, mostNamed).join(' · ')} and ${more} more` : names.join(' · ')
}

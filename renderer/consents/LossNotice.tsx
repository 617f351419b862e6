import { BookOpenText, type LucideIcon, Package, Quote, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Consequences } from '../../shared/contract/consequences.ts'
import { dayText } from '../interviews/dates.ts'
import { counted } from '../quotes/source-words.ts'
import type { ConsentLoss } from './consent-draft.ts'
import styles from './LossNotice.module.css'

/** What taking consent back does, before it is done: to quotes, to claims, and to packs that others have already. */
export function LossNotice({
  loss,
  wasWithheld,
  consequences: { quotes, claims, packs },
}: {
  readonly loss: ConsentLoss
  /** The words stood in no pack before either. */
  readonly wasWithheld: boolean
  readonly consequences: Consequences
}) {
  const alone = loss === 'withheld' && !wasWithheld ? claims.filter(claim => claim.isLast) : []
  const shared = loss === 'unnamed' ? packs.filter(pack => pack.withNames) : packs
  if (quotes === 0 && shared.length === 0) return <p className={styles.none}>No quote is affected.</p>
  return (
    <div className={styles.loss}>
      <p className={styles.head}>
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden />
        What this takes away
      </p>
      <ul className={styles.lines}>
        <Line icon={Quote} title={quotesLine(quotes, loss, wasWithheld)} />
        {alone.length > 0 && (
          <Line
            icon={BookOpenText}
            title={`${counted(alone.length, 'claim')} ${alone.length === 1 ? 'loses its' : 'lose their'} last evidence in packs:`}
          >
            {alone.map(claim => (
              <li key={claim.id}>
                “{claim.text}” <span className={styles.detail}>{claim.personaName}</span>
              </li>
            ))}
          </Line>
        )}
        {shared.length > 0 && (
          <Line icon={Package} title={`Already shared: ask for ${shared.length === 1 ? 'it' : 'them'} back`}>
            {shared.map(pack => (
              <li key={`${pack.at} ${pack.fileName}`}>
                {pack.fileName}{' '}
                <span className={styles.detail}>
                  {dayText(pack.at)}
                  {pack.withNames && ', with names'}
                </span>
              </li>
            ))}
          </Line>
        )}
      </ul>
    </div>
  )
}

function quotesLine(quotes: number, loss: ConsentLoss, wasWithheld: boolean): string {
  const [leave, stay] = quotes === 1 ? ['leaves', 'stays'] : ['leave', 'stay']
  if (loss === 'unnamed') return `${counted(quotes, 'quote')} ${stay} in packs, without the name`
  return wasWithheld
    ? `${counted(quotes, 'quote')} ${stay} out of every export, as now`
    : `${counted(quotes, 'quote')} ${leave} every export from now on`
}

function Line({
  icon: Icon,
  title,
  children,
}: {
  readonly icon: LucideIcon
  readonly title: string
  readonly children?: ReactNode
}) {
  return (
    <li className={styles.line}>
      <Icon size={15} strokeWidth={1.75} aria-hidden />
      <div className={styles.text}>
        <p className={styles.title}>{title}</p>
        {children && <ul className={styles.named}>{children}</ul>}
      </div>
    </li>
  )
}

import { type ReactNode, useState } from 'react'
import { useFilter } from 'react-aria-components'
import styles from './Facets.module.css'

export type Choice = {
  readonly value: string | null
  readonly label: string
  readonly quotes: number
  readonly sign?: ReactNode
}

const most = 8
const mostFound = 200

const countText = new Intl.NumberFormat('en-GB')

/** The choices of one part with what each would show: those that are made first, then as they are given. */
export function ChoiceList({
  label,
  choices,
  chosen,
  onToggle,
}: {
  readonly label: string
  readonly choices: readonly Choice[]
  readonly chosen: readonly (string | null)[]
  readonly onToggle: (value: string | null) => void
}) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const [text, setText] = useState('')
  const [showsAll, setShowsAll] = useState(false)
  const isChosen = ({ value }: Choice) => chosen.includes(value)
  const offered = choices.filter(choice => choice.quotes > 0 || isChosen(choice))
  const isLong = offered.length > most + 2
  const found = offered.filter(choice => isChosen(choice) || contains(choice.label, text.trim()))
  const ordered = isLong ? [...found.filter(isChosen), ...found.filter(choice => !isChosen(choice))] : found
  const limit = showsAll || text !== '' ? mostFound : Math.max(most, chosen.length)
  const shown = isLong ? ordered.slice(0, limit) : ordered
  return (
    <>
      {isLong && (
        <input
          type="search"
          className={styles.find}
          aria-label={`Find in ${label}`}
          placeholder="Find"
          value={text}
          onChange={event => setText(event.target.value)}
        />
      )}
      <ul className={styles.choices} data-long={limit > most || undefined}>
        {shown.map(choice => (
          <li key={choice.value ?? ''}>
            <ChoiceRow choice={choice} isChosen={isChosen(choice)} onToggle={onToggle} />
          </li>
        ))}
      </ul>
      {isLong && shown.length === 0 && <p className={styles.none}>Nothing of that name.</p>}
      {isLong && text === '' && offered.length > Math.max(most, chosen.length) && (
        <button type="button" className={styles.more} onClick={() => setShowsAll(!showsAll)}>
          {showsAll ? 'Show fewer' : `Show all ${countText.format(offered.length)}`}
        </button>
      )}
    </>
  )
}

export function ChoiceRow({
  choice: { value, label, quotes, sign },
  isChosen,
  onToggle,
}: {
  readonly choice: Choice
  readonly isChosen: boolean
  readonly onToggle: (value: string | null) => void
}) {
  return (
    <label className={styles.choice} title={label}>
      <input type="checkbox" className={styles.box} checked={isChosen} onChange={() => onToggle(value)} />
      {sign}
      <span className={styles.name}>{label}</span>
      <span className={styles.count}>{countText.format(quotes)}</span>
    </label>
  )
}

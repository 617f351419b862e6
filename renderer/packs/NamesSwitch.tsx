import { Switch } from 'react-aria-components'
import { counted } from '../quotes/source-words.ts'
import styles from './NamesSwitch.module.css'

/** Whether the pack says who those are who agreed to it; it says whose names that would be. */
export function NamesSwitch({
  isOn,
  onChange,
  names,
  others,
}: {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  /** Who would be named, or is. */
  readonly names: readonly string[]
  /** How many of those who are quoted stand under a pseudonym all the same. */
  readonly others: number
}) {
  return (
    <div className={styles.names}>
      <Switch className={styles.switch!} isSelected={isOn} onChange={onChange} aria-describedby="names-note">
        <span className={styles.label}>Names of people and partners</span>
        <span className={styles.track}>
          <span className={styles.knob} />
        </span>
      </Switch>
      <p className={styles.note} id="names-note">
        {isOn
          ? withNames(names, others)
          : 'People and partners stand under pseudonyms, as P03 or Partner C. '}
        Names you noted are replaced within quotes as well; others may be left, so read them before you share.
      </p>
    </div>
  )
}

function withNames(names: readonly string[], others: number): string {
  if (names.length === 0) return 'Nobody quoted here agreed to be named: the pack names nobody. '
  const rest =
    others === 0 ? '' : ` The other ${others === 1 ? 'one stands' : `${others} stand`} under a pseudonym.`
  return `The pack names ${counted(names.length, 'person', 'people')} who agreed to it: ${listed(names)}.${rest} `
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

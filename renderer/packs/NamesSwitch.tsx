import { Switch } from 'react-aria-components'
import styles from './NamesSwitch.module.css'

/** Whether the pack says who people are. The words themselves are never changed, so it says what that means. */
export function NamesSwitch({
  isOn,
  onChange,
}: {
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
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
          ? 'The pack names everybody who is quoted. '
          : 'The pack shows roles and partner types instead. '}
        Quotes are verbatim and may contain names; read them before you share.
      </p>
    </div>
  )
}

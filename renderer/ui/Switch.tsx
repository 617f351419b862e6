import { Switch as AriaSwitch } from 'react-aria-components'
import styles from './Switch.module.css'

/** Something that is on or off, and is so at once. */
export function Switch({
  label,
  isOn,
  onChange,
  isDisabled = false,
}: {
  readonly label: string
  readonly isOn: boolean
  readonly onChange: (isOn: boolean) => void
  readonly isDisabled?: boolean
}) {
  return (
    <AriaSwitch className={styles.switch!} isSelected={isOn} onChange={onChange} isDisabled={isDisabled}>
      <span className={styles.track}>
        <span className={styles.knob} />
      </span>
      {label}
    </AriaSwitch>
  )
}

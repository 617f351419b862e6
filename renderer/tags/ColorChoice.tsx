import { Check } from 'lucide-react'
import { useState } from 'react'
import { Button as AriaButton } from 'react-aria-components'
import { labelColorNames, labelColors } from '../../shared/model/label-colors.ts'
import { Popover } from '../ui/Popover.tsx'
import styles from './ColorChoice.module.css'
import { TagDot } from './TagDot.tsx'

/** A dot that opens the colours a tag can have, or any other. */
export function ColorChoice({
  label,
  color,
  onChange,
}: {
  readonly label: string
  readonly color: string
  readonly onChange: (color: string) => void
}) {
  const [own, setOwn] = useState(color)
  const isOwn = !labelColors.some(known => isSame(known, color))
  return (
    <Popover
      label={label}
      trigger={
        <AriaButton className={styles.opener!} aria-label={label}>
          <TagDot color={color} size={12} />
        </AriaButton>
      }
    >
      {close => (
        <div className={styles.choice}>
          <div className={styles.colors}>
            {labelColors.map(known => (
              <AriaButton
                key={known}
                className={styles.color!}
                aria-label={labelColorNames[known]}
                aria-pressed={isSame(known, color)}
                onPress={() => {
                  if (!isSame(known, color)) onChange(known)
                  close()
                }}
              >
                <TagDot color={known} size={22} />
                {isSame(known, color) && <Check className={styles.check} size={14} aria-hidden />}
              </AriaButton>
            ))}
          </div>
          <label className={styles.own}>
            <input
              type="color"
              value={own}
              onChange={event => setOwn(event.target.value)}
              onBlur={() => !isSame(own, color) && onChange(own.toUpperCase())}
            />
            {isOwn ? 'Your own colour' : 'Another colour'}
          </label>
        </div>
      )}
    </Popover>
  )
}

function isSame(one: string, other: string): boolean {
  return one.toUpperCase() === other.toUpperCase()
}

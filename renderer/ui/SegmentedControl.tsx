import type { LucideIcon } from 'lucide-react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import styles from './SegmentedControl.module.css'

export type Segment<Id extends string> = {
  readonly id: Id
  readonly label: string
  readonly icon?: LucideIcon
}

/** One of two or three ways, all in sight. With `isIconOnly`, labels are for screen readers. */
export function SegmentedControl<Id extends string>({
  label,
  segments,
  value,
  onChange,
  isIconOnly = false,
}: {
  readonly label: string
  readonly segments: readonly Segment<Id>[]
  readonly value: Id
  readonly onChange: (id: Id) => void
  readonly isIconOnly?: boolean
}) {
  return (
    <ToggleButtonGroup
      className={styles.group!}
      aria-label={label}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[value]}
      onSelectionChange={keys => {
        const [key] = keys
        if (key !== undefined) onChange(key as Id)
      }}
    >
      {segments.map(({ id, label, icon: Icon }) => (
        <ToggleButton
          key={id}
          id={id}
          className={styles.segment!}
          data-icon-only={isIconOnly || undefined}
          {...(isIconOnly ? { 'aria-label': label } : {})}
        >
          {Icon && <Icon size={15} strokeWidth={1.75} aria-hidden />}
          {!isIconOnly && label}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  )
}

import { Braces, FileText, Globe, type LucideIcon } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import type { PackFormat } from '../../shared/contract/packs.ts'
import styles from './FormatChoice.module.css'

const formats: readonly {
  readonly id: PackFormat
  readonly icon: LucideIcon
  readonly name: string
  readonly text: string
}[] = [
  { id: 'html', icon: Globe, name: 'Web page', text: 'One file for any browser' },
  { id: 'pdf', icon: FileText, name: 'PDF', text: 'The same pages, for paper' },
  { id: 'json', icon: Braces, name: 'JSON', text: 'The data, for other programs' },
]

/** What kind of file a pack becomes. */
export function FormatChoice({
  format,
  onChange,
}: {
  readonly format: PackFormat
  readonly onChange: (format: PackFormat) => void
}) {
  return (
    <RadioGroup className={styles.group!} value={format} onChange={chosen => onChange(chosen as PackFormat)}>
      <Label className={styles.label!}>Format</Label>
      <div className={styles.cards}>
        {formats.map(({ id, icon: Icon, name, text }) => (
          <Radio key={id} value={id} className={styles.card!}>
            <Icon size={18} strokeWidth={1.6} aria-hidden />
            <span>
              <span className={styles.name}>{name}</span>
              <span className={styles.text}>{text}</span>
            </span>
            <span className={styles.dot} />
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}

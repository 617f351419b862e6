import { Undo2 } from 'lucide-react'
import { Label, Radio, RadioGroup } from 'react-aria-components'
import { type Consent, type ConsentStatus, consentNames } from '../../shared/model/consent.ts'
import styles from './ConsentChoices.module.css'
import { asForAll, type ConsentChoice } from './consent-draft.ts'
import { consentIcons, consentLook } from './consent-look.ts'

const inOrder: readonly ConsentStatus[] = ['not-asked', 'refused', 'internal', 'pseudonym', 'named']

/** What somebody can agree to, each with what it means for packs. */
export function ConsentChoices({
  value,
  onChange,
  pseudonym,
  standing,
  isReadOnly,
}: {
  readonly value: ConsentChoice
  readonly onChange: (choice: ConsentChoice) => void
  readonly pseudonym: string
  /** What holds for everything, where this is about one interview. */
  readonly standing: Consent | null
  readonly isReadOnly: boolean
}) {
  const meanings: Readonly<Record<ConsentStatus, string>> = {
    'not-asked': 'For now as under a pseudonym',
    refused: 'The words stay out of packs',
    internal: 'The words stay out of packs',
    pseudonym: `The words stand, as said by ${pseudonym}`,
    named: 'The words stand, with the name',
  }
  return (
    <RadioGroup
      className={styles.choices!}
      value={value}
      isReadOnly={isReadOnly}
      onChange={choice => onChange(choice as ConsentChoice)}
    >
      <Label className={styles.label!}>Agreed to</Label>
      <div className={styles.rows}>
        {standing && (
          <Radio value={asForAll} className={styles.row!} autoFocus={value === asForAll}>
            <Undo2 size={16} strokeWidth={1.75} aria-hidden />
            <span className={styles.name}>As for everything</span>
            <span className={styles.meaning}>Now: {consentLook(standing).words.toLowerCase()}</span>
            <span className={styles.dot} />
          </Radio>
        )}
        {inOrder.map(status => {
          const Icon = consentIcons[status]
          return (
            <Radio
              key={status}
              value={status}
              className={styles.row!}
              data-status={status}
              autoFocus={value === status}
            >
              <Icon size={16} strokeWidth={1.75} aria-hidden />
              <span className={styles.name}>{consentNames[status]}</span>
              <span className={styles.meaning}>{meanings[status]}</span>
              <span className={styles.dot} />
            </Radio>
          )
        })}
      </div>
    </RadioGroup>
  )
}

import type { PartnerId } from '../../shared/model/ids.ts'
import { type PartnerType, partnerTypeNames, partnerTypes } from '../../shared/model/partner.ts'
import { ComboBox } from '../ui/ComboBox.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './InterviewDialog.module.css'
import type { PeopleDrafts } from './use-people-drafts.ts'

/** The partner the interview was with: picked, or created by typing its name; beside it its type. */
export function PartnerField({
  value,
  onChange,
  people,
}: {
  readonly value: PartnerId | null
  readonly onChange: (id: PartnerId | null) => void
  readonly people: PeopleDrafts
}) {
  const chosen = people.partners.find(partner => partner.id === value)
  return (
    <div className={styles.pair}>
      <ComboBox
        label="Partner"
        placeholder="None: an internal interview"
        options={people.partners.map(({ id, name, type }) => ({
          id,
          label: name,
          detail: partnerTypeNames[type],
        }))}
        value={value}
        onChange={onChange}
        onCreate={name => onChange(people.draftPartner({ name, type: 'other' }))}
      />
      <Select<PartnerType>
        label="Partner type"
        options={partnerTypes.map(type => ({ id: type, label: partnerTypeNames[type] }))}
        value={chosen?.type ?? null}
        onChange={type => chosen && people.draftPartner({ ...chosen, type })}
        isDisabled={!chosen}
      />
    </div>
  )
}

import type { PartnerId } from '../../shared/model/ids.ts'
import { type PartnerType, partnerTypeNames, partnerTypes } from '../../shared/model/partner.ts'
import { useEngineCommand, useEngineQuery } from '../engine/use-engine.ts'
import { ComboBox } from '../ui/ComboBox.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './InterviewDialog.module.css'

/** The partner the interview was with: picked, or created by typing its name; beside it its type. */
export function PartnerField({
  value,
  onChange,
}: {
  readonly value: PartnerId | null
  readonly onChange: (id: PartnerId | null) => void
}) {
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const create = useEngineCommand('partners.create')
  const update = useEngineCommand('partners.update')
  const chosen = partners.find(partner => partner.id === value)
  return (
    <div className={styles.pair}>
      <ComboBox
        label="Partner"
        placeholder="None: an internal interview"
        options={partners.map(({ id, name, type }) => ({ id, label: name, detail: partnerTypeNames[type] }))}
        value={value}
        onChange={onChange}
        onCreate={name =>
          create.mutate({ name, type: 'other' }, { onSuccess: partner => onChange(partner.id) })
        }
      />
      <Select<PartnerType>
        label="Partner type"
        options={partnerTypes.map(type => ({ id: type, label: partnerTypeNames[type] }))}
        value={chosen?.type ?? null}
        onChange={type => chosen && update.mutate({ id: chosen.id, type })}
        isDisabled={!chosen}
      />
    </div>
  )
}

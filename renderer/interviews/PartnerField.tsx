import type { PartnerId } from '../../shared/model/ids.ts'
import { type PartnerType, partnerTypeNames, partnerTypes } from '../../shared/model/partner.ts'
import { perform } from '../engine/perform.ts'
import { useEngineCommand, useEngineQuery } from '../engine/use-engine.ts'
import { ComboBox } from '../ui/ComboBox.tsx'
import { Select } from '../ui/Select.tsx'
import styles from './InterviewDialog.module.css'

/** The partner the interview was with: picked, or created by typing its name; beside it its type. */
export function PartnerField({
  value,
  onChange,
  onCreating,
}: {
  readonly value: PartnerId | null
  readonly onChange: (id: PartnerId | null) => void
  /** Told of every creation that is under way, so that a form can wait for it. */
  readonly onCreating: (creation: Promise<unknown>) => void
}) {
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const update = useEngineCommand('partners.update')
  async function create(name: string) {
    const created = await perform('partners.create', { name, type: 'other' })
    if (created) onChange(created.value.id)
  }

  const chosen = partners.find(partner => partner.id === value)
  return (
    <div className={styles.pair}>
      <ComboBox
        label="Partner"
        placeholder="None: an internal interview"
        options={partners.map(({ id, name, type }) => ({ id, label: name, detail: partnerTypeNames[type] }))}
        value={value}
        onChange={onChange}
        onCreate={name => onCreating(create(name))}
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

import type { PartnerId } from '../../shared/model/ids.ts'
import { partnerTypeNames } from '../../shared/model/partner.ts'
import { ComboBox } from '../ui/ComboBox.tsx'
import type { ImportFile, PartnerChoice } from './import-file.ts'
import type { People } from './people.ts'

/** What the field shows: one of its own words, or the id of a partner. */
export type PartnerKey = 'named' | 'none' | 'new' | PartnerId

/** The partner: as the file names it, none, one who is there, or a new one by typing its name. */
export function PartnerChoiceField({
  value,
  named,
  isEachItsOwn = false,
  created,
  people,
  onChange,
}: {
  /** Null: not the same for all. */
  readonly value: PartnerKey | null
  /** What the source calls it, where that is nobody who is there; null without. */
  readonly named: string | null
  readonly isEachItsOwn?: boolean
  readonly created: string | null
  readonly people: People
  readonly onChange: (partner: PartnerChoice) => void
}) {
  const isThere =
    named !== null && !isEachItsOwn && people.partners.some(partner => sameName(partner.name, named))
  const isNew = value === 'new' || (value === 'named' && !isEachItsOwn)
  return (
    <ComboBox<PartnerKey>
      label={isNew ? 'Partner (new)' : 'Partner'}
      placeholder={value === null ? 'Various' : 'No partner'}
      options={[
        ...(named !== null && !isThere
          ? [
              {
                id: 'named' as const,
                label: named,
                ...(isEachItsOwn ? {} : { detail: 'New, from the file' }),
              },
            ]
          : []),
        ...(created !== null ? [{ id: 'new' as const, label: created, detail: 'New' }] : []),
        { id: 'none', label: 'No partner' },
        ...people.partners.map(({ id, name, type }) => ({
          id,
          label: name,
          detail: partnerTypeNames[type],
        })),
      ]}
      value={value}
      onChange={key => {
        if (key === null || key === 'none') onChange({ is: 'none' })
        else if (key === 'named') onChange({ is: 'named' })
        else if (key !== 'new') onChange({ is: 'partner', partnerId: key })
      }}
      onCreate={name => onChange({ is: 'new', name })}
    />
  )
}

/** What the field shows for a file. A name in the file that a partner bears is that partner. */
export function partnerKeyOf({ partner, preview }: ImportFile, people: People): PartnerKey {
  switch (partner.is) {
    case 'partner':
      return partner.partnerId
    case 'none':
    case 'new':
      return partner.is
    case 'named': {
      if (preview && preview.total > 1) return 'named'
      const name = preview?.interviews[0]?.partnerName ?? null
      if (name === null) return 'none'
      return people.partners.find(known => sameName(known.name, name))?.id ?? 'named'
    }
  }
}

/** The partner who is there, if it is one of those. */
export function partnerIdOf(file: ImportFile, people: People): PartnerId | null {
  const key = partnerKeyOf(file, people)
  return key === 'named' || key === 'none' || key === 'new' ? null : key
}

function sameName(one: string, other: string): boolean {
  return one.trim().toLocaleLowerCase() === other.trim().toLocaleLowerCase()
}

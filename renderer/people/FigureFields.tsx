import { Settings2 } from 'lucide-react'
import type { Attribute } from '../../shared/model/attribute.ts'
import type { Partner } from '../../shared/model/partner.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { Button } from '../ui/Button.tsx'
import { Select } from '../ui/Select.tsx'
import { showToast } from '../ui/toasts.ts'
import styles from './FigureFields.module.css'
import { PaneNote, PanePair, PanePart } from './Pane.tsx'
import { SavedField } from './SavedField.tsx'
import { saved, useIsReadOnly } from './saving.ts'
import { goToSection } from './sections.ts'
import { Toggles } from './Toggles.tsx'

/** What the project keeps of its partners, each in the field that suits it. */
export function FigureFields({ partner }: { readonly partner: Partner }) {
  const { data: figures } = useEngineQuery('attributes.list', {})
  return (
    <PanePart
      title="Figures"
      aside={
        <Button look="plain" size="small" icon={Settings2} onPress={() => goToSection('figures')}>
          Define
        </Button>
      }
    >
      {figures?.length === 0 && (
        <PaneNote>None yet. Define what you keep of each partner: revenue, deals, certifications.</PaneNote>
      )}
      <PanePair>
        {figures?.map(figure => (
          <FigureField key={figure.id} figure={figure} partner={partner} />
        ))}
      </PanePair>
    </PanePart>
  )
}

const none = 'none'

function FigureField({ figure, partner }: { readonly figure: Attribute; readonly partner: Partner }) {
  const isReadOnly = useIsReadOnly()
  const value = partner.attributes.find(one => one.attributeId === figure.id)?.value ?? ''
  const label = figure.unit === '' ? figure.name : `${figure.name} (${figure.unit})`

  function store(text: string): Promise<string | null> {
    const given = text.trim()
    return saved(
      'partners.update',
      { id: partner.id, attributes: [{ attributeId: figure.id, value: given === '' ? null : given }] },
      'partners.list',
    )
  }

  async function choose(text: string) {
    const problem = await store(text)
    if (problem !== null) showToast({ text: problem, tone: 'failure' })
  }

  switch (figure.kind) {
    case 'choice':
      return (
        <Select
          label={label}
          placeholder="Not said"
          isDisabled={isReadOnly}
          options={[
            ...(value === '' ? [] : [{ id: none, label: 'Not said' }]),
            ...figure.choices.map(choice => ({ id: `=${choice}`, label: choice })),
          ]}
          value={value === '' ? null : `=${value}`}
          onChange={id => void choose(id === none ? '' : id.slice(1))}
        />
      )
    case 'yes-no':
      return (
        <div className={styles.field}>
          <span className={styles.label} aria-hidden="true">
            {label}
          </span>
          <Toggles
            label={label}
            options={[
              { id: 'yes', label: 'Yes' },
              { id: 'no', label: 'No' },
            ]}
            value={value === 'yes' || value === 'no' ? value : null}
            onChange={chosen => void choose(chosen ?? '')}
            isDisabled={isReadOnly}
          />
        </div>
      )
    default:
      return (
        <SavedField
          fieldKey={`${partner.id}:${figure.id}`}
          label={label}
          value={value}
          type={figure.kind === 'date' ? 'date' : 'text'}
          onSave={store}
        />
      )
  }
}

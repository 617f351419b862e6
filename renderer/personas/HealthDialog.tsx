import { useState } from 'react'
import type { HealthThresholds } from '../../shared/model/health.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { useIsReadOnly } from '../people/saving.ts'
import { FindingItem } from '../persona/FindingItem.tsx'
import panel from '../persona/HealthPanel.module.css'
import { hrefOf } from '../router/route.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './HealthDialog.module.css'

const none: ReadonlyMap<string, string> = new Map()

/** What is wrong with all personas, and from where on something is. */
export function HealthDialog({ onClose }: { readonly onClose: () => void }) {
  const { data: overview } = useEngineQuery('health.overview', {})
  return (
    <Dialog title="Health of all personas" isOpen onClose={onClose} width="wide">
      {/* A link leads away from here. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the links are what is pressed */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: Enter on a link is a click on it */}
      <div
        className={styles.all}
        onClick={event => event.target instanceof Element && event.target.closest('a') && onClose()}
      >
        {overview && overview.findings.length > 0 && (
          <section className={styles.one} aria-label="All together">
            <h3 className={styles.name}>All together</h3>
            <ul className={panel.findings}>
              {overview.findings.map(finding => (
                <FindingItem key={finding.text} finding={finding} personaId={null} texts={none} />
              ))}
            </ul>
          </section>
        )}
        {overview?.personas.map(({ personaId, name, findings }) => (
          <section key={personaId} className={styles.one} aria-label={name}>
            <h3 className={styles.name}>
              <a href={hrefOf({ screen: 'persona', personaId })}>{name}</a>
            </h3>
            {findings.length === 0 && <p className={panel.fine}>Nothing to mend.</p>}
            <ul className={panel.findings}>
              {findings.map(finding => (
                <FindingItem key={finding.text} finding={finding} personaId={personaId} texts={none} />
              ))}
            </ul>
          </section>
        ))}
        {overview?.personas.length === 0 && overview.findings.length === 0 && (
          <EmptyState title="There is no persona to look at" />
        )}
      </div>
      <Thresholds />
    </Dialog>
  )
}

const fields: readonly {
  readonly key: keyof HealthThresholds
  readonly label: string
  readonly isShare: boolean
}[] = [
  { key: 'oneVoice', label: 'One voice: more than so many % from one', isShare: true },
  { key: 'contested', label: 'Contested: from so many % against', isShare: true },
  { key: 'overlap', label: 'Too many: two overlap by so many %', isShare: true },
  { key: 'interviewsPerPersona', label: 'Too many: interviews for each persona', isShare: false },
  { key: 'reviewMonths', label: 'Static: a review every so many months', isShare: false },
  { key: 'evidenceMonths', label: 'Static: evidence older than so many months', isShare: false },
]

function Thresholds() {
  const { data: thresholds } = useEngineQuery('health.thresholds', {})
  if (!thresholds) return null
  return (
    <details className={styles.thresholds}>
      <summary>From where on something is a finding</summary>
      <p className={styles.how}>
        Two personas overlap by the mean of what they share of the partners behind them, of the tags on their
        quotes and of the quotes themselves: what both have, of all that either has.
      </p>
      <div className={styles.fields}>
        {fields.map(({ key, label, isShare }) => (
          <Threshold
            key={key}
            label={label}
            value={isShare ? Math.round(thresholds[key] * 100) : thresholds[key]}
            onSave={value => perform('health.setThresholds', { [key]: isShare ? value / 100 : value })}
          />
        ))}
      </div>
    </details>
  )
}

function Threshold({
  label,
  value,
  onSave,
}: {
  readonly label: string
  readonly value: number
  readonly onSave: (value: number) => unknown
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const isReadOnly = useIsReadOnly()
  function save() {
    const next = Number(typed)
    if (typed !== null && typed.trim() !== '' && next !== value) onSave(next)
    setTyped(null)
  }
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={typed ?? String(value)}
      onChange={setTyped}
      onBlur={save}
      onKeyDown={event => event.key === 'Enter' && save()}
      isReadOnly={isReadOnly}
    />
  )
}

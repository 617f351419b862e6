import { type FormEvent, useState } from 'react'
import { ColorSwatch, ColorSwatchPicker, ColorSwatchPickerItem } from 'react-aria-components'
import { labelColors, nextColor } from '../../shared/model/label-colors.ts'
import type { Persona } from '../../shared/model/persona.ts'
import { useEngineCommand, useEngineQuery } from '../engine/use-engine.ts'
import { navigate } from '../router/use-route.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { boardDialog } from './board.ts'
import styles from './PersonaDialog.module.css'
import { PersonaTile } from './PersonaTile.tsx'

const noTemplate = 'none'

/** Asks for a persona's name, summary and colour: a new one's, or those of one that is there. */
export function PersonaDialog({
  persona,
  taken,
}: {
  readonly persona: Persona | null
  readonly taken: readonly string[]
}) {
  const [name, setName] = useState(persona?.name ?? '')
  const [summary, setSummary] = useState(persona?.summary ?? '')
  const [color, setColor] = useState(persona?.color.toUpperCase() ?? nextColor(taken))
  const [template, setTemplate] = useState(noTemplate)
  const create = useEngineCommand('personas.create', { isQuiet: true })
  const update = useEngineCommand('personas.update', { isQuiet: true })
  const failure = create.error ?? update.error
  const { data: known } = useEngineQuery('templates.list', {}, { enabled: persona === null })
  const chosen = known?.templates.find(one => one.key === template)
  const fromTemplate = chosen ? { template: chosen.key, partnerTypes: [chosen.partnerType] } : {}
  const close = () => boardDialog.set(null)

  function save(event?: FormEvent) {
    event?.preventDefault()
    const onSuccess = (saved: Persona) => {
      close()
      // A long board scrolls to who is new.
      if (!persona) navigate({ screen: 'personas', personaId: saved.id }, { isReplacing: true })
      announce(persona ? `${saved.name} saved.` : `${saved.name} is on the board.`)
    }
    if (persona) update.mutate({ id: persona.id, name, summary, color }, { onSuccess })
    else create.mutate({ name, summary, color, ...fromTemplate }, { onSuccess })
  }

  return (
    <Dialog
      title={persona ? 'Edit persona' : 'New persona'}
      isOpen
      onClose={close}
      footer={
        <>
          <Button onPress={close}>Cancel</Button>
          <Button look="primary" onPress={() => save()} isDisabled={create.isPending || update.isPending}>
            {persona ? 'Save' : 'Create persona'}
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={save}>
        <div className={styles.who}>
          <PersonaTile name={name || 'New'} color={color} />
          <TextField
            label="Name"
            hint="A name that says who they are, as “Cloud Integrator”"
            value={name}
            onChange={setName}
            error={failure?.message ?? null}
            autoFocus
          />
        </div>
        {!persona && known && known.templates.length > 0 && (
          <Select<string>
            label="Begins with the questions for"
            options={[
              { id: noTemplate, label: 'Any partner' },
              ...known.templates.map(({ key, name: label }) => ({ id: key, label })),
            ]}
            value={template}
            onChange={setTemplate}
          />
        )}
        {known && known.skipped.length > 0 && (
          <p className={styles.note}>
            {known.skipped.join(', ')} {known.skipped.length === 1 ? 'is' : 'are'} no template and left out.
          </p>
        )}
        <TextField
          label="Summary"
          hint="What this partner does and how they judge you, in a sentence"
          rows={3}
          value={summary}
          onChange={setSummary}
        />
        <div className={styles.colors}>
          <span className={styles.label}>Colour</span>
          <ColorSwatchPicker
            aria-label="Colour"
            className={styles.swatches!}
            value={color}
            onChange={chosen => setColor(chosen.toString('hex').toUpperCase())}
          >
            {withOwn(color).map(one => (
              <ColorSwatchPickerItem key={one} color={one} className={styles.swatch!}>
                <ColorSwatch className={styles.fill!} />
              </ColorSwatchPickerItem>
            ))}
          </ColorSwatchPicker>
        </div>
        <input type="submit" hidden />
      </form>
    </Dialog>
  )
}

function withOwn(color: string): readonly string[] {
  return labelColors.some(known => known === color) ? labelColors : [...labelColors, color]
}

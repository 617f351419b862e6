import { Check } from 'lucide-react'
import { Checkbox, CheckboxGroup, Label } from 'react-aria-components'
import type { PersonaId } from '../../shared/model/ids.ts'
import type { Persona } from '../../shared/model/persona.ts'
import { PersonaTile } from '../personas/PersonaTile.tsx'
import { counted } from '../quotes/source-words.ts'
import { Button } from '../ui/Button.tsx'
import styles from './PersonaChoice.module.css'

/** Which personas are in the pack. */
export function PersonaChoice({
  personas,
  chosen,
  onChange,
}: {
  readonly personas: readonly Persona[]
  readonly chosen: readonly PersonaId[]
  readonly onChange: (chosen: readonly PersonaId[]) => void
}) {
  const isAll = chosen.length === personas.length
  return (
    <CheckboxGroup
      className={styles.group!}
      value={[...chosen]}
      onChange={ids => onChange(ids as PersonaId[])}
    >
      <div className={styles.head}>
        <Label className={styles.label!}>Personas</Label>
        {personas.length > 1 && (
          <Button
            look="plain"
            size="small"
            onPress={() => onChange(isAll ? [] : personas.map(persona => persona.id))}
          >
            {isAll ? 'Choose none' : 'Choose all'}
          </Button>
        )}
      </div>
      <div className={styles.list}>
        {personas.map(persona => (
          <Checkbox key={persona.id} value={persona.id} className={styles.persona!}>
            <span className={styles.box}>
              <Check size={13} strokeWidth={3} aria-hidden />
            </span>
            <PersonaTile name={persona.name} color={persona.color} size="small" />
            <span className={styles.name}>{persona.name}</span>
            <span className={styles.claims}>{counted(persona.claims.length, 'claim')}</span>
          </Checkbox>
        ))}
      </div>
    </CheckboxGroup>
  )
}

import { ImageUp, Type } from 'lucide-react'
import { useRef } from 'react'
import { Button } from 'react-aria-components'
import type { Profile } from '../../shared/model/profile.ts'
import { perform } from '../engine/perform.ts'
import { useIsReadOnly } from '../people/saving.ts'
import { PersonaTile } from '../personas/PersonaTile.tsx'
import { Menu } from '../ui/Menu.tsx'
import { showFailure } from '../ui/toasts.ts'
import styles from './Portrait.module.css'
import { readPortrait } from './read-portrait.ts'

/** A persona's portrait: a picture of one's own, or its initials on its colour. */
export function Portrait({ profile }: { readonly profile: Profile }) {
  const { id, name, color, portrait } = profile
  const file = useRef<HTMLInputElement>(null)
  const isReadOnly = useIsReadOnly()
  const tile = <PersonaTile name={name} color={color} portrait={portrait} size="large" />
  if (isReadOnly) return tile

  async function choose(chosen: File | undefined) {
    if (!chosen) return
    try {
      await perform('personas.update', { id, portrait: await readPortrait(chosen) })
    } catch (failure) {
      showFailure(failure)
    }
  }

  return (
    <>
      <Menu
        label="Portrait"
        placement="bottom start"
        trigger={
          <Button className={styles.tile!} aria-label="Portrait">
            {tile}
          </Button>
        }
        entries={[
          {
            id: 'choose',
            label: 'Choose a picture…',
            icon: ImageUp,
            onAction: () => file.current?.click(),
          },
          {
            id: 'initials',
            label: 'Show the initials',
            icon: Type,
            isDisabled: portrait === null,
            onAction: () => void perform('personas.update', { id, portrait: null }),
          },
        ]}
      />
      <input
        ref={file}
        type="file"
        hidden
        aria-label="Picture for the portrait"
        accept="image/png,image/jpeg,image/webp"
        onChange={event => {
          void choose(event.target.files?.[0])
          event.target.value = ''
        }}
      />
    </>
  )
}

import { useState } from 'react'
import type { SavedFilter } from '../../shared/contract/saved-filters.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import type { Filter } from '../quotes/filter.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { TextField } from '../ui/TextField.tsx'

/** Names the filter on screen, or gives one that was kept another name. */
export function FilterNameDialog({
  before,
  filter,
  onClose,
}: {
  readonly before: SavedFilter | null
  readonly filter: Filter
  readonly onClose: () => void
}) {
  const [name, setName] = useState(before?.name ?? '')
  const [error, setError] = useState<string | null>(null)

  async function save() {
    try {
      if (before) await call('savedFilters.update', { id: before.id, name })
      else await call('savedFilters.create', { name, filter })
      announce(before ? 'Renamed.' : `Saved the filter “${name.trim()}”.`)
      onClose()
    } catch (failure) {
      setError(failureText(failure))
    }
  }

  return (
    <Dialog
      title={before ? 'Rename the filter' : 'Save this filter'}
      isOpen
      onClose={onClose}
      width="narrow"
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={name.trim() === ''} onPress={() => void save()}>
            {before ? 'Rename' : 'Save'}
          </Button>
        </>
      }
    >
      <TextField
        label="Name"
        value={name}
        onChange={next => {
          setName(next)
          setError(null)
        }}
        error={error}
        placeholder="Unplaced pain points of distributors"
        autoFocus
        onKeyDown={event => {
          if (event.key === 'Enter' && name.trim() !== '') void save()
        }}
      />
    </Dialog>
  )
}

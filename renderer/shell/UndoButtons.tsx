import { Redo2, Undo2 } from 'lucide-react'
import { useEngineQuery } from '../engine/use-engine.ts'
import { IconButton } from '../ui/Button.tsx'
import { redo, undo } from './history.ts'

/** Undo and redo, each naming what it would do. */
export function UndoButtons() {
  const { data: history } = useEngineQuery('history.state', {})
  return (
    <>
      <IconButton
        label={history?.undo ? `Undo: ${history.undo}` : 'Nothing to undo'}
        shortcut="Mod+Z"
        icon={Undo2}
        size="small"
        isDisabled={!history?.undo}
        onPress={() => void undo()}
      />
      <IconButton
        label={history?.redo ? `Redo: ${history.redo}` : 'Nothing to redo'}
        shortcut="Mod+Shift+Z"
        icon={Redo2}
        size="small"
        isDisabled={!history?.redo}
        onPress={() => void redo()}
      />
    </>
  )
}

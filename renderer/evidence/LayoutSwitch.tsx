import { LayoutList, Rows3 } from 'lucide-react'
import { memo } from 'react'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { evidenceView, setView } from './evidence-state.ts'

/** Whether quotes are shown as cards or as the rows of a table. */
export const LayoutSwitch = memo(function LayoutSwitch() {
  const { layout } = evidenceView.use()
  return (
    <SegmentedControl
      label="Shown as"
      isIconOnly
      segments={[
        { id: 'cards', label: 'Cards', icon: LayoutList },
        { id: 'table', label: 'Table', icon: Rows3 },
      ]}
      value={layout}
      onChange={next => setView({ layout: next })}
    />
  )
})

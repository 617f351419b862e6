import { ListPlus, Table2, Tags } from 'lucide-react'
import { memo } from 'react'
import { autocoding } from '../autocoding/autocoding-open.ts'
import { setCodebookOpen } from '../tags/codebook-open.ts'
import { Button } from '../ui/Button.tsx'
import { Menu } from '../ui/Menu.tsx'
import { evidenceView, lastFilter, sortFor } from './evidence-state.ts'
import { exportQuotes } from './export-quotes.ts'

/** What is done with all that match. Which those are is asked when it is done: it is not drawn again for each letter typed. */
export const EvidenceActions = memo(function EvidenceActions({
  projectName,
  isReadOnly,
  isEmpty,
}: {
  /** Null until it is known. */
  readonly projectName: string | null
  readonly isReadOnly: boolean
  readonly isEmpty: boolean
}) {
  function exportShown(withNames: boolean) {
    const filter = lastFilter.get()
    const sort = sortFor(filter, evidenceView.get())
    if (projectName !== null) void exportQuotes(projectName, { filter, sort, withNames })
  }

  return (
    <>
      {!isReadOnly && (
        <Button icon={ListPlus} onPress={() => autocoding.set(lastFilter.get().text ?? '')}>
          Make quotes from a search…
        </Button>
      )}
      <Menu
        label="Export as CSV"
        trigger={
          <Button icon={Table2} isDisabled={projectName === null || isEmpty}>
            Export as CSV
          </Button>
        }
        entries={[false, true].map(withNames => ({
          id: String(withNames),
          label: withNames ? 'With the names of those who agreed' : 'With pseudonyms',
          onAction: () => exportShown(withNames),
        }))}
      />
      <Button icon={Tags} onPress={() => setCodebookOpen(true)}>
        Codebook
      </Button>
    </>
  )
})

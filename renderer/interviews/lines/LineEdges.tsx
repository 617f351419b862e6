import type { Interview } from '../../../shared/model/interview.ts'
import { LineSpeaker } from '../speakers/LineSpeaker.tsx'
import { EdgePopover } from './EdgePopover.tsx'
import { LineTime } from './LineTime.tsx'
import type { EdgePlace } from './line-edge-at.ts'
import type { LineHandle } from './line-handle.ts'

/** What can be done to the time or the speaker of the line that was pressed. */
export function LineEdges({
  place: { what, line, rect },
  interview,
  lines,
  onClose,
}: {
  readonly place: EdgePlace
  readonly interview: Interview
  readonly lines: LineHandle
  readonly onClose: () => void
}) {
  return (
    <EdgePopover
      label={what === 'time' ? 'Time of the line' : 'Speaker of the line'}
      rect={rect}
      onClose={onClose}
    >
      {what === 'time' ? (
        <LineTime id={interview.id} clock={interview.clock} line={line} lines={lines} onClose={onClose} />
      ) : (
        <LineSpeaker interview={interview} line={line} lines={lines} onClose={onClose} />
      )}
    </EdgePopover>
  )
}

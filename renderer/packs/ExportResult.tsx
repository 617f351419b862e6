import { Check, TriangleAlert } from 'lucide-react'
import { ProgressBar } from 'react-aria-components'
import { call } from '../engine/client.ts'
import { Button } from '../ui/Button.tsx'
import { showFailure } from '../ui/toasts.ts'
import styles from './ExportResult.module.css'
import type { ExportState } from './use-pack-export.ts'

/** How the export is going, and how it went. */
export function ExportResult({
  state,
  onCancel,
}: {
  readonly state: ExportState
  readonly onCancel: () => void
}) {
  switch (state.is) {
    case 'idle':
      return null
    case 'running':
      return (
        <div className={styles.running}>
          <ProgressBar
            className={styles.progress!}
            aria-label="Export"
            value={state.done}
            maxValue={state.total}
            valueLabel={state.step}
          >
            <span className={styles.step}>{state.step}…</span>
            <progress className={styles.bar} value={state.done} max={state.total} aria-hidden="true" />
          </ProgressBar>
          <Button size="small" onPress={onCancel}>
            Cancel
          </Button>
        </div>
      )
    case 'cancelled':
      return (
        <p className={styles.line} role="status">
          Cancelled. Nothing was written.
        </p>
      )
    case 'failed':
      return (
        <p className={styles.failed} role="alert">
          <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />
          {state.text}
        </p>
      )
    case 'done': {
      const { file, isDownload } = state
      return (
        <div className={styles.done}>
          <p className={styles.line} role="status">
            <Check size={15} strokeWidth={2} aria-hidden />
            <span>
              {isDownload ? 'Your browser is saving ' : 'Written: '}
              <strong className={styles.file}>{file.fileName}</strong> ({sizeText(file.bytes)})
            </span>
          </p>
          {!isDownload && (
            <Button
              size="small"
              onPress={() => void call('host.reveal', { path: file.path }).catch(showFailure)}
            >
              Show in folder
            </Button>
          )}
        </div>
      )
    }
  }
}

function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1_000))} KB`
  return `${(bytes / 1_000_000).toFixed(1)} MB`
}

import { Check, CircleAlert, CircleMinus, Download, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { VList } from 'virtua'
import type { ImportReport } from '../../shared/contract/imports.ts'
import { counted } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import { Button } from '../ui/Button.tsx'
import { showFailure } from '../ui/toasts.ts'
import choosing from './Choosing.module.css'
import { closeImport } from './import-session.ts'
import { isolated } from './isolated.ts'
import styles from './Report.module.css'
import { reportText, saveReport } from './run-import.ts'

/** What was imported, with a way to it, and what was not, with the reason. */
export function Report({
  report,
  isCancelled,
}: {
  readonly report: ImportReport
  readonly isCancelled: boolean
}) {
  const { imported } = report
  const [saved, setSaved] = useState<string | null>(null)
  return (
    <>
      <div className={styles.report}>
        <div>
          <h3 className={styles.title}>{reportText(report)}</h3>
          <p className={styles.about}>
            {isCancelled && 'Cancelled; what was imported before stays. '}
            {imported.length > 0 && 'Each file is a step of its own: Undo takes back the last one first.'}
          </p>
        </div>
        <VList className={styles.list}>{[...problemLines(report), ...importedLines(imported)]}</VList>
      </div>
      <footer className={choosing.foot}>
        <Button icon={Download} onPress={() => saveReport(report).then(setSaved, showFailure)}>
          Save report…
        </Button>
        <p className={choosing.summary} role="status">
          {saved}
        </p>
        <Button look="primary" autoFocus onPress={closeImport}>
          Done
        </Button>
      </footer>
    </>
  )
}

/** What asks for attention comes first. */
function problemLines({ failed, skipped }: ImportReport) {
  return [
    ...failed.map(({ file, reason }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
      <Line key={`failed-${at}`} sign="failed" file={file} about={`Not imported: ${reason}`} />
    )),
    ...skipped.map(({ file, reason }, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
      <Line key={`skipped-${at}`} sign="skipped" file={file} about={`Skipped: ${reason}`} />
    )),
  ]
}

function importedLines(imported: ImportReport['imported']) {
  return imported.map(({ file, interviewId, interview, turns, speakers, words, warnings }) => (
    <div key={interviewId} className={styles.line} data-sign="imported">
      <Check size={16} strokeWidth={2} aria-hidden />
      <div className={styles.what}>
        <a
          className={styles.link}
          href={hrefOf({ screen: 'interviews', interviewId, quoteId: null })}
          onClick={closeImport}
        >
          {interview}
        </a>
        <p className={styles.reason}>
          {[
            isolated(file),
            counted(words, 'word'),
            ...(turns > 0 ? [counted(turns, 'turn')] : []),
            ...(speakers > 0 ? [counted(speakers, 'speaker')] : []),
          ].join(' · ')}
        </p>
        {warnings.map(warning => (
          <p key={warning} className={styles.warning}>
            <TriangleAlert size={13} strokeWidth={1.75} aria-hidden />
            {warning}
          </p>
        ))}
      </div>
    </div>
  ))
}

const signs = { failed: CircleAlert, skipped: CircleMinus } as const

function Line({
  sign,
  file,
  about,
}: {
  readonly sign: keyof typeof signs
  readonly file: string
  readonly about: string
}) {
  const Sign = signs[sign]
  return (
    <div className={styles.line} data-sign={sign}>
      <Sign size={16} strokeWidth={1.75} aria-hidden />
      <div className={styles.what}>
        <p className={styles.file}>
          <bdi>{file}</bdi>
        </p>
        <p className={styles.reason}>{about}</p>
      </div>
    </div>
  )
}

import { CircleAlert, TriangleAlert } from 'lucide-react'
import { useEffect, useRef } from 'react'
import type { PreviewedSource } from '../../shared/contract/imports.ts'
import { sourceFormatNames } from '../../shared/model/source.ts'
import { counted } from '../quotes/source-words.ts'
import { Switch } from '../ui/Switch.tsx'
import { CsvColumns } from './CsvColumns.tsx'
import { FileForm } from './FileForm.tsx'
import styles from './FilePane.module.css'
import { FirstLines, InterviewsOfRows } from './FirstLines.tsx'
import { type ImportFile, speakersOf, stateOf } from './import-file.ts'
import { changeFiles } from './import-session.ts'
import { partnerIdOf } from './PartnerChoiceField.tsx'
import type { People } from './people.ts'
import { Speakers } from './Speakers.tsx'

/** One file: what it is, what it becomes, who speaks in it, and its first lines. */
export function FilePane({
  file,
  people,
  isOnly,
}: {
  readonly file: ImportFile
  readonly people: People
  readonly isOnly: boolean
}) {
  const { preview, refusal, key } = file
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (isOnly) heading.current?.focus()
  }, [isOnly])
  const state = stateOf(file)
  const only = preview?.total === 1 ? preview.interviews[0] : undefined

  return (
    <section className={styles.pane} aria-label={file.file}>
      <header className={styles.head}>
        <div className={styles.names}>
          <h3 className={styles.name} ref={heading} tabIndex={-1}>
            <bdi>{file.file}</bdi>
          </h3>
          <p className={styles.facts}>
            {[file.folder, preview && factsText(preview)].filter(Boolean).join(' · ')}
          </p>
        </div>
        {(state === 'ready' || state === 'left-out') && !isOnly && (
          <Switch
            label="Import this file"
            isOn={state === 'ready'}
            onChange={isOn => changeFiles(key, () => ({ isLeftOut: !isOn }))}
          />
        )}
      </header>
      {(state === 'refused' || state === 'wordless') && (
        <p className={styles.refusal}>
          <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
          {refusal ?? 'Say which column holds the words: without them there is nothing to import.'}
        </p>
      )}
      {preview && <KnownNote file={file} preview={preview} />}
      {preview && preview.warnings.length > 0 && <Warnings warnings={preview.warnings} />}
      {preview?.table && <CsvColumns key={key} file={file} table={preview.table} />}
      {preview && preview.total > 0 && refusal === null && (
        <div className={styles.columns}>
          <div className={styles.choices}>
            <FileForm file={file} preview={preview} people={people} />
            <Speakers
              speakers={speakersOf(file)}
              people={people}
              partnerId={partnerIdOf(file, people)}
              onChange={(name, as) =>
                changeFiles(key, ({ speakers }) => ({ speakers: new Map(speakers).set(name, as) }))
              }
            />
          </div>
          {only ? (
            <FirstLines interview={only} direction={preview.direction} />
          ) : (
            <InterviewsOfRows preview={preview} />
          )}
        </div>
      )}
    </section>
  )
}

function KnownNote({ file, preview }: { readonly file: ImportFile; readonly preview: PreviewedSource }) {
  const known = preview.interviews.filter(interview => interview.known !== null)
  const [first] = known
  if (!first) return null
  return (
    <div className={styles.known}>
      <p>
        {preview.total === 1
          ? `It is there already as “${first.known?.title ?? ''}”.`
          : `${known.length} of its interviews are there already, as “${first.known?.title ?? ''}”${known.length > 1 ? ' and others' : ''}.`}
      </p>
      <Switch
        label="Import anyway"
        isOn={file.again}
        onChange={again => changeFiles(file.key, () => ({ again, isLeftOut: false }))}
      />
    </div>
  )
}

const mostWarnings = 4

function Warnings({ warnings }: { readonly warnings: readonly string[] }) {
  return (
    <ul className={styles.warnings} aria-label="Remarks">
      {warnings.slice(0, mostWarnings).map(warning => (
        <li key={warning} className={styles.warning}>
          <TriangleAlert size={15} strokeWidth={1.75} aria-hidden />
          {warning}
        </li>
      ))}
      {warnings.length > mostWarnings && (
        <li className={styles.more}>
          {counted(warnings.length - mostWarnings, 'more remark')}: all of them are in the report.
        </li>
      )}
    </ul>
  )
}

/** "WebVTT · UTF-8 · left to right · 1,532 words · 42 turns · with times". */
function factsText({ format, encoding, direction, interviews, total }: PreviewedSource): string {
  const [first] = interviews
  return [
    format && sourceFormatNames[format],
    encoding,
    first && (direction === 'rtl' ? 'right to left' : 'left to right'),
    ...(first && total === 1
      ? [
          counted(first.words, 'word'),
          first.turns > 0 ? counted(first.turns, 'turn') : null,
          first.hasTimes ? 'with times' : null,
        ]
      : []),
    total > 1 ? counted(total, 'interview') : null,
  ]
    .filter(Boolean)
    .join(' · ')
}

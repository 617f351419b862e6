import type { PreviewedSource } from '../../shared/contract/imports.ts'
import { type InterviewKind, interviewKindNames, interviewKinds } from '../../shared/model/interview-kind.ts'
import { longestLine } from '../../shared/model/text.ts'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './FileForm.module.css'
import { type ImportFile, kindOf } from './import-file.ts'
import { changeFiles } from './import-session.ts'
import { PartnerChoiceField, partnerKeyOf } from './PartnerChoiceField.tsx'
import type { People } from './people.ts'

/** What the interview is called, when it was, of which kind and with whom; rows of a table say the first two themselves. */
export function FileForm({
  file,
  preview,
  people,
}: {
  readonly file: ImportFile
  readonly preview: PreviewedSource
  readonly people: People
}) {
  const [first] = preview.interviews
  const isSeveral = preview.total > 1
  const change = (changed: Partial<ImportFile>) => changeFiles(file.key, () => changed)
  return (
    <div className={styles.form}>
      {!isSeveral && (
        <>
          <div className={styles.wide}>
            <TextField
              label="Title"
              value={file.title ?? first?.title ?? ''}
              onChange={title => change({ title })}
              placeholder={first?.title ?? ''}
              maxLength={longestLine}
            />
          </div>
          <TextField
            label="Date"
            type="date"
            value={file.date ?? first?.date ?? ''}
            onChange={date => change({ date })}
          />
        </>
      )}
      <Select<InterviewKind>
        label="Kind"
        options={interviewKinds.map(kind => ({ id: kind, label: interviewKindNames[kind] }))}
        value={isSeveral ? file.kind : kindOf(file)}
        placeholder="As each row has it"
        onChange={kind => change({ kind })}
      />
      <div className={styles.wide}>
        <PartnerChoiceField
          value={partnerKeyOf(file, people)}
          named={isSeveral ? 'As each row names it' : (first?.partnerName ?? null)}
          isEachItsOwn={isSeveral}
          created={file.partner.is === 'new' ? file.partner.name : null}
          people={people}
          onChange={partner => change({ partner })}
        />
      </div>
    </div>
  )
}

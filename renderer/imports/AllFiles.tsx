import { useMemo } from 'react'
import type { SpeakerIs } from '../../shared/contract/imports.ts'
import { type InterviewKind, interviewKindNames, interviewKinds } from '../../shared/model/interview-kind.ts'
import { counted } from '../quotes/source-words.ts'
import { Select } from '../ui/Select.tsx'
import { Switch } from '../ui/Switch.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './AllFiles.module.css'
import pane from './FilePane.module.css'
import { type ImportFile, kindOf, speakersOf, stateOf } from './import-file.ts'
import { changeFiles } from './import-session.ts'
import { isolated } from './isolated.ts'
import { PartnerChoiceField, partnerIdOf, partnerKeyOf } from './PartnerChoiceField.tsx'
import type { People } from './people.ts'
import { SpeakerField } from './SpeakerField.tsx'

/** Beyond these, names are of one file each. */
const mostSpeakers = 60

/** What is said once for all files: date, kind and partner, and who the speakers are that several files name. */
export function AllFiles({
  files,
  people,
}: {
  readonly files: readonly ImportFile[]
  readonly people: People
}) {
  const readable = useMemo(() => files.filter(file => stateOf(file) !== 'refused'), [files])
  const speakers = useMemo(() => sharedSpeakers(readable), [readable])
  const known = readable.filter(file => file.preview?.interviews.some(interview => interview.known !== null))
  const partnerId = shared(readable.map(file => partnerIdOf(file, people)))
  return (
    <section className={pane.pane} aria-label="All files">
      <header>
        <h3 className={pane.name}>For all {counted(readable.length, 'file')}</h3>
        <p className={pane.facts}>What you choose here is chosen for each of them; each can still differ.</p>
      </header>
      {known.length > 0 && (
        <div className={pane.known}>
          <p>
            {counted(known.length, 'file')} {known.length === 1 ? 'is' : 'are'} there already.
          </p>
          <Switch
            label="Import anyway"
            isOn={known.every(file => file.again)}
            onChange={again => changeFiles('all', () => ({ again }))}
          />
        </div>
      )}
      <div className={styles.fields}>
        <TextField
          label="Date"
          type="date"
          value={shared(readable.map(file => file.date ?? file.preview?.interviews[0]?.date ?? '')) ?? ''}
          onChange={date => date !== '' && changeFiles('all', () => ({ date }))}
        />
        <Select<InterviewKind>
          label="Kind"
          placeholder="Various"
          options={interviewKinds.map(kind => ({ id: kind, label: interviewKindNames[kind] }))}
          value={shared(readable.map(kindOf))}
          onChange={kind => changeFiles('all', () => ({ kind }))}
        />
        <PartnerChoiceField
          value={shared(readable.map(file => partnerKeyOf(file, people)))}
          named="As each file names it"
          isEachItsOwn
          created={shared(readable.map(({ partner }) => (partner.is === 'new' ? partner.name : null)))}
          people={people}
          onChange={partner => changeFiles('all', () => ({ partner }))}
        />
      </div>
      <section className={styles.speakers} aria-label="Speakers">
        <h4 className={styles.title}>Speakers</h4>
        {speakers.length === 0 && (
          <p className={styles.none}>No name is in more than one file. Each file shows its own speakers.</p>
        )}
        {speakers.slice(0, mostSpeakers).map(({ name, count, as }) => (
          <SpeakerField
            key={name}
            name={name}
            label={`${isolated(name)} · in ${counted(count, 'file')}`}
            as={as}
            people={people}
            partnerId={partnerId}
            onChange={changed => assign(name, changed)}
          />
        ))}
        {speakers.length > mostSpeakers && (
          <p className={styles.none}>
            {counted(speakers.length - mostSpeakers, 'more name')} can be assigned in their files.
          </p>
        )}
      </section>
    </section>
  )
}

type SharedSpeaker = { readonly name: string; readonly count: number; readonly as: SpeakerIs | null }

/** Names that more than one file has, those of most files first. */
function sharedSpeakers(files: readonly ImportFile[]): readonly SharedSpeaker[] {
  const found = new Map<string, SpeakerIs[]>()
  for (const { name, as } of files.flatMap(speakersOf)) {
    const before = found.get(name)
    if (before) before.push(as)
    else found.set(name, [as])
  }
  return [...found]
    .filter(([, each]) => each.length > 1)
    .map(([name, each]) => {
      const same = shared(each.map(as => JSON.stringify(as)))
      return { name, count: each.length, as: same === null ? null : (each[0] ?? null) }
    })
    .toSorted((one, other) => other.count - one.count)
}

function assign(name: string, as: SpeakerIs) {
  changeFiles('all', file =>
    speakersOf(file).some(speaker => speaker.name === name)
      ? { speakers: new Map(file.speakers).set(name, as) }
      : {},
  )
}

/** What all say alike; null when they differ. */
function shared<Value>(values: readonly Value[]): Value | null {
  const [first] = values
  return first !== undefined && values.every(value => value === first) ? first : null
}

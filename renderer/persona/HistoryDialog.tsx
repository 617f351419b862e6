import { RotateCcw, Trash2 } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { VersionId } from '../../shared/model/ids.ts'
import type { Profile } from '../../shared/model/profile.ts'
import type { PersonaChange, Version } from '../../shared/model/version.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { longDayText } from '../interviews/dates.ts'
import { useIsReadOnly } from '../people/saving.ts'
import { counted, shortened } from '../quotes/source-words.ts'
import { offerUndo } from '../shell/history.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Select } from '../ui/Select.tsx'
import { TextField } from '../ui/TextField.tsx'
import { DifferenceList } from './DifferenceList.tsx'
import styles from './HistoryDialog.module.css'
import { PastProfile } from './PastProfile.tsx'
import { personaDialog } from './persona-state.ts'

type Shown = 'versions' | 'changes'

/** What a persona said at other times: its named versions, what differs between them, and every change. */
export function HistoryDialog({ profile }: { readonly profile: Profile }) {
  const [shown, setShown] = useState<Shown>('versions')
  return (
    <Dialog title={`History of ${profile.name}`} isOpen onClose={() => personaDialog.set(null)} width="wide">
      <div className={styles.switch}>
        <SegmentedControl<Shown>
          label="What is shown"
          segments={[
            { id: 'versions', label: 'Versions' },
            { id: 'changes', label: 'Every change' },
          ]}
          value={shown}
          onChange={setShown}
        />
      </div>
      {shown === 'versions' ? <Versions profile={profile} /> : <Changes profile={profile} />}
    </Dialog>
  )
}

const now = 'now'

function Versions({ profile }: { readonly profile: Profile }) {
  const { data: versions = [] } = useEngineQuery('versions.list', { personaId: profile.id })
  const [from, setFrom] = useState<string | null>(null)
  const [to, setTo] = useState<string>(now)
  const [read, setRead] = useState<VersionId | null>(null)
  const isReadOnly = useIsReadOnly()
  const chosen = versions.find(version => version.id === (from ?? versions[0]?.id))
  const until = versions.find(version => version.id === to)
  const options = versions.map(({ id, name }) => ({ id: id as string, label: name }))
  const looked = versions.find(version => version.id === read)

  if (looked) {
    return (
      <>
        <p className={styles.looked}>
          <Button size="small" onPress={() => setRead(null)}>
            Back
          </Button>
          <strong>{looked.name}</strong>, {longDayText(looked.at)}
        </p>
        <PastProfile versionId={looked.id} />
      </>
    )
  }
  return (
    <>
      {!isReadOnly && <NameForm profile={profile} />}
      {versions.length === 0 ? (
        <p className={styles.none}>
          No version has a name yet. Name one before a review, and what changed since can be read.
        </p>
      ) : (
        <ul className={styles.versions} aria-label="Versions">
          {versions.map(version => (
            <VersionRow
              key={version.id}
              version={version}
              isReadOnly={isReadOnly}
              onRead={() => setRead(version.id)}
            />
          ))}
        </ul>
      )}
      {chosen && (
        <section aria-label="What differs">
          <div className={styles.compared}>
            <Select<string> label="From" options={options} value={chosen.id} onChange={setFrom} />
            <Select<string>
              label="To"
              options={[{ id: now, label: 'Now' }, ...options]}
              value={until ? to : now}
              onChange={setTo}
            />
          </div>
          <DifferenceList personaId={profile.id} from={chosen.id} to={until?.id ?? null} />
        </section>
      )}
    </>
  )
}

function NameForm({ profile }: { readonly profile: Profile }) {
  const [name, setName] = useState('')
  async function save(event: FormEvent) {
    event.preventDefault()
    if (name.trim() === '') return
    if (await perform('versions.name', { personaId: profile.id, name })) setName('')
  }
  return (
    <form className={styles.form} onSubmit={save}>
      <TextField
        label="Name what it says now"
        placeholder="As “Spring review 2027”"
        value={name}
        onChange={setName}
        maxLength={120}
      />
      <Button type="submit" isDisabled={name.trim() === ''}>
        Keep this version
      </Button>
    </form>
  )
}

function VersionRow({
  version,
  isReadOnly,
  onRead,
}: {
  readonly version: Version
  readonly isReadOnly: boolean
  readonly onRead: () => void
}) {
  const { id, name, at, author } = version
  async function restore() {
    const done = await perform('versions.restore', { id })
    if (!done) return
    const { left } = done.value
    offerUndo(
      `It says again what “${name}” said.${left > 0 ? ` ${counted(left, 'part')} could not come back: quotes that are erased, or claims that moved.` : ''}`,
    )
  }
  return (
    <li className={styles.version}>
      <span className={styles.name}>{name}</span>
      <span className={styles.when}>
        {longDayText(at)}, {author}
      </span>
      <Button size="small" onPress={onRead}>
        Look at it
      </Button>
      {!isReadOnly && (
        <>
          <Button size="small" icon={RotateCcw} onPress={() => void restore()}>
            Restore
          </Button>
          <IconButton
            label={`Forget the version “${name}”`}
            icon={Trash2}
            size="small"
            onPress={() =>
              void perform('versions.remove', { id }).then(done => done && offerUndo('Forgotten.'))
            }
          />
        </>
      )}
    </li>
  )
}

const time = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })

function Changes({ profile }: { readonly profile: Profile }) {
  const { data: changes = [] } = useEngineQuery('versions.changes', { personaId: profile.id })
  const days = Map.groupBy(changes, change => change.at.slice(0, 10))
  return (
    <>
      {changes.length === 0 && (
        <p className={styles.none}>Nothing was changed since it came into the project.</p>
      )}
      {[...days].map(([day, ofDay]) => (
        <section key={day} className={styles.day} aria-label={longDayText(day)}>
          <h3 className={styles.date}>{longDayText(day)}</h3>
          <ul>
            {ofDay.map(change => (
              <ChangeRow key={change.id} change={change} />
            ))}
          </ul>
        </section>
      ))}
    </>
  )
}

function ChangeRow({ change }: { readonly change: PersonaChange }) {
  const { label, isUndo, author, at, quotes } = change
  return (
    <li className={styles.change}>
      <span className={styles.when}>{time.format(new Date(at))}</span>
      <span>
        {isUndo ? `Taken back: ${label}` : `${label.charAt(0).toUpperCase()}${label.slice(1)}`}
        {quotes.slice(0, 2).map(quote => (
          <span key={quote.id} className={styles.words}>
            “{shortened(quote.exact, 110)}”
          </span>
        ))}
        {quotes.length > 2 && <span className={styles.when}>and {quotes.length - 2} more</span>}
      </span>
      <span className={styles.when}>{author}</span>
    </li>
  )
}

import type { SpeakerIs } from '../../shared/contract/imports.ts'
import type { PartnerId } from '../../shared/model/ids.ts'
import { counted } from '../quotes/source-words.ts'
import type { FileSpeaker } from './import-file.ts'
import { isolated } from './isolated.ts'
import type { People } from './people.ts'
import { SpeakerField } from './SpeakerField.tsx'
import styles from './Speakers.module.css'

/** Many are mostly none at all: words before colons that only look like names. */
const mostShown = 40

/** Who speaks in a file, and which participant each of them is. */
export function Speakers({
  speakers,
  people,
  partnerId,
  onChange,
}: {
  readonly speakers: readonly FileSpeaker[]
  readonly people: People
  readonly partnerId: PartnerId | null
  readonly onChange: (name: string, as: SpeakerIs) => void
}) {
  return (
    <section className={styles.speakers} aria-label="Speakers">
      <h4 className={styles.title}>
        Speakers <span className={styles.count}>{speakers.length > 0 && speakers.length}</span>
      </h4>
      {speakers.length === 0 && (
        <p className={styles.none}>Nobody is named in it. Lines can be given to speakers afterwards.</p>
      )}
      {speakers.slice(0, mostShown).map(({ name, turns, as }) => (
        <SpeakerField
          key={name}
          name={name}
          label={`${isolated(name)} · ${counted(turns, 'turn')}`}
          as={as}
          people={people}
          partnerId={partnerId}
          onChange={changed => onChange(name, changed)}
        />
      ))}
      {speakers.length > mostShown && (
        <p className={styles.none}>
          {counted(speakers.length - mostShown, 'more speaker')} who said less stay as they were guessed.
        </p>
      )}
    </section>
  )
}

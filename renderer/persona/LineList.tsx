import { Plus } from 'lucide-react'
import type { Profile } from '../../shared/model/profile.ts'
import { type SectionKey, sectionName } from '../../shared/model/section.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { WithTerms } from '../glossary/WithTerms.tsx'
import { useIsReadOnly } from '../people/saving.ts'
import { AssertionItem } from './AssertionItem.tsx'
import { EditableText } from './EditableText.tsx'
import styles from './LineList.module.css'
import { addingTo } from './persona-state.ts'

/** What the persona's template asks of a section. */
function useQuestions({ template }: Profile, section: SectionKey): readonly string[] {
  const { data } = useEngineQuery('templates.list', {}, { enabled: template !== '' })
  return data?.templates.find(one => one.key === template)?.questions[section] ?? []
}

/** The lines of one section of a profile, and where the next is typed. */
export function LineList({
  profile,
  section,
  title,
  prompt,
  sought,
}: {
  readonly profile: Profile
  readonly section: SectionKey
  readonly title: string
  /** What to ask partners, while nobody has written anything here. */
  readonly prompt: string
  readonly sought: string | null
}) {
  const isReadOnly = useIsReadOnly()
  const isAdding = addingTo.useOnly(key => key === section)
  const lines = profile.lines.filter(line => line.section === section)
  const name = sectionName(section)
  const questions = useQuestions(profile, section)
  const asked = questions.length > 0 ? questions.join(' ') : prompt
  return (
    <section className={styles.section} aria-label={name}>
      <header className={styles.head}>
        <h3 className={styles.title}>
          <WithTerms>{title}</WithTerms>
        </h3>
        {!isReadOnly && lines.length > 0 && (
          <button
            type="button"
            className={styles.add}
            aria-label={`Add to ${name.toLowerCase()}`}
            onClick={() => addingTo.set(section)}
          >
            <Plus size={14} strokeWidth={1.75} aria-hidden />
          </button>
        )}
      </header>
      {lines.length > 0 && (
        <ul className={styles.lines}>
          {lines.map(line => (
            <AssertionItem
              key={line.id}
              assertion={line}
              among={lines}
              isSought={line.id === sought}
              isToBeAsked={profile.askAgain.includes(line.id)}
            />
          ))}
        </ul>
      )}
      {isAdding ? (
        <EditableText
          key={lines.length}
          label={`New line in ${name.toLowerCase()}`}
          value=""
          placeholder={asked}
          maxLength={500}
          startsOpen
          onSave={text => perform('lines.create', { personaId: profile.id, section, text })}
          onEnd={() => addingTo.get() === section && addingTo.set(null)}
        />
      ) : (
        lines.length === 0 &&
        !isReadOnly && (
          <button
            type="button"
            className={styles.prompt}
            aria-label={`Add to ${name.toLowerCase()}: ${asked}`}
            onClick={() => addingTo.set(section)}
          >
            {asked}
          </button>
        )
      )}
    </section>
  )
}

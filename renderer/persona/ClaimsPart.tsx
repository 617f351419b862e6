import { Plus } from 'lucide-react'
import { useState } from 'react'
import { type Kind, kindNames } from '../../shared/model/kind.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { perform } from '../engine/perform.ts'
import { useIsReadOnly } from '../people/saving.ts'
import { IconButton } from '../ui/Button.tsx'
import { AssertionItem } from './AssertionItem.tsx'
import { EditableText } from './EditableText.tsx'
import { LineList } from './LineList.tsx'
import styles from './Parts.module.css'
import { sectionPrompts } from './prompts.ts'

const titles: Readonly<Record<Kind, string>> = {
  motivation: 'Why they partner',
  painPoint: 'What stands in the way',
  need: 'What they need from us',
}

const empty: Readonly<Record<Kind, string>> = {
  motivation: 'Nobody has said yet why they partner.',
  painPoint: 'Nobody has said yet what stands in the way.',
  need: 'Nobody has said yet what they need.',
}

/** A persona's claims of one kind, each with the first words that support it. */
export function ClaimsPart({
  profile,
  kind,
  sought,
}: {
  readonly profile: Profile
  readonly kind: Kind
  readonly sought: string | null
}) {
  const isReadOnly = useIsReadOnly()
  const [isAdding, setAdding] = useState(false)
  const claims = profile.claims.filter(claim => claim.kind === kind)
  const noun = kindNames[kind].toLowerCase()
  return (
    <section className={styles.part} aria-label={titles[kind]}>
      <header className={styles.head}>
        <h2 className={styles.title}>{titles[kind]}</h2>
        {!isReadOnly && (
          <IconButton label={`Add a ${noun}`} icon={Plus} size="small" onPress={() => setAdding(true)} />
        )}
      </header>
      {claims.length === 0 && !isAdding && <p className={styles.none}>{empty[kind]}</p>}
      <ul className={styles.claims}>
        {claims.map(claim => (
          <AssertionItem
            key={claim.id}
            assertion={claim}
            isSought={claim.id === sought}
            isToBeAsked={profile.askAgain.includes(claim.id)}
          />
        ))}
      </ul>
      {isAdding && (
        <EditableText
          label={`New ${noun}`}
          value=""
          placeholder={`A ${noun}, in one sentence`}
          maxLength={500}
          look="strong"
          startsOpen
          onSave={text => perform('claims.create', { personaId: profile.id, kind, text })}
          onEnd={() => setAdding(false)}
        />
      )}
      {kind === 'motivation' && (
        <LineList
          profile={profile}
          section="goals"
          title="Goals"
          prompt={sectionPrompts.goals}
          sought={sought}
        />
      )}
    </section>
  )
}

import type { Profile } from '../../shared/model/profile.ts'
import { journeyAspectNames, journeyAspects, journeySection } from '../../shared/model/section.ts'
import { type Stage, stageNames, stages } from '../../shared/model/stage.ts'
import { WithTerms } from '../glossary/WithTerms.tsx'
import { counted } from '../quotes/source-words.ts'
import styles from './JourneyPart.module.css'
import { LineList } from './LineList.tsx'
import parts from './Parts.module.css'
import { openStage } from './persona-state.ts'
import { aspectPrompts } from './prompts.ts'

/** The stages of the partner journey: what is said of each, and where the partners behind the persona stand today. */
export function JourneyPart({
  profile,
  sought,
}: {
  readonly profile: Profile
  readonly sought: string | null
}) {
  const soughtLine = profile.lines.find(line => line.id === sought)
  const asked = stages.find(stage => soughtLine?.section.startsWith(`journey.${stage}.`))
  const open = openStage.use() ?? asked ?? null
  return (
    <section className={parts.part} aria-label="Journey">
      <h2 className={parts.title}>
        <WithTerms>Partner journey</WithTerms>
      </h2>
      <div className={styles.stages}>
        {stages.map(stage => (
          <StageCell key={stage} profile={profile} stage={stage} isOpen={stage === open} />
        ))}
      </div>
      {open && (
        <section className={styles.aspects} aria-label={`${stageNames[open]} in detail`}>
          {journeyAspects.map(aspect => (
            <LineList
              key={`${open}.${aspect}`}
              profile={profile}
              section={journeySection(open, aspect)}
              title={journeyAspectNames[aspect]}
              prompt={aspectPrompts[aspect]}
              sought={sought}
            />
          ))}
        </section>
      )}
    </section>
  )
}

function StageCell({
  profile,
  stage,
  isOpen,
}: {
  readonly profile: Profile
  readonly stage: Stage
  readonly isOpen: boolean
}) {
  const lines = profile.lines.filter(line => line.section.startsWith(`journey.${stage}.`))
  const here = profile.behind.partners.filter(partner => partner.stage === stage)
  const most = Math.max(0, ...stages.map(one => profile.behind.partners.filter(p => p.stage === one).length))
  return (
    <button
      type="button"
      className={styles.stage}
      aria-expanded={isOpen}
      data-most={(here.length > 0 && here.length === most) || undefined}
      onClick={() => openStage.set(isOpen ? null : stage)}
    >
      <span className={styles.name}>{stageNames[stage]}</span>
      <span className={styles.words}>{lines[0]?.text ?? 'Nothing said yet'}</span>
      {lines.length > 1 && <span className={styles.more}>and {lines.length - 1} more</span>}
      <span className={styles.partners} title={here.map(partner => partner.name).join(', ')}>
        {here.length > 0 ? `${counted(here.length, 'partner')} today` : 'No partner today'}
      </span>
    </button>
  )
}

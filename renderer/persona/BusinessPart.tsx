import type { Figure, Profile } from '../../shared/model/profile.ts'
import { profileSections } from '../../shared/model/section.ts'
import { WithTerms } from '../glossary/WithTerms.tsx'
import { counted } from '../quotes/source-words.ts'
import { LineList } from './LineList.tsx'
import styles from './Parts.module.css'
import { sectionPrompts } from './prompts.ts'

type Part = { readonly profile: Profile; readonly sought: string | null }

/** What their business is, in their own words and in the figures of the partners behind them. */
export function BusinessPart({ profile, sought }: Part) {
  const { figures } = profile.behind
  return (
    <Facts groups={['business']} title="Business" profile={profile} sought={sought}>
      {figures.length > 0 && (
        <dl className={styles.figures}>
          {figures.map(figure => (
            <div key={figure.attributeId}>
              <dt>{figure.name}</dt>
              <dd>
                {figureText(figure)}
                <span>median of {counted(figure.partners, 'partner')}</span>
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Facts>
  )
}

/** How they want to deal with the vendor. */
export function DealingPart(part: Part) {
  return <Facts groups={['dealing']} title="How they want to deal with us" {...part} />
}

/** What comes before their first value, and how long that takes. */
export function OnboardingPart(part: Part) {
  return <Facts groups={['onboarding']} title="Partner onboarding" {...part} />
}

function Facts({
  groups,
  title,
  profile,
  sought,
  children,
}: Part & {
  readonly groups: readonly string[]
  readonly title: string
  readonly children?: React.ReactNode
}) {
  return (
    <section className={styles.part} aria-label={title}>
      <h2 className={styles.title}>
        <WithTerms>{title}</WithTerms>
      </h2>
      <div className={styles.facts}>
        {profileSections
          .filter(({ group }) => groups.includes(group))
          .map(({ key, name }) => (
            <LineList
              key={key}
              profile={profile}
              section={key}
              title={name}
              prompt={sectionPrompts[key]}
              sought={sought}
            />
          ))}
      </div>
      {children}
    </section>
  )
}

const number = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 })

/** "40 people (12 to 900)". */
function figureText({ median, least, most, unit }: Figure): string {
  const range = least === most ? '' : ` (${number.format(least)} to ${number.format(most)})`
  return `${number.format(median)}${unit && ` ${unit}`}${range}`
}

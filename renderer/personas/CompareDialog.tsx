import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { PersonaId } from '../../shared/model/ids.ts'
import { kindPlurals, kinds } from '../../shared/model/kind.ts'
import { partnerTypeNames } from '../../shared/model/partner.ts'
import type { Persona } from '../../shared/model/persona.ts'
import type { Profile } from '../../shared/model/profile.ts'
import { profileSections } from '../../shared/model/section.ts'
import { engineQuery, useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import { ToggleChip } from '../ui/Chip.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import styles from './CompareDialog.module.css'
import { strengthParts } from './claim-words.ts'
import { PersonaTile } from './PersonaTile.tsx'

const most = 4

/** Two to four personas side by side: what they share is marked, everything else differs. */
export function CompareDialog({
  personas,
  onClose,
}: {
  readonly personas: readonly Persona[]
  readonly onClose: () => void
}) {
  const [chosen, setChosen] = useState<readonly PersonaId[]>(personas.slice(0, 2).map(one => one.id))
  const read = useQueries({ queries: chosen.map(id => engineQuery('personas.profile', { id })) })
  const profiles = read.flatMap(query => query.data ?? [])

  function toggle(id: PersonaId, isOn: boolean) {
    if (isOn && chosen.length < most) setChosen([...chosen, id])
    if (!isOn) setChosen(chosen.filter(one => one !== id))
  }

  return (
    <Dialog title="Personas side by side" isOpen onClose={onClose} width="full">
      <div className={styles.choice} role="toolbar" aria-label="Which personas">
        {personas.map(({ id, name }) => (
          <ToggleChip
            key={id}
            isSelected={chosen.includes(id)}
            isDisabled={!chosen.includes(id) && chosen.length === most}
            onChange={isOn => toggle(id, isOn)}
          >
            {name}
          </ToggleChip>
        ))}
      </div>
      {profiles.length < 2 ? (
        <p className={styles.hint}>Choose two to four.</p>
      ) : (
        <Comparison profiles={profiles} />
      )}
    </Dialog>
  )
}

function Comparison({ profiles }: { readonly profiles: readonly Profile[] }) {
  const { data: segments = [] } = useEngineQuery('segments.list', {})
  const segmentNames = new Map(segments.map(segment => [segment.id, segment.name]))
  const rows: readonly { readonly title: string; readonly of: (profile: Profile) => readonly string[] }[] = [
    { title: 'Partner types', of: one => one.partnerTypes.map(type => partnerTypeNames[type]) },
    { title: 'Segments', of: one => one.segmentIds.map(id => segmentNames.get(id) ?? '') },
    { title: 'Partners behind', of: one => one.behind.partners.map(partner => partner.name) },
    ...profileSections.map(({ key, name }) => ({
      title: name,
      of: (one: Profile) => one.lines.filter(line => line.section === key).map(line => line.text),
    })),
    { title: 'What we will do', of: one => one.actions.map(action => action.what) },
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long comparison is scrolled by key as well
    <section className={styles.scroll} aria-label="Side by side" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <td />
            {profiles.map(({ id, name, color, behind }) => (
              <th key={id} scope="col">
                <span className={styles.who}>
                  <PersonaTile name={name} color={color} size="small" />
                  {name}
                </span>
                <span className={styles.behind}>
                  {counted(behind.quotes, 'quote')} · {counted(behind.people, 'person', 'people')} ·{' '}
                  {counted(behind.partners.length, 'partner')}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {kinds.map(kind => (
            <tr key={kind}>
              <th scope="row">
                <KindBadge kind={kind} isSilent /> {kindPlurals[kind]}
              </th>
              {profiles.map(profile => (
                <td key={profile.id}>
                  <ul>
                    {profile.claims
                      .filter(claim => claim.kind === kind)
                      .map(claim => {
                        const shared = sharedQuotes(claim, profile, profiles)
                        return (
                          <li key={claim.id} data-shared={shared > 0 || undefined}>
                            {claim.text}{' '}
                            <span className={styles.behind}>
                              {strengthParts(claim.strength).join(' · ')}
                              {shared > 0 && ` · ${counted(shared, 'quote')} shared`}
                            </span>
                          </li>
                        )
                      })}
                  </ul>
                </td>
              ))}
            </tr>
          ))}
          {rows
            .filter(row => profiles.some(profile => row.of(profile).length > 0))
            .map(({ title, of }) => (
              <tr key={title}>
                <th scope="row">{title}</th>
                {profiles.map(profile => (
                  <td key={profile.id}>
                    <ul>
                      {of(profile).map(text => (
                        <li
                          key={text}
                          data-shared={
                            profiles.some(other => other !== profile && of(other).includes(text)) || undefined
                          }
                        >
                          {text}
                        </li>
                      ))}
                    </ul>
                  </td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
      <p className={styles.hint}>
        <span data-shared>Marked</span> is what another of them has as well: the same words, or the same
        quotes.
      </p>
    </section>
  )
}

/** How many of a claim's quotes are evidence of another of these personas as well. */
function sharedQuotes(claim: Profile['claims'][number], own: Profile, profiles: readonly Profile[]): number {
  const elsewhere = new Set(
    profiles
      .filter(profile => profile !== own)
      .flatMap(profile => [...profile.claims, ...profile.lines])
      .flatMap(one => one.evidence.map(piece => piece.quote.id)),
  )
  return claim.evidence.filter(piece => elsewhere.has(piece.quote.id)).length
}

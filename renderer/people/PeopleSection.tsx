import { Plus, UserRound } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo } from 'react'
import { consentNames, consentOn } from '../../shared/model/consent.ts'
import type { ParticipantId } from '../../shared/model/ids.ts'
import type { Participant } from '../../shared/model/participant.ts'
import type { Partner } from '../../shared/model/partner.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { today } from '../interviews/dates.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { DuplicateNotice } from './DuplicateNotice.tsx'
import { likelyPeople } from './duplicates.ts'
import { NewPerson } from './NewForms.tsx'
import { ImportButton } from './PartnersSection.tsx'
import { PeopleFrame, startNew } from './PeopleFrame.tsx'
import type { Column } from './PeopleTable.tsx'
import { PersonPane } from './PersonPane.tsx'
import { creating, peopleDialog } from './people-state.ts'
import { useIsReadOnly } from './saving.ts'

export function PeopleSection({ id }: { readonly id: ParticipantId | null }) {
  const { data: people, error } = useEngineQuery('participants.list', {})
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const isReadOnly = useIsReadOnly()
  const isCreating = creating.use() === 'people'
  const names = useMemo(() => new Map(partners.map(partner => [partner.id, partner.name])), [partners])
  const columns = useMemo(() => columnsWith(names), [names])
  // Looking for them may take a while among thousands; the list does not wait for it.
  const settled = useDeferredValue(people)
  const duplicates = useMemo(() => likelyPeople(settled ?? []), [settled])
  const wordsOf = useCallback(
    (person: Participant) =>
      [person.name, person.role, placeOf(person, names), person.pseudonym, person.note].join(' '),
    [names],
  )
  const shown = people?.find(person => person.id === id)

  return (
    <PeopleFrame
      section="people"
      rows={people}
      error={error}
      columns={columns}
      wordsOf={wordsOf}
      shownId={shown?.id ?? null}
      actions={!isReadOnly && <ImportButton />}
      notice={
        <DuplicateNotice
          pairs={duplicates}
          onCompare={([one, other]) =>
            peopleDialog.set({ type: 'merge', pair: { of: 'people', one, other } })
          }
        />
      }
      empty={
        <EmptyState
          icon={UserRound}
          title="No people yet"
          action={
            <>
              <Button look="primary" icon={Plus} onPress={() => startNew('people')}>
                New person
              </Button>
              <ImportButton />
            </>
          }
        >
          Whoever was interviewed, at a partner or inside your company. What they agreed to is kept with them.
        </EmptyState>
      }
      pane={shown ? <PersonPane key={shown.id} person={shown} /> : isCreating && !id ? <NewPerson /> : null}
    />
  )
}

type PartnerNames = ReadonlyMap<Partner['id'], string>

function columnsWith(names: PartnerNames): readonly Column<Participant>[] {
  const day = today()
  return [
    { id: 'name', label: 'Name', cell: person => person.name, sortBy: person => person.name },
    {
      id: 'role',
      label: 'Role',
      cell: person => person.role,
      sortBy: person => person.role,
      isWide: true,
      leaves: 1,
    },
    {
      id: 'partner',
      label: 'Works at',
      cell: person => placeOf(person, names),
      sortBy: person => placeOf(person, names),
      isWide: true,
    },
    {
      id: 'consent',
      label: 'Consent',
      cell: person => consentText(person, day),
      sortBy: person => consentText(person, day),
      whole: 'long',
      leaves: 2,
    },
    {
      id: 'pseudonym',
      label: 'Pseudonym',
      cell: person => person.pseudonym,
      sortBy: person => person.pseudonym,
      whole: 'short',
      leaves: 2,
    },
    {
      id: 'interviews',
      label: 'Interviews',
      cell: person => person.interviews,
      sortBy: person => person.interviews,
      isNumber: true,
    },
  ]
}

function placeOf({ partnerId }: Participant, names: PartnerNames): string {
  return partnerId === null ? 'Internal' : (names.get(partnerId) ?? '')
}

function consentText({ consent }: Participant, day: string): string {
  return consentOn(consent, day) === consent.status ? consentNames[consent.status] : 'Lapsed'
}

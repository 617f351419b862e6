import type { ReactNode } from 'react'
import type { CommandName, Input } from '../../shared/contract/index.ts'
import type { Attribute } from '../../shared/model/attribute.ts'
import type { Customer } from '../../shared/model/customer.ts'
import type { Participant } from '../../shared/model/participant.ts'
import type { Partner } from '../../shared/model/partner.ts'
import type { Segment } from '../../shared/model/segment.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import type { PeopleSection } from '../router/route.ts'
import { offerUndo } from '../shell/history.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { ConsequencesList } from './ConsequencesList.tsx'
import { goToSection, peopleSections } from './sections.ts'

export function RemovePartner({
  partner,
  onClose,
}: {
  readonly partner: Partner
  readonly onClose: () => void
}) {
  const { id, name } = partner
  const { data: hangs, error } = useEngineQuery('partners.consequences', { id })
  return (
    <Removal section="partners" name={name} command="partners.remove" input={{ id }} onClose={onClose}>
      {hangs ? <ConsequencesList consequences={hangs} of="partner" /> : (error?.message ?? null)}
    </Removal>
  )
}

export function RemovePerson({
  person,
  onClose,
}: {
  readonly person: Participant
  readonly onClose: () => void
}) {
  const { id, name } = person
  const { data: hangs, error } = useEngineQuery('participants.consequences', { id })
  return (
    <Removal section="people" name={name} command="participants.remove" input={{ id }} onClose={onClose}>
      {hangs ? <ConsequencesList consequences={hangs} of="person" /> : (error?.message ?? null)}
    </Removal>
  )
}

export function RemoveSegment({
  segment,
  onClose,
}: {
  readonly segment: Segment
  readonly onClose: () => void
}) {
  const { id, name, partners } = segment
  const { data: personas, error } = useEngineQuery('segments.personas', { id })
  return (
    <Removal section="segments" name={name} command="segments.remove" input={{ id }} onClose={onClose}>
      {personas ? segmentLoss(partners, personas) : (error?.message ?? null)}
    </Removal>
  )
}

function segmentLoss(partners: number, personas: readonly string[]): string {
  const left =
    partners === 0
      ? 'No partner is in it.'
      : `${counted(partners, 'partner')} ${partners === 1 ? 'leaves' : 'leave'} it; the partners themselves stay.`
  const lost =
    personas.length === 0
      ? ''
      : ` ${personas.join(', ')} ${personas.length === 1 ? 'stands' : 'stand'} for it, and then ${personas.length === 1 ? 'does' : 'do'} so no more.`
  return `${left}${lost} You can undo this.`
}

export function RemoveFigure({
  figure,
  partners,
  onClose,
}: {
  readonly figure: Attribute
  readonly partners: number
  readonly onClose: () => void
}) {
  const { id, name } = figure
  return (
    <Removal section="figures" name={name} command="attributes.remove" input={{ id }} onClose={onClose}>
      {partners === 0
        ? 'No partner has a value. You can undo this.'
        : `${counted(partners, 'partner')} ${partners === 1 ? 'loses its value' : 'lose their values'}. You can undo this.`}
    </Removal>
  )
}

export function RemoveCustomer({
  customer,
  onClose,
}: {
  readonly customer: Customer
  readonly onClose: () => void
}) {
  const { id, name } = customer
  return (
    <Removal section="customers" name={name} command="customers.remove" input={{ id }} onClose={onClose}>
      The name then stays as it is in quotes, also in packs without names. You can undo this.
    </Removal>
  )
}

/** Asks once it is known what hangs on it: nobody is to confirm what they were not shown. */
function Removal<Name extends Extract<CommandName, `${string}.remove`>>({
  section,
  name,
  command,
  input,
  onClose,
  children,
}: {
  readonly section: PeopleSection
  readonly name: string
  readonly command: Name
  readonly input: Input<Name>
  readonly onClose: () => void
  /** Null while it is being looked up. */
  readonly children: ReactNode
}) {
  const { one } = peopleSections.find(known => known.id === section)!

  async function remove() {
    if (!(await perform(command, input))) return
    goToSection(section)
    offerUndo(`Deleted the ${one} “${name}”.`)
  }

  return (
    <ConfirmDialog
      title={`Delete “${name}”?`}
      confirmLabel={`Delete ${one}`}
      tone="danger"
      isOpen={children !== null}
      onConfirm={() => void remove()}
      onClose={onClose}
    >
      {children}
    </ConfirmDialog>
  )
}

import { useEffect } from 'react'
import { useRoute } from '../router/use-route.ts'
import { CustomersSection } from './CustomersSection.tsx'
import { FiguresSection } from './FiguresSection.tsx'
import { ImportPeopleDialog } from './ImportPeopleDialog.tsx'
import { MergeDialog } from './MergeDialog.tsx'
import { PartnersSection } from './PartnersSection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { creating, peopleDialog } from './people-state.ts'
import { SegmentsSection } from './SegmentsSection.tsx'

/** Who was asked: partners, people, segments, figures and named customers, a list each. */
export function PeopleScreen() {
  const route = useRoute()
  const dialog = peopleDialog.use()
  const close = () => peopleDialog.set(null)
  const isOpen = route.screen === 'partners' && route.id !== null
  useEffect(() => {
    if (isOpen) creating.set(null)
  }, [isOpen])
  if (route.screen !== 'partners') return null
  return (
    <>
      {route.section === 'partners' && <PartnersSection id={route.id} />}
      {route.section === 'people' && <PeopleSection id={route.id} />}
      {route.section === 'segments' && <SegmentsSection id={route.id} />}
      {route.section === 'figures' && <FiguresSection id={route.id} />}
      {route.section === 'customers' && <CustomersSection id={route.id} />}
      {dialog?.type === 'merge' && (
        <MergeDialog
          key={`${dialog.pair.one.id} ${dialog.pair.other?.id}`}
          pair={dialog.pair}
          onClose={close}
        />
      )}
      {dialog?.type === 'import' && <ImportPeopleDialog onClose={close} />}
    </>
  )
}

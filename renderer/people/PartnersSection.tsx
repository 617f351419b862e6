import { Building2, FileSpreadsheet, Plus } from 'lucide-react'
import { useCallback, useDeferredValue, useMemo } from 'react'
import type { Attribute } from '../../shared/model/attribute.ts'
import type { PartnerId } from '../../shared/model/ids.ts'
import { type Partner, partnerTypeNames } from '../../shared/model/partner.ts'
import type { Segment } from '../../shared/model/segment.ts'
import { stageNames, stages } from '../../shared/model/stage.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { Button } from '../ui/Button.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { createStore } from '../ui/store.ts'
import { DuplicateNotice } from './DuplicateNotice.tsx'
import { likelyPartners } from './duplicates.ts'
import { FigureColumns } from './FigureColumns.tsx'
import { figureValueText } from './figure-words.ts'
import { NewPartner } from './NewForms.tsx'
import { PartnerPane } from './PartnerPane.tsx'
import { PeopleFrame, startNew } from './PeopleFrame.tsx'
import type { Column } from './PeopleTable.tsx'
import { creating, peopleDialog } from './people-state.ts'
import { useIsReadOnly } from './saving.ts'

/** The figures that stand as columns in the list. */
const shownFigures = createStore<readonly string[]>([], { ofProject: true })

export function PartnersSection({ id }: { readonly id: PartnerId | null }) {
  const { data: partners, error } = useEngineQuery('partners.list', {})
  const { data: segments = [] } = useEngineQuery('segments.list', {})
  const { data: figures = [] } = useEngineQuery('attributes.list', {})
  const isReadOnly = useIsReadOnly()
  const isCreating = creating.use() === 'partners'
  const figureIds = shownFigures.use()
  const columns = useMemo(
    () => [
      ...fixedColumns(segments),
      ...figures.filter(figure => figureIds.includes(figure.id)).map(figureColumn),
      interviewsColumn,
    ],
    [segments, figures, figureIds],
  )
  // Looking for them may take a while among thousands; the list does not wait for it.
  const settled = useDeferredValue(partners)
  const duplicates = useMemo(() => likelyPartners(settled ?? []), [settled])
  const wordsOf = useCallback((partner: Partner) => words(partner, segments, figures), [segments, figures])
  const shown = partners?.find(partner => partner.id === id)

  return (
    <PeopleFrame
      section="partners"
      rows={partners}
      error={error}
      columns={columns}
      wordsOf={wordsOf}
      shownId={shown?.id ?? null}
      actions={
        <>
          {figures.length > 0 && (
            <FigureColumns figures={figures} chosen={figureIds} onChange={shownFigures.set} />
          )}
          {!isReadOnly && <ImportButton />}
        </>
      }
      notice={
        <DuplicateNotice
          pairs={duplicates}
          onCompare={([one, other]) =>
            peopleDialog.set({ type: 'merge', pair: { of: 'partners', one, other } })
          }
        />
      }
      empty={
        <EmptyState
          icon={Building2}
          title="No partners yet"
          action={
            <>
              <Button look="primary" icon={Plus} onPress={() => startNew('partners')}>
                New partner
              </Button>
              <ImportButton />
            </>
          }
        >
          The organisations you ask. Add them one by one, or bring a spreadsheet of them as CSV. Those you
          name in an interview appear here too.
        </EmptyState>
      }
      pane={
        shown ? <PartnerPane key={shown.id} partner={shown} /> : isCreating && !id ? <NewPartner /> : null
      }
    />
  )
}

export function ImportButton() {
  return (
    <Button icon={FileSpreadsheet} onPress={() => peopleDialog.set({ type: 'import' })}>
      Import CSV…
    </Button>
  )
}

function fixedColumns(segments: readonly Segment[]): readonly Column<Partner>[] {
  const names = new Map(segments.map(segment => [segment.id, segment.name]))
  const segmentText = (partner: Partner) =>
    partner.segmentIds
      .map(id => names.get(id))
      .filter(Boolean)
      .join(', ')
  return [
    { id: 'name', label: 'Name', cell: partner => partner.name, sortBy: partner => partner.name },
    {
      id: 'type',
      label: 'Type',
      cell: partner => partnerTypeNames[partner.type],
      sortBy: partner => partnerTypeNames[partner.type],
      isWide: true,
    },
    {
      id: 'stage',
      label: 'Stage',
      cell: partner => partner.stage && stageNames[partner.stage],
      sortBy: partner => (partner.stage ? stages.indexOf(partner.stage) : ''),
      leaves: 1,
    },
    { id: 'tier', label: 'Tier', cell: partner => partner.tier, sortBy: partner => partner.tier, leaves: 2 },
    { id: 'segments', label: 'Segments', cell: segmentText, sortBy: segmentText, isWide: true, leaves: 2 },
  ]
}

function figureColumn(figure: Attribute): Column<Partner> {
  const valueAt = (partner: Partner) =>
    partner.attributes.find(one => one.attributeId === figure.id)?.value ?? ''
  return {
    id: figure.id,
    label: figure.name,
    cell: partner => (valueAt(partner) === '' ? '' : figureValueText(figure, valueAt(partner))),
    sortBy: partner =>
      figure.kind === 'number' && valueAt(partner) !== '' ? Number(valueAt(partner)) : valueAt(partner),
    isNumber: figure.kind === 'number',
    leaves: 1,
  }
}

const interviewsColumn: Column<Partner> = {
  id: 'interviews',
  label: 'Interviews',
  cell: partner => partner.interviews,
  sortBy: partner => partner.interviews,
  isNumber: true,
}

function words(partner: Partner, segments: readonly Segment[], figures: readonly Attribute[]): string {
  return [
    partner.name,
    partnerTypeNames[partner.type],
    partner.stage && stageNames[partner.stage],
    partner.region,
    partner.size,
    partner.tier,
    partner.pseudonym,
    partner.note,
    ...segments.filter(segment => partner.segmentIds.includes(segment.id)).map(segment => segment.name),
    ...partner.attributes.map(({ attributeId, value }) => {
      const figure = figures.find(one => one.id === attributeId)
      return figure && figure.kind !== 'yes-no' ? value : ''
    }),
  ].join(' ')
}

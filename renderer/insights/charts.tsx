import { useState } from 'react'
import type { InsightCounts, InsightGrouping, Insights } from '../../shared/model/insights.ts'
import { kindPlurals, kinds } from '../../shared/model/kind.ts'
import { type PartnerType, partnerTypeNames, partnerTypes } from '../../shared/model/partner.ts'
import { type Stage, stageNames, stages } from '../../shared/model/stage.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { dayText } from '../interviews/dates.ts'
import type { Filter } from '../quotes/filter.ts'
import { counted } from '../quotes/source-words.ts'
import { hrefOf } from '../router/route.ts'
import { tagPaths } from '../tags/tag-paths.ts'
import { Select } from '../ui/Select.tsx'
import { Bars } from './Bars.tsx'
import { ChartFrame } from './ChartFrame.tsx'
import { Curve } from './Curve.tsx'
import { Heat } from './Heat.tsx'
import { Months } from './Months.tsx'
import { grown } from './saturation.ts'

type Chart = { readonly insights: Insights; readonly filter: Filter }
type Measure = keyof InsightCounts

const measures = [
  { id: 'quotes', label: 'Quotes' },
  { id: 'interviews', label: 'Interviews' },
  { id: 'partners', label: 'Partners' },
] as const
const measureNouns: Readonly<Record<Measure, string>> = {
  quotes: 'quote',
  interviews: 'interview',
  partners: 'partner',
}
const mostRows = 40

const quotesOf = (filter: Filter) => hrefOf({ screen: 'evidence', filter })

/** Tags by segment, partner type or stage. */
export function HeatChart({ insights, filter }: Chart) {
  const [by, setBy] = useState<InsightGrouping>('segment')
  const [measure, setMeasure] = useState<Measure>('quotes')
  const { data: tags = [] } = useEngineQuery('tags.list', {})
  const columns = useColumns(by, insights)
  const cells: readonly (InsightCounts & { readonly tagId: string; readonly group: string | null })[] =
    insights.heat[by]
  const used = new Set(cells.map(cell => cell.tagId))
  const rows = tagPaths(tags)
    .filter(({ tag }) => used.has(tag.id))
    .map(({ tag, parents }) => ({ key: tag.id, label: [...parents, tag.name].join(' / ') }))
  const shown = rows.slice(0, mostRows)
  const narrowed = (tagId: string, group: string | null): Filter => ({
    ...filter,
    tagIds: [tagId as never],
    ...groupPart(by, group),
  })
  const valueAt = (row: string, column: string) =>
    cells.find(cell => cell.tagId === row && (cell.group ?? '') === column)?.[measure] ?? 0
  return (
    <ChartFrame
      title="What is spoken of, and by whom"
      about={`Tags with those below them${rows.length > mostRows ? `, the first ${mostRows} of ${rows.length}` : ''}.`}
      controls={
        <>
          <Select<InsightGrouping>
            label="By"
            isLabelHidden
            options={[
              { id: 'segment', label: 'By segment' },
              { id: 'partnerType', label: 'By partner type' },
              { id: 'stage', label: 'By stage' },
            ]}
            value={by}
            onChange={setBy}
          />
          <Select<Measure>
            label="Counted in"
            isLabelHidden
            options={measures}
            value={measure}
            onChange={setMeasure}
          />
        </>
      }
      table={{
        columns: ['Tag', ...columns.map(column => column.label)],
        rows: rows.map(row => [row.label, ...columns.map(column => valueAt(row.key, column.key))]),
      }}
    >
      <Heat
        rows={shown}
        columns={columns}
        unit={value => counted(value, measureNouns[measure])}
        marks={cells.map(cell => ({
          row: cell.tagId,
          column: cell.group ?? '',
          value: cell[measure],
          href: quotesOf(narrowed(cell.tagId, cell.group)),
        }))}
      />
    </ChartFrame>
  )
}

function groupPart(by: InsightGrouping, group: string | null): Filter {
  switch (by) {
    case 'segment':
      return { segmentIds: [group as never] }
    case 'partnerType':
      return { partnerTypes: [group as never] }
    case 'stage':
      return { stages: [group as never] }
  }
}

function useColumns(by: InsightGrouping, insights: Insights) {
  const segments = useSegmentNames()
  const groups = new Set<string>(insights.heat[by].map(cell => cell.group ?? ''))
  const all: readonly { readonly key: string; readonly label: string }[] =
    by === 'segment'
      ? segments
      : by === 'partnerType'
        ? partnerTypes.map((type: PartnerType) => ({ key: type, label: partnerTypeNames[type] }))
        : stages.map((stage: Stage) => ({ key: stage, label: stageNames[stage] }))
  return [
    ...all.filter(column => groups.has(column.key)),
    ...(groups.has('') ? [{ key: '', label: 'None' }] : []),
  ]
}

function useSegmentNames() {
  const { data: segments = [] } = useEngineQuery('segments.list', {})
  return segments.map(({ id, name }) => ({ key: id as string, label: name }))
}

/** Tags that one quote carries together. */
export function TogetherChart({ insights, filter }: Chart) {
  const { data: tags = [] } = useEngineQuery('tags.list', {})
  const names = new Map(tags.map(tag => [tag.id, tag.name]))
  const pairs = insights.together.slice(0, 20).map(({ tagIds, quotes }) => ({
    key: tagIds.join(' '),
    label: tagIds.map(id => names.get(id) ?? '').join(' + '),
    detail: counted(quotes, 'quote'),
    value: quotes,
    // A filter asks for one tag or the other: the rarer of the two is the shorter list.
    href: quotesOf({ ...filter, tagIds: [tagIds[0]] }),
  }))
  return (
    <ChartFrame
      title="Tags that go together"
      about="Pairs of tags on the same quote; a tag and one above it are no pair. A bar leads to the quotes of its first tag."
      table={{ columns: ['Tags', 'Quotes'], rows: pairs.map(({ label, value }) => [label, value]) }}
    >
      <Bars bars={pairs} />
    </ChartFrame>
  )
}

/** Whether further interviews still bring something new. */
export function SaturationChart({ insights, filter }: Chart) {
  const [order, setOrder] = useState<'earliest' | 'latest' | 'title'>('earliest')
  const [segment, setSegment] = useState('')
  const segments = useSegmentNames()
  const within = insights.yields.filter(
    one => segment === '' || (one.segmentIds as readonly string[]).includes(segment),
  )
  const steps = grown(within, order)
  return (
    <ChartFrame
      title="Saturation"
      about="Tags and supported claims that were met for the first time, interview by interview. A curve that has become flat says that another interview of this kind brings little."
      controls={
        <>
          <Select<string>
            label="Of"
            isLabelHidden
            options={[
              { id: '', label: 'All segments' },
              ...segments.map(({ key, label }) => ({ id: key, label })),
            ]}
            value={segment}
            onChange={setSegment}
          />
          <Select<typeof order>
            label="Order"
            isLabelHidden
            options={[
              { id: 'earliest', label: 'Earliest first' },
              { id: 'latest', label: 'Latest first' },
              { id: 'title', label: 'By title' },
            ]}
            value={order}
            onChange={setOrder}
          />
        </>
      }
      table={{
        columns: ['Interview', 'New tags', 'Tags so far', 'New claims', 'Claims so far'],
        rows: steps.map(step => [step.title, step.newTags, step.tags, step.newClaims, step.claims]),
      }}
    >
      <Curve
        across="Interviews"
        points={steps.map(({ id, title, date }) => ({
          key: id,
          label: `${title}, ${dayText(date)}`,
          href: quotesOf({ ...filter, interviewIds: [id] }),
        }))}
        lines={[
          { key: 'tags', label: 'tags', tone: 'tags', values: steps.map(step => step.tags) },
          { key: 'claims', label: 'claims', tone: 'claims', values: steps.map(step => step.claims) },
        ]}
      />
    </ChartFrame>
  )
}

/** Who has been heard for which persona. */
export function CoverageChart({ insights, filter }: Chart) {
  const [measure, setMeasure] = useState<Measure>('interviews')
  const { data: personas = [] } = useEngineQuery('personas.list', {})
  const segments = useSegmentNames()
  const rows = personas
    .filter(persona => persona.status !== 'archived')
    .map(({ id, name }) => ({ key: id as string, label: name }))
  const hasNone = insights.coverage.some(cell => cell.segmentId === null)
  const columns = [...segments, ...(hasNone ? [{ key: '', label: 'None' }] : [])]
  const valueAt = (row: string, column: string) =>
    insights.coverage.find(cell => cell.personaId === row && (cell.segmentId ?? '') === column)?.[measure] ??
    0
  return (
    <ChartFrame
      title="Who has been heard"
      about="Evidence that supports each persona, by the segments of those who gave it. An empty cell is nobody."
      controls={
        <Select<Measure>
          label="Counted in"
          isLabelHidden
          options={measures}
          value={measure}
          onChange={setMeasure}
        />
      }
      table={{
        columns: ['Persona', ...columns.map(column => column.label)],
        rows: rows.map(row => [row.label, ...columns.map(column => valueAt(row.key, column.key))]),
      }}
    >
      <Heat
        rows={rows}
        columns={columns}
        unit={value => counted(value, measureNouns[measure])}
        marks={insights.coverage.map(cell => ({
          row: cell.personaId,
          column: cell.segmentId ?? '',
          value: cell[measure],
          href: quotesOf({ ...filter, segmentIds: [cell.segmentId], isPlaced: true }),
        }))}
      />
    </ChartFrame>
  )
}

/** How strong the evidence of each claim is. */
export function StrengthChart({ insights }: Pick<Chart, 'insights'>) {
  const { data: personas = [] } = useEngineQuery('personas.list', {})
  const names = new Map(personas.map(persona => [persona.id, persona.name]))
  const bars = insights.claims
    .toSorted((one, other) => other.supporting - one.supporting)
    .map(({ claimId, personaId, kind, text, supporting, contradicting, partners }) => ({
      key: claimId,
      label: text,
      detail: `${names.get(personaId) ?? ''}: ${counted(supporting, 'quote')} from ${counted(partners, 'partner')}${contradicting > 0 ? `, ${contradicting} against` : ''}`,
      kind,
      value: supporting,
      against: contradicting,
      href: hrefOf({ screen: 'persona', personaId, claimId }),
    }))
  return (
    <ChartFrame
      title="Evidence for each claim"
      about="Quotes that support it to the right, quotes that contradict it to the left. A bar leads to its claim and the quotes on it."
      table={{
        columns: ['Claim', 'Persona', 'Supporting', 'Against', 'Partners'],
        rows: insights.claims.map(({ text, personaId, supporting, contradicting, partners }) => [
          text,
          names.get(personaId) ?? '',
          supporting,
          contradicting,
          partners,
        ]),
      }}
    >
      <Bars bars={bars.slice(0, mostRows)} />
    </ChartFrame>
  )
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', year: 'numeric', timeZone: 'UTC' })

/** Motivations, pain points and needs over time. */
export function KindsChart({ insights, filter }: Chart) {
  const months = insights.months.map(one => ({
    ...one,
    label: monthName.format(new Date(`${one.month}-01`)),
  }))
  return (
    <ChartFrame
      title="Kinds over time"
      about="Quotes by the month of their interview."
      table={{
        columns: ['Month', ...kinds.map(kind => kindPlurals[kind])],
        rows: months.map(one => [one.label, ...kinds.map(kind => one[kind])]),
      }}
    >
      <Months
        months={months}
        hrefOf={(month, kind) => quotesOf({ ...filter, kinds: [kind], ...spanOf(month) })}
      />
    </ChartFrame>
  )
}

/** "2027-02": from its first day to its last. */
function spanOf(month: string): Filter {
  const [year = 0, at = 1] = month.split('-').map(Number)
  const last = new Date(Date.UTC(year, at, 0)).getUTCDate()
  return { from: `${month}-01`, to: `${month}-${last}` }
}

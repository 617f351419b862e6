import { useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { type Partner, partnerTypeNames } from '../../shared/model/partner.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import type { PeopleRoute } from '../router/route.ts'
import { navigate } from '../router/use-route.ts'
import { offerUndo } from '../shell/history.ts'
import { Button } from '../ui/Button.tsx'
import { ComboBox, type ComboOption } from '../ui/ComboBox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './MergeDialog.module.css'
import { type MergeFact, partnerFacts, personFacts, segmentFacts } from './merge-facts.ts'
import { type MergePair, peopleDialog } from './people-state.ts'
import { peopleSections } from './sections.ts'

/** Makes two one: what each says stands side by side, and it is seen what stays. */
export function MergeDialog({ pair, onClose }: { readonly pair: MergePair; readonly onClose: () => void }) {
  const { one } = peopleSections.find(known => known.id === pair.of)!
  const facts = useFacts(pair)
  const [stays, setStays] = useState<0 | 1>(likelier(pair))
  const sides = pair.other && ([pair.one, pair.other] as const)
  const kept = sides?.[stays]
  const gone = sides?.[stays === 0 ? 1 : 0]

  async function merge() {
    if (!kept || !gone) return
    onClose()
    const done = await mergeInto(pair, stays)
    if (!done) return
    navigate({ screen: 'partners', section: pair.of, id: kept.id } as PeopleRoute)
    offerUndo(`Merged “${gone.name}” into “${kept.name}”.`)
  }

  return (
    <Dialog
      title={
        sides
          ? `Merge two ${peopleSections.find(known => known.id === pair.of)!.label.toLowerCase()}`
          : `Merge “${pair.one.name}”`
      }
      isOpen
      onClose={onClose}
      width={sides ? 'wide' : 'normal'}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" isDisabled={!sides} onPress={() => void merge()}>
            {kept ? `Merge into “${shortName(kept.name)}”` : 'Merge'}
          </Button>
        </>
      }
    >
      {!sides && <OtherOne pair={pair} />}
      {sides && (
        <RadioGroup
          className={styles.group!}
          aria-label={`The ${one} that stays`}
          value={String(stays)}
          onChange={value => setStays(value === '0' ? 0 : 1)}
        >
          <p className={styles.about}>
            Choose whose name stays. It keeps what it says of itself, takes over what only the other says, and
            gets the other’s{' '}
            {pair.of === 'partners'
              ? 'people, interviews and segments'
              : pair.of === 'people'
                ? 'interviews and quotes'
                : 'partners'}
            .
          </p>
          <table className={styles.table}>
            <thead>
              <tr>
                <td />
                {sides.map((side, at) => (
                  <th
                    key={side.id}
                    scope="col"
                    className={styles.side}
                    data-stays={stays === at || undefined}
                  >
                    <Radio value={String(at)} className={styles.radio!}>
                      <span className={styles.dot} aria-hidden="true" />
                      <span className={styles.name}>{side.name}</span>
                    </Radio>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {facts.map(fact => (
                <tr key={fact.label}>
                  <th scope="row" className={styles.label}>
                    {fact.label}
                  </th>
                  {([0, 1] as const).map(side => (
                    <td key={side} className={styles.said} data-kept={fact.kept[stays][side] || undefined}>
                      <Said text={fact.sides[side]} isKept={fact.kept[stays][side]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
          <p className={styles.about}>One step, which you can undo.</p>
        </RadioGroup>
      )}
    </Dialog>
  )
}

function mergeInto(pair: MergePair, stays: 0 | 1) {
  if (pair.of === 'partners') return perform('partners.merge', idsOf(pair.one, pair.other, stays))
  return pair.of === 'people'
    ? perform('participants.merge', idsOf(pair.one, pair.other, stays))
    : perform('segments.merge', idsOf(pair.one, pair.other, stays))
}

function idsOf<Id>(one: { readonly id: Id }, other: { readonly id: Id } | null, stays: 0 | 1) {
  const { id } = other ?? one
  return stays === 0 ? { id, into: one.id } : { id: one.id, into: id }
}

function Said({ text, isKept }: { readonly text: string; readonly isKept: boolean }) {
  if (text === '') return <span className="visually-hidden">Nothing</span>
  return isKept ? text : <del>{text}</del>
}

/** Which of its kind it is merged with. */
function OtherOne({ pair }: { readonly pair: MergePair }) {
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const { data: people = [] } = useEngineQuery('participants.list', {})
  const { data: segments = [] } = useEngineQuery('segments.list', {})
  const { one } = peopleSections.find(known => known.id === pair.of)!
  const options: readonly ComboOption<string>[] = {
    partners: partners.map(({ id, name, type }) => ({ id, label: name, detail: partnerTypeNames[type] })),
    people: people.map(({ id, name, partnerId }) => ({
      id,
      label: name,
      detail: placeName(partners, partnerId),
    })),
    segments: segments.map(({ id, name }) => ({ id, label: name })),
  }[pair.of].filter(option => option.id !== pair.one.id)

  function choose(id: string | null) {
    const other = { partners, people, segments }[pair.of].find(known => known.id === id)
    if (other) peopleDialog.set({ type: 'merge', pair: { ...pair, other } as MergePair })
  }

  return (
    <ComboBox
      label={`The ${one} it is merged with`}
      placeholder={`Find a ${one}`}
      options={options}
      value={null}
      onChange={choose}
      autoFocus
    />
  )
}

function useFacts(pair: MergePair): readonly MergeFact[] {
  const { data: partners = [] } = useEngineQuery('partners.list', {})
  const { data: segments = [] } = useEngineQuery('segments.list', {})
  const { data: figures = [] } = useEngineQuery('attributes.list', {})
  if (pair.other === null) return []
  if (pair.of === 'partners') return partnerFacts(pair.one, pair.other, segments, figures)
  return pair.of === 'people'
    ? personFacts(pair.one, pair.other, partners)
    : segmentFacts(pair.one, pair.other)
}

/** The one that more is known of. */
function likelier(pair: MergePair): 0 | 1 {
  if (pair.other === null) return 0
  const weight = (side: object) => JSON.stringify(side).length
  if (pair.of === 'segments') return pair.other.partners > pair.one.partners ? 1 : 0
  const byInterviews = pair.other.interviews - pair.one.interviews
  return byInterviews > 0 || (byInterviews === 0 && weight(pair.other) > weight(pair.one)) ? 1 : 0
}

function placeName(partners: readonly Partner[], partnerId: Partner['id'] | null): string {
  return partners.find(partner => partner.id === partnerId)?.name ?? 'Internal'
}

function shortName(name: string): string {
  return name.length > 40 ? `${name.slice(0, 39)}…` : name
}

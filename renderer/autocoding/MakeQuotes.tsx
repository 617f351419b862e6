import { Tag as TagIcon } from 'lucide-react'
import { useRef, useState } from 'react'
import type { Passage } from '../../shared/contract/search.ts'
import type { TagId } from '../../shared/model/ids.ts'
import { type Kind, kindNames, kinds } from '../../shared/model/kind.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import { offerUndo } from '../shell/history.ts'
import { TagPickerPopover } from '../tags/TagPickerPopover.tsx'
import { Button } from '../ui/Button.tsx'
import { TagChip, ToggleChip } from '../ui/Chip.tsx'
import { KindBadge } from '../ui/KindBadge.tsx'
import styles from './Autocoding.module.css'
import { autocoding } from './autocoding-open.ts'

/** What the ticked passages become, and the button that makes them. */
export function MakeQuotes({
  passages,
  chosen,
  isMore,
  isSettled,
  kinds: chosenKinds,
  onKinds,
  tagIds,
  onTags,
  onTickAll,
}: {
  readonly passages: readonly Passage[]
  readonly chosen: readonly Passage[]
  readonly isMore: boolean
  /** Whether the passages are those of the words that stand in the field. */
  readonly isSettled: boolean
  readonly kinds: readonly Kind[]
  readonly onKinds: (kinds: readonly Kind[]) => void
  readonly tagIds: readonly TagId[]
  readonly onTags: (tagIds: readonly TagId[]) => void
  readonly onTickAll: (isTicked: boolean) => void
}) {
  const { data: tags = [] } = useEngineQuery('tags.list', {})
  const tagButton = useRef<HTMLButtonElement>(null)
  const [isPicking, setPicking] = useState(false)
  const [isMaking, setMaking] = useState(false)
  const isSaid = chosenKinds.length > 0 || tagIds.length > 0

  async function make() {
    setMaking(true)
    const done = await perform('quotes.captureAll', {
      passages: chosen.map(({ interviewId, revision, start, end }) => ({
        interviewId,
        revision,
        start,
        end,
      })),
      kinds: [...chosenKinds],
      tagIds: [...tagIds],
    })
    setMaking(false)
    if (!done) return
    autocoding.set(null)
    offerUndo(madeText(done.value))
  }

  return (
    <footer className={styles.foot}>
      <div className={styles.becomes}>
        {/* biome-ignore lint/a11y/useSemanticElements: a fieldset does not lay out its children */}
        <div className={styles.kinds} role="group" aria-label="Kinds">
          {kinds.map(kind => (
            <ToggleChip
              key={kind}
              isSelected={chosenKinds.includes(kind)}
              onChange={isOn =>
                onKinds(kinds.filter(one => (one === kind ? isOn : chosenKinds.includes(one))))
              }
            >
              <KindBadge kind={kind} isSilent />
              {kindNames[kind]}
            </ToggleChip>
          ))}
        </div>
        <Button ref={tagButton} look="plain" size="small" icon={TagIcon} onPress={() => setPicking(true)}>
          {tagIds.length === 0 ? 'Add tags' : 'Tags'}
        </Button>
        {tags
          .filter(tag => tagIds.includes(tag.id))
          .map(tag => (
            <TagChip key={tag.id} name={tag.name} color={tag.color} />
          ))}
        {isPicking && (
          <TagPickerPopover
            anchor={tagButton}
            selected={tagIds}
            onChange={onTags}
            onClose={() => setPicking(false)}
          />
        )}
      </div>
      <div className={styles.done}>
        <p className={styles.count} role="status">
          {passages.length > 0 &&
            `${chosen.length.toLocaleString('en-GB')} of ${isMore ? 'the first ' : ''}${counted(passages.length, 'passage')} chosen`}
        </p>
        <Button look="plain" size="small" isDisabled={passages.length === 0} onPress={() => onTickAll(true)}>
          All
        </Button>
        <Button look="plain" size="small" isDisabled={chosen.length === 0} onPress={() => onTickAll(false)}>
          None
        </Button>
        <span className={styles.make}>
          {chosen.length > 0 && !isSaid && (
            <span className={styles.count}>Choose a kind or a tag first.</span>
          )}
          <Button onPress={() => autocoding.set(null)}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={chosen.length === 0 || !isSaid || !isSettled || isMaking}
            onPress={() => void make()}
          >
            {chosen.length === 0 ? 'Make quotes' : `Make ${counted(chosen.length, 'quote')}`}
          </Button>
        </span>
      </div>
    </footer>
  )
}

function madeText({ captured, existing }: { readonly captured: number; readonly existing: number }): string {
  const added = `Added to ${counted(existing, 'quote')} that ${existing === 1 ? 'was' : 'were'} there.`
  if (captured === 0) return added
  return existing === 0
    ? `Made ${counted(captured, 'quote')}.`
    : `Made ${counted(captured, 'quote')}. ${added}`
}

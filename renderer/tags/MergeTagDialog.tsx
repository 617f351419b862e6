import { useState } from 'react'
import type { TagMergePreview } from '../../shared/contract/tags.ts'
import type { TagId } from '../../shared/model/ids.ts'
import type { Tag } from '../../shared/model/tag.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { counted } from '../quotes/source-words.ts'
import { Button } from '../ui/Button.tsx'
import { ComboBox } from '../ui/ComboBox.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import styles from './CodebookDialogs.module.css'
import { mergeTag } from './codebook.ts'
import { tagPaths } from './tag-paths.ts'
import { isWithin } from './tag-tree.ts'

/** Makes a tag one with another; `into` where the other is known already, because it has the same name. */
export function MergeTagDialog({
  tag,
  into,
  tags,
  onClose,
}: {
  readonly tag: Tag
  readonly into: Tag | null
  readonly tags: readonly Tag[]
  readonly onClose: () => void
}) {
  const [chosenId, setChosenId] = useState<TagId | null>(into?.id ?? null)
  const others = tagPaths(tags).filter(path => !isWithin(tags, path.tag.id, tag.id))
  const chosen = others.find(path => path.tag.id === chosenId)?.tag ?? null
  return (
    <Dialog
      title={into ? `There is a tag called “${into.name}” there already` : `Merge “${tag.name}”`}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button
            look="primary"
            isDisabled={chosen === null}
            autoFocus={into !== null}
            onPress={() => {
              onClose()
              if (chosen) void mergeTag(tag, chosen)
            }}
          >
            {into ? 'Merge the two' : 'Merge'}
          </Button>
        </>
      }
    >
      {!into && (
        <ComboBox
          label="The tag that stays"
          placeholder="Find a tag"
          options={others.map(path => ({ id: path.tag.id, label: path.text }))}
          value={chosenId}
          onChange={setChosenId}
          autoFocus
        />
      )}
      {chosen ? (
        <Changes tag={tag} into={chosen} tags={tags} />
      ) : (
        <p className={styles.about}>
          Its quotes and the tags below it go to the tag that stays. You see what changes before anything is
          written.
        </p>
      )}
    </Dialog>
  )
}

function Changes({
  tag,
  into,
  tags,
}: {
  readonly tag: Tag
  readonly into: Tag
  readonly tags: readonly Tag[]
}) {
  const { data: preview } = useEngineQuery('tags.mergePreview', { ids: [tag.id], intoId: into.id })
  if (!preview) return null
  return (
    <>
      <ul className={styles.changes} aria-label="What will change">
        {sentences(preview, into, tags).map(sentence => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
      <p className={styles.about}>
        “{into.name}” keeps its name and colour, and gets what “{tag.name}” says besides. One step, which you
        can undo.
      </p>
    </>
  )
}

function sentences(preview: TagMergePreview, into: Tag, tags: readonly Tag[]): readonly string[] {
  const { quotes, already, moving, meeting } = preview
  const names = (ids: readonly TagId[]) => {
    const known = ids.map(id => `“${tags.find(tag => tag.id === id)?.name ?? ''}”`)
    return known.length > 4
      ? `${known.slice(0, 3).join(', ')} and ${known.length - 3} more`
      : known.join(', ')
  }
  return [
    quotes === 0
      ? `No quote gets “${into.name}” that has not got it.`
      : `${counted(quotes, 'quote')} get${quotes === 1 ? 's' : ''} “${into.name}”.`,
    ...(already > 0
      ? [
          `${counted(already, 'quote')} carr${already === 1 ? 'ies' : 'y'} both already, and only one of them after.`,
        ]
      : []),
    ...(moving.length > 0
      ? [`${counted(moving.length, 'tag')} move${moving.length === 1 ? 's' : ''}: ${names(moving)}.`]
      : []),
    ...(meeting.length > 0
      ? [
          `${counted(meeting.length, 'tag')} become${meeting.length === 1 ? 's' : ''} one with a tag of the same name: ${names(meeting)}.`,
        ]
      : []),
  ]
}

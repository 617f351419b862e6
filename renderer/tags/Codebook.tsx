import { Tags } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Tag } from '../../shared/model/tag.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './Codebook.module.css'
import { CodebookRow } from './CodebookRow.tsx'
import { removeTag } from './codebook.ts'
import { setCodebookOpen, useCodebookOpen } from './codebook-open.ts'
import { NewTag } from './NewTag.tsx'
import { tagPaths } from './tag-paths.ts'
import { createTagSearch } from './tag-search.ts'

/** The codebook: every tag in its tree, to be created, renamed, recoloured, described and deleted. */
export function Codebook() {
  return useCodebookOpen() ? <OpenCodebook /> : null
}

function OpenCodebook() {
  const { data: tags } = useEngineQuery('tags.list', {})
  const { data: project } = useEngineQuery('projects.current', {})
  const [text, setText] = useState('')
  const [leaving, setLeaving] = useState<Tag | null>(null)
  const paths = useMemo(() => tagPaths(tags ?? []), [tags])
  const shown = useMemo(() => {
    const found = new Set(createTagSearch(paths)(text).map(path => path.tag.id))
    return paths.filter(path => found.has(path.tag.id))
  }, [paths, text])
  if (!tags || !project) return null
  const { isReadOnly } = project

  return (
    <Dialog title="Codebook" isOpen onClose={() => setCodebookOpen(false)} width="wide">
      <div className={styles.tools} data-shows-undo>
        {!isReadOnly && <NewTag tags={tags} />}
        {tags.length > 8 && (
          <input
            type="search"
            className={styles.search}
            aria-label="Find a tag"
            placeholder={`Find in ${tags.length} tags`}
            value={text}
            onChange={event => setText(event.target.value)}
          />
        )}
      </div>
      {tags.length === 0 ? (
        <EmptyState icon={Tags} title="No tags yet">
          Tags are your own labels on quotes: a subject, a step of a deal, a hunch. Name the first one here,
          or while you tag a quote.
        </EmptyState>
      ) : (
        <ul className={styles.list} aria-label="Tags">
          {shown.map(({ tag, parents }) => (
            <CodebookRow
              key={tag.id}
              tag={tag}
              tags={tags}
              depth={parents.length}
              isReadOnly={isReadOnly}
              onRemove={setLeaving}
            />
          ))}
        </ul>
      )}
      {tags.length > 0 && shown.length === 0 && <p className={styles.hint}>No tag is called that.</p>}
      {leaving && (
        <ConfirmDialog
          title={`Delete “${leaving.name}”?`}
          confirmLabel="Delete tag"
          tone="danger"
          isOpen
          onConfirm={() => void removeTag(leaving)}
          onClose={() => setLeaving(null)}
        >
          {consequences(leaving, tags)}
        </ConfirmDialog>
      )}
    </Dialog>
  )
}

function consequences(tag: Tag, tags: readonly Tag[]): string {
  const below = tags.filter(other => other.parentId === tag.id).length
  const parent = tags.find(other => other.id === tag.parentId)
  return [
    tag.quotes === 0
      ? 'No quote carries it.'
      : `${tag.quotes === 1 ? '1 quote loses' : `${tag.quotes} quotes lose`} this tag; the quotes themselves stay.`,
    below === 0
      ? ''
      : `${below === 1 ? 'The tag' : `The ${below} tags`} below it ${below === 1 ? 'moves' : 'move'} up ${parent ? `to “${parent.name}”` : 'to the top'}.`,
    'Undo brings everything back.',
  ]
    .filter(sentence => sentence !== '')
    .join(' ')
}

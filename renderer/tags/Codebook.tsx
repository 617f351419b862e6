import { Tags } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import type { Tag } from '../../shared/model/tag.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { WordsField } from '../quotes/WordsField.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import styles from './Codebook.module.css'
import { CodebookDialogs } from './CodebookDialogs.tsx'
import { CodebookMenu } from './CodebookMenu.tsx'
import { setCodebookOpen, useCodebookOpen } from './codebook-open.ts'
import { codebookDialog, openTagId, typingAt } from './codebook-state.ts'
import { NewTag } from './NewTag.tsx'
import { TagPane } from './TagPane.tsx'
import { TagTree } from './TagTree.tsx'
import { tagPaths } from './tag-paths.ts'
import { createTagSearch } from './tag-search.ts'

/** The codebook: every tag in its tree with where it is used, and beside it all that can be done with one. */
export function Codebook() {
  return useCodebookOpen() ? <OpenCodebook /> : null
}

function OpenCodebook() {
  const { data: tags } = useEngineQuery('tags.list', {})
  const { data: usage } = useEngineQuery('tags.usage', {})
  const { data: project } = useEngineQuery('projects.current', {})
  const [text, setText] = useState('')
  const openId = openTagId.use()
  const usageById = useMemo(() => new Map((usage ?? []).map(one => [one.tagId, one])), [usage])
  const shown = useMemo(() => foundIn(tags ?? [], text), [tags, text])
  useEffect(
    () => () => {
      codebookDialog.set(null)
      typingAt.set(null)
    },
    [],
  )
  if (!tags || !project) return null
  const { isReadOnly } = project
  const open = tags.find(tag => tag.id === openId) ?? tags[0]

  return (
    <Dialog title="Codebook" isOpen onClose={() => setCodebookOpen(false)} width="full">
      <div className={styles.place} data-shows-undo>
        <div className={styles.tools}>
          {!isReadOnly && <NewTag tags={tags} />}
          {tags.length > 8 && (
            <WordsField
              label="Find a tag"
              placeholder={`Find in ${tags.length} tags`}
              value={text}
              onChange={setText}
            />
          )}
          <CodebookMenu isEmpty={tags.length === 0} isReadOnly={isReadOnly} />
        </div>
        {open ? (
          <div className={styles.panes}>
            <div className={styles.tree}>
              <TagTree tags={tags} usage={usageById} shown={shown} isReadOnly={isReadOnly} />
              {shown?.size === 0 && <p className={styles.hint}>No tag is called that.</p>}
            </div>
            <TagPane
              key={open.id}
              tag={open}
              tags={tags}
              usage={usageById.get(open.id)}
              isReadOnly={isReadOnly}
            />
          </div>
        ) : (
          <EmptyState icon={Tags} title="No tags yet">
            Tags are your own labels on quotes: a subject, a step of a deal, a hunch. Name the first one here,
            while you tag a quote, or import the codebook of another project.
          </EmptyState>
        )}
      </div>
      <CodebookDialogs tags={tags} usage={usageById} />
    </Dialog>
  )
}

/** The tags that roughly typed words find; null without words. */
function foundIn(tags: readonly Tag[], text: string) {
  if (text.trim() === '') return null
  return new Set(createTagSearch(tagPaths(tags))(text).map(path => path.tag.id))
}

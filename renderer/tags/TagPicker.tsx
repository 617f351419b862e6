import { Check, Plus, Settings2 } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { TagId } from '../../shared/model/ids.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { announce } from '../ui/announce.ts'
import { Button } from '../ui/Button.tsx'
import { Shortcut } from '../ui/Shortcut.tsx'
import { useActiveOption } from '../ui/use-active-option.ts'
import { setCodebookOpen } from './codebook-open.ts'
import { TagDot } from './TagDot.tsx'
import styles from './TagPicker.module.css'
import { newTagOf, pathSign, type TagPath, tagPaths } from './tag-paths.ts'
import { createTagSearch } from './tag-search.ts'

const createKey = 'create'

/**
 * Toggles a quote's tags by typing: Enter takes the first match or creates what is not there, Enter on nothing
 * closes. While it is open it knows best what is chosen, so that quick choices do not wait for the engine.
 */
export function TagPicker({
  selected,
  onChange,
  onClose,
}: {
  readonly selected: readonly TagId[]
  readonly onChange: (tagIds: readonly TagId[]) => void
  readonly onClose: () => void
}) {
  const { data: tags = [] } = useEngineQuery('tags.list', {})
  const [isCreating, setCreating] = useState(false)
  const [text, setText] = useState('')
  const [chosen, setChosen] = useState(selected)
  const paths = useMemo(() => tagPaths(tags), [tags])
  const search = useMemo(() => createTagSearch(paths), [paths])
  const found = search(text)
  const made = newTagOf(text, paths)

  // Also held outside the drawing: a tag that is being created joins those chosen meanwhile.
  const latest = useRef(selected)

  function choose(next: readonly TagId[]) {
    latest.current = next
    setChosen(next)
    onChange(next)
  }

  function toggle({ tag }: TagPath) {
    const isChosen = chosen.includes(tag.id)
    setText('')
    choose(isChosen ? chosen.filter(id => id !== tag.id) : [...chosen, tag.id])
    announce(isChosen ? `${tag.name} taken off` : `${tag.name} added`)
  }

  async function createTag() {
    if (!made || isCreating) return
    setCreating(true)
    setText('')
    // Not a mutation's callback: the tag is put on the quote even if the picker is closed before it exists.
    const created = await perform('tags.create', { name: made.name, parentId: made.parent?.tag.id ?? null })
    setCreating(false)
    if (!created) return
    choose([...latest.current, created.value.id])
    announce(`${created.value.name} created and added`)
  }

  const options = useActiveOption<TagId | typeof createKey>({
    ids: [...found.map(path => path.tag.id), ...(made ? ([createKey] as const) : [])],
    text,
    startsAtFirst: text.trim() !== '',
    onChoose(id) {
      const path = found.find(path => path.tag.id === id)
      if (path) toggle(path)
      else createTag()
    },
  })

  return (
    <div className={styles.picker}>
      <input
        {...options.fieldProps}
        className={styles.field}
        aria-label="Tags"
        placeholder={tags.length === 0 ? 'Name the first tag' : 'Find or create a tag'}
        value={text}
        // biome-ignore lint/a11y/noAutofocus: the picker was opened to type in it
        autoFocus
        onChange={event => setText(event.target.value)}
        onKeyDown={event => {
          if (options.onKeyDown(event) || event.key !== 'Enter') return
          event.preventDefault()
          if (text.trim() === '') onClose()
        }}
      />
      <div
        {...options.listProps('Tags', true)}
        className={styles.list}
        // A popover that shrinks as one types would jump about.
        data-tall={tags.length > 8 || undefined}
      >
        {found.map(path => (
          <div
            key={path.tag.id}
            {...options.optionProps(path.tag.id, chosen.includes(path.tag.id))}
            className={styles.option}
            title={path.text}
          >
            <TagDot color={path.tag.color} />
            <span className={styles.name}>
              {path.parents.length > 0 && (
                <span className={styles.parents}>{path.parents.join(pathSign) + pathSign}</span>
              )}
              {path.tag.name}
            </span>
            {chosen.includes(path.tag.id) && <Check className={styles.check} size={15} aria-hidden />}
          </div>
        ))}
        {made && (
          <div {...options.optionProps(createKey, false)} className={styles.option} data-new>
            <Plus size={14} strokeWidth={2} aria-hidden />
            <span className={styles.name}>
              Create “{made.name}”{made.parent && ` below ${made.parent.text}`}
            </span>
          </div>
        )}
      </div>
      {found.length === 0 && !made && (
        <p className={styles.empty}>No tags yet. Type a name and press Enter: the tag is made and put on.</p>
      )}
      <footer className={styles.foot}>
        <span className={styles.keys}>
          <Shortcut keys="Enter" /> {text.trim() === '' ? 'done' : 'choose'}
        </span>
        <Button
          look="plain"
          size="small"
          icon={Settings2}
          onPress={() => {
            onClose()
            setCodebookOpen(true)
          }}
        >
          Manage tags
        </Button>
      </footer>
    </div>
  )
}

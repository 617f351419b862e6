import { ChevronRight } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useFilter } from 'react-aria-components'
import type { QuoteFacets } from '../../../shared/contract/quote-facets.ts'
import type { TagId } from '../../../shared/model/ids.ts'
import type { Tag } from '../../../shared/model/tag.ts'
import { indented } from '../../tags/indented.ts'
import { TagDot } from '../../tags/TagDot.tsx'
import { ancestorsOf, tagPaths } from '../../tags/tag-paths.ts'
import { ChoiceRow } from './ChoiceList.tsx'
import styles from './Facets.module.css'

/** The codebook as a tree; a tag stands for those below it as well. */
export function TagChoices({
  tags,
  counts,
  chosen,
  onToggle,
}: {
  readonly tags: readonly Tag[]
  readonly counts: QuoteFacets['tags']
  readonly chosen: readonly (TagId | null)[]
  readonly onToggle: (value: string | null) => void
}) {
  const { contains } = useFilter({ sensitivity: 'base' })
  const [text, setText] = useState('')
  const [unfolded, setUnfolded] = useState<ReadonlySet<TagId>>(new Set())
  const paths = useMemo(() => tagPaths(tags), [tags])
  const above = useMemo(() => new Map(tags.map(tag => [tag.id, ancestorsOf(tag.id, tags)])), [tags])
  const quotesOf = useMemo(() => new Map(counts.map(({ value, quotes }) => [value, quotes])), [counts])
  const aboveChosen = new Set(chosen.flatMap(id => (id === null ? [] : (above.get(id) ?? []))))
  const parents = new Set(tags.flatMap(tag => tag.parentId ?? []))
  const isSeeking = text.trim() !== ''
  const isOffered = (id: TagId | null) => (quotesOf.get(id) ?? 0) > 0 || chosen.includes(id)
  const isUnfolded = (id: TagId) => unfolded.has(id) || aboveChosen.has(id)
  const shown = paths.filter(({ tag, text: path }) => {
    if (!isOffered(tag.id) && !aboveChosen.has(tag.id)) return false
    if (isSeeking) return chosen.includes(tag.id) || contains(path, text.trim())
    return above.get(tag.id)?.every(isUnfolded) ?? true
  })

  function fold(id: TagId) {
    const next = new Set(unfolded)
    if (!next.delete(id)) next.add(id)
    setUnfolded(next)
  }

  return (
    <>
      {tags.length > 10 && (
        <input
          type="search"
          className={styles.find}
          aria-label="Find in Tag"
          placeholder="Find a tag"
          value={text}
          onChange={event => setText(event.target.value)}
        />
      )}
      <ul className={styles.choices} data-long>
        {shown.map(({ tag, parents: names, text: path }) => (
          <li key={tag.id} className={styles.branch} style={indented(isSeeking ? 0 : names.length, 4)}>
            {!isSeeking &&
              (parents.has(tag.id) ? (
                <button
                  type="button"
                  className={styles.unfold}
                  aria-label={`Tags below ${tag.name}`}
                  aria-expanded={isUnfolded(tag.id)}
                  disabled={aboveChosen.has(tag.id)}
                  onClick={() => fold(tag.id)}
                >
                  <ChevronRight className={styles.chevron} size={13} strokeWidth={2} aria-hidden />
                </button>
              ) : (
                <span className={styles.unfold} />
              ))}
            <ChoiceRow
              choice={{
                value: tag.id,
                label: isSeeking ? path : tag.name,
                quotes: quotesOf.get(tag.id) ?? 0,
                sign: <TagDot color={tag.color} />,
              }}
              isChosen={chosen.includes(tag.id)}
              onToggle={onToggle}
            />
          </li>
        ))}
        {!isSeeking && isOffered(null) && (
          <li className={styles.branch}>
            <span className={styles.unfold} />
            <ChoiceRow
              choice={{ value: null, label: 'No tag', quotes: quotesOf.get(null) ?? 0 }}
              isChosen={chosen.includes(null)}
              onToggle={onToggle}
            />
          </li>
        )}
      </ul>
      {isSeeking && shown.length === 0 && <p className={styles.none}>No tag is called that.</p>}
    </>
  )
}

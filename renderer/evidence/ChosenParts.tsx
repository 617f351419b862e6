import { X } from 'lucide-react'
import { Button } from '../ui/Button.tsx'
import styles from './ChosenParts.module.css'
import type { Narrowing } from './facets/FacetGroup.tsx'
import { describeFilter, type FacetWords } from './facets/facet-words.ts'
import { withoutPart } from './filter-changes.ts'

/** What the list is narrowed to, in words; each part can be taken away where it stands. */
export function ChosenParts({ filter, onChange, words }: Narrowing & { readonly words: FacetWords }) {
  const parts = describeFilter(filter, words)
  if (parts.length === 0) return null
  return (
    <ul className={styles.parts} aria-label="Narrowed to">
      {parts.map(({ part, title, text }) => (
        <li key={`${part} ${title}`} className={styles.part}>
          <span className={styles.text}>
            {title !== '' && <span className={styles.title}>{title} </span>}
            {text}
          </span>
          <button
            type="button"
            className={styles.remove}
            aria-label={`Take away: ${title} ${text}`}
            onClick={() => onChange(withoutPart(filter, part))}
          >
            <X size={13} strokeWidth={2} aria-hidden />
          </button>
        </li>
      ))}
      <li>
        <Button look="plain" size="small" onPress={() => onChange(filter.text ? { text: filter.text } : {})}>
          Clear filters
        </Button>
      </li>
    </ul>
  )
}

import type { QuoteFacets } from '../../../shared/contract/quote-facets.ts'
import { withAnswer, type YesNoPart } from '../filter-changes.ts'
import type { Narrowing } from './FacetGroup.tsx'
import styles from './Facets.module.css'
import { yesNoWords } from './facet-words.ts'

const countText = new Intl.NumberFormat('en-GB')

/** What a quote is or is not: each answer with what it would show. */
export function YesNoChoices({
  facets,
  filter,
  onChange,
}: Narrowing & { readonly facets: QuoteFacets | undefined }) {
  return (
    <div className={styles.answers}>
      {(Object.keys(yesNoWords) as YesNoPart[]).map(part =>
        [true, false].map(answer => (
          <button
            key={`${part}-${answer}`}
            type="button"
            className={styles.answer}
            aria-pressed={filter[part] === answer}
            onClick={() => onChange(withAnswer(filter, part, answer))}
          >
            <span className={styles.name}>{yesNoWords[part][answer ? 0 : 1]}</span>
            <span className={styles.count}>
              {facets && countText.format(facets[part][answer ? 'yes' : 'no'])}
            </span>
          </button>
        )),
      )}
    </div>
  )
}

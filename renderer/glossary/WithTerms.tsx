import { Link, Tooltip, TooltipTrigger } from 'react-aria-components'
import type { Term } from '../../shared/model/term.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { hrefOf } from '../router/route.ts'
import { findTerms } from './find-terms.ts'
import styles from './WithTerms.module.css'

/** A label in which words of the field are underlined: each says what it means on hover and focus, and leads to its page. */
export function WithTerms({ children }: { readonly children: string }) {
  const { data: terms = [] } = useEngineQuery('glossary.list', {})
  return findTerms(children, terms).map(({ at, text, term }) =>
    term ? <TermLink key={at} term={term} text={text} /> : text,
  )
}

/** The terms of a text that stands in a button, as links beside it. */
export function TermsOf({ text }: { readonly text: string }) {
  const { data: terms = [] } = useEngineQuery('glossary.list', {})
  const found = new Map(findTerms(text, terms).flatMap(({ term }) => (term ? [[term.key, term]] : [])))
  if (found.size === 0) return null
  return (
    <span className={styles.beside}>
      {[...found.values()].map(term => (
        <TermLink key={term.key} term={term} text={term.term} />
      ))}
    </span>
  )
}

function TermLink({ term, text }: { readonly term: Term; readonly text: string }) {
  return (
    <TooltipTrigger delay={300} closeDelay={0}>
      <Link className={styles.term!} href={hrefOf({ screen: 'glossary', term: term.key })}>
        {text}
      </Link>
      <Tooltip className={styles.meaning!} offset={6} placement="bottom start">
        <strong>{term.term}</strong> {term.text}
      </Tooltip>
    </TooltipTrigger>
  )
}

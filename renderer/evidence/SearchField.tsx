import { type Ref, useEffect, useRef, useState } from 'react'
import type { Filter } from '../quotes/filter.ts'
import { WordsField } from '../quotes/WordsField.tsx'
import { setEvidenceFilter } from './use-evidence-filter.ts'

/** Words to look for. The field shows what is typed at once; the address and the list follow. */
export function SearchField({
  filter,
  inputRef,
}: {
  readonly filter: Filter
  readonly inputRef: Ref<HTMLInputElement>
}) {
  const text = filter.text ?? ''
  const [typed, setTyped] = useState(text)
  const asked = useRef(text)
  // Words that come from elsewhere: a link, a step back, a filter that was kept.
  useEffect(() => {
    if (asked.current !== text) setTyped(text)
    asked.current = text
  }, [text])
  return (
    <WordsField
      inputRef={inputRef}
      placeholder="Find words, “exact phrases”, -without"
      value={typed}
      onChange={next => {
        setTyped(next)
        asked.current = next
        setEvidenceFilter(filter, { ...filter, text: next })
      }}
    />
  )
}

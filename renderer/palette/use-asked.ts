import { useState } from 'react'
import { useEngineQuery } from '../engine/use-engine.ts'

const fewestLetters = 2
const mostHits = 60

/**
 * What the engine finds for a text, as it is typed. One question is asked at a time: words typed meanwhile wait, and
 * of them only the last are asked for. Until they are answered the hits before them stay.
 */
export function useAsked(text: string) {
  const typed = text.trim() === '' || isTooShort(text.trim()) ? '' : text
  const [asked, setAsked] = useState(typed)
  const { data, isFetching } = useEngineQuery(
    'search.find',
    { text: asked, limit: mostHits },
    { enabled: asked !== '', keepsPrevious: true },
  )
  if (asked !== typed && !(isFetching && asked !== '')) setAsked(typed)
  return {
    asked,
    hits: asked === '' ? null : (data?.hits ?? null),
    isAnswered: asked === typed && !isFetching,
  }
}

/** A letter of the alphabet begins too much; a character of a script without spaces is a word. */
function isTooShort(text: string): boolean {
  return (
    text.length < fewestLetters &&
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(text)
  )
}

import { useRef } from 'react'
import type { Interview } from '../../shared/model/interview.ts'

/**
 * What is said of an interview, the same object until something else than its text changes; the text in it may be an
 * older one. What stands around a text that is being typed need not be drawn again with every word that is stored.
 */
export function useAbout(interview: Interview): Interview {
  const shown = useRef(interview)
  const { text, blocks, revision } = shown.current
  const isSame = Object.entries({ ...interview, text, blocks, revision }).every(
    ([field, value]) => shown.current[field as keyof Interview] === value,
  )
  if (!isSame) shown.current = interview
  return shown.current
}

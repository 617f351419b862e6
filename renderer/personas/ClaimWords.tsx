import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import type { Claim } from '../../shared/model/persona.ts'
import { rewordClaim, rewording } from './board.ts'
import styles from './ClaimCard.module.css'

/** A claim's words while they are typed: Enter or leaving saves, Escape leaves them as they were. */
export function ClaimWords({ claim }: { readonly claim: Claim }) {
  const field = useRef<HTMLTextAreaElement>(null)
  const isSettled = useRef(false)
  const [text, setText] = useState(claim.text)

  useEffect(() => {
    field.current?.focus()
    field.current?.select()
    field.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }, [])

  function settle(isSaved: boolean, keepsFocus: boolean) {
    if (isSettled.current) return
    isSettled.current = true
    const card = field.current?.closest('li')
    rewording.set(null)
    if (isSaved) void rewordClaim(claim, text.trim())
    if (keepsFocus) requestAnimationFrame(() => card?.querySelector<HTMLElement>('[role=button]')?.focus())
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key !== 'Enter' && event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    settle(event.key === 'Enter', true)
  }

  return (
    <textarea
      ref={field}
      className={styles.words}
      aria-label="Claim"
      maxLength={500}
      rows={2}
      value={text}
      onChange={event => setText(event.target.value.replace(/[\r\n]+/g, ' '))}
      onKeyDown={onKeyDown}
      onBlur={() => settle(true, false)}
    />
  )
}

import { useLayoutEffect, useRef } from 'react'
import { Shortcut } from '../../ui/Shortcut.tsx'
import type { Store } from '../../ui/store.ts'
import type { SpeakerOffer } from './line-speakers.ts'
import styles from './SpeakerOfferHint.module.css'

/** Says below a name before a colon what Tab would make of it. */
export function SpeakerOfferHint({ offer }: { readonly offer: Store<SpeakerOffer | null> }) {
  const shown = offer.use()
  const hint = useRef<HTMLParagraphElement>(null)
  useLayoutEffect(() => {
    const place = hint.current?.offsetParent
    if (!shown || !hint.current || !place) return
    const origin = place.getBoundingClientRect()
    const box = shown.line.getBoundingClientRect()
    hint.current.style.left = `${box.left + Number.parseFloat(getComputedStyle(shown.line).paddingLeft) - origin.left}px`
    hint.current.style.top = `${box.bottom - origin.top}px`
  }, [shown])
  return (
    <p ref={hint} className={styles.hint} role="status" hidden={!shown}>
      {shown && (
        <>
          <Shortcut keys="Tab" /> makes {shown.name} a speaker
        </>
      )}
    </p>
  )
}

import { useEffect, useRef, useState } from 'react'
import type { Quote } from '../../../shared/model/quote.ts'
import { perform } from '../../engine/perform.ts'
import { beforeClosing } from '../../shell/closing.ts'
import { TextField } from '../../ui/TextField.tsx'

const pause = 400

/** A quote's memo: what is typed is stored after a short pause, and whenever the field goes away. */
export function MemoField({ quote }: { readonly quote: Quote }) {
  const [memo, setMemo] = useState(quote.memo)
  const unsaved = useRef<string | null>(null)
  const timer = useRef<number | undefined>(undefined)
  const { id } = quote

  useEffect(() => {
    if (unsaved.current === null) setMemo(quote.memo)
  }, [quote.memo])

  const store = useRef(async () => {})
  store.current = async () => {
    window.clearTimeout(timer.current)
    const words = unsaved.current
    unsaved.current = null
    if (words !== null) await perform('quotes.update', { id, memo: words })
  }

  useEffect(() => {
    const takeBack = beforeClosing(() => store.current())
    return () => {
      takeBack()
      void store.current()
    }
  }, [])

  return (
    <TextField
      label="Memo"
      isLabelHidden
      placeholder="Memo: what you make of it"
      rows={2}
      value={memo}
      onChange={words => {
        setMemo(words)
        unsaved.current = words
        window.clearTimeout(timer.current)
        timer.current = window.setTimeout(() => void store.current(), pause)
      }}
      onBlur={() => void store.current()}
    />
  )
}

import { ChevronDown, ChevronUp, X } from 'lucide-react'
import { useEffect } from 'react'
import { counted } from '../../quotes/source-words.ts'
import { announce } from '../../ui/announce.ts'
import { IconButton } from '../../ui/Button.tsx'
import styles from './FindBar.module.css'
import type { Find } from './use-find.ts'

/** Finds words in the text. Return goes to the next hit, Escape back to the text. */
export function FindBar({ find }: { readonly find: Find }) {
  const { query, hits, at, field } = find
  const count = query === '' ? '' : hits.length === 0 ? 'Not found' : `${at + 1} of ${hits.length}`

  useEffect(() => {
    if (count !== '') announce(count)
  }, [count])

  function onKeyDown(event: React.KeyboardEvent) {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') find.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') find.close()
    else return
    event.preventDefault()
    event.stopPropagation()
  }

  return (
    <search className={styles.bar} aria-label="Find in the text">
      <input
        ref={field}
        className={styles.field}
        type="text"
        value={query}
        onChange={event => find.seek(event.target.value)}
        onKeyDown={onKeyDown}
        // Before the next key: a moment later it would take the first letter along.
        onFocus={event => event.currentTarget.select()}
        placeholder="Find in the text"
        aria-label="Find in the text"
        aria-description={query === '' ? undefined : counted(hits.length, 'hit')}
        spellCheck={false}
        autoComplete="off"
        // biome-ignore lint/a11y/noAutofocus: it is opened to be typed into
        autoFocus
      />
      <span className={styles.count} data-none={hits.length === 0 || undefined}>
        {count}
      </span>
      <IconButton
        label="Previous"
        shortcut="Shift+Enter"
        icon={ChevronUp}
        size="small"
        isDisabled={hits.length === 0}
        onPress={() => find.step(-1)}
      />
      <IconButton
        label="Next"
        shortcut="Enter"
        icon={ChevronDown}
        size="small"
        isDisabled={hits.length === 0}
        onPress={() => find.step(1)}
      />
      <IconButton label="Close" shortcut="Esc" icon={X} size="small" onPress={find.close} />
    </search>
  )
}

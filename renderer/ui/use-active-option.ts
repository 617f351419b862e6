import { type KeyboardEvent, useEffect, useEffectEvent, useId, useState } from 'react'

/**
 * The keys of a text field with a list below it (WAI-ARIA's combobox pattern): focus stays in the field, the arrow
 * keys go through the options. `text` is what is typed: with other words the list starts afresh. While the first
 * option is not yet sure to be the one for that text, Enter waits for it.
 */
export function useActiveOption<Id extends string>({
  ids,
  text,
  startsAtFirst,
  isFirstSure = true,
  onChoose,
}: {
  readonly ids: readonly Id[]
  readonly text: string
  readonly startsAtFirst: boolean
  readonly isFirstSure?: boolean
  readonly onChoose: (id: Id) => void
}) {
  const listId = useId()
  const [moved, setMoved] = useState<{ readonly text: string; readonly id: Id } | null>(null)
  const reached = moved?.text === text && ids.includes(moved.id) ? moved.id : null
  const activeId = reached ?? (startsAtFirst ? (ids[0] ?? null) : null)
  const [entered, setEntered] = useState<string | null>(null)
  const isWaiting = entered === text && reached === null
  const activeElementId = activeId === null ? undefined : optionId(activeId)

  useEffect(() => {
    if (activeElementId) document.getElementById(activeElementId)?.scrollIntoView({ block: 'nearest' })
  }, [activeElementId])

  const chooseFirst = useEffectEvent(() => {
    setEntered(null)
    if (activeId !== null) onChoose(activeId)
  })
  useEffect(() => {
    if (isWaiting && isFirstSure) chooseFirst()
  }, [isWaiting, isFirstSure])

  function optionId(id: Id) {
    return `${listId}-${id}`
  }

  function move(by: 1 | -1) {
    const at = activeId === null ? (by === 1 ? -1 : ids.length) : ids.indexOf(activeId)
    const id = ids.at((at + by) % ids.length)
    if (id !== undefined) setMoved({ text, id })
  }

  return {
    activeId,
    fieldProps: {
      role: 'combobox',
      'aria-autocomplete': 'list',
      'aria-expanded': ids.length > 0,
      'aria-controls': listId,
      'aria-activedescendant': activeElementId,
      autoComplete: 'off',
      spellCheck: false,
    } as const,
    listProps: (label: string, isMultiple = false) =>
      ({
        id: listId,
        role: 'listbox',
        'aria-label': label,
        'aria-multiselectable': isMultiple || undefined,
      }) as const,
    /** Where one is chosen by Enter, the one that Enter would take counts as selected. */
    optionProps: (id: Id, isSelected = id === activeId) =>
      ({
        id: optionId(id),
        role: 'option',
        tabIndex: -1,
        'aria-selected': isSelected,
        'data-active': id === activeId || undefined,
        // Focus stays in the field.
        onPointerDown: (event: { preventDefault(): void }) => event.preventDefault(),
        onPointerMove: () => id !== activeId && setMoved({ text, id }),
        onClick: () => onChoose(id),
      }) as const,
    /** Gives whether the key was one of the list's. */
    onKeyDown(event: KeyboardEvent): boolean {
      if (event.nativeEvent.isComposing) return false
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1)
      else if (event.key === 'Enter' && reached === null && !isFirstSure) setEntered(text)
      else if (event.key === 'Enter' && activeId !== null) onChoose(activeId)
      else return false
      event.preventDefault()
      return true
    },
  }
}

import { type HTMLAttributes, type RefObject, useRef } from 'react'
import { type DragPreviewRenderer, useDrag } from 'react-aria'
import type { Store } from './store.ts'

const isPhone = /Android|iPhone|iPad/.test(navigator.userAgent)

/**
 * Makes an element something that can be dragged. What is carried stands in a store, because a browser tells a target what it
 * is offered only when it is dropped; `words` are all that other programs get. `fromKeys`: Enter on it starts a drag from
 * the keyboard; without, the same is done in another way.
 */
export function useDragSource<Carried>(options: {
  readonly carrying: Store<Carried | null>
  readonly carry: () => Carried
  readonly words: (carried: Carried) => string
  readonly fromKeys?: boolean
  readonly isDisabled?: boolean
  readonly onStart?: () => void
}): {
  readonly dragProps: HTMLAttributes<HTMLElement>
  readonly isDragging: boolean
  readonly preview: RefObject<DragPreviewRenderer | null>
} {
  const preview = useRef<DragPreviewRenderer | null>(null)
  const { dragProps, isDragging } = useDrag({
    preview,
    isDisabled: options.isDisabled ?? false,
    hasDragButton: !options.fromKeys,
    getItems: () => [{ 'text/plain': options.words(options.carry()) }],
    onDragStart: () => {
      options.carrying.set(options.carry())
      options.onStart?.()
    },
    onDragEnd: () => options.carrying.set(null),
  })
  // React Aria takes a press at an element's very centre for a phone's screen reader and starts a drag without a
  // pointer. On a computer a mouse can be there too; its screen readers are told apart by their clicks alone.
  if (!isPhone) delete dragProps.onPointerDown
  return { dragProps, isDragging, preview }
}

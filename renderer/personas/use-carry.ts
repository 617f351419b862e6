import { type HTMLAttributes, type RefObject, useRef } from 'react'
import { type DragPreviewRenderer, useDrag } from 'react-aria'
import { type Carrying, carriedItems, carrying } from './carrying.ts'

const isPhone = /Android|iPhone|iPad/.test(navigator.userAgent)

/**
 * Makes an element something that can be dragged. `fromKeys`: Enter on it starts a drag from the keyboard; without,
 * the same is done through its menu.
 */
export function useCarry(options: {
  readonly carry: () => Carrying
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
    getItems: () => carriedItems(options.carry()),
    onDragStart: () => {
      carrying.set(options.carry())
      options.onStart?.()
    },
    onDragEnd: () => carrying.set(null),
  })
  // React Aria takes a press at an element's very centre for a phone's screen reader and starts a drag without a
  // pointer. On a computer a mouse can be there too; its screen readers are told apart by their clicks alone.
  if (!isPhone) delete dragProps.onPointerDown
  return { dragProps, isDragging, preview }
}

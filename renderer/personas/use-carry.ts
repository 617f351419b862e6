import { useDragSource } from '../ui/use-drag-source.ts'
import { type Carrying, carriedWords, carrying } from './carrying.ts'

/** Makes an element of the board something that can be dragged. */
export function useCarry(options: {
  readonly carry: () => Carrying
  readonly fromKeys?: boolean
  readonly isDisabled?: boolean
  readonly onStart?: () => void
}) {
  return useDragSource({ ...options, carrying, words: carriedWords })
}

import type { TagId } from '../../shared/model/ids.ts'
import type { Kind } from '../../shared/model/kind.ts'

/** What the interview pane asks of the text that is shown, whether it is read or written. */
export type TextHandle = {
  /** Makes the selected words a quote, or changes the kinds of the quote they already are. Gives whether words were selected. */
  tag(kind: Kind): boolean
  /** Makes the selected words a quote with these tags. */
  capture(kinds: readonly Kind[], tagIds: readonly TagId[]): void
  /** Whether words are selected, and where they stand on the screen. */
  selection(): { readonly rect: DOMRect; readonly start: number; readonly end: number } | null
  /** Stores what is typed. */
  flush(): Promise<void>
  focus(): void
}

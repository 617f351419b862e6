import type { SpeakerId } from '../../../shared/model/ids.ts'
import type { Block } from '../../../shared/model/interview.ts'
import type { Voice } from '../speakers/voices.ts'

/** What of a line is said beside it. */
export type LineChange = Partial<Pick<Block, 'speakerId' | 'at'>>

/** The lines of the text that is shown, whether it is read or written. */
export type LineHandle = {
  /** What stands beside each line now. */
  blocks(): readonly Block[]
  /** The number of the line that the caret is on. */
  caretLine(): number | null
  set(line: number, change: LineChange): Promise<void>
  /** The id for somebody's lines; one who has not spoken yet becomes a speaker. Null when that failed. */
  speakerIdOf(voice: Voice): Promise<SpeakerId | null>
  /** Stores what is typed, before something is said of all lines at once. */
  flush(): Promise<void>
  replaceSpeaker(id: SpeakerId, into: SpeakerId): void
}

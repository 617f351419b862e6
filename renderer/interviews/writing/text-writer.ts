import type { GuideQuestion } from '../../../shared/model/guide.ts'
import type { QuoteId, SpeakerId, TagId } from '../../../shared/model/ids.ts'
import type { Block, Interview } from '../../../shared/model/interview.ts'
import type { Kind } from '../../../shared/model/kind.ts'
import type { Participant } from '../../../shared/model/participant.ts'
import type { Anchor, Quote } from '../../../shared/model/quote.ts'
import type { Store } from '../../ui/store.ts'
import type { Voice } from '../speakers/voices.ts'
import type { createLineQuestions } from './line-questions.ts'
import type { SpeakerOffer } from './line-speakers.ts'

/** An interview being written: its editor, and what of it is stored. */
export type TextWriter = {
  attach(root: HTMLElement): () => void
  /** What the engine says now: quotes that came or went elsewhere are painted, a text written elsewhere is met. */
  follow(interview: Interview, quotes: readonly Quote[]): void
  /** Who may be named as a speaker. */
  meetPeople(participants: readonly Pick<Participant, 'id' | 'name'>[]): void
  showActive(id: QuoteId | null): void
  /** Makes words a quote, painted at once; gives its id once it is stored, null when there are none or it failed. */
  capture(place: Anchor, kinds: readonly Kind[], tagIds: readonly TagId[]): Promise<QuoteId | null>
  selected(): Anchor | null
  caret(): Anchor | null
  select(place: Anchor): void
  /** Types words at the caret. */
  type(words: string): void
  /** What stands beside each line now. */
  blocks(): readonly Block[]
  /** The number of the caret's line. */
  caretLine(): number | null
  /** Says of one line who speaks it, or when; what is left out stays. */
  setLine(line: number, change: Partial<Pick<Block, 'speakerId' | 'at'>>): void
  /** From now on one speaker's lines are another's, also those that an undo brings back. */
  replaceSpeaker(id: SpeakerId, into: SpeakerId): void
  /** The id for somebody's lines; one who has not spoken yet becomes a speaker. */
  speakerIdOf(voice: Voice): SpeakerId
  readonly questions: Pick<ReturnType<typeof createLineQuestions>, 'picking' | 'elementOf'> & {
    readonly asked: Store<ReadonlySet<string>>
    ask(question: GuideQuestion): void
  }
  /** A name at the caret that Tab makes a speaker. */
  readonly offer: Store<SpeakerOffer | null>
  /** Stores what is typed now; resolves when it is on disk, or rejects when it could not be. */
  flush(): Promise<void>
  focus(): void
}

import type { Guide, InterviewGuide } from '../../../shared/model/guide.ts'
import type { InterviewId } from '../../../shared/model/ids.ts'
import { type InterviewKind, interviewKindNames } from '../../../shared/model/interview-kind.ts'
import { perform } from '../../engine/perform.ts'

/** Puts a guide beside the notes, or takes it away. Lines that ask its questions stay. */
export async function setGuide(id: InterviewId, guide: InterviewGuide | null): Promise<boolean> {
  return (await perform('interviews.update', { id, guide })) !== null
}

export function chooseGuide(id: InterviewId, { name, questions }: Guide): Promise<boolean> {
  return setGuide(id, { name, questions })
}

/** Those for this kind of interview first, one's own before those that come with Throughline; of these the one named after it. */
export function byFitness(guides: readonly Guide[], kind: InterviewKind): readonly Guide[] {
  const rank = (guide: Guide) =>
    4 * Number(guide.kind === kind) +
    2 * Number(guide.isOwn) +
    Number(guide.name === interviewKindNames[kind])
  return guides.toSorted((one, other) => rank(other) - rank(one))
}

import type { ImportChoice, PreviewedSource, SpeakerIs } from '../../shared/contract/imports.ts'
import type { PartnerId } from '../../shared/model/ids.ts'
import type { InterviewKind } from '../../shared/model/interview-kind.ts'
import type { CsvMapping } from '../../shared/model/source.ts'

/** Whose interview it is: as the source names it, nobody's, a partner who is there, or one to be created. */
export type PartnerChoice =
  | { readonly is: 'named' }
  | { readonly is: 'none' }
  | { readonly is: 'partner'; readonly partnerId: PartnerId }
  | { readonly is: 'new'; readonly name: string }

/** One file, or pasted text, on its way in: what was read of it and what the person changed. Null: as it was guessed. */
export type ImportFile = {
  readonly key: string
  readonly file: string
  /** The folders it was chosen with, as "North/2027"; empty without. */
  readonly folder: string
  readonly preview: PreviewedSource | null
  /** Why it cannot be imported, whether the window or the engine says so. */
  readonly refusal: string | null
  readonly isLeftOut: boolean
  /** Also when its text is there already. */
  readonly again: boolean
  readonly title: string | null
  readonly date: string | null
  readonly kind: InterviewKind | null
  readonly partner: PartnerChoice
  /** By the speaker's name, those that were changed. */
  readonly speakers: ReadonlyMap<string, SpeakerIs>
  readonly columns: CsvMapping | null
}

/** `wordless`: a table in which no column is said to hold words. */
export type FileState = 'ready' | 'left-out' | 'known' | 'wordless' | 'refused'

export type FileSpeaker = { readonly name: string; readonly turns: number; readonly as: SpeakerIs }

export function newImportFile(
  key: string,
  from: Pick<ImportFile, 'file' | 'folder' | 'preview' | 'refusal'>,
): ImportFile {
  return {
    key,
    ...from,
    isLeftOut: false,
    again: false,
    title: null,
    date: null,
    kind: null,
    partner: { is: 'named' },
    speakers: new Map(),
    columns: null,
  }
}

/** Whether a file would be imported, or why not. */
export function stateOf({ refusal, preview, isLeftOut, again }: ImportFile): FileState {
  if (refusal !== null || !preview) return 'refused'
  if (preview.total === 0) return 'wordless'
  if (isLeftOut) return 'left-out'
  return !again && isKnown(preview) ? 'known' : 'ready'
}

/** Whether all of a source is there already, as far as it was previewed. */
function isKnown({ interviews, total }: PreviewedSource): boolean {
  return (
    interviews.length > 0 &&
    interviews.length === total &&
    interviews.every(interview => interview.known !== null)
  )
}

/** The speakers of a file, those who speak most first, each with who they are as things stand. */
export function speakersOf({ preview, speakers }: ImportFile): readonly FileSpeaker[] {
  const found = new Map<string, FileSpeaker>()
  for (const { name, turns, as } of preview?.interviews.flatMap(interview => interview.speakers) ?? []) {
    const before = found.get(name)
    found.set(name, { name, turns: turns + (before?.turns ?? 0), as: speakers.get(name) ?? before?.as ?? as })
  }
  return [...found.values()].toSorted((one, other) => other.turns - one.turns)
}

/** What kind of interview it is: with another partner than the source names, the kind follows the partner. */
export function kindOf({ preview, kind, partner }: ImportFile): InterviewKind {
  const guessed = preview?.interviews[0]?.kind ?? 'internal'
  if (kind !== null) return kind
  if (partner.is === 'named' || guessed === 'review' || guessed === 'market-note') return guessed
  return partner.is === 'none' ? 'internal' : 'partner'
}

/** What the engine is to make of a file; `partnerIdOf` gives the id of a partner who was created for it. */
export function choiceOf(
  file: ImportFile & { readonly preview: PreviewedSource },
  partnerIdOf: (newPartner: string) => PartnerId | undefined,
): ImportChoice {
  const { preview, title, date, kind, partner, speakers, columns, again } = file
  const chosenKind = preview.total === 1 ? kindOf(file) : kind
  return {
    source: preview.source,
    again,
    ...(title?.trim() ? { title } : {}),
    ...(date ? { date } : {}),
    ...(chosenKind ? { kind: chosenKind } : {}),
    ...(partner.is === 'none' ? { partnerId: null } : {}),
    ...(partner.is === 'partner' ? { partnerId: partner.partnerId } : {}),
    ...(partner.is === 'new' ? { partnerId: partnerIdOf(partner.name) } : {}),
    ...(speakers.size > 0 ? { speakers: [...speakers].map(([name, as]) => ({ name, as })) } : {}),
    ...(columns ? { columns } : {}),
  }
}

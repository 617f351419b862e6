import type { PreviewedSource, Source } from '../../shared/contract/imports.ts'
import { type CsvMapping, formatOfName, largestSource, sourceExtensions } from '../../shared/model/source.ts'
import { longestLine } from '../../shared/model/text.ts'
import { bridge } from '../bridge/bridge.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { counted } from '../quotes/source-words.ts'
import { announce } from '../ui/announce.ts'
import { closeOffers, showFailure, showToast } from '../ui/toasts.ts'
import { type FileState, type ImportFile, newImportFile, stateOf } from './import-file.ts'
import { changeFiles, importSession, type Progress, underWayWith } from './import-session.ts'

/** A file that a person chose or dropped, and the folders it came with. */
export type ChosenFile = { readonly file: File; readonly folder: string }

/** The most that one import takes, as the contract has it. */
const mostFiles = 5_000
/** On the web host each file is sent: a few at once keep the connection busy. */
const sentAtOnce = 3

/** Reads files, or what `find` finds in folders, and shows how they would be imported. */
export async function readFiles(
  find: (signal: AbortSignal) => Promise<readonly ChosenFile[]>,
): Promise<void> {
  await begin(async ({ signal, callId }) => {
    importSession.set({ is: 'reading', step: 'Looking for files', done: 0, total: 0 })
    const chosen = await find(signal)
    signal.throwIfAborted()
    if (chosen.length === 0) return []
    const sent = await sendAll(chosen, signal)
    const sources = sent.flatMap(one => (one.source ? [one.source] : []))
    const previews = sources.length > 0 ? await previewOf(sources, callId) : []
    signal.throwIfAborted()
    const left = previews.values()
    return sent.map(({ chosen: { file, folder }, source, refusal }, at) => {
      const preview = source ? (left.next().value ?? null) : null
      return newImportFile(String(at), {
        file: file.name,
        folder,
        preview,
        refusal: refusal ?? preview?.refusal ?? null,
      })
    })
  })
}

/** Reads pasted text and shows how it would be imported. */
export async function readPasted(text: string, name: string): Promise<void> {
  await begin(async ({ callId }) => {
    importSession.set({ is: 'reading', step: name, done: 0, total: 1 })
    const [preview] = await previewOf([{ pasted: text, name }], callId)
    return preview ? [newImportFile('0', { file: name, folder: '', preview, refusal: preview.refusal })] : []
  })
}

/** Reads a CSV again with other columns. */
export async function readColumnsAgain(file: ImportFile, columns: CsvMapping): Promise<void> {
  if (!file.preview) return
  changeFiles(file.key, () => ({ columns }))
  try {
    const [preview] = await call('imports.preview', { sources: [{ source: file.preview.source, columns }] })
    if (!preview) return
    // A later choice of columns has its own preview on the way.
    changeFiles(file.key, now =>
      now.columns === columns
        ? {
            preview: { ...preview, table: preview.table ?? file.preview?.table ?? null },
            refusal: preview.refusal,
          }
        : {},
    )
  } catch (failure) {
    showFailure(failure)
  }
}

async function begin(
  read: (call: { readonly signal: AbortSignal; readonly callId: string }) => Promise<readonly ImportFile[]>,
): Promise<void> {
  if (importSession.get().is !== 'closed') return
  // They would lie over the sheet's own buttons; what they offer is still in the rail.
  closeOffers()
  const onProgress = ({ step, done, total }: Progress) =>
    importSession.set({ is: 'reading', step: `Reading ${step}`, done, total })
  await underWayWith(onProgress, async reading => {
    try {
      const files = await read(reading)
      if (!reading.signal.aborted && importSession.get().is === 'reading') showFiles(files)
    } catch (failure) {
      // Whoever stopped it has closed it, and may have begun another.
      if (reading.signal.aborted) return
      importSession.set({ is: 'closed' })
      showFailure(failure)
    }
  })
}

function showFiles(files: readonly ImportFile[]): void {
  if (files.length === 0) {
    importSession.set({ is: 'closed' })
    showToast({
      text: `There is nothing to import in there. Throughline reads ${sourceExtensions.join(', ')}.`,
    })
    return
  }
  const first = files.find(file => file.refusal === null) ?? files[0]
  importSession.set({ is: 'choosing', files, shown: first?.key ?? null })
  announce(foundText(files))
}

type Sent = {
  readonly chosen: ChosenFile
  readonly source: Source | null
  readonly refusal: string | null
}

/** Gives the engine every file that it could read; what is too large is not even sent. */
async function sendAll(chosen: readonly ChosenFile[], signal: AbortSignal): Promise<readonly Sent[]> {
  const sent: Sent[] = []
  let done = 0
  const waiting = chosen.entries()
  async function sendInTurn() {
    for (const [at, one] of waiting) {
      signal.throwIfAborted()
      importSession.set({ is: 'reading', step: one.file.name, done, total: chosen.length })
      sent[at] = await send(one, at)
      done++
    }
  }
  await Promise.all(Array.from({ length: sentAtOnce }, sendInTurn))
  return sent
}

async function send(chosen: ChosenFile, at: number): Promise<Sent> {
  const { file, folder } = chosen
  const refusal = refusalOf(file, at)
  if (refusal !== null) return { chosen, source: null, refusal }
  try {
    const path = folder === '' ? file.name : `${folder}/${file.name}`
    const name = (path.length > longestLine ? file.name : path).replace(/\p{Cc}/gu, ' ')
    return { chosen, source: { path: await bridge.pathOf(file), name }, refusal: null }
  } catch (failure) {
    return { chosen, source: null, refusal: failureText(failure) }
  }
}

function refusalOf({ name, size }: File, at: number): string | null {
  if (at >= mostFiles) return `Only ${counted(mostFiles, 'file')} can be imported at once.`
  if (formatOfName(name) === null) {
    return `It is of no kind that can be read (${sourceExtensions.join(', ')}).`
  }
  if (size > largestSource) {
    return `It has ${megabytes(size)} MB; files of more than ${megabytes(largestSource)} MB are not read.`
  }
  return null
}

const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000)

function previewOf(sources: readonly Source[], callId: string): Promise<readonly PreviewedSource[]> {
  return call('imports.preview', { sources: sources.map(source => ({ source })) }, callId)
}

const stateWords: readonly (readonly [FileState, string])[] = [
  ['ready', 'to import'],
  ['left-out', 'left out'],
  ['wordless', 'without a column of words'],
  ['known', 'there already'],
  ['refused', 'cannot be imported'],
]

/** "12 files read: 9 to import, 1 there already, 2 cannot be imported." */
export function foundText(files: readonly ImportFile[]): string {
  const states = files.map(stateOf)
  const parts = stateWords.flatMap(([state, words]) => {
    const count = states.filter(one => one === state).length
    return count > 0 || state === 'ready' ? [`${count.toLocaleString('en-GB')} ${words}`] : []
  })
  return `${counted(files.length, 'file')} read: ${parts.join(', ')}.`
}

import type { ImportReport, PreviewedSource } from '../../shared/contract/imports.ts'
import { EngineFailure } from '../../shared/errors.ts'
import type { PartnerId } from '../../shared/model/ids.ts'
import { call } from '../engine/client.ts'
import { putOffReading } from '../engine/query-client.ts'
import { counted } from '../quotes/source-words.ts'
import { navigate } from '../router/use-route.ts'
import { storeTyped } from '../shell/closing.ts'
import { chooseDestination, download } from '../shell/hand-over.ts'
import { offerUndo } from '../shell/history.ts'
import { announce } from '../ui/announce.ts'
import { closeOffers, showFailure } from '../ui/toasts.ts'
import { choiceOf, type ImportFile, stateOf } from './import-file.ts'
import { closeImport, importSession, underWayWith } from './import-session.ts'

/** Imports the files that are ready, and says of the others why they are not. */
export async function runImport(): Promise<void> {
  const session = importSession.get()
  if (session.is !== 'choosing') return
  const { files } = session
  const ready = files.filter(isReady)
  if (ready.length === 0) return
  importSession.set({ is: 'running', isStopping: false, step: '', done: 0, total: ready.length })
  announce(`Importing ${counted(ready.length, 'file')}.`)
  const readAgain = putOffReading()
  try {
    const report = await underWayWith(showProgress, async ({ signal, callId }) => {
      await storeTyped()
      signal.throwIfAborted()
      const newPartners = await createPartners(ready)
      const choices = ready.map(file => choiceOf(file, name => newPartners.get(name)))
      signal.throwIfAborted()
      return call('imports.run', { files: choices }, callId)
    })
    finish(withRemarks(report, files))
  } catch (failure) {
    const isCancelled =
      (failure instanceof EngineFailure && failure.error.kind === 'cancelled') ||
      (failure instanceof DOMException && failure.name === 'AbortError')
    if (isCancelled) finish(withRemarks({ imported: [], skipped: [], failed: [] }, files))
    else {
      if (importSession.get().is === 'running') importSession.set(session)
      showFailure(failure)
    }
  } finally {
    readAgain()
  }
}

/** Writes the report where the person wants it; gives what is to be said of it, null when they did not say where. */
export async function saveReport(report: ImportReport): Promise<string | null> {
  const destination = await chooseDestination('Import report.txt')
  if (!destination) return null
  const given = {
    imported: report.imported.map(one => ({ ...one, warnings: [...one.warnings] })),
    skipped: [...report.skipped],
    failed: [...report.failed],
  }
  const { path, fileName } = await call('imports.saveReport', { report: given, path: destination.path })
  if (destination.path !== null) return `Written: ${fileName}`
  download(path, fileName)
  return `Your browser is saving ${fileName}`
}

function isReady(file: ImportFile): file is ImportFile & { readonly preview: PreviewedSource } {
  return stateOf(file) === 'ready'
}

async function createPartners(files: readonly ImportFile[]): Promise<ReadonlyMap<string, PartnerId>> {
  const names = new Set(files.flatMap(({ partner }) => (partner.is === 'new' ? [partner.name] : [])))
  const ids = new Map<string, PartnerId>()
  for (const name of names) ids.set(name, (await call('partners.create', { name, type: 'other' })).id)
  return ids
}

function showProgress({ step, done, total }: { step: string; done: number; total: number }): void {
  const session = importSession.get()
  if (session.is !== 'running') return
  importSession.set({ ...session, step, done, total })
  if (done > 0 && quarter(done, total) > quarter(session.done, total))
    announce(`${done} of ${total} imported.`)
}

const quarter = (done: number, total: number) => Math.floor((4 * done) / Math.max(1, total))

/** The engine's report, with what the preview already knew could not or need not be imported. */
function withRemarks(report: ImportReport, files: readonly ImportFile[]): ImportReport {
  const known = files.filter(file => stateOf(file) === 'known')
  const refused = files.filter(file => stateOf(file) === 'refused')
  return {
    imported: report.imported,
    skipped: [
      ...report.skipped,
      ...known.map(({ file, preview }) => ({
        file,
        reason: `Its text is there already, as “${preview?.interviews[0]?.known?.title ?? ''}”.`,
      })),
    ],
    failed: [
      ...report.failed,
      ...refused.map(({ file, refusal }) => ({ file, reason: refusal ?? 'It could not be read.' })),
    ],
  }
}

function finish(report: ImportReport): void {
  const session = importSession.get()
  if (session.is !== 'running') return
  closeOffers()
  const { imported, skipped, failed } = report
  const only = imported.length === 1 && skipped.length === 0 && failed.length === 0 ? imported[0] : undefined
  if (only) {
    closeImport()
    navigate({ screen: 'interviews', interviewId: only.interviewId, quoteId: null })
    offerUndo(`Imported “${only.interview}”`)
    return
  }
  importSession.set({ is: 'done', report, isCancelled: session.isStopping })
  announce(reportText(report))
}

/** "9 interviews imported, 1 skipped, 2 not imported." */
export function reportText({ imported, skipped, failed }: ImportReport): string {
  return `${[
    `${counted(imported.length, 'interview')} imported`,
    ...(skipped.length > 0 ? [`${skipped.length} skipped`] : []),
    ...(failed.length > 0 ? [`${failed.length} not imported`] : []),
  ].join(', ')}.`
}

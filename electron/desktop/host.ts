import { stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { app, type BrowserWindow, dialog, shell } from 'electron'
import type { HostMethodName, host } from '../../shared/contract/host.ts'
import type { Output, ParsedInput } from '../../shared/contract/index.ts'
import { EngineFailure } from '../../shared/errors.ts'

/** What this host answers itself. A method of the contract without an answer does not compile. */
export type HostAnswers = {
  readonly [Name in keyof typeof host]: (input: ParsedInput<Name>) => Promise<Output<Name>>
}

const fileTypes: Readonly<Record<string, string>> = {
  '.html': 'Web page',
  '.json': 'Pack data',
  '.pdf': 'PDF',
  '.throughline': 'Throughline project',
  '.txt': 'Text',
}

export function createHostAnswers(options: {
  readonly window: BrowserWindow
  readonly projectFolder: string
  readonly readyToClose: () => void
}): HostAnswers {
  const { window, projectFolder } = options
  return {
    'host.about': async () => ({ kind: 'desktop', version: app.getVersion(), hasDialogs: true }),
    async 'host.chooseProject'() {
      const { canceled, filePaths } = await dialog.showOpenDialog(window, {
        title: 'Open a project',
        defaultPath: projectFolder,
        filters: filtersFor('.throughline'),
        properties: ['openFile'],
      })
      return canceled ? null : (filePaths[0] ?? null)
    },
    async 'host.chooseDestination'({ fileName }) {
      const { canceled, filePath } = await dialog.showSaveDialog(window, {
        title: 'Save',
        defaultPath: join(projectFolder, fileName),
        filters: filtersFor(extname(fileName)),
        properties: ['createDirectory', 'showOverwriteConfirmation'],
      })
      return canceled || filePath === '' ? null : filePath
    },
    async 'host.reveal'({ path }) {
      const isThere = await stat(path).then(
        () => true,
        () => false,
      )
      if (!isThere) throw new EngineFailure({ kind: 'not-found', noun: 'file', name: path })
      shell.showItemInFolder(path)
      return null
    },
    async 'host.readyToClose'() {
      options.readyToClose()
      return null
    },
  }
}

export function isHostMethod(name: string, answers: HostAnswers): name is HostMethodName {
  return Object.hasOwn(answers, name)
}

function filtersFor(extension: string) {
  const name = fileTypes[extension]
  return name === undefined ? [] : [{ name, extensions: [extension.slice(1)] }]
}

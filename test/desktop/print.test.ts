import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { print } from '../../electron/desktop/print.ts'
import { FakeWindow, resetElectron, session } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

let folder: string
let html: string
let pdf: string
beforeEach(() => {
  resetElectron()
  folder = mkdtempSync(join(tmpdir(), 'throughline-print-'))
  html = join(folder, 'pack [1].html')
  pdf = join(folder, 'pack.pdf')
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('printing', () => {
  it('writes the page as a PDF on A4', async () => {
    await print(html, pdf, new AbortController().signal)
    const [window] = FakeWindow.made
    expect(window?.loadFile.mock.calls).toEqual([[html]])
    expect(window?.webContents.printToPDF.mock.calls).toEqual([
      [
        {
          pageSize: 'A4',
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: true,
          generateDocumentOutline: true,
        },
      ],
    ])
    expect(readFileSync(pdf, 'utf8')).toBe('%PDF-1.7 printed')
    expect(window?.destroy).toHaveBeenCalledOnce()
  })

  it('shows no window and runs no script', async () => {
    await print(html, pdf, new AbortController().signal)
    expect(FakeWindow.made[0]?.options).toMatchObject({
      show: false,
      webPreferences: {
        session: session.made[0],
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        javascript: false,
        devTools: false,
      },
    })
  })

  it('reads that one file and nothing else, in a session of its own that is not kept', async () => {
    await print(html, pdf, new AbortController().signal)
    await print(html, pdf, new AbortController().signal)
    const [one, other] = session.made
    expect(one?.partition).not.toBe(other?.partition)
    expect(one?.partition).not.toMatch(/^persist:/)
    expect(one?.lets(pathToFileURL(html).href)).toBe(true)
    expect(one?.lets('data:font/woff2;base64,AAAA')).toBe(true)
    expect(one?.lets(pathToFileURL(join(folder, 'other.html')).href)).toBe(false)
    expect(one?.lets('https://partners.example/tracker.png')).toBe(false)
    expect(one?.lets('app://throughline/')).toBe(false)
  })

  it('stops at once when it is cancelled, and writes nothing', async () => {
    const abort = new AbortController()
    const started = Promise.withResolvers<void>()
    FakeWindow.prepare = ({ webContents }) =>
      webContents.printToPDF.mockImplementation(() => {
        started.resolve()
        return new Promise(() => {})
      })
    const printed = print(html, pdf, abort.signal)
    await started.promise
    abort.abort()
    await expect(printed).rejects.toThrow('aborted')
    expect(FakeWindow.made[0]?.destroy).toHaveBeenCalledOnce()
    expect(existsSync(pdf)).toBe(false)
  })

  it('opens no window when it was cancelled before', async () => {
    await expect(print(html, pdf, AbortSignal.abort())).rejects.toThrow('aborted')
    expect(FakeWindow.made).toEqual([])
  })

  it('fails, and leaves no window, when the page cannot be read', async () => {
    FakeWindow.prepare = window => window.loadFile.mockRejectedValue(new Error('ERR_FILE_NOT_FOUND'))
    await expect(print(html, pdf, new AbortController().signal)).rejects.toThrow('ERR_FILE_NOT_FOUND')
    expect(FakeWindow.made[0]?.destroy).toHaveBeenCalledOnce()
  })

  it('fails, and leaves no window, when the page breaks down', async () => {
    FakeWindow.prepare = ({ webContents }) => webContents.printToPDF.mockReturnValue(new Promise(() => {}))
    const printed = print(html, pdf, new AbortController().signal)
    FakeWindow.made[0]?.webContents.emit('render-process-gone')
    await expect(printed).rejects.toThrow('the printing window broke down')
    expect(FakeWindow.made[0]?.destroy).toHaveBeenCalledOnce()
  })
})

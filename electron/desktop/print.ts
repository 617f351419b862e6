import { writeFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { BrowserWindow, session } from 'electron'
import type { Print } from '../engine/client.ts'
import { guardSession } from './guards.ts'

let jobs = 0

/** Prints a page on A4 in a window nobody sees, which runs no script and reads nothing but that one file. */
export const print: Print = async (htmlPath, pdfPath, signal) => {
  signal.throwIfAborted()
  // Without "persist:" a session lives in memory, and goes with its window.
  const paper = session.fromPartition(`throughline-print-${++jobs}`)
  guardSession(paper, url => url.startsWith('data:') || isFile(url, htmlPath))
  const window = new BrowserWindow({
    show: false,
    webPreferences: {
      session: paper,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      javascript: false,
      spellcheck: false,
      devTools: false,
    },
  })
  const stopped = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
    window.webContents.once('render-process-gone', () => reject(new Error('the printing window broke down')))
  })
  try {
    await Promise.race([printPage(window, htmlPath, pdfPath, signal), stopped])
  } finally {
    window.destroy()
  }
}

async function printPage(window: BrowserWindow, htmlPath: string, pdfPath: string, signal: AbortSignal) {
  await window.loadFile(htmlPath)
  const pdf = await window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  })
  signal.throwIfAborted()
  await writeFile(pdfPath, pdf)
}

function isFile(url: string, path: string) {
  return url.startsWith('file://') && resolve(fileURLToPath(url)) === resolve(path)
}

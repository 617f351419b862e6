import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type BrowserWindow, type Rectangle, screen } from 'electron'

export const smallest = { width: 1024, height: 700 } as const
const first = { width: 1440, height: 900 } as const

/** Where a window is to open. */
export type Place = Partial<Rectangle> & {
  readonly width: number
  readonly height: number
  readonly isMaximized: boolean
}

/** Where the window last was, or a plain size when that is not known, or on a screen that is gone. */
export function recallPlace(settingsFolder: string): Place {
  const last = readPlace(join(settingsFolder, 'window.json'))
  if (!last) return { ...first, isMaximized: false }
  const { x, y, width, height } = last
  const isVisible = screen
    .getAllDisplays()
    .some(
      ({ workArea }) =>
        x < workArea.x + workArea.width &&
        x + width > workArea.x &&
        y >= workArea.y &&
        y < workArea.y + workArea.height,
    )
  return isVisible ? last : { width, height, isMaximized: last.isMaximized }
}

/** Keeps where the window is. A settings folder that cannot be written costs the place, not the quit. */
export function rememberPlace(settingsFolder: string, window: BrowserWindow): void {
  const place: Place = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
  try {
    writeFileSync(join(settingsFolder, 'window.json'), `${JSON.stringify(place)}\n`)
  } catch (reason) {
    console.error(`The window's place was not kept: ${String(reason)}`)
  }
}

function readPlace(file: string) {
  let place: unknown
  try {
    place = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return null
  }
  if (typeof place !== 'object' || place === null) return null
  const { x, y, width, height, isMaximized } = place as Readonly<Record<string, unknown>>
  if (!isWhole(x) || !isWhole(y) || !isWhole(width) || !isWhole(height)) return null
  return {
    x,
    y,
    width: Math.max(width, smallest.width),
    height: Math.max(height, smallest.height),
    isMaximized: isMaximized === true,
  }
}

function isWhole(value: unknown): value is number {
  return Number.isInteger(value)
}

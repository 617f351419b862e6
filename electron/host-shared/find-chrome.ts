import { accessSync, constants, statSync } from 'node:fs'
import { posix, win32 } from 'node:path'

type Surroundings = {
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  isProgram(path: string): boolean
}

const linuxNames = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
]

const macPrograms = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'Chromium.app/Contents/MacOS/Chromium',
]

const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Chromium\\Application\\chrome.exe',
]

/** The program file of an installed Chrome, Edge or Chromium, `CHROME_PATH` first; null if there is none. */
export function findChrome(
  surroundings: Surroundings = { platform: process.platform, env: process.env, isProgram },
): string | null {
  return candidates(surroundings).find(surroundings.isProgram) ?? null
}

function candidates({ platform, env }: Surroundings): readonly string[] {
  const named = env.CHROME_PATH ? [env.CHROME_PATH] : []
  if (platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(isGiven)
    return [...named, ...windowsPrograms.flatMap(path => folders.map(folder => win32.join(folder, path)))]
  }
  if (platform === 'darwin') {
    const folders = ['/Applications', ...(env.HOME ? [posix.join(env.HOME, 'Applications')] : [])]
    return [...named, ...macPrograms.flatMap(path => folders.map(folder => posix.join(folder, path)))]
  }
  const folders = (env.PATH ?? '').split(':').filter(isGiven)
  return [...named, ...linuxNames.flatMap(name => folders.map(folder => posix.join(folder, name)))]
}

function isGiven(text: string | undefined): text is string {
  return text !== undefined && text !== ''
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return statSync(path).isFile()
  } catch {
    return false
  }
}

import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'
import type { EngineSettings } from '../engine/messages.ts'
import { engineSettings, settingsFolder } from '../host-shared/places.ts'

/**
 * Before the application is ready: Chromium keeps its profile in a folder of its own beside what Throughline keeps,
 * which all hosts share.
 */
export function placeProfile(): void {
  const profile = join(settingsFolder(), 'desktop')
  mkdirSync(profile, { recursive: true })
  app.setPath('userData', profile)
}

/** What the engine is told at its start. */
export function desktopSettings(hostUrl: string): EngineSettings {
  const settings = engineSettings(hostUrl)
  if (!app.isPackaged) return settings
  // Packaged, the resources lie beside the archive, where the engine's thread reads them as plain files.
  return { ...settings, resourcesFolder: join(process.resourcesPath, 'resources') }
}

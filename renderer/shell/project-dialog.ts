import { createStore } from '../ui/store.ts'

/** Which dialog about projects is open: asked for by the welcome screen, the project menu or a native menu. */
export type ProjectDialog = 'new' | 'open' | 'rename'

const shown = createStore<ProjectDialog | null>(null, { ofProject: true })

export const setProjectDialog = shown.set
export const useProjectDialog = shown.use

import { createStore } from '../ui/store.ts'

const isOpen = createStore(false, { ofProject: true })

/** Opens or closes the command palette: Ctrl/Cmd+K and the rail's search button. */
export const setPaletteOpen = isOpen.set
export const usePaletteOpen = isOpen.use

import { createStore } from '../ui/store.ts'

const isOpen = createStore(false, { ofProject: true })

/** Opens or closes the codebook: from the Evidence screen, the palette and the tag picker. */
export const setCodebookOpen = isOpen.set
export const useCodebookOpen = isOpen.use

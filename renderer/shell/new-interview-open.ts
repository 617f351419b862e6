import { createStore } from '../ui/store.ts'

const isOpen = createStore(false, { ofProject: true })

/** Opens or closes the form for a new interview: from the Interviews screen and the palette. */
export const setNewInterviewOpen = isOpen.set
export const useNewInterviewOpen = isOpen.use

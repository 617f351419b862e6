import { createStore } from '../ui/store.ts'

/** Whether the form for a new interview is open: the palette and the menu open it from elsewhere. */
export const newInterviewOpen = createStore(false, { ofProject: true })

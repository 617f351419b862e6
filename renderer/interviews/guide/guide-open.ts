import { createStore } from '../../ui/store.ts'

/** Whether the guide stands beside the notes; null: as soon as the interview has one. */
export const guideOpen = createStore<boolean | null>(null, { ofProject: true })

/** Opens and closes the guide. */
export const guideKeys = 'Mod+Alt+G'

import type { InterviewId } from '../../shared/model/ids.ts'
import { createStore } from '../ui/store.ts'

/** Whether the form for a new interview is open: the palette and the menu open it from elsewhere. */
export const newInterviewOpen = createStore(false, { ofProject: true })

/** The interview that was created just now: its notes take the focus once, so that typing can begin. */
export const justCreated = createStore<InterviewId | null>(null, { ofProject: true })

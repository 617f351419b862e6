import type { InterviewId } from '../../shared/model/ids.ts'
import { createStore } from '../ui/store.ts'

/** The interview that was open last: coming back to the screen comes back to it. */
export const lastInterview = createStore<InterviewId | null>(null, { ofProject: true })

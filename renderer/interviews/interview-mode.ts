import { createStore } from '../ui/store.ts'

/** Read and tag: the text is fixed. Write: it is an editor. */
export type InterviewMode = 'read' | 'write'

/** Kept from one interview to the next; an interview without text is written whatever it says. */
export const interviewMode = createStore<InterviewMode>('read', { ofProject: true })

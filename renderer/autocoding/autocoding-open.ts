import { createStore } from '../ui/store.ts'

/** The words that quotes are being made from; null while nobody makes any. */
export const autocoding = createStore<string | null>(null, { ofProject: true })

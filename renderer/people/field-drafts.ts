import { createStore } from '../ui/store.ts'

export type FieldDraft = {
  readonly text: string
  /** Why it could not be stored. */
  readonly problem: string | null
}

/**
 * What is typed into fields and not stored, by field. It is kept outside the fields: words that could not be stored are
 * there again, with the reason, when somebody comes back to them.
 */
const drafts = createStore<ReadonlyMap<string, FieldDraft>>(new Map(), { ofProject: true })

export function useFieldDraft(key: string): FieldDraft | null {
  return drafts.useOnly(all => all.get(key)) ?? null
}

export function fieldDraft(key: string): FieldDraft | null {
  return drafts.get().get(key) ?? null
}

export function setFieldDraft(key: string, draft: FieldDraft | null): void {
  const next = new Map(drafts.get())
  if (draft === null) next.delete(key)
  else next.set(key, draft)
  drafts.set(next)
}

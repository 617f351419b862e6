/** A sentence for whatever a call threw. */
export function failureText(failure: unknown): string {
  return failure instanceof Error ? failure.message : String(failure)
}

/** What can be expected to go wrong. Carried in a `Result`; anything else is a bug and throws. */
export type EngineError =
  | { readonly kind: 'not-found'; readonly noun: string; readonly name: string }
  | { readonly kind: 'invalid-input'; readonly field: string; readonly reason: string }
  | { readonly kind: 'conflict'; readonly reason: string }
  | { readonly kind: 'project-newer'; readonly path: string; readonly version: number }
  | { readonly kind: 'project-corrupt'; readonly path: string; readonly reason: string }
  | { readonly kind: 'project-locked'; readonly path: string }
  | { readonly kind: 'read-only' }
  | { readonly kind: 'disk-full' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'internal'; readonly reason: string }

export type Result<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: EngineError }

/** How a handler stops with an expected error; the engine turns it into a `Result` at its border. */
export class EngineFailure extends Error {
  readonly error: EngineError

  constructor(error: EngineError) {
    super(errorText(error))
    this.error = error
  }
}

/** The one place that turns an error into a plain sentence: what happened, what is safe, what to do. */
export function errorText(error: EngineError): string {
  switch (error.kind) {
    case 'not-found':
      return `There is no ${error.noun} ${error.name}.`
    case 'invalid-input':
      return `${capitalised(error.field)} ${error.reason}.`
    case 'conflict':
      return error.reason
    case 'project-newer':
      return `${error.path} was written by a newer Throughline (file version ${error.version}). Nothing was changed. Update Throughline to open it.`
    case 'project-corrupt':
      return `${error.path} ${error.reason}. Nothing was changed.`
    case 'project-locked':
      return `${error.path} is open in another window or program. Close it there, or open it read-only.`
    case 'read-only':
      return 'This project is open read-only, so nothing was changed.'
    case 'disk-full':
      return 'Not saved: the disk is full. What you typed is still on screen. Free some space and it will be saved.'
    case 'cancelled':
      return 'Cancelled. Nothing was written.'
    case 'internal':
      return `Something went wrong inside Throughline (${error.reason}). Nothing was changed.`
  }
}

function capitalised(field: string): string {
  return field.charAt(0).toUpperCase() + field.slice(1)
}

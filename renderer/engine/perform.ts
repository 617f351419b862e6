import type { CommandName, Input, Output } from '../../shared/contract/index.ts'
import { EngineFailure } from '../../shared/errors.ts'
import { closeOffers, showFailure } from '../ui/toasts.ts'
import { call } from './client.ts'

export type Done<Name extends CommandName> = { readonly value: Output<Name> }

/** Runs a command outside a component; null when it failed, which is then shown as a notice. */
export async function perform<Name extends CommandName>(
  name: Name,
  input: Input<Name>,
): Promise<Done<Name> | null> {
  try {
    const value = await call(name, input)
    closeOffers()
    return { value }
  } catch (failure) {
    if (!(failure instanceof EngineFailure && failure.error.kind === 'cancelled')) showFailure(failure)
    return null
  }
}

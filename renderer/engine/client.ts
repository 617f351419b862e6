import type { Input, MethodName, Output } from '../../shared/contract/index.ts'
import { EngineFailure } from '../../shared/errors.ts'
import { bridge } from '../bridge/bridge.ts'

/** Calls the engine; throws an `EngineFailure` for what can be expected to go wrong. */
export async function call<Name extends MethodName>(
  name: Name,
  input: Input<Name>,
  callId?: string,
): Promise<Output<Name>> {
  const result = await bridge.call(name, input, callId)
  if (!result.ok) throw new EngineFailure(result.error)
  return result.value
}

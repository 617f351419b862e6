import { setImmediate as otherCalls } from 'node:timers/promises'

/** How long one turn of a long count may keep other calls waiting, in ms. */
const turn = 15

/** Gives what is asked between the parts of a long count: nothing, or a promise to wait for while others are answered. */
export function pauses(): () => Promise<void> | undefined {
  let end = performance.now() + turn
  return () => {
    if (performance.now() < end) return undefined
    return otherCalls().then(() => {
      end = performance.now() + turn
    })
  }
}

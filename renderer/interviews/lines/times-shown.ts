import { createStore } from '../../ui/store.ts'

const storageKey = 'throughline.times'
const shown = createStore(window.localStorage.getItem(storageKey) !== 'hidden')

/** Whether times stand beside the lines. */
export const useTimesShown = shown.use

/** Keeps the person's choice on this computer. */
export function showTimes(isShown: boolean): void {
  window.localStorage.setItem(storageKey, isShown ? 'shown' : 'hidden')
  shown.set(isShown)
}

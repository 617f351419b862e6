import { labelColors } from '../../../shared/model/label-colors.ts'

/** The first colour that is not in use, then round again. */
export function nextColor(used: readonly string[]): string {
  const taken = new Set(used.map(color => color.toUpperCase()))
  return (
    labelColors.find(color => !taken.has(color)) ??
    labelColors[used.length % labelColors.length] ??
    labelColors[0]
  )
}

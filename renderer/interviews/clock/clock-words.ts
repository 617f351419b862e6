import { longestTime } from '../../../shared/model/interview.ts'

/** What was typed as a time, in ms: "12:34" or "1:02:03"; "12" is minutes. Null when it is none. */
export function timeFrom(typed: string): number | null {
  const parts = /^(?:(\d{1,3}):)?(\d{1,4}):(\d{1,2})$|^(\d{1,4})$/.exec(typed.trim())
  if (!parts) return null
  const [, hours = '0', minutes, seconds, alone] = parts
  const ms =
    alone === undefined
      ? Number(hours) * 3_600_000 + Number(minutes) * 60_000 + Number(seconds) * 1_000
      : Number(alone) * 60_000
  return ms <= longestTime && Number(seconds ?? 0) < 60 ? ms : null
}

/** What was typed as a shift, in ms: "+12", "-3" or "12" are seconds, "-1:30" is minutes and seconds. Null when it is none. */
export function shiftFrom(typed: string): number | null {
  const parts = /^([+\-−–]?)\s*(?:(\d{1,4}):)?(\d{1,6})\s*s?$/.exec(typed.trim())
  if (!parts) return null
  const [, sign, minutes = '0', seconds] = parts
  const ms = Number(minutes) * 60_000 + Number(seconds) * 1_000
  if (ms === 0 || ms > longestTime) return null
  return sign === '' || sign === '+' ? ms : -ms
}

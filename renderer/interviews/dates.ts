const short = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
const withYear = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
})
const long = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})

/** "12 Mar", with its year when that is not this one. */
export function dayText(date: string): string {
  const day = new Date(date)
  return day.getUTCFullYear() === new Date().getFullYear() ? short.format(day) : withYear.format(day)
}

/** "12 March 2027". */
export function longDayText(date: string): string {
  return long.format(new Date(date))
}

/** Today as YYYY-MM-DD on this computer's clock. */
export function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map(part => String(part).padStart(2, '0'))
    .join('-')
}

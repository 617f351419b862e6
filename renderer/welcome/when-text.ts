const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' })
const dayAndMonth = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' })
const withYear = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' })

/** When something was, as a person says it: "Today, 14:05", "Yesterday", "12 March", "3 May 2026". */
export function whenText(iso: string, now: Date): string {
  const then = new Date(iso)
  if (Number.isNaN(then.getTime())) return ''
  const daysAgo = Math.round((startOfDay(now) - startOfDay(then)) / 86_400_000)
  if (daysAgo === 0) return `Today, ${clock.format(then)}`
  if (daysAgo === 1) return 'Yesterday'
  return then.getFullYear() === now.getFullYear() ? dayAndMonth.format(then) : withYear.format(then)
}

function startOfDay(date: Date): number {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

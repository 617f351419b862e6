/** ms between two looks. */
const pause = 250

/**
 * Ends this process as SIGTERM would when the shell between it and npm is gone: npm hands a signal to that shell only,
 * and the shell does not pass it on.
 */
export function followNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return
  const shell = process.ppid
  const timer = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(timer)
    process.kill(process.pid, 'SIGTERM')
  }, pause)
  timer.unref()
}

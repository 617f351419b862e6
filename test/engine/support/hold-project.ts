// Run as a process of its own: holds a project open, and keeps writing to it when told to.
import { openFile } from '../../../electron/engine/store/file.ts'

const [path = '', task = 'hold'] = process.argv.slice(2)
const database = openFile(path)

if (task === 'write') {
  // Rows far apart in the file are written in one transaction: a reader that sees only one of them saw a torn file.
  const rename = database.prepare(
    'UPDATE interview SET title = ? WHERE id IN (SELECT min(id) FROM interview UNION SELECT max(id) FROM interview)',
  )
  let count = 0
  const write = () => {
    rename.run(String(++count))
    setTimeout(write, count % 30 === 0 ? 150 : 0)
  }
  rename.run('0')
  write()
}
if (task === 'die') {
  database.exec('BEGIN; PRAGMA cache_size = 1; UPDATE interview SET text = upper(text)')
  process.kill(process.pid, 'SIGKILL')
}
process.stdout.write('open\n')
// Named here, or it would be garbage, and closed, while it is to be held.
setInterval(() => database.open, 60_000)

import { beforeEach, describe, expect, it, vi } from 'vitest'
import { claimInstance, projectArgument } from '../../electron/desktop/single-instance.ts'
import { app, resetElectron } from './fake-electron.ts'

vi.mock('electron', () => import('./fake-electron.ts'))
beforeEach(resetElectron)

describe('the project on a command line', () => {
  it.each([
    [['--project', 'study.throughline'], '/work/study.throughline'],
    [['--project', '/p/any.name'], '/p/any.name'],
    [['--project=study.throughline', '--no-sandbox'], '/work/study.throughline'],
    [['--no-sandbox', '/p/Study.THROUGHLINE'], '/p/Study.THROUGHLINE'],
    [['--project', '--no-sandbox', '/p/study.throughline'], '/p/study.throughline'],
    [['--original-process-start-time=1', 'notes.txt'], null],
    [['--output=x.throughline'], null],
    [['--project='], null],
    [['--project'], null],
    [[], null],
  ])('of %j is %s', (args, path) => {
    expect(projectArgument(args, '/work')).toBe(path)
  })
})

describe('a single instance', () => {
  const heed = { open: vi.fn(), show: vi.fn() }
  const start = (project: string | null = null) => claimInstance(project, heed)

  it('is the one that runs already: a second hands over its project and does nothing', () => {
    app.requestSingleInstanceLock.mockReturnValue(false)
    expect(start('/p/study.throughline')).toBe(false)
    expect(app.requestSingleInstanceLock).toHaveBeenCalledExactlyOnceWith({ project: '/p/study.throughline' })
    expect(app.eventNames()).toEqual([])
  })

  it.each([
    ['was handed over', ['throughline'], { project: '/p/a.throughline' }, [['/p/a.throughline']]],
    [
      'stands on its command line',
      ['throughline', 'b.throughline'],
      { project: null },
      [['/work/b.throughline']],
    ],
    ['does not exist', ['throughline'], null, []],
    ['is no text', ['throughline'], { project: 7 }, []],
  ])('shows itself when a second starts, and opens the project that %s', (_what, args, handed, opened) => {
    expect(start()).toBe(true)
    app.emit('second-instance', {}, args, '/work', handed)
    expect(heed.show).toHaveBeenCalledOnce()
    expect(heed.open.mock.calls).toEqual(opened)
  })

  it('opens a file that the system hands over', () => {
    start()
    const event = { preventDefault: vi.fn() }
    app.emit('open-file', event, '/p/study.throughline')
    expect(event.preventDefault).toHaveBeenCalledOnce()
    expect(heed.open.mock.calls).toEqual([['/p/study.throughline']])
  })
})

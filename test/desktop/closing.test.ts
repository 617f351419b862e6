import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { closeInOrder, createFlush } from '../../electron/desktop/closing.ts'
import { app, FakeWindow, resetElectron } from './fake-electron.ts'
import { fakeEngine } from './fake-engine.ts'

vi.mock('electron', () => import('./fake-electron.ts'))

beforeEach(() => {
  resetElectron()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

function open() {
  const window = new FakeWindow()
  const engine = fakeEngine()
  const flush = createFlush(window as never)
  const beforeGoing = vi.fn()
  closeInOrder({ window: window as never, engine, flush, beforeGoing })
  window.webContents.emit('did-finish-load')
  return { window, engine, flush, beforeGoing }
}

const closing = ['throughline:event', { type: 'closing' }]
/** Lets what is ready to run do so, without time passing. */
const settle = () => vi.advanceTimersByTimeAsync(0)

describe('closing', () => {
  it('waits for the page to store what is typed, then closes the engine, then goes', async () => {
    const { window, engine, flush, beforeGoing } = open()
    expect(window.askToClose()).toBe(true)
    await settle()
    expect(window.webContents.send.mock.calls).toEqual([closing])
    expect(engine.close).not.toHaveBeenCalled()

    flush.answered()
    await settle()
    const order = [beforeGoing, engine.close, window.destroy, app.quit].map(
      step => step.mock.invocationCallOrder[0] ?? Number.NaN,
    )
    expect(order).toEqual(order.toSorted((one, other) => one - other))
    expect(app.quit).toHaveBeenCalledOnce()
  })

  it('waits two seconds for a page that does not answer, and no longer', async () => {
    const { window, engine } = open()
    window.askToClose()
    await vi.advanceTimersByTimeAsync(1_999)
    expect(engine.close).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(engine.close).toHaveBeenCalledOnce()
    expect(window.destroy).toHaveBeenCalledOnce()
  })

  it('does not ask a page that broke down', async () => {
    const { window, engine } = open()
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    window.askToClose()
    await settle()
    expect(window.webContents.send).not.toHaveBeenCalled()
    expect(engine.close).toHaveBeenCalledOnce()
  })

  it('goes through the same steps once when the application is told to quit, however often', async () => {
    const { window, engine, flush } = open()
    const event = { preventDefault: vi.fn() }
    app.emit('before-quit', event)
    app.emit('before-quit', event)
    expect(window.askToClose()).toBe(true)
    expect(event.preventDefault).toHaveBeenCalledTimes(2)
    flush.answered()
    await settle()
    expect(window.webContents.send.mock.calls).toEqual([closing])
    expect(engine.close).toHaveBeenCalledOnce()

    app.emit('before-quit', event)
    expect(event.preventDefault).toHaveBeenCalledTimes(2)
    expect(window.askToClose()).toBe(false)
  })

  it('goes after five seconds when the engine does not end', async () => {
    const { window, engine, flush } = open()
    engine.close.mockReturnValue(new Promise(() => {}))
    window.askToClose()
    flush.answered()
    await vi.advanceTimersByTimeAsync(4_999)
    expect(window.destroy).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1)
    expect(window.destroy).toHaveBeenCalledOnce()
  })

  it('goes when the engine fails to end', async () => {
    const { window, engine, flush } = open()
    const complain = vi.spyOn(console, 'error').mockImplementation(() => {})
    engine.close.mockRejectedValue(new Error('The engine has stopped.'))
    window.askToClose()
    flush.answered()
    await settle()
    expect(window.destroy).toHaveBeenCalledOnce()
    expect(complain).toHaveBeenCalledOnce()
    complain.mockRestore()
  })

  it('quits with its last window on every platform', () => {
    open()
    app.emit('window-all-closed')
    expect(app.quit).toHaveBeenCalledOnce()
  })
})

it('does not ask a page that has not come yet', async () => {
  const window = new FakeWindow()
  await createFlush(window as never).ask()
  expect(window.webContents.send).not.toHaveBeenCalled()
})

it('takes an answer that nobody waits for as nothing', () => {
  const { flush, window } = open()
  flush.answered()
  expect(window.webContents.send).not.toHaveBeenCalled()
})

import { QueryObserver } from '@tanstack/react-query'
import { expect, test, vi } from 'vitest'
import { invalidate, queryClient } from '../../../renderer/engine/query-client.ts'

test('what is being read for the first time while it changes is read again', async () => {
  const answers = ['before', 'after']
  const release: (() => void)[] = []
  const observer = new QueryObserver<string>(queryClient, {
    queryKey: ['tags.list', {}],
    queryFn: () => {
      const answer = answers.shift()!
      return new Promise<string>(resolve => release.push(() => resolve(answer)))
    },
  })
  const leave = observer.subscribe(() => undefined)
  await vi.waitFor(() => expect(release).toHaveLength(1))
  invalidate({ type: 'changed', ids: { tag: ['a'] } })
  await vi.waitFor(() => expect(release).toHaveLength(2))
  for (const answer of release) answer()
  await vi.waitFor(() => expect(observer.getCurrentResult().data).toBe('after'))
  expect(observer.getCurrentResult().error).toBeNull()
  leave()
})

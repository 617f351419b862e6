import { useCallback, useEffect, useRef, useState } from 'react'
import type { FolderListing } from '../../shared/contract/files.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'

export type Folder = {
  /** Null until the first is read. It stays when another could not be read. */
  readonly listing: FolderListing | null
  readonly error: string | null
  go(path: string | null): Promise<boolean>
}

/** A folder of this computer, beginning where this person's projects are kept. */
export function useFolder(): Folder {
  const [listing, setListing] = useState<FolderListing | null>(null)
  const [error, setError] = useState<string | null>(null)
  const asked = useRef(0)

  const go = useCallback(async (path: string | null) => {
    const turn = ++asked.current
    try {
      const read = await call('files.list', { folder: path })
      if (turn !== asked.current) return false
      setListing(read)
      setError(null)
      return true
    } catch (failure) {
      if (turn === asked.current) setError(failureText(failure))
      return false
    }
  }, [])

  useEffect(() => {
    void go(null)
  }, [go])

  return { listing, error, go }
}

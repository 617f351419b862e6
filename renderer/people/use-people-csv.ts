import { useEffect, useRef, useState } from 'react'
import type { Source } from '../../shared/contract/imports.ts'
import type { PeopleColumn, PeoplePreview } from '../../shared/contract/people.ts'
import { EngineFailure } from '../../shared/errors.ts'
import { bridge } from '../bridge/bridge.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'

export type PeopleCsv = {
  readonly fileName: string | null
  readonly preview: PeoplePreview | null
  /** As it was chosen; as the engine guessed it, until then. */
  readonly mapping: readonly PeopleColumn[]
  readonly isReading: boolean
  /** What is wrong with the file, or with what its columns are taken for. */
  readonly problem: string | null
  readonly source: Source | null
  read(file: File): Promise<void>
  map(at: number, column: PeopleColumn): void
}

/** A file of partners and people, read again for every other use of its columns. Nothing is written. */
export function usePeopleCsv(): PeopleCsv {
  const [source, setSource] = useState<Source | null>(null)
  const [fileName, setFileName] = useState<string | null>(null)
  const [preview, setPreview] = useState<PeoplePreview | null>(null)
  const [chosen, setChosen] = useState<readonly PeopleColumn[] | null>(null)
  const [isReading, setReading] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const latest = useRef(0)

  useEffect(
    () => () => {
      latest.current++
    },
    [],
  )

  /** Only the answer to what was asked last counts. */
  async function ask(from: Source, name: string, columns: readonly PeopleColumn[] | null) {
    const turn = ++latest.current
    setReading(true)
    try {
      const read = await call('people.previewCsv', {
        source: from,
        ...(columns ? { columns: [...columns] } : {}),
      })
      if (turn !== latest.current) return
      setPreview(read)
      setProblem(null)
    } catch (failure) {
      if (turn !== latest.current) return
      if (columns === null) setPreview(null)
      setProblem(problemText(name, failure))
    }
    setReading(false)
  }

  return {
    fileName,
    preview,
    mapping: chosen ?? preview?.mapping ?? [],
    isReading,
    problem,
    source,
    async read(file) {
      setFileName(file.name)
      setChosen(null)
      setPreview(null)
      setProblem(null)
      try {
        const from: Source = { path: await bridge.pathOf(file), name: file.name }
        setSource(from)
        await ask(from, file.name, null)
      } catch (failure) {
        setProblem(problemText(file.name, failure))
      }
    },
    map(at, column) {
      if (!source || !preview) return
      // A partner or a person has one name, one role and so on: another column that was it is left out.
      const columns = (chosen ?? preview.mapping).map((other, index) =>
        index === at ? column : isSame(other, column) ? ('nothing' as const) : other,
      )
      setChosen(columns)
      void ask(source, fileName ?? '', columns)
    },
  }
}

/** One sentence that begins with the file's name. */
function problemText(fileName: string, failure: unknown): string {
  const error = failure instanceof EngineFailure ? failure.error : null
  return error?.kind === 'invalid-input' && error.field === 'file'
    ? `${fileName} ${error.reason}.`
    : `${fileName}: ${failureText(failure)}`
}

function isSame(one: PeopleColumn, other: PeopleColumn): boolean {
  if (one === 'nothing') return false
  if (typeof one === 'string' || typeof other === 'string') return one === other
  return 'attributeId' in one && 'attributeId' in other && one.attributeId === other.attributeId
}

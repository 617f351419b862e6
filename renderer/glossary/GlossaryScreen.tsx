import { ChevronLeft, ChevronRight, Pencil, Plus, RotateCcw } from 'lucide-react'
import { type FormEvent, useState } from 'react'
import type { Term } from '../../shared/model/term.ts'
import { call } from '../engine/client.ts'
import { failureText } from '../engine/failure-text.ts'
import { perform } from '../engine/perform.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { useIsReadOnly } from '../people/saving.ts'
import { hrefOf } from '../router/route.ts'
import { navigate, useRoute } from '../router/use-route.ts'
import { offerUndo } from '../shell/history.ts'
import { Button } from '../ui/Button.tsx'
import { Chip } from '../ui/Chip.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { EmptyState } from '../ui/EmptyState.tsx'
import { TextField } from '../ui/TextField.tsx'
import styles from './GlossaryScreen.module.css'

/** The words of the field in the order of the alphabet, one of them open. */
export function GlossaryScreen() {
  const route = useRoute()
  const { data: terms = [] } = useEngineQuery('glossary.list', {})
  const isReadOnly = useIsReadOnly()
  const [edited, setEdited] = useState<Term | 'new' | null>(null)
  const key = route.screen === 'glossary' ? route.term : null
  const at = key === null ? 0 : terms.findIndex(term => term.key === key)
  const shown = terms[at]
  return (
    <div className={styles.screen}>
      <nav className={styles.list} aria-label="Terms">
        <header className={styles.head}>
          <h1 className={styles.title}>Glossary</h1>
          {!isReadOnly && (
            <Button size="small" icon={Plus} onPress={() => setEdited('new')}>
              Term
            </Button>
          )}
        </header>
        <ul>
          {terms.map(term => (
            <li key={term.key}>
              <a
                className={styles.entry}
                href={hrefOf({ screen: 'glossary', term: term.key })}
                aria-current={term === shown ? 'page' : undefined}
              >
                {term.term}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      <article className={styles.page}>
        {shown ? (
          <TermPage
            term={shown}
            terms={terms}
            before={terms[at - 1]}
            after={terms[at + 1]}
            onEdit={isReadOnly ? null : () => setEdited(shown)}
          />
        ) : (
          terms.length > 0 && <EmptyState title="No term is called that." />
        )}
      </article>
      {edited && <TermDialog term={edited === 'new' ? null : edited} onClose={() => setEdited(null)} />}
    </div>
  )
}

function TermPage({
  term,
  terms,
  before,
  after,
  onEdit,
}: {
  readonly term: Term
  readonly terms: readonly Term[]
  readonly before: Term | undefined
  readonly after: Term | undefined
  readonly onEdit: (() => void) | null
}) {
  const related = term.see.flatMap(key => terms.find(one => one.key === key) ?? [])
  async function takeBack() {
    if (await perform('glossary.remove', { key: term.key })) offerUndo(`Taken back: “${term.term}”.`)
  }
  return (
    <>
      <h2 className={styles.term}>{term.term}</h2>
      {term.also.length > 0 && <p className={styles.also}>also {term.also.join(', ')}</p>}
      <p className={styles.text}>{term.text}</p>
      {related.length > 0 && (
        <p className={styles.see}>
          See{' '}
          {related.map((one, place) => (
            <span key={one.key}>
              {place > 0 && ', '}
              <a href={hrefOf({ screen: 'glossary', term: one.key })}>{one.term}</a>
            </span>
          ))}
        </p>
      )}
      <div className={styles.tools}>
        {term.isOwn && <Chip>Said by this project</Chip>}
        {onEdit && (
          <Button size="small" icon={Pencil} onPress={onEdit}>
            Say it in your own words
          </Button>
        )}
        {onEdit && term.isOwn && (
          <Button size="small" icon={RotateCcw} onPress={() => void takeBack()}>
            Take back
          </Button>
        )}
      </div>
      <nav className={styles.steps} aria-label="Previous and next">
        {before && (
          <a className={styles.step} href={hrefOf({ screen: 'glossary', term: before.key })} rel="prev">
            <ChevronLeft size={16} strokeWidth={1.75} aria-hidden />
            {before.term}
          </a>
        )}
        {after && (
          <a
            className={styles.step}
            data-next
            href={hrefOf({ screen: 'glossary', term: after.key })}
            rel="next"
          >
            {after.term}
            <ChevronRight size={16} strokeWidth={1.75} aria-hidden />
          </a>
        )}
      </nav>
    </>
  )
}

function TermDialog({ term, onClose }: { readonly term: Term | null; readonly onClose: () => void }) {
  const [name, setName] = useState(term?.term ?? '')
  const [also, setAlso] = useState(term?.also.join(', ') ?? '')
  const [text, setText] = useState(term?.text ?? '')
  const [problem, setProblem] = useState<string | null>(null)

  async function save(event?: FormEvent) {
    event?.preventDefault()
    const names = also.split(',').map(one => one.trim())
    try {
      const saved = await call('glossary.save', { term: name, text, also: names.filter(Boolean) })
      onClose()
      navigate({ screen: 'glossary', term: saved.key })
    } catch (failure) {
      setProblem(failureText(failure))
    }
  }

  return (
    <Dialog
      title={term ? 'In your own words' : 'New term'}
      isOpen
      onClose={onClose}
      footer={
        <>
          <Button onPress={onClose}>Cancel</Button>
          <Button look="primary" onPress={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <form className={styles.form} onSubmit={save}>
        <TextField
          label="Term"
          value={name}
          onChange={setName}
          isReadOnly={term !== null}
          autoFocus={term === null}
          maxLength={120}
          error={problem}
        />
        <TextField label="Other names" hint="With commas between them" value={also} onChange={setAlso} />
        <TextField
          label="What it means here"
          rows={6}
          value={text}
          onChange={setText}
          autoFocus={term !== null}
          maxLength={5_000}
        />
      </form>
    </Dialog>
  )
}

import { X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components'
import type { TagId } from '../../shared/model/ids.ts'
import type { Kind } from '../../shared/model/kind.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { WordsField } from '../quotes/WordsField.tsx'
import { IconButton } from '../ui/Button.tsx'
import { SegmentedControl } from '../ui/SegmentedControl.tsx'
import { Switch } from '../ui/Switch.tsx'
import { useDebounced } from '../ui/use-debounced.ts'
import styles from './Autocoding.module.css'
import { autocoding } from './autocoding-open.ts'
import { type Choices, chosenAs, isChosen } from './choices.ts'
import { MakeQuotes } from './MakeQuotes.tsx'
import { PassageList } from './PassageList.tsx'

/** As many as one step takes. */
const most = 20_000

/** Makes quotes of the passages that hold some words, all in one step: what was found is looked through first. */
export function Autocoding() {
  const words = autocoding.use()
  return (
    <ModalOverlay
      className={styles.veil!}
      isOpen={words !== null}
      onOpenChange={isOpen => !isOpen && autocoding.set(null)}
      isDismissable
    >
      <Modal className={styles.modal!}>
        <Dialog className={styles.dialog!}>{words !== null && <Search first={words} />}</Dialog>
      </Modal>
    </ModalOverlay>
  )
}

const units = [
  { id: 'sentence', label: 'Sentences' },
  { id: 'turn', label: 'Whole turns' },
] as const

function Search({ first }: { readonly first: string }) {
  const [text, setText] = useState(first)
  const [unit, setUnit] = useState<'sentence' | 'turn'>('sentence')
  const [isAnswersOnly, setAnswersOnly] = useState(true)
  const [choices, setChoices] = useState<Choices>(new Map())
  const [kinds, setKinds] = useState<readonly Kind[]>([])
  const [tagIds, setTagIds] = useState<readonly TagId[]>([])
  const sought = useDebounced(text.trim(), 200)
  const { data, isFetching } = useEngineQuery(
    'search.passages',
    { text: sought, unit, isAnswersOnly, limit: most },
    { enabled: sought !== '', keepsPrevious: true },
  )
  const passages = sought === '' || !data ? none : data.passages
  const chosen = useMemo(() => passages.filter(passage => isChosen(passage, choices)), [passages, choices])
  const isSettled = sought === text.trim() && !isFetching

  return (
    <>
      <header className={styles.head}>
        <Heading slot="title" className={styles.title!}>
          Make quotes from a search
        </Heading>
        <IconButton label="Close" icon={X} shortcut="Esc" size="small" onPress={() => autocoding.set(null)} />
      </header>
      <div className={styles.question}>
        <div className={styles.words}>
          <WordsField
            value={text}
            onChange={setText}
            placeholder={'Words or an "exact phrase"'}
            label="Words of the passages"
            isFirst
          />
        </div>
        <SegmentedControl label="What becomes a quote" segments={units} value={unit} onChange={setUnit} />
        <Switch label="Answers only" isOn={isAnswersOnly} onChange={setAnswersOnly} />
      </div>
      {passages.length > 0 ? (
        <PassageList
          passages={passages}
          choices={choices}
          onChoose={(some, isTicked) => setChoices(chosenAs(choices, some, isTicked))}
        />
      ) : (
        <p className={styles.none} role="status">
          {sought === ''
            ? 'Type the words that the passages have in common. "Exact phrases" and -words to leave out work here too.'
            : isSettled
              ? 'Nobody said that.'
              : ''}
        </p>
      )}
      <MakeQuotes
        passages={passages}
        chosen={chosen}
        isMore={data?.isMore ?? false}
        isSettled={isSettled}
        kinds={kinds}
        onKinds={setKinds}
        tagIds={tagIds}
        onTags={setTagIds}
        onTickAll={isTicked => setChoices(chosenAs(choices, passages, isTicked))}
      />
    </>
  )
}

const none = [] as const

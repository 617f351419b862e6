import { GitMerge, Plus, Quote as QuoteIcon, Scissors, Trash2, X } from 'lucide-react'
import type { Tag, TagUsage } from '../../shared/model/tag.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { SavedField } from '../people/SavedField.tsx'
import { saved } from '../people/saving.ts'
import { QuoteCard } from '../quotes/QuoteCard.tsx'
import { counted } from '../quotes/source-words.ts'
import { Button, IconButton } from '../ui/Button.tsx'
import { ComboBox } from '../ui/ComboBox.tsx'
import { ColorChoice } from './ColorChoice.tsx'
import { moveTag, recolorTag, setExample } from './codebook.ts'
import { codebookDialog, fold, goToTag, typingAt } from './codebook-state.ts'
import { showQuotesOf } from './show-quotes-of.ts'
import { TagDot } from './TagDot.tsx'
import styles from './TagPane.module.css'
import { tagPaths } from './tag-paths.ts'
import { isWithin } from './tag-tree.ts'

const top = 'top'

/** All that is said of one tag, where it stands and where it is used, to be changed where it is shown. */
export function TagPane({
  tag,
  tags,
  usage,
  isReadOnly,
}: {
  readonly tag: Tag
  readonly tags: readonly Tag[]
  readonly usage: TagUsage | undefined
  readonly isReadOnly: boolean
}) {
  const places = tagPaths(tags)
    .filter(path => !isWithin(tags, path.tag.id, tag.id))
    .map(path => ({ id: path.tag.id as string, label: path.text }))
  const save = (fields: Partial<Pick<Tag, 'name' | 'description' | 'usage'>>) =>
    saved('tags.update', { id: tag.id, ...fields }, 'tags.list')

  return (
    <section className={styles.pane} aria-label={`The tag ${tag.name}`}>
      <div className={styles.naming}>
        {isReadOnly ? (
          <span className={styles.still}>
            <TagDot color={tag.color} size={14} />
          </span>
        ) : (
          <ColorChoice
            label={`Colour of ${tag.name}`}
            color={tag.color}
            onChange={color => void recolorTag(tag, color)}
          />
        )}
        <SavedField
          fieldKey={`${tag.id}:name`}
          label="Name of the tag"
          isLabelHidden
          value={tag.name}
          onSave={name => save({ name })}
        />
      </div>
      <div className={styles.used}>
        <p>{usage ? usedText(usage, tag) : ' '}</p>
        {usage !== undefined && usage.quotes > 0 && (
          <Button look="plain" size="small" icon={QuoteIcon} onPress={() => showQuotesOf(tag.id)}>
            Show quotes
          </Button>
        )}
      </div>
      {!isReadOnly && (
        <ComboBox
          label="Stands below"
          options={[{ id: top, label: 'Nothing: at the top' }, ...places]}
          value={tag.parentId ?? top}
          onChange={id => {
            const parentId =
              id === null || id === top ? null : (tags.find(other => other.id === id)?.id ?? null)
            if (parentId !== tag.parentId) void moveTag(tag, { parentId, beforeId: null }, tags)
          }}
        />
      )}
      <SavedField
        fieldKey={`${tag.id}:description`}
        label="What it means"
        rows={3}
        value={tag.description}
        onSave={description => save({ description })}
      />
      <SavedField
        fieldKey={`${tag.id}:usage`}
        label="When to use it, and when not"
        rows={3}
        value={tag.usage}
        onSave={text => save({ usage: text })}
      />
      <Example tag={tag} isReadOnly={isReadOnly} />
      {!isReadOnly && (
        <div className={styles.actions}>
          <Button
            size="small"
            icon={Plus}
            onPress={() => {
              fold(tag.id, false)
              typingAt.set({ id: tag.id, what: 'child' })
            }}
          >
            New tag below
          </Button>
          <Button
            size="small"
            icon={GitMerge}
            isDisabled={tags.length < 2}
            onPress={() => codebookDialog.set({ type: 'merge', tag, into: null })}
          >
            Merge…
          </Button>
          <Button
            size="small"
            icon={Scissors}
            isDisabled={tag.quotes === 0}
            onPress={() => codebookDialog.set({ type: 'split', tag })}
          >
            Split…
          </Button>
          <Button size="small" icon={Trash2} onPress={() => codebookDialog.set({ type: 'remove', tag })}>
            Delete…
          </Button>
        </div>
      )}
    </section>
  )
}

function Example({ tag, isReadOnly }: { readonly tag: Tag; readonly isReadOnly: boolean }) {
  return (
    <div className={styles.example}>
      <div className={styles.exampleHead}>
        <h3 className={styles.label}>Example</h3>
        {!isReadOnly && (
          <Button
            look="plain"
            size="small"
            isDisabled={tag.quotes === 0}
            onPress={() => codebookDialog.set({ type: 'example', tag })}
          >
            {tag.exampleId === null ? 'Choose a quote…' : 'Choose another…'}
          </Button>
        )}
        {!isReadOnly && tag.exampleId !== null && (
          <IconButton
            label="No example"
            icon={X}
            size="small"
            onPress={() => {
              void setExample(tag, null)
              goToTag(tag.id)
            }}
          />
        )}
      </div>
      {tag.exampleId === null ? (
        <p className={styles.none}>
          {tag.quotes === 0
            ? 'No quote carries the tag itself yet.'
            : 'No quote shows yet what the tag is for.'}
        </p>
      ) : (
        <ExampleQuote id={tag.exampleId} />
      )}
    </div>
  )
}

function ExampleQuote({ id }: { readonly id: NonNullable<Tag['exampleId']> }) {
  const { data: quote } = useEngineQuery('quotes.get', { id })
  return quote ? <QuoteCard quote={quote} /> : null
}

function usedText({ quotes, interviews, partners }: TagUsage, tag: Tag): string {
  if (quotes === 0) return 'No quote carries it.'
  const own = tag.quotes === quotes ? '' : ` ${counted(tag.quotes, 'quote')} of them itself.`
  const from = [counted(interviews, 'interview'), ...(partners > 0 ? [counted(partners, 'partner')] : [])]
  return `${counted(quotes, 'quote')} from ${from.join(' with ')}.${own}`
}

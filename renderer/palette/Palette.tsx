import { Search } from 'lucide-react'
import { useState } from 'react'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components'
import type { OpenProject } from '../../shared/contract/projects.ts'
import { useEngineQuery } from '../engine/use-engine.ts'
import { setPaletteOpen, usePaletteOpen } from '../shell/palette-open.ts'
import { Shortcut } from '../ui/Shortcut.tsx'
import { useActiveOption } from '../ui/use-active-option.ts'
import styles from './Palette.module.css'
import { PaletteOption } from './PaletteOption.tsx'
import { usePalette } from './use-palette.ts'

/** Finds and does anything, from every screen. */
export function Palette() {
  const isOpen = usePaletteOpen()
  const { data: project } = useEngineQuery('projects.current', {})
  return (
    <ModalOverlay className={styles.veil!} isOpen={isOpen} onOpenChange={setPaletteOpen} isDismissable>
      <Modal className={styles.modal!}>
        <Dialog className={styles.dialog!} aria-label="Search and commands">
          {project && <Finder project={project} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function Finder({ project }: { readonly project: OpenProject }) {
  const [text, setText] = useState('')
  const { sections, isAnswered, isFirstSure } = usePalette(project, text)
  const entries = sections.flatMap(section => section.entries)
  const options = useActiveOption({
    ids: entries.map(entry => entry.id),
    text,
    startsAtFirst: true,
    isFirstSure,
    onChoose(id) {
      setPaletteOpen(false)
      entries.find(entry => entry.id === id)?.run()
    },
  })

  return (
    <>
      <div className={styles.head}>
        <Search size={18} strokeWidth={1.75} aria-hidden />
        <input
          {...options.fieldProps}
          className={styles.field}
          aria-label="Search and commands"
          placeholder="Find words, people, claims, or something to do"
          value={text}
          // biome-ignore lint/a11y/noAutofocus: the palette was opened to type in it
          autoFocus
          onChange={event => setText(event.target.value)}
          onKeyDown={event => void options.onKeyDown(event)}
        />
        <Shortcut keys="Esc" />
      </div>
      <div {...options.listProps('Results')} className={styles.list} aria-busy={!isAnswered}>
        {sections.map(({ group, entries }) => (
          // biome-ignore lint/a11y/useSemanticElements: a list's options may only be grouped so
          <div key={group} role="group" aria-label={group} className={styles.group}>
            <p className={styles.groupName} aria-hidden="true">
              {group}
            </p>
            {entries.map(entry => (
              <PaletteOption
                key={entry.id}
                entry={entry}
                words={text}
                optionProps={options.optionProps(entry.id)}
              />
            ))}
          </div>
        ))}
      </div>
      {entries.length === 0 && isAnswered && (
        <p className={styles.none} role="status">
          Nothing is called that, and nobody said it.
        </p>
      )}
    </>
  )
}

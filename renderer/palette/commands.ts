import {
  BookA,
  Building2,
  ChartColumn,
  ChartNoAxesColumn,
  ClipboardPaste,
  Copy,
  DoorOpen,
  FileInput,
  FilePlus2,
  FileSpreadsheet,
  FolderInput,
  FolderOpen,
  Layers,
  ListPlus,
  type LucideIcon,
  MessageSquarePlus,
  MessagesSquare,
  Monitor,
  Moon,
  Package,
  Pencil,
  Quote,
  Redo2,
  Sun,
  Tags,
  Undo2,
  UserPlus,
  UserRound,
  Users,
  VenetianMask,
} from 'lucide-react'
import type { OpenProject } from '../../shared/contract/projects.ts'
import { autocoding } from '../autocoding/autocoding-open.ts'
import { importFiles, importFolder } from '../imports/choose-files.ts'
import { pasting } from '../imports/import-session.ts'
import { newInterviewOpen } from '../interviews/new-interview.ts'
import { creating, peopleDialog } from '../people/people-state.ts'
import { boardDialog } from '../personas/board.ts'
import type { PeopleSection } from '../router/route.ts'
import { navigate } from '../router/use-route.ts'
import { redo, undo } from '../shell/history.ts'
import { closeProject, saveCopy } from '../shell/project-commands.ts'
import { setProjectDialog } from '../shell/project-dialog.ts'
import { setCodebookOpen } from '../tags/codebook-open.ts'
import { setTheme } from '../theme/theme.ts'
import type { PaletteEntry, PaletteGroup } from './palette-entry.ts'

type Line = readonly [label: string, icon: LucideIcon, run: () => void, also?: string, shortcut?: string]

const places: readonly Line[] = [
  [
    'Interviews',
    MessagesSquare,
    () => navigate({ screen: 'interviews', interviewId: null, quoteId: null }),
    'conversations notes',
  ],
  ['Partners', Building2, () => goToPeople('partners'), 'who was asked organisations'],
  ['People', UserRound, () => goToPeople('people'), 'participants who was asked'],
  ['Segments', Layers, () => goToPeople('segments'), 'groups of partners'],
  ['Figures', ChartNoAxesColumn, () => goToPeople('figures'), 'attributes of partners'],
  [
    'Insights',
    ChartColumn,
    () => navigate({ screen: 'insights', filter: {} }),
    'charts numbers saturation coverage',
  ],
  ['Glossary', BookA, () => navigate({ screen: 'glossary', term: null }), 'terms words meaning help'],
  ['Customers', VenetianMask, () => goToPeople('customers'), 'names pseudonyms'],
  ['Evidence', Quote, () => navigate({ screen: 'evidence', filter: {} }), 'quotes'],
  ['Personas', Users, () => navigate({ screen: 'personas', personaId: null }), 'board claims tray'],
  ['Packs', Package, () => navigate({ screen: 'packs' }), 'export'],
  ['Codebook', Tags, () => setCodebookOpen(true), 'tags labels manage'],
]

const looks: readonly Line[] = [
  ['Light colours', Sun, () => setTheme('light'), 'theme'],
  ['Dark colours', Moon, () => setTheme('dark'), 'theme night'],
  ['Colours as the system', Monitor, () => setTheme('system'), 'theme automatic'],
]

/** Everything that can be done from anywhere; what cannot be done now is left out. */
export function commandEntries(project: OpenProject): readonly PaletteEntry[] {
  const changing: readonly Line[] = project.isReadOnly
    ? []
    : [
        ['New interview', MessageSquarePlus, newInterview, 'add create conversation'],
        [
          'Make quotes from a search…',
          ListPlus,
          () => autocoding.set(''),
          'autocode auto-coding find passages',
        ],
        ['Import files', FileInput, importFiles, 'transcript upload docx vtt csv pdf bring in', 'Mod+I'],
        ['Import a folder', FolderInput, importFolder, 'transcripts files bring in'],
        ['Paste text', ClipboardPaste, () => pasting.set(''), 'import transcript clipboard bring in'],
        ['New partner', Building2, () => newOf('partners'), 'add create organisation'],
        ['New person', UserRound, () => newOf('people'), 'add create participant'],
        ['New segment', Layers, () => newOf('segments'), 'add create group'],
        ['New figure', ChartNoAxesColumn, () => newOf('figures'), 'add create attribute'],
        ['Import partners and people', FileSpreadsheet, importPeople, 'csv spreadsheet table'],
        ['New persona', UserPlus, newPersona, 'add create card'],
      ]
  const handing: readonly Line[] = [
    ['Export pack', Package, () => navigate({ screen: 'packs' }), 'html pdf json share'],
    ['Save a copy', Copy, () => void saveCopy(project), 'backup project file'],
  ]
  const projectWide: readonly Line[] = [
    ...(project.isReadOnly
      ? []
      : ([
          ['Undo', Undo2, () => void undo(), 'back', 'Mod+Z'],
          ['Redo', Redo2, () => void redo(), 'again', 'Mod+Shift+Z'],
          ['Rename project', Pencil, () => setProjectDialog('rename'), 'name'],
        ] as const)),
    ['New project', FilePlus2, () => setProjectDialog('new'), 'create file'],
    ['Open a project', FolderOpen, () => setProjectDialog('open'), 'file'],
    ['Close project', DoorOpen, () => void closeProject(), 'welcome'],
  ]
  return [
    ...entries('Go to', places),
    ...entries('Commands', [...changing, ...handing, ...looks, ...projectWide]),
  ]
}

function goToPeople(section: PeopleSection) {
  navigate({ screen: 'partners', section, id: null })
}

function newOf(section: PeopleSection) {
  goToPeople(section)
  creating.set(section)
}

function importPeople() {
  goToPeople('partners')
  peopleDialog.set({ type: 'import' })
}

function newInterview() {
  navigate({ screen: 'interviews', interviewId: null, quoteId: null })
  newInterviewOpen.set(true)
}

function newPersona() {
  navigate({ screen: 'personas', personaId: null })
  boardDialog.set({ type: 'new-persona' })
}

function entries(group: PaletteGroup, lines: readonly Line[]): readonly PaletteEntry[] {
  return lines.map(([label, icon, run, also, shortcut]) => ({
    id: `${group}:${label}`,
    group,
    label,
    sign: { type: 'icon', icon },
    run,
    ...(also ? { also } : {}),
    ...(shortcut ? { shortcut } : {}),
  }))
}

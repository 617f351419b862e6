import type { HandlersOf } from '../context.ts'

export const history: HandlersOf<'history'> = {
  'history.state': (_input, { engine }) => engine.open().historyState(),
  'history.undo': (_input, { project }) => project.reverse('undo'),
  'history.redo': (_input, { project }) => project.reverse('redo'),
}

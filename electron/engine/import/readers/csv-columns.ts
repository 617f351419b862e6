import type { CsvMapping, CsvRole } from '../../../../shared/model/source.ts'
import type { CsvRow } from './csv-cells.ts'

/** What columns are called, by what they hold: English, German, French, Spanish. */
const names: Readonly<Record<Exclude<CsvRole, 'nothing'>, string>> = {
  title:
    'title, interview, interview title, interview name, subject, topic, titel, betreff, thema, titre, sujet, titulo, asunto',
  date: 'date, interview date, date of interview, day, datum, interviewdatum, tag, jour, fecha, dia',
  partner:
    'partner, partner name, company, company name, organisation, organization, account, firm, firma, unternehmen, kunde, entreprise, societe, partenaire, empresa, organizacion, socio',
  participant:
    'participant, participants, participant name, respondent, interviewee, name, full name, person, speaker, contact, teilnehmer, teilnehmerin, befragte, befragter, ansprechpartner, nom, interlocuteur, personne, participante, entrevistado, entrevistada, nombre, persona, contacto',
  role: 'role, job title, job, position, function, rolle, funktion, stelle, fonction, poste, cargo, puesto, funcion, rol',
  question: 'question, questions, prompt, frage, fragen, pregunta, preguntas',
  words:
    'words, answer, answers, response, responses, note, notes, transcript, transcription, comment, comments, text, verbatim, quote, quotes, feedback, remarks, antwort, antworten, notiz, notizen, kommentar, kommentare, transkript, bemerkungen, mitschrift, reponse, reponses, commentaire, commentaires, texte, remarques, respuesta, respuestas, comentario, comentarios, texto, notas, transcripcion',
}
const roleOfName = new Map(
  Object.entries(names).flatMap(([role, list]) => list.split(', ').map(name => [name, role as CsvRole])),
)

/** A table's columns by name, and its rows; the first row names the columns unless it looks like the others. */
export function columnsOf(rows: readonly CsvRow[]): {
  readonly columns: readonly string[]
  readonly body: readonly CsvRow[]
} {
  const first = rows[0]?.cells ?? []
  const isNamed = isHeader(first)
  const columns = first.map((cell, index) => (isNamed && oneLine(cell)) || `Column ${index + 1}`)
  return { columns, body: isNamed ? rows.slice(1) : rows }
}

/** A cell's text on one line. */
export function oneLine(cell: string): string {
  return cell.replace(/\s+/g, ' ').trim()
}

function isHeader(cells: readonly string[]): boolean {
  if (cells.some(cell => roleOfName.has(plain(cell)))) return true
  const filled = cells.filter(cell => cell.trim() !== '')
  return (
    new Set(filled.map(plain)).size === filled.length &&
    filled.every(cell => cell.length <= 200 && !/^[\d\s.,:/-]+$/.test(cell) && !/[.!]\s*$/.test(cell))
  )
}

/** What each column holds, by its name. A column that is a question itself holds answers, as survey tools write them. */
export function guessedMapping(columns: readonly string[]): CsvMapping {
  const taken = new Set<CsvRole>()
  const roles = columns.map((column): CsvRole => {
    const role = roleOfName.get(plain(column)) ?? 'nothing'
    if (role === 'words') return role
    if (role === 'nothing' || taken.has(role)) return 'nothing'
    taken.add(role)
    return role
  })
  const isSurvey = !taken.has('question')
  const all = roles.map((role, index): CsvRole => {
    const isQuestion = isSurvey && role === 'nothing' && /[?？؟]\s*$/.test(columns[index] ?? '')
    return isQuestion ? 'words' : role
  })
  return { row: taken.has('question') ? 'answer' : 'interview', roles: all }
}

/** A name without what spelling and exporting change: case, accents, underscores, remarks in brackets. */
function plain(name: string): string {
  const letters = name.slice(0, 100).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
  return letters
    .replace(/\([^()]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

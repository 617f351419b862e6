import { buildDocx, buildHtml, buildOdt, buildPdf, buildRtf } from '../engine/import/documents.ts'

/** A file as a person has it. */
export type Sample = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer }

function sample(name: string, content: string | Buffer): Sample {
  return {
    name,
    mimeType: 'application/octet-stream',
    buffer: typeof content === 'string' ? Buffer.from(content) : content,
  }
}

/** What is said in each of the documents, with who says it. */
export const said = [
  ['Interviewer', 'What did you do before you joined the programme?'],
  ['Mira Holm', 'We sold what was on the shelf, because that is the only promise we could keep.'],
  ['Interviewer', 'And today?'],
  ['Mira Holm', 'Today we look at the catalogue first, and then at the margin.'],
] as const

/** Each document ends otherwise: what is there already is not imported again. */
function paragraphsOf(name: string): readonly string[] {
  return [...said, ['Interviewer', `Shall this be the end of ${name}?`]].map(
    ([speaker, words]) => `${speaker}: ${words}`,
  )
}

export const teamsVtt = sample(
  'Fernhill kick-off.vtt',
  `WEBVTT

a1f0c6e2-54ab-4c0e-9a51-1be0a8d6f101/12-0
00:00:03.100 --> 00:00:06.200
<v Ivo Brandt>Thanks for taking the time.</v>

a1f0c6e2-54ab-4c0e-9a51-1be0a8d6f101/13-0
00:00:07.000 --> 00:00:11.000
<v Nell Varga>Registration took eleven days,</v>

a1f0c6e2-54ab-4c0e-9a51-1be0a8d6f101/13-1
00:00:11.400 --> 00:00:14.000
<v Nell Varga>and by then the customer had asked two others.</v>

a1f0c6e2-54ab-4c0e-9a51-1be0a8d6f101/14-0
00:01:12.340 --> 00:01:15.000
<v Ivo Brandt>What did you do meanwhile?</v>
`,
)

export const zoomVtt = sample(
  'zoom 2027-03-12.vtt',
  `WEBVTT

1
00:00:01.000 --> 00:00:04.000
Ivo Brandt: How do you find new customers?

2
00:00:05.000 --> 00:00:09.000
Tessa Roe: Mostly they find us. A good fair brings thirty names.

3
00:00:14.000 --> 00:00:18.000
Ivo Brandt: And the portal?
`,
)

export const meetText = sample(
  'Aldermoor call.txt',
  `Ivo Brandt  0:12
Where does it hurt most?

Kai Lund  0:31
The price list changes and a customer tells us first.

Ivo Brandt  1:02
How often?
`,
)

export const markdown = sample(
  'counter notes.md',
  '# Counter staff, north\n\nThey print the price list on Mondays.\n\nNobody opens the portal while a customer is waiting.\n',
)

export const srt = sample(
  'Keelstone.srt',
  `1
00:00:02,000 --> 00:00:05,000
Mira Holm: One named person in support, not a queue.

2
00:01:05,500 --> 00:01:09,000
Interviewer: Do you have one now?
`,
)

export const csvOfAnswers = sample(
  'survey.csv',
  [
    'When,Company,Who,What we asked,Answer,Internal id',
    '2027-02-01,Bracken Systems,Odile Marsh,What do you sell?,Lines for packing plants,17',
    '2027-02-01,Bracken Systems,Odile Marsh,What slows you down?,"Waiting for drawings, every time",17',
    '2027-02-03,Tallis Cloud,Per Aune,What do you sell?,Backups by the month,18',
  ].join('\n'),
)

export async function documents(): Promise<readonly Sample[]> {
  return [
    sample('Word.docx', await buildDocx(paragraphsOf('Word'))),
    sample('OpenDocument.odt', await buildOdt(paragraphsOf('OpenDocument'))),
    sample('Rich text.rtf', buildRtf(paragraphsOf('Rich text'))),
    sample('Web page.html', buildHtml(paragraphsOf('Web page'))),
    sample('Portable.pdf', buildPdf([paragraphsOf('Portable')])),
  ]
}

export const badFiles: readonly Sample[] = [
  sample('empty.txt', ''),
  sample('program.txt', Buffer.from([0, 1, 2, 3, 255, 254, 0, 7, 0, 0, 9, 128, 129])),
  sample('half.docx', Buffer.from('PK\u0003\u0004 and no more')),
  sample('picture.png', Buffer.from([137, 80, 78, 71])),
]

/** A plain transcript with words of its own. */
export function plain(name: string, words: string): Sample {
  return sample(name, `Interviewer: How did it go, ${words}?\nSales desk: It went as ${words} goes.\n`)
}

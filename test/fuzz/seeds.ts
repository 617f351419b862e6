import {
  buildDocx,
  buildDocxOf,
  buildHtml,
  buildOdt,
  buildPdf,
  buildRtf,
  buildRtfOf,
  wordParagraph,
  wordStyles,
} from '../engine/import/documents.ts'

const turns = [
  'Interviewer: What slows you down?',
  'Tomas Ferro: The price list: nobody reads it. Größe, naïve, 10 % & <more>.',
  'Interviewer: Why?',
  'Tomas Ferro: It is forty pages long.',
]
const timed = turns.map((turn, index) => `[00:0${index}:12] ${turn}`)
const headed = ['Tomas Ferro  0:12', 'We sell what is on the shelf.', '', 'Dee Marsh  1:02:03', 'I do not.']
const head = [
  '# Two at Keelson',
  '',
  'Date: 2027-02-14',
  'Partner: Keelson Systems',
  'Participants: Tomas Ferro; Dee Marsh',
  '',
]

const vtt = [
  'WEBVTT - a call',
  'Kind: captions',
  '',
  'STYLE',
  '::cue { color: red }',
  '',
  'NOTE made for a test',
  '',
  '3f2504e0-4f89-11d3-9a0c-0305e82c3301/12-0',
  '00:00:01.000 --> 00:00:04.500 align:start position:0%',
  '<v Tomas Ferro>We sell <b>what</b> is<00:00:02.000> on the shelf.</v>',
  '',
  '2',
  '00:04.600 --> 00:07.000',
  'Dee Marsh: Nobody &amp; nothing.',
  '- and more',
  '',
  '00:00:09.000 --> 00:00:08.000',
  '<c.loud.red>Backwards</c> &lt;kept&gt; <ruby>a<rt>b</rt></ruby>',
].join('\n')

const srt = [
  '1',
  '00:00:01,000 --> 00:00:04,500',
  '<i>Ana:</i> We sell.',
  '',
  '2',
  '00:00:04,600 --> 00:00:07,000',
  '{\\an8}Ben: Two',
  'lines.',
  '',
].join('\r\n')

const csvs = [
  'Title,Date,Partner,Participant,Question,Answer\nVisit,2027-02-14,Keelson,Tomas Ferro,"Why, then?","Because ""we"" can.\nAnd more."\nVisit,2027-02-14,Keelson,Tomas Ferro,How?,So.\n',
  'interview;words\r\none;"zwei; drei"\r\ntwo;vier\r\n',
  'Name\tNotes\nA\tOne\nB\tTwo\n',
]

const people = [
  'Partner,Type,Segments,Stage,Region,Participant,Role,Revenue\nRidgeway,VAR,"North; South",Activation,EU,Ana Sol,Owner,"1,250"\nOrrin,ISV,,,,,,\n',
]

/** Inputs that a reader reads, one or more for each. */
export const seeds = {
  text: async () => texts([[...head, ...timed], turns, headed, ['Just notes.', '', 'Of two paragraphs.']]),
  markdown: async () =>
    texts([
      [
        ...head,
        '**Tomas Ferro:** We *sell* [it](http://a.example).',
        '> `code`',
        '- one',
        '1. two',
        '| a | b |',
        '|---|---|',
        '| c | d |',
      ],
      turns,
    ]),
  html: async () => [
    buildHtml(timed),
    Buffer.from(
      '<html><head><title>T</title><style>p{}</style><script>alert(1)</script></head><body><h1>Visit</h1><table><tr><td>Ana:<td>One&nbsp;two</tr></table><ul><li>a<li>b</ul><p>x<br/>y<!-- c --><pre>  z\n</pre></body></html>',
    ),
  ],
  vtt: async () => [Buffer.from(vtt), Buffer.from(vtt.replaceAll('\n', '\r\n'), 'utf16le')],
  srt: async () => [Buffer.from(srt)],
  csv: async () => csvs.map(csv => Buffer.from(csv)),
  people: async () => people.map(csv => Buffer.from(csv)),
  docx: async () => [
    await buildDocx(timed),
    await buildDocxOf(
      `${wordParagraph('Visit', 'Title')}${wordParagraph('Tomas Ferro  0:12')}${wordParagraph('We\nsell.')}`,
      { 'word/styles.xml': `<?xml version="1.0"?>${wordStyles}` },
    ),
  ],
  odt: async () => [await buildOdt(timed), await buildOdt([...headed])],
  rtf: async () => [
    buildRtf(timed),
    buildRtfOf(
      "\\pard {\\b Ana:} caf\\'e9 \\u8364? \\f1\\'cf\\par\\trowd\\cellx100 a\\cell b\\cell\\row{\\*\\bkmkstart x}{\\pict\\bin4 abcd}\\line z",
    ),
  ],
  pdf: async () => [buildPdf([timed, turns]), buildPdf([[...headed]])],
} as const

export type FuzzedReader = keyof typeof seeds

/** Words of each format that mean something to its reader. */
export const words: Readonly<Record<FuzzedReader, readonly string[]>> = {
  text: ['[00:01:12] ', '(1:12)', 'Ana: ', '# ', 'Date: ', '00:01:12.340', ' --> ', 'From Ana to Ben:'],
  markdown: ['**', '__', '# ', '> ', '- ', '```', '|', '](', '![', '\\', '<b>', '&amp;', '---\n'],
  html: [
    '<p>',
    '</p>',
    '<table>',
    '<td>',
    '<!--',
    '-->',
    '<script>',
    '</script>',
    '<svg>',
    '&#x110000;',
    '&#0;',
    '&amp',
    '<![CDATA[',
    '<div '.repeat(3),
    '<br>',
    '<template>',
  ],
  vtt: [
    'WEBVTT',
    '-->',
    ' --> ',
    '<v ',
    '<v Ana>',
    '</v>',
    '<',
    '>',
    '&lt;',
    'NOTE',
    'STYLE',
    'REGION',
    '00:00:01.000',
    '99:99:99.999',
    '\n\n',
    '<c.a>',
    '</c>',
  ],
  srt: ['-->', '00:00:01,000 --> 00:00:02,000\n', '1\n', '\n\n', '{\\an8}', '<i>', '99:99:99,999', 'Ana:'],
  csv: ['"', '""', ',', ';', '\t', '\n', '"\n"', 'Answer', 'Question', 'Title', '=1+1'],
  people: ['"', '""', ',', ';', '\t', '\n', 'Partner', 'Type', 'Stage', 'Segments'],
  docx: [
    '<w:p>',
    '</w:p>',
    '<w:t>',
    '</w:t>',
    '<w:tbl><w:tr><w:tc>',
    '<w:br/>',
    '<!DOCTYPE a>',
    '<!ENTITY a "b">',
    '&a;',
    '&#x0;',
    '<w:r>',
    'w:val="',
    '/>',
    '<w:sym w:char="F0FC"/>',
    '<w:hyperlink r:id="x">',
    '<![CDATA[',
    ']]>',
  ],
  odt: [
    '<text:p>',
    '</text:p>',
    '<text:s text:c="999999999"/>',
    '<text:tab/>',
    '<table:table>',
    '<table:table-row>',
    '<table:table-cell table:number-columns-repeated="999999999">',
    '<!DOCTYPE a>',
    '&#x0;',
    '<text:h>',
    '<![CDATA[',
  ],
  rtf: [
    '{',
    '}',
    '\\',
    '\\par ',
    "\\'",
    "\\'e9",
    '\\u8364?',
    '\\uc999999999 ',
    '\\bin999999999 ',
    '\\bin4 ',
    '{\\*',
    '\\f1 ',
    '\\cell',
    '\\row',
    '\\trowd',
    '\\u-1?',
    '\\ansicpg65001',
    '\\ansicpg932',
    '\\ud',
    '{\\fonttbl',
  ],
  pdf: [
    'obj',
    'endobj',
    'stream\n',
    'endstream',
    'xref',
    'trailer',
    'startxref',
    '<<',
    '>>',
    '/Kids',
    '/Count 999999999',
    '/Length 99999',
    '/Parent 2 0 R',
    '3 0 R',
    'BT',
    'ET',
    'Tj',
    'Tf',
    '/Encrypt 3 0 R',
    '/Prev 0',
    '/Filter /FlateDecode',
    '999999999 0 R',
    '%%EOF',
    '['.repeat(50),
    '/Type /ObjStm',
  ],
}

/** Pieces that leave a document well-formed where they are put behind a tag or a group: they get past the gate. */
export const pieces: Partial<Readonly<Record<FuzzedReader, readonly string[]>>> = {
  docx: [
    '<w:p><w:r><w:t>Ana: x</w:t></w:r></w:p>',
    '<w:tbl><w:tr><w:tc><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    '<w:r><w:tab/><w:br/><w:noBreakHyphen/></w:r>',
    '<w:del><w:r><w:delText>gone</w:delText></w:r></w:del>',
    '<w:footnoteReference w:id="9"/>',
    '<w:numPr><w:ilvl w:val="99"/><w:numId w:val="99"/></w:numPr>',
    '<w:drawing/>',
    '<?xml-stylesheet?>',
    '<!-- -->',
  ],
  odt: [
    '<text:p>Ana: x</text:p>',
    '<text:list><text:list-item><text:p>x</text:p></text:list-item></text:list>',
    '<text:span><text:s/></text:span>',
    '<table:table><table:table-row><table:table-cell><text:p>x</text:p></table:table-cell></table:table-row></table:table>',
    '<office:annotation/>',
    '<!-- -->',
  ],
  rtf: [
    '{\\b x}',
    '{\\*\\unknown x}',
    '{\\field{\\*\\fldinst HYPERLINK}{\\fldrslt x}}',
    '{\\fonttbl{\\f1\\fcharset128 G;}}',
    '{\\upr{a}{\\*\\ud{b}}}',
    '{\\trowd\\cellx1 a\\cell\\row}',
  ],
}

function texts(samples: readonly (readonly string[])[]): Buffer[] {
  return samples.map(lines => Buffer.from(`${lines.join('\n')}\n`))
}

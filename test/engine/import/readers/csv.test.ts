import { describe, expect, it } from 'vitest'
import { readCsv } from '../../../../electron/engine/import/readers/csv.ts'
import { Refusal } from '../../../../electron/engine/import/reading.ts'
import { type CsvMapping, mostCsvRows } from '../../../../shared/model/source.ts'

function read(text: string, mapping?: CsvMapping) {
  const { transcripts, warnings, table } = readCsv(text, mapping)
  const interviews = transcripts.map(({ title, headers, lines }) => ({
    title,
    headers: Object.fromEntries(headers),
    lines: lines.map(({ at, speaker, text: words }) => `${at} ${speaker ?? '-'}: ${words}`),
  }))
  return { interviews, warnings, table }
}

describe('one interview a row', () => {
  it('reads a title, headers and notes', () => {
    const text =
      'Title,Date,Company,Participant,Job title,Notes\nFirst,2027-02-14,Keelson,Orla,CEO,"One.\n\nTwo, three."\n'
    expect(read(text)).toEqual({
      interviews: [
        {
          title: 'First',
          headers: { date: '2027-02-14', partner: 'Keelson', participants: 'Orla', role: 'CEO' },
          lines: ['null -: One.', 'null -: ', 'null -: Two, three.'],
        },
      ],
      warnings: [],
      table: {
        columns: ['Title', 'Date', 'Company', 'Participant', 'Job title', 'Notes'],
        sample: [['First', '2027-02-14', 'Keelson', 'Orla', 'CEO', 'One.\n\nTwo, three.']],
        rows: 1,
        mapping: { row: 'interview', roles: ['title', 'date', 'partner', 'participant', 'role', 'words'] },
      },
    })
  })

  it('reads a cell that holds a transcript, with the participant for a known name', () => {
    const text = 'participant;transcript\nOrla;"[0:02] Interviewer: Why?\nOrla: Price: too high."'
    expect(read(text).interviews).toEqual([
      {
        title: 'Orla',
        headers: { participants: 'Orla' },
        lines: ['2000 Interviewer: Why?', 'null Orla: Price: too high.'],
      },
    ])
  })

  it('heads the words of several columns with the columns’ names, as survey tools write them', () => {
    const text =
      'Name\tOrganisation\tWhat works?\tWhat does not?\nOrla\tKeelson\tThe people\t\nFemi\t\tAll\tNone'
    expect(read(text).interviews).toEqual([
      {
        title: 'Orla, Keelson',
        headers: { partner: 'Keelson', participants: 'Orla' },
        lines: ['null -: What works?', 'null Orla: The people'],
      },
      {
        title: 'Femi',
        headers: { participants: 'Femi' },
        lines: ['null -: What works?', 'null Femi: All', 'null -: What does not?', 'null Femi: None'],
      },
    ])
  })

  it('calls an interview that nothing names by its row, and leaves out one without words', () => {
    const { interviews, warnings } = read('Comments,Score\nGood,1\n\n,2\nBad,3')
    expect(interviews.map(({ title }) => title)).toEqual(['Row 2', 'Row 5'])
    expect(warnings).toEqual(['Row 4 has no words, so it is left out.'])
  })
})

describe('one answer a row', () => {
  it('gathers rows by title, date, partner and participant, in order', () => {
    const text = [
      'interview,date,participant,question,answer',
      'Visit,2027-02-14,Orla,Why?,Because.',
      'Visit,2027-02-14,Femi,Why?,"Yes.\nNo."',
      'Visit,2027-02-14,Orla,How?,',
    ]
    expect(read(text.join('\n')).interviews).toEqual([
      {
        title: 'Visit',
        headers: { date: '2027-02-14', participants: 'Orla' },
        lines: ['null -: Why?', 'null Orla: Because.', 'null -: How?'],
      },
      {
        title: 'Visit',
        headers: { date: '2027-02-14', participants: 'Femi' },
        lines: ['null -: Why?', 'null Femi: Yes.', 'null Femi: No.'],
      },
    ])
  })

  it('makes one interview of answers that nothing sets apart, called as the file is', () => {
    const { interviews } = read('Frage;Antwort\nWarum?;Darum.\nWie?;So.')
    expect(interviews).toEqual([
      {
        title: null,
        headers: {},
        lines: ['null -: Warum?', 'null -: Darum.', 'null -: Wie?', 'null -: So.'],
      },
    ])
  })
})

describe('columns', () => {
  it.each([
    ['German', 'Titel;Datum;Firma;Teilnehmer;Rolle;Frage;Antwort'],
    ['French', 'Titre,Date,Entreprise,Nom,Poste,Question,Réponse'],
    ['Spanish', 'Título\tFecha\tEmpresa\tNombre\tCargo\tPregunta\tRespuesta'],
    [
      'exported English',
      'interview_title,INTERVIEW DATE,Partner Name,Full-Name,Role (current),question,Answer',
    ],
  ])('are guessed from %s names', (_what, header) => {
    const row = header.replace(/[^;,\t]+/g, 'x')
    expect(read(`${header}\n${row}`).table.mapping).toEqual({
      row: 'answer',
      roles: ['title', 'date', 'partner', 'participant', 'role', 'question', 'words'],
    })
  })

  it('are taken as given, and as nothing where a mapping says too little', () => {
    const mapping: CsvMapping = { row: 'interview', roles: ['words', 'title'] }
    const { interviews, table } = read('Title,Notes,Other\nWords.,Name,x', mapping)
    expect(table.mapping).toEqual({ row: 'interview', roles: ['words', 'title', 'nothing'] })
    expect(interviews).toEqual([{ title: 'Name', headers: {}, lines: ['null -: Words.'] }])
  })

  it('wait for a person where none can be words', () => {
    const { interviews, warnings, table } = read('Alpha,Beta\n1,2\n3,4\n5,6\n7,8\n9,10\n11,12')
    expect([interviews, warnings]).toEqual([[], ['No column is mapped to words yet.']])
    expect([table.rows, table.sample.length, table.mapping.roles]).toEqual([6, 5, ['nothing', 'nothing']])
  })

  it('are numbered where the first row does not name them', () => {
    const { table } = read('2027-02-14,We talked.\n2027-02-15,Again.')
    expect([table.columns, table.rows]).toEqual([['Column 1', 'Column 2'], 2])
  })

  it('are told apart by what the first line says separates them', () => {
    const { table } = read('sep=;\nTitle, really;Notes\na;b')
    expect(table.columns).toEqual(['Title, really', 'Notes'])
  })
})

it.each([
  ['2027-02-14', '2027-02-14'],
  ['2027-02-14 09:30', '2027-02-14'],
  ['2027/2/14', '2027-02-14'],
  ['14.02.2027', '2027-02-14'],
  ['3.4.2027', '2027-04-03'],
  ['14/02/2027', '2027-02-14'],
  ['2/14/2027', '2027-02-14'],
  ['4/4/2027', '2027-04-04'],
  ['03/04/2027', undefined],
  ['2027-02-31', undefined],
  ['in spring', undefined],
])('reads the date %s', (written, date) => {
  const { interviews, warnings } = read(`Date,Notes\n${written},Words.`)
  expect(interviews[0]?.headers.date).toBe(date)
  const warning = `Row 2: it is not clear which day “${written}” is, so it is left out.`
  expect(warnings).toEqual(date ? [] : [warning])
})

describe('bad input', () => {
  it('keeps ragged rows, and what stands beyond the columns, and names the rows', () => {
    const rows = ['a,Yes, we do, mostly', 'b', 'c,fine,', 'd', 'e', 'f', 'g', 'h,ok']
    const { interviews, warnings } = read(`Title,Notes\n${rows.join('\n')}`)
    expect(interviews.map(({ title, lines }) => [title, ...lines])).toEqual([
      ['a', 'null -: Yes, we do, mostly'],
      ['c', 'null -: fine'],
      ['h', 'null -: ok'],
    ])
    expect(warnings.slice(0, 2)).toEqual([
      'Rows 2, 3, 5, 6, 7 and 1 more have more or fewer cells than there are columns.',
      'Row 3 has no words, so it is left out.',
    ])
  })

  it('keeps a cell with a quote too many, and names the row', () => {
    const { interviews, warnings } = read('Title,Notes\na,"5" pipe, long"\nb,x')
    expect(interviews.map(({ title }) => title)).toContain('b')
    expect(warnings).toEqual(['Row 2 has a quote within a quoted cell.'])
  })

  it.each([
    [
      'a quote left open',
      'Title,Notes\na,b\nc,"never\nclosed',
      'A quote that opens in line 3 is never closed.',
    ],
    ['names alone', 'Title,Notes\n', 'It has no rows.'],
    ['too many rows', `Title,Notes\n${'a,b\n'.repeat(mostCsvRows + 1)}`, 'It has more than 20,000 rows.'],
    ['100,000 rows', `Title,Notes\n${'a,"b"\n'.repeat(100_000)}`, 'It has more than 20,000 rows.'],
    ['too many columns', `${'a,'.repeat(1_001)}\nb`, 'It has more than 1,000 columns.'],
  ])('refuses %s', (_what, text, sentence) => {
    expect(() => readCsv(text)).toThrow(new Refusal(sentence))
  })

  it('reads as many rows as there may be', () => {
    expect(read(`Title,Notes\n${'a,b\n'.repeat(mostCsvRows)}`).interviews.length).toBe(mostCsvRows)
  })
})

import type { Examples } from './research.ts'

type Live = Extract<
  keyof Examples,
  | `consents.${string}`
  | `speakers.${string}`
  | `guides.${string}`
  | `interviews.${'startClock' | 'pauseClock' | 'setClock' | 'shiftTimes' | 'setLine'}`
>

/** The commands of live capture and of consent. */
export const liveExamples: Pick<Examples, Live> = {
  'interviews.startClock': [[({ interview }) => ({ id: interview.id }), 'start the clock of A visit']],
  'interviews.pauseClock': [[({ live }) => ({ id: live.id }), 'pause the clock of A call']],
  'interviews.setClock': [[({ live }) => ({ id: live.id, elapsed: 90_000 }), 'set the clock of A call']],
  'interviews.shiftTimes': [
    [({ interview }) => ({ id: interview.id, by: 12_000 }), 'shift the times of A visit'],
  ],
  'interviews.setLine': [
    [
      ({ interview, stranger }) => ({
        id: interview.id,
        revision: interview.revision,
        line: 0,
        speakerId: stranger.id,
      }),
      'change the speaker of a line of A visit',
    ],
    [
      ({ interview }) => ({ id: interview.id, revision: interview.revision, line: 1, at: null }),
      'change the time of a line of A visit',
    ],
  ],
  'speakers.create': [
    [
      ({ interview, other }) => ({ interviewId: interview.id, name: 'Speaker 2', participantId: other.id }),
      'add speaker Speaker 2 to A visit',
    ],
  ],
  'speakers.update': [
    [({ speaker }) => ({ id: speaker.id, name: 'Tom' }), 'rename speaker Tomas Ferro to Tom'],
    [({ speaker, other }) => ({ id: speaker.id, participantId: other.id }), 'change speaker Tomas Ferro'],
    [({ speaker }) => ({ id: speaker.id, isInterviewer: true }), 'change speaker Tomas Ferro'],
  ],
  'speakers.merge': [
    [
      ({ speaker, stranger }) => ({ id: speaker.id, into: stranger.id }),
      'merge speaker Tomas Ferro into Somebody',
    ],
  ],
  'guides.save': [
    [
      () => ({ name: 'Another', kind: 'review', questions: [{ id: 'why', text: 'Why?', topic: '' }] }),
      'save guide Another',
    ],
    [
      ({ guide }) => ({ id: guide.id as never, name: 'Own', kind: 'internal', questions: [] }),
      'save guide Own',
    ],
  ],
  'guides.remove': [[({ guide }) => ({ id: guide.id as never }), 'delete guide Own']],
  'consents.set': [
    [
      ({ person }) => ({ participantId: person.id, status: 'named', givenOn: '2027-02-01' }),
      'note the consent of Tomas Ferro',
    ],
    [
      ({ person, interview }) => ({
        participantId: person.id,
        interviewId: interview.id,
        status: 'refused',
      }),
      'note the consent of Tomas Ferro for A visit',
    ],
    [
      ({ person, live }) => ({ participantId: person.id, interviewId: live.id, status: 'internal' }),
      'note the consent of Tomas Ferro for A call',
    ],
  ],
  'consents.clear': [
    [
      ({ person, live }) => ({ participantId: person.id, interviewId: live.id }),
      'note the consent of Tomas Ferro for A call',
    ],
  ],
}

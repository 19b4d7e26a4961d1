import { type Fault } from '../../../src/adapters/http-api/problem/problem.js';
import { type Answer, Client, type Json, problemIn } from './client.js';

const anInstant = 'a time with its offset, such as 2026-05-22T17:20:00+01:00 or 2026-05-22T16:20:00Z';
const noInstant = 'a time with its offset, such as 2026-05-22T17:20:00+01:00';
const aDate = 'a date that exists, such as 2026-05-22, from 1900 to 2999';
const aText = 'a text of 1 to 100000 characters, none of them NUL';
const aReason = 'a text of 1 to 5000 characters, none of them NUL';
const allChannels = 'one of email, telephone, meeting, letter, in-person, message';
const anId = 'an id as this API gives it';
const unknown = 'a field that is not known';
const someHours = 'a whole number from 1 to 10000';
const people = 'a list of 1 to 50 ids of people, each once';
const aName = 'one line of 1 to 200 characters';
const anAddressee = 'either chairOf, a committee, or ward; a name of 1 to 200 characters on one line';
const aConcern = 'every-member, or one of chairOf, a committee, ward or group; a name of 1 to 200 characters on one line';
const allSteps = 'one of asked, offered, fixed, held, missed, cancelled';
const members = 'a list of 1 to 50 members, by id or by address, each once';

describe('what a request says', () => {
  let client: Client;
  let reference: string;
  beforeAll(async () => {
    client = await Client.start();
    reference = await client.log();
  });
  afterAll(() => client.api.stop());

  const faultsOf = (answer: Answer): readonly Fault[] => {
    const problem = problemIn(answer);
    expect(problem).toMatchObject({ status: 422, code: 'invalid-input' });
    return problem.faults;
  };
  const act = (what: string, body: unknown) => client.post(`enquiries/${reference}/${what}`, body);

  const everything: readonly (readonly [string, unknown, readonly (readonly [string, string, string])[]])[] = [
    [
      'enquiries',
      { channel: 'email', members: [], received: '2026-06-01T11:00', subject: 'two\nlines', text: ' ', answered: {}, status: 'new' },
      [
        ['channel', '"email"', 'one of telephone, meeting, letter, in-person, message'],
        ['members', 'a list of 0', members],
        ['received', '"2026-06-01T11:00"', anInstant],
        ['subject', 'a text of 9 characters', 'one line of 1 to 300 characters'],
        ['text', '" "', aText],
        ['answered.text', 'nothing', aText],
        ['status', unknown, 'only channel, members, received, subject, text, answered'],
      ],
    ],
    [
      'enquiries',
      {},
      [
        ['channel', 'nothing', 'one of telephone, meeting, letter, in-person, message'],
        ['members', 'nothing', members],
        ['received', 'nothing', noInstant],
        ['subject', 'nothing', 'one line of 1 to 300 characters'],
        ['text', 'nothing', aText],
      ],
    ],
    [
      'assignments',
      { officer: null, at: 'yesterday' },
      [
        ['officer', 'null', anId],
        ['at', '"yesterday"', anInstant],
      ],
    ],
    [
      'acknowledgements',
      { promisedOn: '2026-02-29', text: '', reason: '', channel: 'fax', alreadyGiven: 'no', at: 5 },
      [
        ['text', '""', aText],
        ['channel', '"fax"', allChannels],
        ['alreadyGiven', '"no"', 'true or false'],
        ['at', '5', noInstant],
        ['promisedOn', '"2026-02-29"', aDate],
        ['reason', '""', aReason],
      ],
    ],
    [
      'agenda-items',
      { meeting: '', of: 1, text: '', at: 'now', reason: 'x' },
      [
        ['meeting', '""', anId],
        ['of', '1', anId],
        ['text', '""', aText],
        ['at', '"now"', anInstant],
        ['reason', unknown, 'only meeting, of, text, at'],
      ],
    ],
    [
      'agenda-items/papers',
      { channel: 'fax' },
      [['channel', '"fax"', allChannels]],
    ],
    [
      'agenda-items/late-papers',
      { taken: 'yes' },
      [
        ['taken', '"yes"', 'true or false'],
        ['reason', 'nothing', aReason],
      ],
    ],
    ['agenda-items/withdrawals', {}, [['reason', 'nothing', aReason]]],
    [
      'contacts',
      { text: ['x'], channel: 'letter', at: '2026-06-01T25:00:00Z' },
      [
        ['text', 'a list of 1', aText],
        ['at', '"2026-06-01T25:00:00Z"', anInstant],
        [
          'alreadyGiven',
          'nothing',
          'true, unless the channel is email: what is said by telephone, at a meeting or in a letter is not sent by us',
        ],
      ],
    ],
    ['responses', { answer: 'x' }, [['text', 'nothing', aText], ['answer', unknown, 'only text, channel, alreadyGiven, at, redirectedTo, refusedOn, policy, tellChairOf']]],
    ['responses', { text: 'x', redirectedTo: '', refusedOn: 1 }, [['redirectedTo', '""', anId], ['refusedOn', '1', anId]]],
    [
      'acknowledgements',
      { text: 'x', afterMeeting: { meeting: 'a b', workingDays: 61 } },
      [
        ['afterMeeting.meeting', '"a b"', anId],
        ['afterMeeting.workingDays', '61', 'a whole number from 0 to 60'],
      ],
    ],
    ['requests', { of: 7 }, [['text', 'nothing', aText], ['of', '7', anId]]],
    ['replies', { from: [] }, [['from', 'a list of 0', anId], ['channel', 'nothing', allChannels], ['text', 'nothing', aText]]],
    ['estimates', { hours: 1.5 }, [['hours', '1.5', someHours], ['text', 'nothing', aText]]],
    ['contentious-flags', { why: 'x' }, [['reason', 'nothing', aReason], ['why', 'a field that is not known', 'only reason']]],
    ['hand-overs', { officer: 'x'.repeat(101) }, [['officer', 'a text of 101 characters', anId], ['reason', 'nothing', aReason]]],
    [
      'joinings',
      { reference: 'HR-1\0', privateReason: 'x' },
      [
        ['reference', 'a text of 5 characters', 'the reference of an enquiry, such as HR-0001'],
        ['reason', 'nothing', aReason],
        ['privateReason', unknown, 'only reference, reason'],
      ],
    ],
    ['promise-agreements', { until: 'soon' }, [['until', '"soon"', aDate], ['reason', 'nothing', aReason]]],
    [
      'burden-discussions',
      { hours: '8', at: '2026-06-01T10:00:00Z' },
      [
        ['hours', '"8"', someHours],
        ['reason', 'nothing', aReason],
        ['text', 'nothing', aText],
        ['at', unknown, 'only hours, reason, text'],
      ],
    ],
    ['burden-discussions/explanations', { text: 'x' }, [['narrower', 'nothing', aText]]],
    [
      'conversions',
      { regime: 'gdpr', part: { subject: '', text: ' ' }, channel: 'telephone' },
      [
        ['regime', '"gdpr"', 'one of foi, eir'],
        ['part.subject', '""', 'one line of 1 to 300 characters'],
        ['part.text', '" "', aText],
        ['channel', '"telephone"', 'one of email, letter, message'],
      ],
    ],
    ['conversions', { regime: 'foi', channel: 'letter' }, [['alreadyGiven', 'nothing', 'true, unless the channel is email: a letter or a message is not sent by us']]],
    ['clarifications', {}, [['text', 'nothing', aText]]],
    ['clarifications-received', { text: 'x' }, [['channel', 'nothing', allChannels]]],
    ['fees-notices', { pence: 0, text: 'x' }, [['pence', '0', 'a whole number from 1 to 1000000']]],
    ['fees', { at: 'today' }, [['at', '"today"', anInstant]]],
    ['extensions', { ground: 'busy' }, [['ground', '"busy"', 'one of eir-complex, public-interest'], ['reason', 'nothing', aReason]]],
    [
      'burden-discussions/meetings',
      { held: true, with: [] },
      [
        ['channel', 'nothing', allChannels],
        ['with', 'a list of 0', people],
        ['text', 'nothing', aText],
      ],
    ],
    ['burden-discussions/meetings', { held: 'yes', text: 'x' }, [['held', '"yes"', 'true or false']]],
    ['burden-discussions/meetings', { held: false, with: ['a'], text: 'x' }, [['with', unknown, 'only held, text, at']]],
    [
      'burden-discussions/outcomes',
      { outcome: 'refused', agreedBy: ['a', 'a'], phasedUntil: '', text: 'x' },
      [
        ['outcome', '"refused"', 'one of narrowed, phased, to-committee, foi, proceed, withdrawn'],
        ['agreedBy', 'a list of 2', people],
        ['phasedUntil', '""', aDate],
      ],
    ],
    ['responses', { text: 'x', tellChairOf: 'two\nlines' }, [['tellChairOf', 'a text of 9 characters', aName]]],
    ['notices', { to: 'Northern', at: '2026-06-01T10:00:00Z' }, [['to', '"Northern"', anAddressee], ['at', unknown, 'only to, text']]],
    ['notices', { to: { chairOf: 'Planning', ward: 'Northern' }, text: '' }, [['to', 'an object', anAddressee], ['text', '""', aText]]],
    [
      'group-reports',
      { group: '', what: 'paper', recommendation: { reason: 'x' } },
      [
        ['group', '""', aName],
        ['what', '"paper"', 'one of report, advice'],
        ['title', 'nothing', aName],
        ['text', 'nothing', aText],
        ['recommendation.text', 'nothing', aText],
        ['recommendation.reason', unknown, 'only text, publicInterestReason'],
      ],
    ],
    ['group-reports/copies', { report: '' }, [['member', 'nothing', 'one line of 1 to 320 characters'], ['report', '""', anId]]],
    ['burden-discussions/reopenings', {}, [['reason', 'nothing', aReason]]],
    ['reopenings', { because: 'rude' }, [['fact', 'nothing', anId], ['because', '"rude"', 'one of new-question, fell-short']]],
    ['appointments', { step: 'agreed' }, [['step', '"agreed"', allSteps]]],
    ['appointments', {}, [['step', 'nothing', allSteps]]],
    [
      'appointments',
      { step: 'offered', times: ['10:00'], place: 'two\nlines', startsAt: '2026-06-02T10:00:00Z' },
      [
        ['times[0]', '"10:00"', anInstant],
        ['place', 'a text of 9 characters', 'one line of 1 to 200 characters'],
        ['startsAt', unknown, 'only step, appointment, text, place, at, times'],
      ],
    ],
    ['appointments', { step: 'offered', times: [] }, [['times', 'a list of 0', 'a list of 1 to 10 times with their offsets, each once']]],
    [
      'appointments',
      { step: 'fixed', appointment: 5, minutes: 4 },
      [
        ['appointment', '5', anId],
        ['startsAt', 'nothing', noInstant],
        ['minutes', '4', 'a whole number from 5 to 480'],
        ['officer', 'nothing', anId],
      ],
    ],
    [
      'corrections',
      { fact: 'two words', instead: { promisedOn: '2026-13-01', channel: 'x', text: 'y' } },
      [
        ['fact', '"two words"', anId],
        ['reason', 'nothing', aReason],
        ['instead.promisedOn', '"2026-13-01"', aDate],
        ['instead.channel', '"x"', allChannels],
        ['instead.text', unknown, 'only at, promisedOn, channel'],
      ],
    ],
    [
      'closures',
      { outcome: 'done', reason: {}, at: '2026-06-01' },
      [
        ['outcome', '"done"', 'one of answered, withdrawn, mistaken, lapsed'],
        ['reason', 'an object', aReason],
        ['at', '"2026-06-01"', anInstant],
      ],
    ],
  ];

  it.each(everything)('of %s is judged in every field at once', async (what, body, wanted) => {
    const answer = what === 'enquiries' ? await client.post(what, body) : await act(what, body);
    const faults = [...faultsOf(answer)].map(({ field, found, wanted }) => [field, found, wanted]);
    expect(faults.sort()).toEqual([...wanted].sort());
  });

  it.each(['telephone', 'meeting', 'letter', 'in-person', 'message'])('says of %s that it was given already', async (channel) => {
    for (const [what, more] of [['contacts', {}], ['responses', {}], ['acknowledgements', { promisedOn: '2026-06-12' }]] as const) {
      const body = { text: 'x', channel, ...more };
      expect(faultsOf(await act(what, body))).toMatchObject([{ field: 'alreadyGiven' }]);
      expect(faultsOf(await act(what, { ...body, alreadyGiven: false }))).toMatchObject([{ field: 'alreadyGiven', found: 'false' }]);
    }
  });

  it.each<[string, unknown, readonly (readonly [field: string, found: string, wanted: string])[]]>([
    [
      'meetings',
      { title: ' ', heldOn: '1 June', startsAt: '24:00', papersOn: 5 },
      [
        ['title', '" "', 'one line of 1 to 200 characters'],
        ['heldOn', '"1 June"', aDate],
        ['startsAt', '"24:00"', 'a time from 00:00 to 23:59, such as 19:30'],
        ['papersOn', '5', 'a date that exists, such as 2026-05-22'],
      ],
    ],
    ['meetings/some/moves', { title: 'x' }, [['heldOn', 'nothing', 'a date that exists, such as 2026-05-22'], ['title', unknown, 'only heldOn, startsAt, papersOn']]],
    [
      'bulletin/items',
      { title: 'a\nb', text: ' ', link: 'javascript:alert(1)', until: '1 June', concerns: ['everybody', { ward: '' }] },
      [
        ['title', 'a text of 3 characters', 'one line of 1 to 200 characters'],
        ['text', '" "', aText],
        ['link', '"javascript:alert(1)"', 'an address of the web such as https://example.org, of at most 2000 characters'],
        ['until', '"1 June"', aDate],
        ['concerns[0]', '"everybody"', aConcern],
        ['concerns[1].ward', '""', 'one line of 1 to 200 characters'],
      ],
    ],
    ['bulletin/items', {}, [['title', 'nothing', 'one line of 1 to 200 characters'], ['text', 'nothing', aText], ['concerns', 'nothing', 'a list of those whom it concerns, 50 at most']]],
    [
      'report-requests',
      { member: '', body: 'a\nb', dueOn: '2026-02-30', everyMonths: 25 },
      [
        ['member', '""', anId],
        ['body', 'a text of 3 characters', 'one line of 1 to 200 characters'],
        ['dueOn', '"2026-02-30"', aDate],
        ['everyMonths', '25', 'a whole number from 1 to 24'],
        ['text', 'nothing', aText],
      ],
    ],
  ])('of %s is judged in every field at once too', async (path, body, wanted) => {
    const faults = faultsOf(await client.post(path, body)).map(({ field, found, wanted }) => [field, found, wanted]);
    expect(faults).toEqual(wanted);
  });

  it.each(['appointments', 'burden-discussions/meetings'])('of %s is an object', async (what) => {
    const answers = [await act(what, '[]'), await act(what, [{ step: 'asked', held: false }])];
    expect(answers.map(({ status }) => status)).toEqual([422, 422]);
  });

  it('wants something instead, or nothing at all', async () => {
    const faults = faultsOf(await act('corrections', { fact: 'f', reason: 'r', instead: {} }));
    expect(faults).toMatchObject([{ field: 'instead', found: 'an object' }]);
    expect(problemIn(await act('corrections', { fact: 'f', reason: 'r', instead: null }))).toMatchObject({ code: 'no-such-fact' });
  });

  it('takes no member twice, and none who is not there', async () => {
    const { member, officer } = client.cast.ids;
    const log = (ids: readonly unknown[]) => client.post('enquiries', { ...client.enquiry(), members: ids });
    expect(faultsOf(await log([member, member]))).toMatchObject([{ field: 'members', found: 'a list of 2' }]);
    expect(faultsOf(await log([member, 7, '']))).toMatchObject([{ field: 'members[1]' }, { field: 'members[2]' }]);
    expect(problemIn(await log([member, officer]))).toMatchObject({ code: 'no-such-person', faults: [{ field: 'members', found: officer }] });
    expect(await log([member, client.cast.ids.otherMember])).toMatchObject({ status: 201 });
  });

  it('names the field where the decision refuses', async () => {
    const late = { ...client.enquiry(), received: '2026-06-01T12:00:01+01:00' };
    expect(problemIn(await client.post('enquiries', late))).toMatchObject({ code: 'in-the-future', faults: [{ field: 'received' }] });
    expect(problemIn(await act('contacts', { text: 'x', at: '2026-06-02T00:00:00Z' })).faults).toMatchObject([{ field: 'at' }]);
    expect(problemIn(await act('contacts', { text: 'x', at: '2026-06-01T10:30:00Z' }))).toMatchObject({ code: 'sent-only-now' });
    expect(problemIn(await act('contacts', { text: 'x', at: '2026-05-01T00:00:00Z', alreadyGiven: true }))).toMatchObject({ code: 'before-receipt' });
    const promise = { text: 'x', promisedOn: '2026-05-31' };
    expect(problemIn(await act('acknowledgements', promise))).toMatchObject({ code: 'promise-not-after-act', faults: [{ field: 'promisedOn' }] });
    expect(problemIn(await act('assignments', { officer: 'nobody' }))).toMatchObject({ code: 'no-such-person', faults: [{ field: 'officer' }] });
  });

  it.each([
    ['2026-06-01T12:00:00+01:00', '2026-06-01T11:00:00.000Z'],
    ['2026-06-01T11:00:00Z', '2026-06-01T11:00:00.000Z'],
    ['2026-06-01T10:30:00.123456Z', '2026-06-01T10:30:00.123Z'],
  ])('reads the time %s', async (at, wanted) => {
    const { body } = await act('contacts', { text: 'x', at, alreadyGiven: true });
    const facts = (await client.get(`enquiries/${reference}`)).body.facts as Json[];
    expect(facts.find((fact) => fact.id === body.fact)?.at).toBe(wanted);
  });
});

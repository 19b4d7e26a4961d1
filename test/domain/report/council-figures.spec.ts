import { type Fact, type Happening } from '../../../src/domain/enquiry/fact.js';
import { reasons } from '../../../src/domain/report/figure.js';
import { acknowledged, answered, assigned, at, byMail, closed, day, olive, oscar, received } from '../../support/facts.js';
import { dated, fiveDays, happened, reported, terms, timely } from './reporting.js';

const asked = received(at('Mon 2026-11-16 10:00'));
const ended = (when: string, response: Extract<Happening, { kind: 'answered' }>['response']): Fact =>
  happened(when, { kind: 'answered', ...byMail, ...(response && { response }) });
const toCounty = (when: string): Fact => ended(when, { kind: 'redirected', body: 'county', name: 'The County Council' });
const refusal = ended('Tue 2026-11-17 10:00', { kind: 'refused', ground: 'restricted', clause: 'hr/3.1' });
const ofCouncil = (...all: readonly (readonly Fact[])[]) => reported(all).council;

describe('the council as a whole', () => {
  it('counts what was received by how it stands', () => {
    const all = [[asked, answered(at('Tue 2026-11-17 10:00'))], [asked, closed(at('Tue 2026-11-17 10:00'), 'withdrawn')], [asked, closed(at('Tue 2026-11-17 10:00'), 'mistaken')], [asked]];
    expect(ofCouncil(...all)).toMatchObject({ received: 4, answered: 1, withdrawn: 1, mistaken: 1, open: 1 });
  });

  it('counts what was logged late', () => {
    const logged = (when: string): readonly Fact[] => [received(at('Mon 2026-11-16 10:00'), {}, { recordedAt: at(when) })];
    expect(ofCouncil(logged('Mon 2026-11-16 23:59'), logged('Tue 2026-11-17 00:00'))).toMatchObject({ received: 2, loggedLate: 1 });
  });

  it('has what was redirected by body, in the period alone, each enquiry once', () => {
    const found = ofCouncil([asked, toCounty('Tue 2026-11-17 10:00'), toCounty('Wed 2026-11-18 10:00')], [asked, toCounty('Fri 2026-11-20 23:59')], [asked, toCounty('Sat 2026-11-21 00:00')]);
    expect(found.redirected).toEqual({ enquiries: 2, byBody: [{ body: 'The County Council', enquiries: 2 }] });
  });

  it('has what was refused by clause', () => {
    expect(ofCouncil([asked, refusal]).refused).toEqual({ enquiries: 1, byClause: [{ clause: 'hr/3.1', printed: '3.1', enquiries: 1 }] });
  });

  it('has what was joined and handed over', () => {
    const joined = happened('Tue 2026-11-17 10:00', { kind: 'joined', to: 'enquiry-2', reference: 'HR-0002' });
    const handed = (officer: string): Fact => happened('Tue 2026-11-17 10:00', { kind: 'assigned', officer, handedOver: true });
    const plain = assigned(at('Tue 2026-11-17 10:00'), oscar);
    expect(ofCouncil([asked, joined, plain], [asked, handed(olive), handed(oscar)])).toMatchObject({ joined: 1, handedOver: 1 });
  });

  it('has each burden that was raised in the period, by how far it has come', () => {
    const raised = (when: string): Fact => happened(when, { kind: 'burden-raised', hours: 20 });
    const resolved = happened('Thu 2026-11-19 10:00', { kind: 'burden-resolved', outcome: 'narrowed', agreedBy: [], phasedUntil: null });
    const early = received(at('Thu 2026-11-05 10:00'));
    const { burdens } = ofCouncil([asked, raised('Tue 2026-11-17 10:00'), resolved, raised('Fri 2026-11-20 10:00')], [early, raised('Fri 2026-11-06 10:00')]);
    expect(burdens.raised).toBe(2);
    expect(Object.fromEntries(burdens.byStage)).toEqual({ raised: 1, explained: 0, discussed: 0, declined: 0, resolved: 1 });
    expect(Object.fromEntries(burdens.byOutcome)).toMatchObject({ narrowed: 1, withdrawn: 0 });
  });

  it('has the median of working days, half-way between two', () => {
    const took = (when: string): readonly Fact[] => [asked, answered(at(when))];
    expect(ofCouncil(took('Tue 2026-11-17 10:00'), took('Fri 2026-11-20 10:00'), [asked])).toMatchObject({ medianWorkingDays: 2.5, medianOf: 2 });
    expect(ofCouncil().medianWorkingDays).toEqual({ notKnown: reasons.noneReceived });
    expect(ofCouncil([asked]).medianWorkingDays).toEqual({ notKnown: reasons.noneAnswered });
  });
});

describe('lateness', () => {
  const promise = acknowledged(at('Tue 2026-11-17 10:00'), day('Thu 2026-11-19'));
  const lateAnswer = answered(at('Fri 2026-11-20 10:00'));

  it('is two figures', () => {
    expect(ofCouncil([asked, lateAnswer], [asked, promise, lateAnswer], [asked, promise])).toMatchObject({ lateAgainstProtocol: 1, lateAgainstPromise: 2 });
  });

  it('against the protocol is not known where it gives no number of days', () => {
    expect(reported([[asked, promise]], terms(timely())).council).toMatchObject({ lateAgainstProtocol: { notKnown: reasons.noNumberOfDays }, lateAgainstPromise: 1 });
    expect(reported([[asked]], terms(timely([fiveDays]))).council).toMatchObject({ lateAgainstProtocol: 0 });
  });

  it('against the protocol is not known where one of two versions gives no number', () => {
    const two = terms({ 'protocol-1': dated(), 'protocol-2': timely() });
    const report = reported([[asked], [received(at('Tue 2026-11-17 10:00'), { protocolVersion: 'protocol-2' })]], two);
    expect(report.council.lateAgainstProtocol).toEqual({ notKnown: reasons.someWithoutDays });
  });
});

import fc from 'fast-check';
import { contentiousFlag } from '../../../src/domain/enquiry/contentious.js';
import { decideCorrect } from '../../../src/domain/enquiry/decide/correct.js';
import { decideFlagContentious, decideLiftContentious } from '../../../src/domain/enquiry/decide/flag-contentious.js';
import { type Doing } from '../../../src/domain/enquiry/decide/act.js';
import { type Fact } from '../../../src/domain/enquiry/fact.js';
import { factsFor } from '../../../src/domain/enquiry/readers.js';
import { correctionTerms, stateWith } from '../../support/builders.js';
import { ada, answered, at, closed, fact, flagged, flagLifted, oscar, received } from '../../support/facts.js';

const asked = received(at('Tue 2026-05-12 10:00'));
const flag = flagged(at('Wed 2026-05-13 10:00'), 'The site is before the court.', { id: 'flag' });
const lifted = flagLifted(at('Thu 2026-05-14 10:00'), { id: 'lifted' });
const now = at('Mon 2026-05-18 09:00');
const doing: Doing = { factId: 'the-act', by: { kind: 'person', person: oscar }, at: now, recordedAt: now };

const flagging = (...facts: readonly Fact[]) => decideFlagContentious(stateWith([asked, ...facts]), doing, { reason: 'Two residents’ groups are at odds.' });
const lifting = (...facts: readonly Fact[]) => decideLiftContentious(stateWith([asked, ...facts]), doing, { reason: 'They have agreed.' });

describe('a contentious matter', () => {
  it.each<[name: string, facts: readonly Fact[]]>([
    ['never flagged before', []],
    ['answered', [answered(at('Wed 2026-05-13 09:00'))]],
    ['whose flag was lifted', [flag, lifted]],
  ])('%s: is flagged with a reason', (_, facts) => {
    expect(flagging(...facts)).toMatchObject({ ok: true, value: { happening: { kind: 'contentious-flagged' }, words: { reason: 'Two residents’ groups are at odds.' } } });
  });

  it('is not flagged twice', () => {
    expect(flagging(flag)).toEqual({ ok: false, refusal: { code: 'flagged-already', since: flag.at } });
  });

  it.each<[name: string, facts: readonly Fact[]]>([
    ['open', [flag]],
    ['answered', [flag, answered(at('Thu 2026-05-14 09:00'))]],
    ['closed', [flag, closed(at('Thu 2026-05-14 09:00'), 'withdrawn')]],
  ])('%s: its flag is lifted with a reason', (_, facts) => {
    expect(lifting(...facts)).toMatchObject({ ok: true, value: { happening: { kind: 'contentious-lifted' }, words: { reason: 'They have agreed.' } } });
  });

  it.each<[name: string, facts: readonly Fact[]]>([
    ['that nobody flagged', []],
    ['whose flag was lifted before', [flag, lifted]],
  ])('%s: has no flag to lift', (_, facts) => {
    expect(lifting(...facts)).toEqual({ ok: false, refusal: { code: 'not-flagged' } });
  });

  it.each(['flag', 'lifted'])('the fact %s is not corrected away: the clerk says, with a reason, that it is contentious no more', (fact) => {
    for (const instead of [null, { at: at('Fri 2026-05-15 09:00') }]) {
      const decision = decideCorrect(stateWith([asked, flag, lifted]), doing, { fact, instead, reason: 'A slip.' }, correctionTerms());
      expect(decision).toEqual({ ok: false, refusal: { code: 'flag-is-lifted', fact } });
    }
  });
});

describe('the flag that stands', () => {
  const opened = fact({ kind: 'reopened', fact: asked.id, because: 'fell-short', askedAt: at('Thu 2026-05-14 09:00') }, at('Fri 2026-05-15 09:00'));
  const again = flagged(at('Fri 2026-05-15 10:00'), 'There is an appeal.');
  const flagOf = (...facts: readonly Fact[]) => contentiousFlag(stateWith([asked, ...facts]).history);

  it.each<[name: string, facts: readonly Fact[], flag: unknown]>([
    ['none', [], null],
    ['set', [flag], { since: flag.at, by: { kind: 'person', person: oscar }, reason: 'The site is before the court.' }],
    ['lifted', [flag, lifted], null],
    ['set anew', [flag, lifted, again], { since: again.at, by: { kind: 'person', person: oscar }, reason: 'There is an appeal.' }],
    ['through answer, closure and opening again', [flag, answered(at('Wed 2026-05-13 11:00')), closed(at('Wed 2026-05-13 12:00'), 'answered'), opened], { since: flag.at }],
  ])('%s', (_, facts, expected) => {
    if (expected === null) expect(flagOf(...facts)).toBeNull();
    else expect(flagOf(...facts)).toMatchObject(expected as object);
  });

  it('is the same in whatever order it was recorded', () => {
    const facts = [asked, flag, lifted, again, answered(at('Wed 2026-05-13 11:00'))];
    fc.assert(
      fc.property(fc.shuffledSubarray(facts, { minLength: facts.length }), (shuffled) => {
        expect(contentiousFlag(stateWith(shuffled).history)?.since).toBe(again.at);
      }),
    );
  });

  it('holds nothing up: what is owed, by when and to whom, is as without it', () => {
    const end = answered(at('Thu 2026-05-14 11:00'));
    expect(stateWith([asked, flag]).obligations).toEqual(stateWith([asked]).obligations);
    expect(stateWith([asked, flag, lifted, again, end]).obligations).toEqual(stateWith([asked, end]).obligations);
    expect(stateWith([asked, flag]).status).toBe('new');
  });

  it('is the office’s to see, with its reason, and no member’s', () => {
    const state = stateWith([asked, flag, lifted]);
    expect(factsFor({ as: 'member', id: ada }, state).map(({ happening }) => happening.kind)).toEqual(['received']);
    expect(factsFor({ as: 'officer' }, state).map(({ words }) => words.reason)).toEqual([undefined, 'The site is before the court.', 'The court has spoken.']);
  });
});

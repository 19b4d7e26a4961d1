import { attachmentLabel } from '../../support/builders-mail.js';
import { type SaidAgain, saidAgain } from '../../../src/domain/intake/said-again.js';

const said = (text: string, attachments: Parameters<typeof saidAgain>[0]['attachments'] = []): SaidAgain => saidAgain({ text, attachments }, ['Cllr Ada Hill', 'Jo Clark', 'Oscar Reed']);
const quoted = '\n\nOn Mon, 23 Nov 2026 at 09:00, Council <enquiries@council.example> wrote:\n> Why is the lamp out? Please also say who pays.\n';

describe('what a further mail on an enquiry is', () => {
  it.each([
    'Thanks',
    'Thank you!',
    'Many thanks, Jo.',
    'Hi Jo,\n\nThanks, that is very helpful.\n\nAda',
    'Thank you for the quick answer. Much appreciated.\n\nKind regards\nCllr Ada Hill\nPark ward',
    'Perfect.\n\nThanks\nAda',
    'Noted, thank you.',
    `Thanks for this.${quoted}`,
    'That’s great, thank you',
    'Cheers',
  ])('is thanks: %j', (text) => {
    expect(said(text)).toBe('thanks');
  });

  it.each([
    'Any news?',
    'Any update on this please?',
    'Dear Jo,\n\nHope you are well. Just wondering whether there is any progress on this?\n\nMany thanks\nAda',
    'I am still waiting for an answer.',
    'When can I expect a reply?',
    'Chasing this. Thanks.',
    'I haven’t heard anything about this.',
    'Sorry to chase you. Have you had a chance to look at this?',
    'Just a gentle reminder.',
    `Any news?${quoted}`,
    'Following up on my email of last week.\n\nRegards,\nAda Hill',
  ])('asks when: %j', (text) => {
    expect(said(text)).toBe('chaser');
  });

  it.each([
    '',
    'Yes',
    'Thanks, but the lamp is out again.',
    'Thank you. Who pays for it?',
    'Thanks, could you let me know when it is done?',
    'Thank you. Please mend the bench too.',
    'Thanks for nothing, it does not work.',
    'Thank you\nThe one by the pond, not the one by the church.',
    'Any news? The resident has now fallen and broken her wrist.',
    'Any update? Also, the bench is broken.',
    'I am not happy with this answer.',
    'Thanks. I disagree.',
    'It was the lamp at number 12.',
    'That is fine by me, go ahead with Tuesday.',
    'Thanks, Tuesday.',
    'Thanks, yes.',
    'Great. Proceed.',
    'Just checking you know the wall has now fallen on a child',
    'Has anyone been hurt there since?',
    'When can we have the new lamp at Bidwell Hill installed?',
    'Following up on the leak: it is now flooding the school',
    'I have had no response from the police and the man is back',
    'Thanks for fixing lamp 4 and lamp 5 is out now',
    'Thank you for confirming the wall fell down again last night',
    'Thanks for nothing',
    'Hello the wall fell down. Thanks.',
    'Thanks. I hope the child is well.',
    'Great\nThanks\nGo ahead',
    'Thanks\nWednesday please',
    'Great, go ahead',
    'Understood. The larger one.',
    'When will the committee meet?',
    'Have you got the photographs I sent? Another lamp went out.',
    'Great. The second question was not answered.',
    `Thanks.\n${'The road is dark and people are afraid. '.repeat(20)}`,
    quoted.trimStart(),
  ])('is more: %j', (text) => {
    expect(said(text)).toBe('more');
  });

  it('is more where something is attached', () => {
    expect(said('Thanks', [attachmentLabel()])).toBe('more');
  });
});

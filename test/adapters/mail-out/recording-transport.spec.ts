import { mailTransportContract, outgoing } from '../../contracts/mail-transport.contract.js';
import { RecordingTransport } from '../../support/mail-recording-transport.js';

mailTransportContract('the transport that tests use', () => {
  const transport = new RecordingTransport();
  return Promise.resolve({
    transport,
    arrived: () => Promise.resolve(transport.sent.map(({ from, to, mime }) => ({ envelope: { from, to }, mime }))),
    dispose: () => Promise.resolve(),
  });
});

describe('the transport that tests use', () => {
  it('answers as it is told to, then accepts', async () => {
    const transport = new RecordingTransport();
    transport.willAnswer({ outcome: 'later', answer: '450' }, { outcome: 'never', answer: '550' });
    const outcomes = [await transport.send(outgoing()), await transport.send(outgoing()), await transport.send(outgoing())];
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['later', 'never', 'sent']);
    expect([transport.tried.length, transport.sent.length]).toEqual([3, 1]);
  });
});

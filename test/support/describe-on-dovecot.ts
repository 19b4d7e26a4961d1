import { dovecot, dovecotIsMissing } from './dovecot.js';

type Suite = (name: string, tests: () => void) => void;

/**
 * `describe`, where Dovecot is to be had. Where it is not, the tests say so and are left out; but where CI=true they
 * fail: there nobody would see that the door to the council's mailbox was not tried.
 */
export const describeOnDovecot: Suite = dovecot === undefined ? withoutDovecot() : describe;

function withoutDovecot(): Suite {
  if (process.env.CI === 'true') {
    return (name) =>
      describe(name, () => {
        it('needs Dovecot', () => {
          throw new Error(dovecotIsMissing);
        });
      });
  }
  // Of a suite that is left out whole, Jest shows nothing that was said to its console.
  process.stderr.write(`\nNOT TESTED: ${dovecotIsMissing}, so the IMAP door was not tried.\n`);
  return describe.skip;
}

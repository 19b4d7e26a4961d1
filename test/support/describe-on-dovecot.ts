import { dovecot } from './dovecot.js';

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
          throw new Error('Dovecot is not installed: apt-get install dovecot-imapd');
        });
      });
  }
  console.warn('NOT TESTED: Dovecot is not installed (Debian: apt-get install dovecot-imapd), so the IMAP door was not tried.');
  return describe.skip;
}

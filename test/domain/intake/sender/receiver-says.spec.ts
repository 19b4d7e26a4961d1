import { microsoft365, receiverProves, tenantProves } from '../../../../src/domain/intake/sender/receiver-says.js';
import { readMail } from '../../../support/mail-read.js';

const id = 'mx.example.gov.uk';
const sender = 'example.org';
const mailOf = (...fields: readonly string[]) => readMail({ headers: new Map([['authentication-results', fields]]) });
const proves = (believed: string, ...fields: readonly string[]): boolean => receiverProves(mailOf(...fields), sender, believed);
const byMicrosoft = (results: string): string => `spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=example.org; dkim=pass (signature was verified) header.d=example.org;${results}`;

describe('what the council’s mail server wrote', () => {
  it.each<[name: string, believed: string, field: string]>([
    ['Gmail', 'mx.google.com', 'mx.google.com;       dkim=pass header.i=@example.org header.s=s1 header.b=Ab1cD+/e;       arc=pass (i=1 spf=pass spfdomain=example.org);       spf=pass (google.com: domain of ada@example.org designates 192.0.2.1 as permitted sender) smtp.mailfrom=ada@example.org;       dmarc=pass (p=QUARANTINE sp=NONE dis=NONE) header.from=example.org'],
    ['Postfix with OpenDMARC', id, `${id}; dmarc=pass (p=none dis=none) header.from=example.org`],
    ['OpenDKIM, where there is no DMARC', id, `${id}; dkim=pass (2048-bit key; unprotected) header.d=example.org header.i=@example.org header.a=rsa-sha256 header.s=s1 header.b=x1y2z3; dkim-atps=neutral`],
    ['a policy server for SPF', id, `${id}; spf=pass (mailfrom) smtp.mailfrom=bounces.example.org (client-ip=192.0.2.1; helo=out.example.org; envelope-from=ada@bounces.example.org; receiver=<UNKNOWN>)`],
    ['a gateway like Mimecast', 'relay.gateway.example', 'relay.gateway.example; dkim=pass header.d=example.org header.s=selector1 header.b=Q1w2E3r4; dmarc=pass (policy=reject) header.from=example.org; spf=pass (relay.gateway.example: domain of ada@example.org designates 192.0.2.1 as permitted sender) smtp.mailfrom=ada@example.org'],
    ['a gateway like Proofpoint', 'ppops.net', 'ppops.net; spf=pass smtp.mailfrom=ada@example.org; dkim=pass header.d=example.org header.s=s1; dmarc=pass header.from=example.org'],
    ['Rspamd', id, `${id};\tdkim=pass header.d=example.org header.s=s1 header.b="Ab/1+2=";\tspf=pass (${id}: domain of ada@example.org designates 192.0.2.1 as permitted sender) smtp.mailfrom=ada@example.org;\tdmarc=pass (policy=none) header.from=example.org`],
    ['Fastmail', id, `${id}; dkim=pass (2048-bit rsa key sha256) header.d=example.org header.i=@example.org header.b=x header.a=rsa-sha256 header.s=s x-bits=2048; dmarc=pass policy.published-domain-policy=none policy.applied-disposition=none (p=none,d=none,d.eval=none) policy.policy-from=p header.from=example.org; iprev=pass smtp.remote-ip=192.0.2.1 (out.example.org); spf=pass smtp.mailfrom=ada@example.org smtp.helo=out.example.org`],
    ['a server in capitals', id, `MX.Example.GOV.UK 1; DMARC=Pass header.FROM=Example.ORG.`],
    ['Microsoft 365', microsoft365, byMicrosoft('dmarc=pass action=none header.from=example.org;compauth=pass reason=100')],
    ['Microsoft 365, where there is no DMARC', microsoft365, byMicrosoft('dmarc=bestguesspass action=none header.from=example.org;compauth=pass reason=109')],
    ['Microsoft 365 as it once wrote', microsoft365, 'spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=example.org; council.gov.uk; dkim=pass (signature was verified) header.d=example.org;council.gov.uk; dmarc=pass action=none header.from=example.org;compauth=pass reason=100'],
    ['one signature of several', id, `${id}; dkim=fail header.d=example.org; dkim=pass header.d=list.example; dkim=pass header.i=ada@mail.example.org; dmarc=none`],
  ])('proves the sender: %s', (_, believed, field) => {
    expect(proves(believed, field)).toBe(true);
  });

  it.each<[name: string, believed: string, fields: readonly string[]]>([
    ['nothing', id, []],
    ['a field under another name', id, ['mx.evil.test; dmarc=pass header.from=example.org']],
    ['a name that only begins so', id, [`${id}.evil.test; dmarc=pass header.from=example.org`]],
    ['a forged field above under another name', id, ['mx.evil.test; dmarc=fail header.from=example.org', `${id}; dmarc=pass header.from=example.org`]],
    ['a forged field below the true one', id, [`${id}; dmarc=fail header.from=example.org`, `${id}; dmarc=pass header.from=example.org`]],
    ['a field without a name', id, ['dmarc=pass header.from=example.org']],
    ['results in a comment', id, [`${id}; dmarc=fail (dmarc=pass header.from=example.org) header.from=example.org`]],
    ['results in a name’s comment', id, [`(${id}; dmarc=pass header.from=example.org) mx.evil.test; none`]],
    ['results in a quoted reason', id, [`${id}; spf=fail reason="; dmarc=pass header.from=example.org" smtp.mailfrom=example.org`]],
    ['results in a quoted return path', id, [`${id}; spf=pass smtp.mailfrom="x; dmarc=pass header.from=example.org"@evil.test; dmarc=none header.from=example.org`]],
    ['a second DMARC result', id, [`${id}; spf=pass smtp.mailfrom=x; dmarc=pass header.from=example.org; dmarc=fail header.from=example.org`]],
    ['DMARC failed, whatever else passed', id, [`${id}; dkim=pass header.d=example.org; spf=pass smtp.mailfrom=example.org; dmarc=fail header.from=example.org`]],
    ['DMARC could not be asked', id, [`${id}; dkim=pass header.d=example.org; dmarc=temperror header.from=example.org`]],
    ['DMARC without whom it judged', id, [`${id}; dmarc=pass`]],
    ['DMARC of another From', id, [`${id}; dmarc=pass header.from=evil.test`]],
    ['DMARC of another From, that has no record', id, [`${id}; dkim=pass header.d=example.org; dmarc=none header.from=evil.test`]],
    ['DMARC of the parent', id, [`${id}; dmarc=pass header.from=org`]],
    ['a signature of somebody else', id, [`${id}; dkim=pass header.d=evil.test`]],
    ['a name that ends so', id, [`${id}; dkim=pass header.d=evilexample.org`]],
    ['a name that begins so', id, [`${id}; spf=pass smtp.mailfrom=ada@example.org.evil.test`]],
    ['a return path with two @', id, [`${id}; spf=pass smtp.mailfrom=ada@example.org@evil.test`]],
    ['SPF of the greeting', id, [`${id}; spf=pass smtp.helo=example.org`]],
    ['SPF that is soft', id, [`${id}; spf=softfail smtp.mailfrom=example.org`]],
    ['a method of a like name', id, [`${id}; x-dmarc=pass header.from=example.org`]],
    ['a signature without a name', id, [`${id}; dkim=pass header.s=example.org`]],
    ['a field that is broken further on', id, [`${id}; dkim=pass header.d=example.org; dmarc=`]],
    ['Microsoft 365’s word under a name', microsoft365, ['mx.evil.test; dmarc=pass header.from=example.org']],
    ['Microsoft 365’s own name as if it were one', microsoft365, ['microsoft365; dmarc=pass header.from=example.org']],
    ['Microsoft 365’s composite alone', microsoft365, [byMicrosoft('dmarc=fail action=none header.from=example.org;compauth=pass reason=703')]],
    ['what the sender’s Microsoft 365 wrote below', microsoft365, ['spf=fail smtp.mailfrom=evil.test; dmarc=fail header.from=example.org', byMicrosoft('dmarc=pass header.from=example.org')]],
  ])('proves nothing: %s', (_, believed, fields) => {
    expect(proves(believed, ...fields)).toBe(false);
  });

  it('is the same name in whatever alphabet', () => {
    const field = `${id}; dmarc=pass header.from=bücher.example`;
    expect(receiverProves(mailOf(field), 'xn--bcher-kva.example', id)).toBe(true);
    expect(receiverProves(mailOf(field), 'bucher.example', id)).toBe(false);
  });
});

describe('mail that never left the council’s Microsoft 365', () => {
  const none = 'dkim=none (message not signed) header.d=none;dmarc=none action=none header.from=example.org;';
  const within = (fields: Readonly<Record<string, readonly string[]>>, mailboxDomain = sender): boolean => tenantProves({ headers: new Map(Object.entries(fields)) }, sender, mailboxDomain);
  const mark = { 'x-ms-exchange-organization-authas': ['Internal'] };

  it('is its sender’s', () => {
    expect(within(mark)).toBe(true);
    expect(within({ ...mark, 'authentication-results': [none] })).toBe(true);
  });

  it.each<[name: string, fields: Readonly<Record<string, readonly string[]>>]>([
    ['without Exchange’s mark', { 'authentication-results': [none] }],
    ['with the mark of who did not sign in', { 'x-ms-exchange-organization-authas': ['Anonymous'] }],
    ['with two marks', { 'x-ms-exchange-organization-authas': ['Internal', 'Internal'] }],
    ['with the mark that passes from tenant to tenant', { 'x-ms-exchange-crosstenant-authas': ['Internal'] }],
    ['that was found out about', { ...mark, 'authentication-results': ['spf=fail smtp.mailfrom=evil.test; dmarc=none'] }],
    ['whose results cannot be read', { ...mark, 'authentication-results': ['dmarc=('] }],
    ['that somebody’s rule sent on', { ...mark, 'resent-from': ['ben@example.org'] }],
  ])('is nobody’s %s', (_, fields) => {
    expect(within(fields)).toBe(false);
  });

  it('is of the mailbox’s own domain', () => {
    expect(within(mark, 'council.gov.uk')).toBe(false);
  });
});

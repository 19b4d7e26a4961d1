import { EntitySchema } from 'typeorm';
import { integer, keyOf, noneOrMore, ofCouncil, text, textOrNull, truth, within } from './columns.js';

/** Of the installation: one human who signs in, for however many councils. */
export const account = new EntitySchema({
  name: 'account',
  columns: { id: keyOf('account'), created_at: text, disabled_at: textOrNull },
});

/** Of the installation. Only the SHA-256 of the cookie's secret is kept. */
export const session = new EntitySchema({
  name: 'session',
  columns: {
    hash: keyOf('session'),
    account: text,
    created_at: text,
    seen_at: text,
    expires_at: text,
    revoked_at: textOrNull,
    data: text,
  },
  indices: [{ name: 'IDX_session_account', columns: ['account'] }],
  foreignKeys: [{ name: 'FK_session_account', target: 'account', columnNames: ['account'], referencedColumnNames: ['id'] }],
});

/** Of the installation. Spent once, within minutes. `account` null: for whoever sets up the first clerk. */
export const signInLink = new EntitySchema({
  name: 'sign_in_link',
  columns: { hash: keyOf('sign_in_link'), account: textOrNull, created_at: text, expires_at: text, spent_at: textOrNull },
  foreignKeys: [
    { name: 'FK_sign_in_link_account', target: 'account', columnNames: ['account'], referencedColumnNames: ['id'] },
  ],
});

export const person = new EntitySchema({
  name: 'person',
  columns: {
    council: keyOf('person'),
    id: keyOf('person'),
    kind: text,
    name: text,
    email: text,
    role: text,
    active: truth,
    political_group: textOrNull,
    ward: textOrNull,
    chairs: noneOrMore,
    days: noneOrMore,
    account: textOrNull,
    version: integer,
  },
  uniques: [{ name: 'UQ_person_email', columns: ['council', 'email'] }],
  foreignKeys: [
    ofCouncil('person'),
    { name: 'FK_person_account', target: 'account', columnNames: ['account'], referencedColumnNames: ['id'] },
  ],
});

export const apiToken = new EntitySchema({
  name: 'api_token',
  columns: {
    council: keyOf('api_token'),
    id: keyOf('api_token'),
    person: text,
    hash: text,
    created_at: text,
    revoked_at: textOrNull,
  },
  uniques: [{ name: 'UQ_api_token_hash', columns: ['hash'] }],
  foreignKeys: [within('api_token', 'person', 'person')],
});

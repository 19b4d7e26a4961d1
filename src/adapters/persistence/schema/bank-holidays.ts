import { EntitySchema } from 'typeorm';
import { integer, keyOf, text, textOrNull, truth } from './columns.js';

/** A bank holiday learnt from a published list, with when and from where: the installation's, for all its councils. */
export const bankHoliday = new EntitySchema({
  name: 'bank_holiday',
  columns: {
    nation: keyOf('bank_holiday'),
    date: keyOf('bank_holiday'),
    title: text,
    substitute: truth,
    learnt_on: text,
    source: text,
  },
});

/** How a list stands that is read. `failures`: days running; `refusal` and `conflicts`: JSON. */
export const bankHolidaySource = new EntitySchema({
  name: 'bank_holiday_source',
  columns: {
    address: keyOf('bank_holiday_source'),
    tried_at: text,
    taken_at: textOrNull,
    failures: integer,
    refusal: textOrNull,
    conflicts: text,
  },
});

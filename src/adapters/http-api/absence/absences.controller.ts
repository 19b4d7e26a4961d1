import { Body, Get, Post, Req } from '@nestjs/common';
import { type Request } from 'express';
import { type z } from 'zod';
import { EndAbsence } from '../../../application/people/end-absence.js';
import { EnterAbsence } from '../../../application/people/enter-absence.js';
import { ListAbsences } from '../../../application/people/list-absences.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { civilDate, id, object } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { type AbsenceView, absenceView } from './absence.view.js';
import { absenceIn, personIn } from './person-path.js';

/** Both days are days of the absence. Refused: absence-days, absence-overlaps, own-deputy, no-such-person. */
const entered = object({ from: civilDate, until: civilDate, deputy: id });

/** Who is away, or will be. */
@CouncilResource('absences')
export class AbsencesController {
  constructor(private readonly listing: ListAbsences) {}

  @Get()
  async list(@FromCaller() { actor, council }: Caller): Promise<{ readonly items: readonly AbsenceView[] }> {
    return { items: granted(await this.listing.run(actor, council)).map(absenceView) };
  }
}

/** An officer is away, and another has their reminders. */
@CouncilResource('people/:person/absences')
export class PersonAbsencesController {
  constructor(private readonly entering: EnterAbsence) {}

  @Post()
  async create(
    @FromCaller() caller: Caller,
    @FromHeaders() { key }: Conditions,
    @Req() request: Request,
    @Body({ schema: entered }) absence: z.output<typeof entered>,
  ): Promise<AbsenceView> {
    return absenceView(granted(await this.entering.run({ ...caller, key, absence: { person: personIn(request), ...absence } })));
  }
}

/** They are back: one that had not begun is gone. */
@CouncilResource('people/:person/absences/:absence/ends')
export class AbsenceEndsController {
  constructor(private readonly ending: EndAbsence) {}

  @Post()
  async create(@FromCaller() caller: Caller, @FromHeaders() { key }: Conditions, @Req() request: Request): Promise<{ readonly absence: string }> {
    return granted(await this.ending.run({ ...caller, key, person: personIn(request), absence: absenceIn(request) }), { path: 'no-such-absence' });
  }
}

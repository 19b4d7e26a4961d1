import { Body, Get, Post } from '@nestjs/common';
import { type z } from 'zod';
import { EndUnattended } from '../../../application/unattended/end-unattended.js';
import { ReadUnattended } from '../../../application/unattended/read-unattended.js';
import { StartUnattended } from '../../../application/unattended/start-unattended.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { civilDate, object } from '../input/fields.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';

/** `until`: the last day of it. Refused: unattended-already, unattended-days, unattended-long, unattended-again. */
const started = object({ until: civilDate });

/** Nobody attends the office. Whoever may say so is shown nothing of any enquiry by it. */
@CouncilResource('unattended')
export class UnattendedController {
  constructor(
    private readonly starting: StartUnattended,
    private readonly reading: ReadUnattended,
  ) {}

  /** `until` null: somebody attends it. */
  @Get()
  async read(@FromCaller() { actor, council }: Caller): Promise<{ readonly until: string | null }> {
    return granted(await this.reading.run(actor, council));
  }

  @Post()
  async create(@FromCaller() caller: Caller, @FromHeaders() { key }: Conditions, @Body({ schema: started }) { until }: z.output<typeof started>): Promise<{ readonly until: string }> {
    return granted(await this.starting.run({ ...caller, key, until }));
  }
}

/** Somebody is there again. Refused: office-attended. */
@CouncilResource('unattended/ends')
export class UnattendedEndsController {
  constructor(private readonly ending: EndUnattended) {}

  @Post()
  async create(@FromCaller() caller: Caller, @FromHeaders() { key }: Conditions): Promise<{ readonly ended: true }> {
    return granted(await this.ending.run({ ...caller, key }));
  }
}

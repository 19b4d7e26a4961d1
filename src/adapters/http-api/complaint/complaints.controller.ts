import { Body, Get, HttpStatus, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type z } from 'zod';
import { ListComplaints } from '../../../application/complaint/list-complaints.js';
import { RaiseComplaint } from '../../../application/complaint/raise-complaint.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { type ComplaintRaisedView, complaintRaisedView } from './complaint-raised.view.js';
import { raised } from './complaint.input.js';
import { type ComplaintsView, complaintsView } from './complaint.view.js';

/** The caller's own to handle, and to nobody else is there any; a new one, of whoever has cause. */
@CouncilResource('complaints')
export class ComplaintsController {
  constructor(
    private readonly listing: ListComplaints,
    private readonly raising: RaiseComplaint,
  ) {}

  @Get()
  async list(@FromCaller() { actor, council }: Caller): Promise<ComplaintsView> {
    return complaintsView(granted(await this.listing.run(actor, council)));
  }

  /** 201 where it is kept; 200 where nothing is, and the answer says to whom it is put. */
  @Post()
  async create(
    @FromCaller() caller: Caller,
    @FromHeaders() { key }: Conditions,
    @Body({ schema: raised }) { raised: raisedAt, handlers, ...complaint }: z.output<typeof raised>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ComplaintRaisedView> {
    const done = granted(await this.raising.run({ ...caller, key, raisedAt, handlers: handlers ?? [], ...complaint }), { at: 'raised' });
    if (!done.isKept) response.status(HttpStatus.OK);
    return complaintRaisedView(done);
  }
}

import { Body, Get, Post, Query, Res } from '@nestjs/common';
import { type Response } from 'express';
import { type z } from 'zod';
import { ListEnquiries } from '../../../application/enquiry/list-enquiries.js';
import { LogEnquiry } from '../../../application/enquiry/log-enquiry.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type PageView, pageView } from './page.view.js';
import { listing, logged } from './enquiries.input.js';

@CouncilResource('enquiries')
export class EnquiriesController {
  constructor(
    private readonly listEnquiries: ListEnquiries,
    private readonly logEnquiry: LogEnquiry,
  ) {}

  @Get()
  async list(
    @FromCaller() caller: Caller,
    @Query({ schema: listing }) { cursor: after, ...query }: z.output<typeof listing>,
  ): Promise<PageView> {
    const page = granted(await this.listEnquiries.run({ ...caller, ...query, after }));
    return pageView(page, caller.council.slug);
  }

  @Post()
  async create(
    @FromCaller() caller: Caller,
    @FromHeaders() { key }: Conditions,
    @Body({ schema: logged }) { received: receivedAt, ...enquiry }: z.output<typeof logged>,
    @Res({ passthrough: true }) response: Response,
  ): Promise<ActDoneView> {
    const done = await this.logEnquiry.run({ ...caller, key, receivedAt, ...enquiry });
    const view = actDoneView(granted(done, { at: 'received' }));
    response.location(view.enquiry);
    return view;
  }
}

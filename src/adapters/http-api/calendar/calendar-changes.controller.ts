import { Body, Get, HttpCode, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ChangeCalendar } from '../../../application/calendar/change-calendar.js';
import { ListCalendarAdditions } from '../../../application/calendar/list-calendar-additions.js';
import { type Caller, FromCaller } from '../access/caller.js';
import { CouncilResource } from '../council-resource.js';
import { type Conditions, FromHeaders } from '../input/headers.js';
import { granted } from '../problem/refused.js';
import { change, changeOf, reasonedChange } from './calendar-change.input.js';
import { additionsView, type AdditionsView, changedView, type ChangedView, previewView, type PreviewView } from './calendar-change.view.js';

/** What was added to the office's days over its file, and the changes that add to it. */
@CouncilResource('calendar/changes')
export class CalendarChangesController {
  constructor(
    private readonly changing: ChangeCalendar,
    private readonly additions: ListCalendarAdditions,
  ) {}

  @Get()
  async list(@FromCaller() { actor, council }: Caller): Promise<AdditionsView> {
    return additionsView(granted(await this.additions.run(actor, council.slug)));
  }

  @Post()
  async create(
    @FromCaller() caller: Caller,
    @FromHeaders() { key }: Conditions,
    @Body({ schema: reasonedChange }) { reason, ...given }: z.output<typeof reasonedChange>,
  ): Promise<ChangedView> {
    return changedView(granted(await this.changing.apply({ ...caller, key, reason, change: changeOf(given) })));
  }
}

/** Which days would move, from when to when. Changes nothing. */
@CouncilResource('calendar/previews')
export class CalendarPreviewsController {
  constructor(private readonly changing: ChangeCalendar) {}

  @Post()
  @HttpCode(200)
  async preview(@FromCaller() caller: Caller, @Body({ schema: change }) given: z.output<typeof change>): Promise<PreviewView> {
    return previewView(granted(await this.changing.preview({ ...caller, change: changeOf(given) })));
  }
}

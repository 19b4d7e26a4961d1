import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { note } from '../../../application/enquiry/note.js';
import { CouncilResource } from '../council-resource.js';
import { object, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { type ActDoneView, actDoneView } from './act-done.view.js';
import { type EnquiryRequest, FromPath } from './enquiry-request.js';
import { at, most } from './telling.js';

const body = object({ text: text(most.text), at });

/** What an officer writes down for the office alone. Refused: status-forbids, in-the-future, before-receipt. */
@CouncilResource('enquiries/:reference/notes')
export class NotesController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: body }) { at, ...command }: z.output<typeof body>): Promise<ActDoneView> {
    return actDoneView(granted(await this.acting.run(note, { ...asked, at, command })));
  }
}

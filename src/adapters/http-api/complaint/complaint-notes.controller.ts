import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnComplaint } from '../../../application/complaint/act-on-complaint.js';
import { noteOnComplaint } from '../../../application/complaint/note.js';
import { CouncilResource } from '../council-resource.js';
import { granted } from '../problem/refused.js';
import { type ComplaintDoneView, complaintDoneView } from './complaint-done.view.js';
import { type ComplaintRequest, FromComplaintPath } from './complaint-path.js';
import { noted } from './complaint.input.js';

/** What its handlers write down, for themselves alone. */
@CouncilResource('complaints/:reference/notes')
export class ComplaintNotesController {
  constructor(private readonly acting: ActOnComplaint) {}

  @Post()
  async create(
    @FromComplaintPath() asked: ComplaintRequest,
    @Body({ schema: noted }) { at, ...command }: z.output<typeof noted>,
  ): Promise<ComplaintDoneView> {
    return complaintDoneView(granted(await this.acting.run(noteOnComplaint, { ...asked, at, command })));
  }
}

import { Body, Post } from '@nestjs/common';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { appoint } from '../../../application/enquiry/appoint.js';
import { CouncilResource } from '../council-resource.js';
import { type ActDoneView, actDoneView } from '../enquiry/act-done.view.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { granted } from '../problem/refused.js';
import { type Appointing, appointing, commandOf } from './appointment.input.js';

/**
 * A step of an appointment of a member with an officer (houghton-regis/10.4). The `fact` of its first step is its id in
 * the next ones. `held`: what was asked at it is an enquiry of its own, logged by POST enquiries with the channel
 * `meeting`. Refused: no-such-appointment, appointment-step, appointment-gone-by, appointment-to-come, no-such-person.
 */
@CouncilResource('enquiries/:reference/appointments')
export class AppointmentsController {
  constructor(private readonly acting: ActOnEnquiry) {}

  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: appointing }) given: Appointing): Promise<ActDoneView> {
    const done = await this.acting.run(appoint, { ...asked, at: given.at, command: commandOf(given) });
    return actDoneView(granted(done, { startsAt: given.step === 'offered' ? 'times' : 'startsAt' }));
  }
}

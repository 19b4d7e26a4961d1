import { Body, Get, Param, Post, Res } from '@nestjs/common';
import { type Response } from 'express';
import { turnToWords } from '../../../application/complaint/turn-to-words.js';
import { DecideMessage, type MessageDecided } from '../../../application/intake/decide-message.js';
import { downloadHeaders } from '../../../application/intake/download-headers.js';
import { OpenAttachment } from '../../../application/intake/open-attachment.js';
import { granted } from '../errors/granted.js';
import { refusalWords } from '../errors/refusal-words.js';
import { formKey } from '../form/once-and-seen.js';
import { type FormBody } from '../form/reading.js';
import { readableKey } from '../readable-key.js';
import { CouncilPage } from '../visit/council-page.js';
import { layoutView } from '../visit/layout.view.js';
import { FromVisit, type Visit } from '../visit/visit.js';
import { messageForm } from './message.form.js';
import { MessagePage } from './message-page.js';

/** Where what the use case calls a field is called otherwise on the page, or has three fields. */
const inputs: Readonly<Record<string, { readonly field: string; readonly input: string }>> = {
  member: { field: 'from', input: 'from' },
  decided: { field: 'decided', input: 'decided-day' },
};

/** A message that could not be placed: what it says, and what the clerk says that it is. */
@CouncilPage('needs-attention/messages/:message')
export class MessageController {
  constructor(
    private readonly page: MessagePage,
    private readonly deciding: DecideMessage,
  ) {}

  @Get()
  async ask(@FromVisit() visit: Visit, @Param('message') message: string, @Res() response: Response): Promise<void> {
    await this.page.show(response, visit, readableKey(message));
  }

  @Post()
  async decide(@FromVisit() visit: Visit, @Param('message') named: string, @Body() sent: FormBody | undefined, @Res() response: Response): Promise<void> {
    const { actor, council } = visit;
    const [message, body, key] = [readableKey(named), sent ?? {}, formKey(sent ?? {})];
    const form = messageForm(body);
    if (!form.ok) return this.page.show(response.status(422), visit, message, { body, faults: form.refusal, key });
    const done = await this.deciding.run({ actor, council, key, message, decision: form.value });
    if (done.ok) return answerDecided(response, visit, done.value);
    const { field, message: words } = refusalWords(done.refusal, council.zone);
    const at = inputs[field ?? ''] ?? { field: field ?? '', input: field ?? '' };
    await this.page.show(response.status(422), visit, message, { body, faults: [{ ...at, message: words }] });
  }
}

/** A file of a message that waits, to be saved: it is shown in no page. */
@CouncilPage('needs-attention/messages/:message/attachments/:sha256')
export class MessageFileController {
  constructor(private readonly opening: OpenAttachment) {}

  @Get()
  async download(@FromVisit() { actor, council }: Visit, @Param() { message = '', sha256 = '' }: Readonly<Record<string, string>>, @Res() response: Response): Promise<void> {
    const attachment = granted(await this.opening.run({ actor, council, message: readableKey(message), reference: null }, sha256), council.zone);
    response.set(downloadHeaders(attachment)).end(attachment.bytes);
  }
}

/** On to where it was put. Of a complaint the clerk sees no more than its reference, or to whom to turn. */
function answerDecided(response: Response, visit: Visit, { state, enquiry, complaint }: MessageDecided): void {
  const { base } = visit;
  if (complaint !== undefined) {
    const shown = complaint.isKept ? { reference: complaint.reference, words: null } : { reference: null, words: turnToWords(complaint.turnTo) };
    return response.render('pages/complaints/raised.njk', { layout: layoutView(visit), ...shown });
  }
  if (enquiry === null) return response.redirect(303, `${base}/needs-attention?done=no-enquiry`);
  response.redirect(303, `${base}/enquiries/${encodeURIComponent(enquiry)}?done=${state === 'enquiry' ? 'logged' : 'put-with'}`);
}

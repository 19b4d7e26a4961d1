import { Body, Post } from '@nestjs/common';
import { type z } from 'zod';
import { ActOnEnquiry } from '../../../application/enquiry/act-on-enquiry.js';
import { convert } from '../../../application/enquiry/information.js';
import { SplitOff } from '../../../application/enquiry/split-off.js';
import { regimes } from '../../../domain/enquiry/fact.js';
import { CouncilResource } from '../council-resource.js';
import { actDoneView } from '../enquiry/act-done.view.js';
import { enquiryPath } from '../enquiry/enquiry-path.js';
import { type EnquiryRequest, FromPath } from '../enquiry/enquiry-request.js';
import { most } from '../enquiry/telling.js';
import { line, object, oneOf, text } from '../input/fields.js';
import { granted } from '../problem/refused.js';
import { written } from './written.js';

/**
 * `part`: what of it is a request for information, where not all of it is. `text`: what the members are told beside what
 * follows from it. Refused: already-converted, status-forbids.
 */
const conversion = written({
  regime: oneOf(regimes),
  part: object({ subject: line(most.subject), text: text(most.text) }).exactOptional(),
  text: text(most.text).exactOptional(),
});

/** An enquiry, or a part of it, is a request for information (great-aycliffe/7.8): the law sets the day for its answer. */
@CouncilResource('enquiries/:reference/conversions')
export class ConversionsController {
  constructor(
    private readonly acting: ActOnEnquiry,
    private readonly splitting: SplitOff,
  ) {}

  /** `part`: the enquiry that the part began; null: the whole was converted. */
  @Post()
  async create(@FromPath() asked: EnquiryRequest, @Body({ schema: conversion }) { at, part, text = '', ...told }: z.output<typeof conversion>) {
    const command = { ...told, text };
    if (part === undefined) return { ...actDoneView(granted(await this.acting.run(convert, { ...asked, at, command }))), part: null };
    const done = granted(await this.splitting.run({ ...asked, at, command: { ...command, part } }));
    return { ...actDoneView(done), part: { reference: done.part, enquiry: enquiryPath(done.council, done.part) } };
  }
}

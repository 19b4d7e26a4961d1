import { Controller, Get, Header, HttpCode, Res } from '@nestjs/common';
import { type Response } from 'express';
import { CheckReadiness, type Readiness } from '../../application/care/check-readiness.js';
import { inTime } from './in-time.js';

/** Whoever watches over the service waits no longer for an answer. */
const mostMilliseconds = 3_000;

/** Open to anybody, for whatever watches over the service: says nothing of version or data. */
@Controller('health')
export class HealthController {
  constructor(private readonly readiness: CheckReadiness) {}

  /** The process answers: no reason to start it anew, whatever else is wrong. */
  @Get('live')
  @HttpCode(200)
  @Header('Cache-Control', 'no-store')
  live(): { readonly status: 'live' } {
    return { status: 'live' };
  }

  /** Whether work should be sent here. */
  @Get('ready')
  @Header('Cache-Control', 'no-store')
  async ready(@Res({ passthrough: true }) response: Response): Promise<ReadyView> {
    const readiness = await inTime(this.readiness.run(), mostMilliseconds);
    const view = readyView(readiness);
    response.status(view.status === 'ready' ? 200 : 503);
    return view;
  }
}

export interface ReadyView {
  readonly status: 'ready' | 'not-ready';
  /** The parts that do not work. */
  readonly notWorking?: readonly string[];
  readonly outgoingMail?: string;
  /** What works today and needs a person soon. Whoever sends work here need not mind. */
  readonly degraded?: readonly string[];
}

function readyView(readiness: Readiness | null): ReadyView {
  if (readiness === null) return { status: 'not-ready', notWorking: ['no-answer-in-time'] };
  const { notWorking, sendsMail, degraded } = readiness;
  if (notWorking.length > 0) return { status: 'not-ready', notWorking };
  const outgoingMail = sendsMail ? 'on' : 'off: nothing is sent until "mail on"';
  return { status: 'ready', outgoingMail, ...(degraded.length > 0 && { degraded }) };
}

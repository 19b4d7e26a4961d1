import { applyDecorators, Controller, UseGuards } from '@nestjs/common';
import { VisitGuard } from './visit-guard.js';

/** A page of one council, at its short address and at the one that names the council. */
export function CouncilPage(path: string): ClassDecorator {
  return applyDecorators(Controller([path, path === '' ? 'councils/:slug' : `councils/:slug/${path}`]), UseGuards(VisitGuard));
}

import { applyDecorators, Controller, UseFilters, UseGuards, UseInterceptors, UsePipes } from '@nestjs/common';
import { CallerGuard } from './access/caller-guard.js';
import { InputPipe } from './input/input-pipe.js';
import { JsonGuard } from './input/json-guard.js';
import { ProblemFilter } from './problem/problem-filter.js';
import { VersionTag } from './version-tag.js';

/** A resource under a council: who asks is settled before the body is judged, and all that goes wrong is a problem. */
export function CouncilResource(path: string): ClassDecorator {
  return applyDecorators(
    Controller(`api/v1/councils/:slug/${path}`),
    UseGuards(CallerGuard, JsonGuard),
    UsePipes(InputPipe),
    UseInterceptors(VersionTag),
    UseFilters(ProblemFilter),
  );
}

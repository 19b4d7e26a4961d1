import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { HealthController } from './adapters/health/health.controller.js';
import { httpApi } from './adapters/http-api/http-api.js';
import { councilBookPort, logPort } from './adapters/http-api/ports.js';
import { Jobs, jobsLog } from './adapters/scheduler/jobs.js';
import { ProblemFilter } from './adapters/http-api/problem/problem-filter.js';
import { councilBookPort as signInCouncils } from './adapters/sign-in/ports.js';
import { signIn } from './adapters/sign-in/sign-in.js';
import { beyondPages, chancePort, councilBookPort as pageCouncils, logPort as pageLog } from './adapters/web/ports.js';
import { web } from './adapters/web/web.js';
import { type BankHolidayUseCases, type Ports, type SignInUseCases, type UseCases } from './use-cases.js';

/** The service's web and jobs around the use cases, each known to Nest by its own class. */
@Module({})
export class AppModule {
  /** `secure`: people reach the service by https. */
  static over(useCases: UseCases & SignInUseCases & BankHolidayUseCases, ports: Pick<Ports, 'councils' | 'log' | 'chance'>, secure: boolean): DynamicModule {
    return {
      module: AppModule,
      imports: [ScheduleModule.forRoot()],
      controllers: [HealthController, ...httpApi.controllers, ...signIn.controllers, ...web.controllers],
      providers: [
        ...Object.values(useCases).map((useCase) => ({ provide: useCase.constructor, useValue: useCase })),
        ...httpApi.providers,
        { provide: councilBookPort, useValue: ports.councils },
        { provide: logPort, useValue: ports.log },
        { provide: jobsLog, useValue: ports.log },
        ...signIn.providers(secure),
        ...web.providers,
        { provide: beyondPages, useExisting: ProblemFilter },
        { provide: signInCouncils, useValue: ports.councils },
        { provide: pageCouncils, useValue: ports.councils },
        { provide: pageLog, useValue: ports.log },
        { provide: chancePort, useValue: ports.chance },
        Jobs,
      ],
    };
  }
}

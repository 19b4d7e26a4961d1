import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { httpApi } from './adapters/http-api/http-api.js';
import { councilBookPort, logPort } from './adapters/http-api/ports.js';
import { Jobs, jobsLog } from './adapters/scheduler/jobs.js';
import { type Ports, type UseCases } from './use-cases.js';

/** The service's web and jobs around the use cases, each known to Nest by its own class. */
@Module({})
export class AppModule {
  static over(useCases: UseCases, ports: Pick<Ports, 'councils' | 'log'>): DynamicModule {
    return {
      module: AppModule,
      imports: [ScheduleModule.forRoot()],
      controllers: httpApi.controllers,
      providers: [
        ...Object.values(useCases).map((useCase) => ({ provide: useCase.constructor, useValue: useCase })),
        ...httpApi.providers,
        { provide: councilBookPort, useValue: ports.councils },
        { provide: logPort, useValue: ports.log },
        { provide: jobsLog, useValue: ports.log },
        Jobs,
      ],
    };
  }
}

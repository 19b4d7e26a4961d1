import { availableParallelism } from 'node:os';

export default {
  testEnvironment: 'node',
  rootDir: '.',
  roots: ['<rootDir>/test'],
  testRegex: '.*\\.spec\\.ts$',
  globalSetup: '<rootDir>/test/support/postgres-server.ts',
  globalTeardown: '<rootDir>/test/support/postgres-teardown.ts',
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.(ts|js|mjs)$': [
      '@swc/jest',
      {
        swcrc: false,
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
          keepClassNames: true,
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: ['/node_modules/(?!(@nestjs|file-type|load-esm|uid|@standard-schema|tinypool|@tokenizer|token-types|@borewit|strtok3|uint8array-extras|jsdom/node_modules/lru-cache|parse5|entities|tough-cookie|@asamuzakjp|@csstools|@bramus|@exodus)/)'],
  // A migration on PostgreSQL shares two cores with everything else.
  testTimeout: 60_000,
  // By default two cores get one worker, in Jest's own process, which grows with every suite and is never renewed.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  workerIdleMemoryLimit: '1GB',
};

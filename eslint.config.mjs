import { readdirSync } from 'node:fs';
import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const adapters = readdirSync(new URL('./src/adapters', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

/** The import law: imports point inwards only. Each message says what the law is. */
const inwards = [
  {
    target: './src/domain',
    from: '.',
    except: ['./src/domain', './node_modules/date-fns', './node_modules/@date-fns/tz'],
    message: 'The domain imports nothing but itself.',
  },
  {
    target: './src/application',
    from: '.',
    except: ['./src/application', './src/domain'],
    message: 'The application imports the domain and itself, never an edge.',
  },
  ...adapters.map((name) => ({
    target: `./src/adapters/${name}`,
    from: './src/adapters',
    except: [`./${name}`],
    message: 'An adapter imports no other adapter: what two edges share is a port or a use case.',
  })),
  {
    target: './src/adapters',
    from: './src',
    except: ['./adapters', './application', './domain'],
    message: 'An adapter does not import the composition.',
  },
  {
    target: './src',
    from: './test',
    message: 'The product imports nothing of its tests.',
  },
];

/** `forbid(message, ...selectors)`: rows for no-restricted-syntax that share a message. */
const forbid = (message, ...selectors) => selectors.map((selector) => ({ selector, message }));

/** Both `object.name` and `object['name']`. */
const member = (object, names) =>
  `MemberExpression[object.name='${object}']:matches([property.name=/^(${names})$/], [property.value=/^(${names})$/])`;

/** `const D = Date` and `const { now } = Date` would hide from the rows about members. */
const alias = (object, name) => [
  `VariableDeclarator[init.name='${object}'][id.type='Identifier']`,
  `AssignmentExpression[right.name='${object}']`,
  `VariableDeclarator[init.name='${object}'] > ObjectPattern > :matches(Property[key.name='${name}'], RestElement)`,
];

const clockLaw = forbid(
  'Time is an argument: only adapters/clock reads the clock.',
  'NewExpression[callee.name=/^(Date|TZDate|TZDateMini)$/][arguments.length=0]',
  "CallExpression[callee.name='Date']",
  member('Date', 'now'),
  member('performance', 'timeOrigin'),
  ...alias('Date', 'now'),
  // What date-fns and Intl do with the clock when they are given no date.
  'CallExpression[callee.object.name=/^TZDate/][callee.property.name=/^tz$/][arguments.length=1]',
  'CallExpression[callee.property.name=/^format(ToParts)?$/][arguments.length=0]',
  'ImportDeclaration[source.value=/^date-fns/] ImportSpecifier[imported.name=/(Today|Tomorrow|Yesterday|ToNow|ToNowStrict|^constructNow|^isFuture|^isPast|^isThis[A-Za-z]+)$/]',
);
const environmentLaw = forbid(
  'Only adapters/settings/environment.ts reads the environment.',
  member('process', 'env'),
  ...alias('process', 'env'),
  ':matches(ImportDeclaration, ImportExpression, ExportNamedDeclaration, ExportAllDeclaration)[source.value=/^(node:)?process$/]',
);
const chanceLaw = forbid(
  'Chance is a port: only adapters/chance makes identifiers and tokens.',
  member('Math', 'random'),
  ...alias('Math', 'random'),
  'ImportSpecifier[imported.name=/^(randomUUID|randomBytes|randomInt|randomFill|randomFillSync|getRandomValues)$/]',
  'MemberExpression[property.name=/^(randomUUID|randomBytes|randomInt|randomFill|randomFillSync|getRandomValues)$/]',
);

/** Ways to import that the import law's rules do not look at. */
const importTypeLaw = forbid("Write an import declaration: import('…') as a type goes round the import law.", 'TSImportType');
const plainImportLaw = forbid(
  'The inner circles import by declaration only, where the import law sees it.',
  'ImportExpression',
  'TSImportEqualsDeclaration',
  "CallExpression[callee.name='require']",
);

const everywhere = ['globalThis', 'global'].map((name) => ({
  name,
  message: `Name what you mean: by ${name} the clock, chance and the environment are reached unseen.`,
}));
const atTheEdges = [
  ...['process', 'Buffer', 'console', 'crypto', 'fetch', 'performance'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask'],
].map((name) => ({ name, message: `${name} belongs to an adapter: domain and application know no machine.` }));

const importsOnly = (regex, message) => ({ 'no-restricted-imports': ['error', { patterns: [{ regex, message }] }] });

const nodeGlobals = ['Buffer', 'URL', 'clearTimeout', 'console', 'performance', 'process', 'setImmediate', 'setTimeout'];

export default tseslint.config(
  { ignores: ['dist', 'node_modules', 'var', 'coverage'] },
  js.configs.recommended,
  {
    files: ['**/*.ts'],
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/resolver-next': [
        createNodeResolver({ extensions: ['.ts', '.js'], extensionAlias: { '.js': ['.ts', '.js'] } }),
      ],
      'import-x/extensions': ['.ts'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts'] },
    },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones: inwards, basePath: import.meta.dirname }],
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'no-restricted-syntax': ['error', ...clockLaw, ...environmentLaw, ...chanceLaw, ...importTypeLaw],
      'no-restricted-globals': ['error', ...everywhere],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['src/domain/**/*.ts', 'src/application/**/*.ts'],
    linterOptions: { noInlineConfig: true },
    rules: {
      'no-restricted-syntax': ['error', ...clockLaw, ...environmentLaw, ...chanceLaw, ...importTypeLaw, ...plainImportLaw],
      'no-restricted-globals': ['error', ...everywhere, ...atTheEdges],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: importsOnly('^[^.]', 'The domain imports nothing but itself: no package, no node: module.'),
  },
  {
    files: ['src/domain/calendar/**/*.ts'],
    rules: importsOnly('^(?!\\.|date-fns(?:/\\w+)?$|@date-fns/tz$)', 'The calendar imports itself, date-fns and @date-fns/tz, nothing else.'),
  },
  {
    files: ['src/application/**/*.ts'],
    rules: importsOnly('^[^.]', 'The application imports the domain and itself: no package, no node: module.'),
  },
  {
    files: ['src/adapters/clock/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...environmentLaw, ...chanceLaw, ...importTypeLaw] },
  },
  {
    files: ['src/adapters/settings/environment.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockLaw, ...chanceLaw, ...importTypeLaw] },
  },
  {
    files: ['src/adapters/chance/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clockLaw, ...environmentLaw, ...importTypeLaw] },
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      'no-restricted-syntax': 'off',
      'no-restricted-globals': 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  { files: ['**/*.mjs'], languageOptions: { globals: Object.fromEntries(nodeGlobals.map((name) => [name, 'readonly'])) } },
);

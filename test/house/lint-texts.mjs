/**
 * Lints texts as if they stood in the files named, writing nothing: [{ file, text }] on standard input, each one's
 * messages on standard output. A program of its own, because ESLint loads its configuration as an ES module, which
 * inside Jest it cannot.
 */
import { text } from 'node:stream/consumers';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

const eslint = new ESLint({
  // The law needs no types, and a file that is not on disk has none.
  overrideConfig: {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: tseslint.configs.disableTypeChecked.rules,
  },
});

const answers = [];
for (const row of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(row.text, { filePath: row.file });
  answers.push(result.messages.map(({ message }) => message));
}
console.log(JSON.stringify(answers));

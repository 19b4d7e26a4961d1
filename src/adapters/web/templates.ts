import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type NestExpressApplication } from '@nestjs/platform-express';
import nunjucks from 'nunjucks';

const stylesheet = 'pages.css';

/** Each template is compiled when it is first shown, and kept. Everything that is put into one is escaped. */
export function useTemplates(app: NestExpressApplication, root: string, assets: string): nunjucks.Environment {
  const folders = [join(root, 'templates'), join(root, 'node_modules', 'govuk-frontend', 'dist')];
  const loader = new nunjucks.FileSystemLoader(folders, { noCache: false, watch: false });
  const environment = new nunjucks.Environment(loader, { autoescape: true, trimBlocks: true, lstripBlocks: true });
  environment.express(app.getHttpAdapter().getInstance());
  environment.addGlobal('stylesheet', `/assets/${stylesheet}?v=${versionOf(join(assets, stylesheet))}`);
  app.setViewEngine('njk');
  app.useStaticAssets(assets, { prefix: '/assets', index: false, redirect: false, immutable: true, maxAge: '1y' });
  return environment;
}

/** A browser keeps the stylesheet for as long as its address stays the same. */
function versionOf(file: string): string {
  if (!existsSync(file)) return 'none';
  return createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12);
}

// The set-ups that docs/editors.md gives, so that the tests use what a reader copies.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './places.js';

/** The first block of code in `language` behind the words `after`. Throws when there is none. */
export function documentedCode(language: string, after: string): string {
  const page = readFileSync(path.join(ROOT, 'docs/editors.md'), 'utf8');
  const start = page.indexOf(after);
  const fence = '```';
  const code = page.slice(start).split(`${fence}${language}\n`)[1]?.split(fence)[0];
  if (start < 0 || code === undefined) {
    throw new Error(`docs/editors.md has no ${language} behind "${after}"`);
  }
  return code;
}

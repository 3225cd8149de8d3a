// The pages of reports in a browser: accessible in each form, self-contained, wide or narrow.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { PYTHON, ROOT, SCREENSHOTS, temporaryFolder } from '../support/places.js';
import { run } from '../support/run.js';

/** What Chromium is told before it shows a page. */
interface Form {
  colorScheme: 'light' | 'dark';
  width: number;
  media: 'screen' | 'print';
}

const FORMS: Record<string, Form> = {
  light: { colorScheme: 'light', width: 1280, media: 'screen' },
  dark: { colorScheme: 'dark', width: 1280, media: 'screen' },
  narrow: { colorScheme: 'light', width: 360, media: 'screen' },
  // a reader with a dark screen has white paper all the same
  print: { colorScheme: 'dark', width: 794, media: 'print' },
};

/** The pages of which each form is kept as a picture: between them, they have all parts. */
const KEPT = ['classes', 'search', 'series'];

const LARGEST_PAGE = 500_000;
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const folder = temporaryFolder('pages');
let browser: Browser;

before(async () => {
  const written = await run(PYTHON, ['-m', 'tests.grading.sample_pages', folder], { cwd: ROOT });
  assert.equal(written.code, 0, written.output);
  browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
});
after(() => browser.close());

/** What axe finds wrong: the rule, and the elements that break it. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate<AxeResults>('axe.run()');
  return results.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`,
  );
}

/** Shows a page in one form and tells what it fetches beside itself. */
async function open(file: string, form: Form): Promise<{ page: Page; fetched: string[] }> {
  const { colorScheme, width, media } = form;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme });
  await page.emulateMedia({ media, colorScheme });
  const address = pathToFileURL(file).href;
  const fetched: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address && !request.url().startsWith('data:')) {
      fetched.push(request.url());
    }
  });
  await page.goto(address);
  return { page, fetched };
}

for (const [name, form] of Object.entries(FORMS)) {
  test(`every page is accessible and whole: ${name}`, async () => {
    const pages = readdirSync(folder).filter((file) => file.endsWith('.html'));
    assert.ok(pages.length >= 6);
    for (const file of pages) {
      const { page, fetched } = await open(path.join(folder, file), form);
      const shown = path.parse(file).name;
      if (KEPT.includes(shown)) {
        await page.screenshot({
          path: path.join(SCREENSHOTS, `report-${shown}-${name}.png`),
          fullPage: true,
        });
      }
      assert.deepEqual(await violations(page), [], `${shown}, ${name}`);
      const wide = await page.evaluate<number>('document.scrollingElement.scrollWidth');
      assert.ok(wide <= form.width, `${shown} is ${wide} pixels wide on a screen of ${form.width}`);
      assert.deepEqual(fetched, []);
      assert.ok(statSync(path.join(folder, file)).size < LARGEST_PAGE);
      await page.close();
    }
  });
}

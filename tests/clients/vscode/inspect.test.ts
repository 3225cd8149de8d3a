// Mistakes and shapes in real VS Code, from the real server.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PYTHON, temporaryFolder } from '../support/places.js';
import { SHRINKING, SHRINKING_FACTS, writeProgram } from '../support/programs.js';
import { run } from '../support/run.js';
import { Workbench } from '../support/workbench.js';

interface Finding {
  code: string;
  message: string;
  location: { row: number };
}

async function check(file: string): Promise<Finding[]> {
  const words = ['-P', '-m', 'kerasight', 'check', '--output-format', 'json', file];
  return JSON.parse((await run(PYTHON, words)).output) as Finding[];
}

test('a mistake is underlined and reads as in the terminal', async (context) => {
  const folder = temporaryFolder('inspect');
  const [finding, ...others] = await check(writeProgram(folder, 'shrinking.py', SHRINKING));
  assert.deepEqual(others, []);
  assert.ok(finding !== undefined);
  assert.equal(finding.code, SHRINKING_FACTS.rule);
  const workbench = await Workbench.open(folder);

  await context.test('squiggle and Problems panel', () =>
    workbench.steps('problems', async () => {
      await workbench.openFile('shrinking.py');
      await workbench.page.waitForSelector('.squiggly-error', { state: 'attached' });
      const rows = await workbench.problems();
      const row = rows.filter({ hasText: finding.message });
      await row.waitFor();
      const text = await row.innerText();
      assert.match(text, new RegExp(SHRINKING_FACTS.rule));
      assert.match(text, new RegExp(`Ln ${SHRINKING_FACTS.line}`));
      await workbench.picture('problems');
    }),
  );

  await context.test('hover tells shape and parameters', () =>
    workbench.steps('hover', async () => {
      const hover = await workbench.hover('Conv2D');
      await hover.filter({ hasText: SHRINKING_FACTS.shape }).waitFor();
      assert.match(await hover.innerText(), new RegExp(`\\b${SHRINKING_FACTS.parameters}\\b`));
      await workbench.picture('hover');
    }),
  );

  await context.test('shapes stand at the end of their lines', () =>
    workbench.steps('hints', async () => {
      const line = workbench.page.locator('.view-line', { hasText: 'Conv2D(16' });
      await line.filter({ hasText: SHRINKING_FACTS.shape }).waitFor();
    }),
  );

  await context.test('models and layers are symbols', () =>
    workbench.steps('symbols', async () => {
      await workbench.runCommand('Go to Symbol in Editor...');
      const row = workbench.page.locator('.quick-input-list .monaco-list-row');
      await row.filter({ hasText: 'MaxPooling2D' }).first().waitFor();
      await workbench.picture('symbols');
      await workbench.page.keyboard.press('Escape');
    }),
  );

  await context.test('fixing the line removes the squiggle before the file is saved', () =>
    workbench.steps('fixed', async () => {
      await workbench.word('MaxPooling2D').last().click();
      await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('Control+Shift+K');
      await workbench.page.waitForSelector('.squiggly-error', { state: 'detached' });
      const lens = workbench.page.locator('.codelens-decoration');
      await lens.filter({ hasText: 'parameters, output (None, 10)' }).waitFor();
      await workbench.picture('shapes');
      await workbench.word('Sequential').nth(1).hover();
      const table = workbench.page.locator('.monaco-hover:visible table');
      await table.filter({ hasText: 'max_pooling2d' }).waitFor();
      await workbench.picture('model-hover');
      await workbench.page.keyboard.press('Control+Z');
      await workbench.page.waitForSelector('.squiggly-error', { state: 'attached' });
    }),
  );

  await context.test('a rule that is ignored in the settings goes at once', () =>
    workbench.steps('ignored', async () => {
      await workbench.changeSettings({ 'kerasight.ignore': [SHRINKING_FACTS.rule] });
      await workbench.page.waitForSelector('.squiggly-error', { state: 'detached' });
      await workbench.changeSettings({ 'kerasight.ignore': [] });
      await workbench.page.waitForSelector('.squiggly-error', { state: 'attached' });
    }),
  );

  await context.test('a new file that was never saved is read too', () =>
    workbench.steps('untitled', async () => {
      await workbench.runCommand('File: New Untitled Text File');
      await workbench.runCommand('Change Language Mode');
      await workbench.page.keyboard.type('python');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('[id="status.editor.mode"]', { hasText: 'Python' }).waitFor();
      await workbench.page.keyboard.insertText(
        'import keras\n\nlayer = keras.layers.Lambda(abs)\n' +
          'keras.Sequential([keras.Input((4,)), layer]).save(input())\n',
      );
      const rows = await workbench.problems();
      await rows.filter({ hasText: 'lambda-layer' }).waitFor();
    }),
  );

  await context.test('a word that is right there is completed', () =>
    workbench.steps('completion', async () => {
      await workbench.word('Lambda').first().click();
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.keyboard.type('keras.layers.Dense(8, activation="softm');
      const row = workbench.page.locator('.suggest-widget .monaco-list-row');
      await row.filter({ hasText: 'softmax' }).first().waitFor();
      await workbench.picture('completion');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.locator('.view-line', { hasText: 'activation="softmax"' }).waitFor();
    }),
  );

  await context.test('a restarted server finds the same mistakes again', () =>
    workbench.steps('restarted', async () => {
      await workbench.runCommand('Kerasight: Restart Server');
      const rows = await workbench.problems();
      await rows.filter({ hasText: finding.message }).waitFor({ state: 'detached' });
      await rows.filter({ hasText: finding.message }).waitFor();
    }),
  );
});

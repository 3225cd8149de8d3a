// Quick fixes and notebooks in real VS Code, from the real server.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { temporaryFolder } from '../support/places.js';
import { writeProgram } from '../support/programs.js';
import { Workbench } from '../support/workbench.js';

/** How long an editor on a busy machine may take to write a file. */
const SAVING_MILLISECONDS = 60_000;

const MISSPELT = 'import keras\n\nhidden = keras.layers.Dense(8, activaton="relu")\n';
const NOTEBOOK = {
  cells: [
    { cell_type: 'markdown', metadata: {}, source: ['# Lesson'] },
    { cell_type: 'code', metadata: {}, outputs: [], source: ['%time\n', 'import keras'] },
    {
      cell_type: 'code',
      metadata: {},
      outputs: [],
      source: ['negative = keras.layers.Dense(-1)'],
    },
  ],
  metadata: { language_info: { name: 'python' } },
  nbformat: 4,
  nbformat_minor: 5,
};

test('mistakes are fixed and notebooks are read', async (context) => {
  const folder = temporaryFolder('fixes');
  const misspelt = writeProgram(folder, 'misspelt.py', MISSPELT);
  writeProgram(folder, 'lesson.ipynb', JSON.stringify(NOTEBOOK, undefined, 1));
  const workbench = await Workbench.open(folder);

  await context.test('a quick fix writes what was meant', () =>
    workbench.steps('quick-fix', async () => {
      await workbench.openFile('misspelt.py');
      await workbench.page.waitForSelector('.squiggly-error', { state: 'attached' });
      await workbench.word('"relu"').first().click();
      await workbench.runCommand('Quick Fix...');
      const actions = workbench.page.locator('.action-widget .monaco-list-row');
      await actions.filter({ hasText: 'Suppress' }).waitFor();
      await workbench.picture('quick-fix');
      await actions.filter({ hasText: 'Write' }).click();
      await workbench.page.waitForSelector('.squiggly-error', { state: 'detached' });
      await workbench.page.keyboard.press('Control+S');
      const fixed = MISSPELT.replace('activaton', 'activation');
      const end = Date.now() + SAVING_MILLISECONDS;
      while (readFileSync(misspelt, 'utf8') !== fixed && Date.now() < end) {
        await sleep(100);
      }
      assert.equal(readFileSync(misspelt, 'utf8'), fixed);
    }),
  );

  await context.test('a mistake is underlined in its cell', () =>
    workbench.steps('notebook', async () => {
      const row = workbench.page.locator('.explorer-folders-view .monaco-list-row');
      await row.filter({ hasText: 'lesson.ipynb' }).dblclick();
      await workbench.page.waitForSelector('.squiggly-error', { state: 'attached' });
      const rows = await workbench.problems();
      const problem = rows.filter({ hasText: 'bad-argument' });
      await problem.waitFor();
      assert.match(await problem.innerText(), /Ln 1\b/);
      await workbench.picture('notebook');
    }),
  );
});

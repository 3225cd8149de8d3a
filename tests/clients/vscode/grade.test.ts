// The graded check in real VS Code: the example solution is really trained and scored.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { temporaryFolder } from '../support/places.js';
import { eventually, processesWith } from '../support/processes.js';
import { copySolution, RAISING, writeProgram } from '../support/programs.js';
import { Workbench } from '../support/workbench.js';

const COMMAND = 'Kerasight: Run Graded Check';

/** An epoch takes seconds; on a machine that is shared by several builds, a minute. */
const TRAINING = { timeout: 300_000 };

test('the graded check', async (context) => {
  const folder = temporaryFolder('grade');
  const solution = copySolution(folder);
  const training = `kerasight grade ${solution}`;
  writeProgram(folder, 'raises.py', RAISING);
  writeProgram(folder, 'nameless.py', RAISING.replace(/^#.*/, ''));
  const workbench = await Workbench.open(folder);
  await workbench.openFile('solution.py');

  await context.test('cancel ends the training and every process of it', () =>
    workbench.steps('cancel', async () => {
      await workbench.runCommand(COMMAND);
      const grading = workbench.notification(/Grading solution\.py: .*epoch/i);
      await grading.waitFor(TRAINING);
      assert.equal(processesWith(training).length, 1);
      await workbench.picture('grade-progress');
      await grading.getByRole('button', { name: 'Cancel' }).click();
      await eventually('the training to end', () => processesWith(training).length === 0);
      await grading.waitFor({ state: 'detached' });
      assert.equal(await workbench.notification('Score').count(), 0);
    }),
  );

  await context.test('unsaved changes are saved, the model is scored, the report opens', () =>
    workbench.steps('score', async () => {
      await workbench.page.locator('.editor-instance .view-line').last().click();
      await workbench.page.keyboard.press('Control+End');
      await workbench.page.keyboard.insertText('# ready to be graded\n');
      await workbench.runCommand(COMMAND);
      await workbench.notification(/Grading solution\.py: .*epoch/i).waitFor(TRAINING);
      assert.match(readFileSync(solution, 'utf8'), /# ready to be graded\n$/);
      const result = workbench.notification('Score');
      await result.waitFor(TRAINING);
      assert.match(await result.innerText(), /Score [45] \/ 5/);
      await workbench.picture('grade-result');
      const shown = /Score (\d) \/ 5/.exec(await result.innerText())?.[1];
      await result.getByRole('button', { name: 'Open Report' }).click();
      const report = workbench.report();
      await report.locator('svg').first().waitFor();
      assert.match(await report.locator('body').innerText(), new RegExp(`${shown} / 5`));
      await workbench.picture('grade-report');
    }),
  );

  await context.test('a solution that raises is scored 0 with its cause', () =>
    workbench.steps('crash', async () => {
      await workbench.openFile('raises.py');
      await workbench.runCommand(COMMAND);
      const result = workbench.notification('Score 0 / 5 (crash)');
      await result.waitFor(TRAINING);
      assert.match(await result.innerText(), /on purpose/);
    }),
  );

  await context.test('a file without a task line asks for the task', () =>
    workbench.steps('pick', async () => {
      await workbench.openFile('nameless.py');
      await workbench.runCommand(COMMAND);
      const row = workbench.page.locator('.quick-input-list .monaco-list-row');
      await row.filter({ hasText: 'digits' }).waitFor();
      await workbench.page.keyboard.press('Escape');
      await row.first().waitFor({ state: 'hidden' });
      assert.deepEqual(processesWith(`kerasight grade ${folder}`), []);
    }),
  );
});

// The graded check in real VS Code: the example solution is really trained and scored.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { temporaryFolder } from '../support/places.js';
import { eventually, processesWith } from '../support/processes.js';
import { copySolution } from '../support/programs.js';
import { Workbench } from '../support/workbench.js';

const COMMAND = 'Kerasight: Run Graded Check';

test('the graded check', async (context) => {
  const folder = temporaryFolder('grade');
  const solution = copySolution(folder);
  const training = `kerasight grade ${solution}`;
  const workbench = await Workbench.open(folder);
  await workbench.openFile('solution.py');

  await context.test('cancel ends the training and every process of it', () =>
    workbench.steps('cancel', async () => {
      await workbench.runCommand(COMMAND);
      const grading = workbench.notification(/Grading solution\.py: .*epoch/i);
      await grading.waitFor();
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
      await workbench.page.keyboard.insertText('# typed just now\n');
      await workbench.runCommand(COMMAND);
      await workbench.notification(/Grading solution\.py: .*epoch/i).waitFor();
      assert.match(readFileSync(solution, 'utf8'), /# typed just now\n$/);
      const result = workbench.notification('Score');
      await result.waitFor({ timeout: 300_000 });
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
      writeFileSync(solution, '# kerasight: task=digits\nraise ValueError("on purpose")\n');
      await workbench.openFile('solution.py');
      await workbench.runCommand(COMMAND);
      await workbench.notification(/Score 0 \/ 5 \(crash\)/).waitFor();
    }),
  );

  await context.test('a file without a task line asks for the task', () =>
    workbench.steps('pick', async () => {
      writeFileSync(solution, 'raise ValueError("on purpose")\n');
      await workbench.runCommand('File: Revert File');
      await workbench.runCommand(COMMAND);
      const row = workbench.page.locator('.quick-input-list .monaco-list-row');
      await row.filter({ hasText: 'digits' }).waitFor();
      await workbench.page.keyboard.press('Escape');
      await row.first().waitFor({ state: 'hidden' });
      assert.deepEqual(processesWith(training), []);
    }),
  );
});

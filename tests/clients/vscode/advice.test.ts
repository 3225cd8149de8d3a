// What trainings advise, in real VS Code: at its line, as a code action, and as a found rate.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../support/places.js';
import { eventually } from '../support/processes.js';
import { copyDiverging } from '../support/programs.js';
import { Workbench } from '../support/workbench.js';

/** An epoch takes seconds; on a machine that is shared by several builds, a minute. */
const TRAINING = { timeout: 300_000 };

test('advice of trainings', async (context) => {
  const folder = temporaryFolder('advice');
  const solution = copyDiverging(folder);
  const workbench = await Workbench.open(folder);
  await workbench.openFile('diverges.py');
  const actions = workbench.page.locator('.action-widget .monaco-list-row');
  const advice = workbench.page.locator('.squiggly-info');

  await context.test('a graded check leaves advice at the line to change', () =>
    workbench.steps('advice', async () => {
      await workbench.page.locator('.codelens-decoration a', { hasText: 'Run graded' }).click();
      const result = workbench.notification('Score 0 / 5 (non-finite)');
      await result.waitFor(TRAINING);
      await workbench.closeNotifications();
      await advice.nth(1).waitFor({ state: 'attached' });
      await workbench.hoverUntil('compile', 'The training diverged');
      await workbench.picture('advice-hover');
    }),
  );

  await context.test('a code action makes the change, and the advice goes', () =>
    workbench.steps('advice-action', async () => {
      await workbench.word('compile').first().click();
      await workbench.runCommand('Quick Fix...');
      await actions.filter({ hasText: 'Clip the gradients' }).waitFor();
      await workbench.picture('advice-action');
      await actions.filter({ hasText: 'Set the learning rate to 0.1' }).click();
      await workbench.word('0.1').first().waitFor();
      // the one at the other line stays
      await advice.nth(1).waitFor({ state: 'detached' });
      assert.equal(await advice.count(), 1);
    }),
  );

  await context.test('the learning rate is found, shown in a report, and written', () =>
    workbench.steps('tune', async () => {
      await workbench.runCommand('Kerasight: Tune Learning Rate');
      const progress = workbench.notification(/Finding the learning rate of diverges\.py: step/);
      await progress.waitFor(TRAINING);
      await workbench.picture('tune-progress');
      const result = workbench.notification('Learning rate for SGD');
      await result.waitFor(TRAINING);
      await workbench.picture('tune-result');
      const rate = /Learning rate for SGD: (\S+) \(now 0\.1\)/.exec(await result.innerText())?.[1];
      assert.ok(rate !== undefined);
      await result.getByRole('button', { name: 'Write It' }).click();
      await workbench.word(rate).first().waitFor();
      await workbench.page.keyboard.press('Control+S');
      await eventually('the file to be saved', () =>
        readFileSync(solution, 'utf8').includes(`SGD(${rate})`),
      );
    }),
  );

  await context.test('attempts are listed, and their report opens', () =>
    workbench.steps('attempts', async () => {
      await workbench.runCommand('Kerasight: Show Attempts');
      const row = workbench.page.locator('.quick-input-list .monaco-list-row');
      await row.filter({ hasText: 'mileage' }).first().waitFor();
      await workbench.picture('attempts');
      await row.first().click();
      const report = workbench.report();
      assert.match(await report.locator('body').innerText(), /The training diverged/);
      await workbench.runCommand('View: Close Editor');
      await workbench.runCommand('Kerasight: Open Report');
      assert.match(await report.locator('body').innerText(), /SGD\(0\.1\)/);
    }),
  );

  await context.test('a practice task is started', () =>
    workbench.steps('practice', async () => {
      await workbench.runCommand('Kerasight: Start Practice Task');
      const row = workbench.page.locator('.quick-input-list .monaco-list-row');
      await row.filter({ hasText: 'digits' }).first().click();
      await workbench.page.locator('.tab.active', { hasText: 'solution.py' }).waitFor();
      await workbench.picture('practice');
      assert.ok(existsSync(path.join(folder, 'digits', 'solution.py')));
    }),
  );
});

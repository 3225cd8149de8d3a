// A workspace that is not trusted: inspected, never run.
import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../support/places.js';
import { SHRINKING, writeProgram } from '../support/programs.js';
import { Workbench } from '../support/workbench.js';

test('restricted mode', async (context) => {
  const folder = temporaryFolder('trust');
  writeProgram(folder, 'shrinking.py', SHRINKING);
  const ran = path.join(folder, 'ran');
  const program = path.join(folder, 'python3');
  writeFileSync(program, `#!/bin/sh\ntouch "${ran}"\n`);
  chmodSync(program, 0o755);
  for (const module of ['json', 'click', 'keras', 'kerasight']) {
    writeProgram(folder, `${module}.py`, `open(${JSON.stringify(ran)}, "w").close()\n`);
  }
  mkdirSync(path.join(folder, '.vscode'));
  writeFileSync(
    path.join(folder, '.vscode/settings.json'),
    JSON.stringify({ 'kerasight.interpreter': [program] }),
  );
  const workbench = await Workbench.open(folder, {}, { trust: true });

  await context.test('mistakes are shown, and nothing of the workspace runs', () =>
    workbench.steps('restricted', async () => {
      await workbench.openFile('shrinking.py');
      await workbench.page.waitForSelector('.squiggly-error', { state: 'attached' });
      assert.ok(!existsSync(ran), 'a program or a module of the workspace was run');
    }),
  );

  await context.test('the graded check refuses to start and says why', () =>
    workbench.steps('refused', async () => {
      await workbench.runCommand('Kerasight: Run Graded Check');
      await workbench.notification('this workspace is not trusted').waitFor();
      await workbench.picture('restricted');
      assert.ok(!existsSync(ran));
    }),
  );
});

// Which Python the extension takes, and what it says when it cannot.
import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PYTHON, temporaryFolder } from '../support/places.js';
import { SOUND, writeProgram } from '../support/programs.js';
import { Workbench } from '../support/workbench.js';

test('a Python without Kerasight', async (context) => {
  const folder = temporaryFolder('python');
  writeProgram(folder, 'model.py', SOUND);
  // the very Python under test, without its packages
  const bare = path.join(folder, 'bare-python');
  writeFileSync(bare, `#!/bin/sh\nexec "${PYTHON}" -I -S "$@"\n`);
  chmodSync(bare, 0o755);
  const workbench = await Workbench.open(folder, { 'kerasight.interpreter': [bare] });

  await context.test('one message says what to run', () =>
    workbench.steps('not-installed', async () => {
      await workbench.openFile('model.py');
      const message = workbench.notification(`Run: ${bare} -m pip install kerasight`);
      await message.waitFor();
      assert.match(await message.innerText(), /set in kerasight\.interpreter/);
      assert.equal(await workbench.notification('Kerasight').count(), 1);
      await workbench.picture('not-installed');
    }),
  );

  await context.test('its button opens the setting', () =>
    workbench.steps('setting', async () => {
      await workbench
        .notification('pip install kerasight')
        .getByRole('button', { name: 'Open Setting' })
        .click();
      await workbench.page
        .locator('.settings-editor .setting-item', { hasText: 'Interpreter' })
        .first()
        .waitFor();
      await workbench.runCommand('View: Close Editor');
    }),
  );

  await context.test('the status item says so too', () =>
    workbench.steps('status-failed', async () => {
      await workbench.openFile('model.py');
      const status = await workbench.languageStatus();
      await status.filter({ hasText: 'Kerasight is not running' }).waitFor();
    }),
  );

  await context.test('another Python in the settings starts the server, status says why', () =>
    workbench.steps('status-running', async () => {
      await workbench.changeSettings({ 'kerasight.interpreter': [PYTHON] });
      await workbench.openFile('model.py');
      await workbench.hoverUntil('Dense', '(None, ');
      const status = await workbench.languageStatus();
      await status.filter({ hasText: `(set in kerasight.interpreter): ${PYTHON}` }).waitFor();
      await workbench.picture('status');
    }),
  );
});

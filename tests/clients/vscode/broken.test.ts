// A server that ends by itself.
import assert from 'node:assert/strict';
import { chmodSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { PYTHON, temporaryFolder } from '../support/places.js';
import { eventually, type Process, processesWith } from '../support/processes.js';
import { SHRINKING, SHRINKING_FACTS, writeProgram } from '../support/programs.js';
import { Workbench } from '../support/workbench.js';

test('a server that ends by itself', async (context) => {
  const folder = temporaryFolder('broken');
  writeProgram(folder, 'shrinking.py', SHRINKING);
  const broken = path.join(folder, 'broken');
  const python = path.join(folder, 'python');
  // the Python under test, which cannot start the server while the file `broken` exists
  writeFileSync(
    python,
    `#!/bin/sh
case "$*" in *server*) if [ -e "${broken}" ]; then echo "no memory left" >&2; exit 3; fi;; esac
"${PYTHON}" "$@"
`,
  );
  chmodSync(python, 0o755);
  const servers = (): Process[] => processesWith(`${python} -P -m kerasight server`);
  const workbench = await Workbench.open(folder, { 'kerasight.interpreter': [python] });
  await workbench.openFile('shrinking.py');
  const rows = await workbench.problems();
  const mistake = rows.filter({ hasText: SHRINKING_FACTS.rule });
  await mistake.waitFor();

  await context.test('is started again without a word', () =>
    workbench.steps('killed', async () => {
      const [server, ...others] = servers();
      assert.ok(server !== undefined);
      assert.deepEqual(others, []);
      process.kill(server.pid);
      await mistake.waitFor({ state: 'detached' });
      await mistake.waitFor();
      assert.equal(await workbench.notification('').count(), 0);
    }),
  );

  await context.test('is given up with one message when it cannot start', () =>
    workbench.steps('given-up', async () => {
      writeFileSync(broken, '');
      await workbench.runCommand('Kerasight: Restart Server');
      const message = workbench.notification('server did not start in');
      await message.waitFor();
      assert.equal(await workbench.notification('').count(), 1);
      await eventually('no server to be left', () => servers().length === 0);
      const status = await workbench.languageStatus();
      await status.filter({ hasText: 'Kerasight is not running' }).waitFor();
    }),
  );

  await context.test('the log tells why', () =>
    workbench.steps('log', async () => {
      await workbench.runCommand('Kerasight: Show Log');
      await workbench.page.getByText('The server did not start').first().waitFor();
      await eventually('the reason', () => workbench.log().includes('no memory left'));
    }),
  );
});

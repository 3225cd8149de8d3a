import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { findPythonOnPath } from '../src/pythonOnPath.js';
import { commandLine, describeFailure, findProblem, probePython } from '../src/pythonProbe.js';

const folder = mkdtempSync(path.join(tmpdir(), 'kerasight-probe-'));
after(() => {
  rmSync(folder, { recursive: true });
});

const python = {
  command: '/usr/bin/python3',
  arguments: [],
  reason: 'the first Python on the PATH',
};

function script(name: string, text: string): string {
  const file = path.join(folder, name);
  writeFileSync(file, `#!/bin/sh\n${text}\n`);
  chmodSync(file, 0o755);
  return file;
}

function realPython(): string {
  const found = findPythonOnPath(process.env);
  assert.ok(found !== undefined, 'these tests need a Python on the PATH');
  return found;
}

test('a real Python says its version and whether Kerasight is there', async () => {
  const empty = { command: realPython(), arguments: ['-I', '-S'], reason: '' };
  const facts = await probePython(empty);
  assert.equal(facts.version.length, 3);
  assert.equal(facts.version[0], 3);
  assert.equal(facts.kerasight, null);
});

test('an installed Kerasight is found without being imported', async () => {
  const packages = path.join(folder, 'packages');
  mkdirSync(path.join(packages, 'kerasight'), { recursive: true });
  writeFileSync(path.join(packages, 'kerasight', '__init__.py'), 'raise SystemExit("imported")');
  const info = path.join(packages, 'kerasight-9.8.7.dist-info');
  mkdirSync(info);
  writeFileSync(
    path.join(info, 'METADATA'),
    'Metadata-Version: 2.1\nName: kerasight\nVersion: 9.8.7\n',
  );
  const command = script('with-packages', `PYTHONPATH="${packages}" exec "${realPython()}" "$@"`);
  const facts = await probePython({ command, arguments: [], reason: '' });
  assert.equal(facts.kerasight, '9.8.7');
});

test('a json.py in the current folder is not run', async () => {
  const workspace = path.join(folder, 'workspace');
  mkdirSync(workspace);
  writeFileSync(path.join(workspace, 'json.py'), 'raise SystemExit("the workspace was run")');
  const command = script('in-workspace', `cd "${workspace}" && exec "${realPython()}" "$@"`);
  const facts = await probePython({ command, arguments: [], reason: '' });
  assert.equal(facts.version[0], 3);
});

test('a program that is no Python is refused', async () => {
  const command = script('talker', 'echo hello');
  await assert.rejects(probePython({ command, arguments: [], reason: '' }));
  const other = script('liar', 'echo \'{"version": 3}\'');
  await assert.rejects(probePython({ command: other, arguments: [], reason: '' }), /unexpected/);
});

test('a Python with Kerasight is fine', () => {
  assert.equal(findProblem(python, { version: [3, 11, 0], kerasight: '0.1.0' }), undefined);
  assert.equal(findProblem(python, { version: [4, 0, 0], kerasight: '0.1.0' }), undefined);
});

test('a Python without Kerasight: the message says what to run', () => {
  const problem = findProblem(python, { version: [3, 12, 1], kerasight: null });
  assert.equal(problem?.install, '/usr/bin/python3 -m pip install kerasight');
  assert.match(
    problem.message,
    /not installed in \/usr\/bin\/python3 \(Python 3\.12\.1, the first/,
  );
  assert.match(problem.message, /Run: \/usr\/bin\/python3 -m pip install kerasight$/);
});

test('a Python that is too old is not asked to install anything', () => {
  const problem = findProblem(python, { version: [3, 10, 14], kerasight: null });
  assert.match(problem?.message ?? '', /needs Python 3\.11 or newer.*is Python 3\.10\.14/);
  assert.equal(problem?.install, undefined);
});

test('a command that does not start says which, and where it came from', async () => {
  const missing = {
    command: '/no/such/python',
    arguments: [],
    reason: 'set in kerasight.interpreter',
  };
  const error: unknown = await probePython(missing).catch((reason: unknown) => reason);
  const { message } = describeFailure(missing, error);
  assert.match(message, /^\/no\/such\/python \(set in kerasight\.interpreter\) .*ENOENT/);
});

test('a command line quotes what needs quotes', () => {
  assert.equal(commandLine(['/a b/python', '-X', 'dev']), '"/a b/python" -X dev');
});

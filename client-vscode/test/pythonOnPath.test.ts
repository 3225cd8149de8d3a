import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { findPythonOnPath } from '../src/pythonOnPath.js';

const holding =
  (...files: string[]) =>
  (file: string) =>
    files.includes(file);

test('python3 wins over python, wherever on the PATH it stands', () => {
  const found = findPythonOnPath({ PATH: '/a:/b' }, 'linux', holding('/a/python', '/b/python3'));
  assert.equal(found, '/b/python3');
});

test('python alone will do', () => {
  assert.equal(findPythonOnPath({ PATH: '/a:/b' }, 'linux', holding('/b/python')), '/b/python');
});

test('a folder of the PATH that is not absolute never chooses the program', () => {
  const everywhere = () => true;
  assert.equal(findPythonOnPath({ PATH: '.::bin:/a' }, 'linux', everywhere), '/a/python3');
  assert.equal(findPythonOnPath({ PATH: '.' }, 'linux', everywhere), undefined);
});

test('Windows spells the variable and the files in its own way', () => {
  const found = findPythonOnPath(
    { Path: 'C:\\Windows;C:\\Py' },
    'win32',
    holding('C:\\Py\\python.exe'),
  );
  assert.equal(found, 'C:\\Py\\python.exe');
});

test('no PATH, no Python', () => {
  assert.equal(
    findPythonOnPath({}, 'linux', () => true),
    undefined,
  );
});

test('folders and files without the right to run are passed over', (context) => {
  const root = mkdtempSync(path.join(tmpdir(), 'kerasight-path-'));
  context.after(() => {
    rmSync(root, { recursive: true });
  });
  const [folder, text, program] = ['folder', 'text', 'program'].map((name) => {
    mkdirSync(path.join(root, name));
    return path.join(root, name);
  }) as [string, string, string];
  mkdirSync(path.join(folder, 'python3'));
  writeFileSync(path.join(text, 'python3'), '');
  chmodSync(path.join(text, 'python3'), 0o644);
  writeFileSync(path.join(program, 'python3'), '#!/bin/sh\n');
  chmodSync(path.join(program, 'python3'), 0o755);
  assert.equal(
    findPythonOnPath({ PATH: [folder, text, program].join(':') }, 'linux'),
    path.join(program, 'python3'),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readInterpreter, readServerSettings } from '../src/settings.js';
import { serverKeys } from '../src/serverKeys.js';

const from = (values: Record<string, unknown>) => ({ get: (section: string) => values[section] });

/** What is sent of a setting that nobody has set, by its kind; a menu is left open. */
const leftOpen = new Map<unknown, unknown>([
  ['list', []],
  ['table', {}],
  ['flag', true],
]);

const untouched = {
  ...Object.fromEntries(
    Object.entries(serverKeys).map(([name, kind]) => [name, leftOpen.get(kind) ?? null]),
  ),
  showGradeMessage: false,
};

test('the settings of an untouched editor leave all to the project', () => {
  assert.deepEqual(
    readServerSettings(from({ keras: 'auto', select: [], ignore: [] }), true),
    untouched,
  );
  const { keras, select, severity, completion } = readServerSettings(from({}), true);
  assert.deepEqual(
    { keras, select, severity, completion },
    { keras: null, select: [], severity: {}, completion: true },
  );
});

test('a number is sent, anything else is left open', () => {
  assert.equal(readServerSettings(from({ typingPause: 0 }), true).typingPause, 0);
  assert.equal(readServerSettings(from({ typingPause: '9' }), true).typingPause, null);
});

test('a chosen Keras is a number, the others are passed on', () => {
  const chosen = {
    select: ['none-dimension'],
    ignore: ['shape'],
    perFileIgnores: { 'lessons/**': ['lambda-layer'] },
    severity: { 'lambda-layer': 'error' },
    exclude: ['generated/'],
  };
  assert.deepEqual(readServerSettings(from({ keras: '2', ...chosen }), true), {
    ...untouched,
    ...chosen,
    keras: 2,
  });
  assert.equal(readServerSettings(from({ keras: '3' }), true).keras, 3);
  assert.deepEqual(readServerSettings(from({ profile: 'exam-2.13' }), true), {
    ...untouched,
    profile: 'exam-2.13',
  });
});

test('other files are read in a trusted workspace, unless the user does not want it', () => {
  for (const name of ['dataFiles', 'projectFiles'] as const) {
    const wanted = (isWanted: boolean, isTrusted: boolean) =>
      readServerSettings(from({ [name]: isWanted }), isTrusted)[name];
    assert.equal(wanted(true, true), true);
    assert.equal(wanted(false, true), false);
    assert.equal(wanted(true, false), false);
  }
});

test('values of the wrong type never reach the server', () => {
  assert.deepEqual(
    readServerSettings(
      from({
        keras: 7,
        select: 'none-dimension',
        ignore: ['a', 1, null],
        severity: ['error'],
        perFileIgnores: null,
        projectFiles: 'no',
      }),
      true,
    ),
    { ...untouched, ignore: ['a'] },
  );
});

test('what is shown beside the code can be turned off', () => {
  for (const name of ['completion', 'inlayHints', 'codeLens'] as const) {
    assert.deepEqual(readServerSettings(from({ [name]: false }), true), {
      ...untouched,
      [name]: false,
    });
  }
});

test('the interpreter keeps its arguments and knows the workspace and the home folder', () => {
  assert.deepEqual(
    readInterpreter(
      from({ interpreter: ['${workspaceFolder}/.venv/bin/python', '-X', 'utf8'] }),
      '/w',
    ),
    ['/w/.venv/bin/python', '-X', 'utf8'],
  );
  assert.deepEqual(readInterpreter(from({ interpreter: ['~/p'] }), undefined, '/home/u'), [
    '/home/u/p',
  ]);
  assert.deepEqual(
    readInterpreter(from({ interpreter: ['${userHome}/a~/p'] }), undefined, '/home/u'),
    ['/home/u/a~/p'],
  );
});

test('an empty interpreter is none', () => {
  for (const interpreter of [[], [''], ['  '], '/usr/bin/python3', undefined, [3]]) {
    assert.deepEqual(readInterpreter(from({ interpreter }), '/w'), []);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { choosePython, sameChoice } from '../src/pythonChoice.js';

const everywhere = {
  setting: ['/set/python', '-X', 'dev'],
  activeEnvironment: () => Promise.resolve<string | undefined>('/chosen/python'),
  onPath: (): string | undefined => '/usr/bin/python3',
};

test('the setting comes first and keeps its arguments', async () => {
  const choice = await choosePython(everywhere);
  assert.deepEqual(choice, {
    command: '/set/python',
    arguments: ['-X', 'dev'],
    reason: 'set in kerasight.interpreter',
  });
});

test('without the setting the Python extension is asked, and nobody after it', async () => {
  const choice = await choosePython({
    ...everywhere,
    setting: [],
    onPath: () => assert.fail('the PATH was read'),
  });
  assert.equal(choice?.command, '/chosen/python');
  assert.match(choice.reason, /Python extension/);
});

test('the PATH is the last resort', async () => {
  const nothing = { setting: [], activeEnvironment: () => Promise.resolve(undefined) };
  const choice = await choosePython({ ...nothing, onPath: everywhere.onPath });
  assert.equal(choice?.command, '/usr/bin/python3');
  assert.match(choice.reason, /PATH/);
  assert.equal(await choosePython({ ...nothing, onPath: () => undefined }), undefined);
});

test('choices are the same when they run the same command, whatever the reason', () => {
  const one = { command: '/p', arguments: ['-X', 'dev'], reason: 'a' };
  assert.ok(sameChoice(one, { ...one, reason: 'b' }));
  assert.ok(!sameChoice(one, { ...one, arguments: [] }));
  assert.ok(!sameChoice(one, { ...one, command: '/q' }));
  assert.ok(!sameChoice(one, undefined));
  assert.ok(sameChoice(undefined, undefined));
});

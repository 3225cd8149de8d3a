import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findTaskLine } from '../src/taskLine.js';

test('a solution names its task in a comment of its own', () => {
  assert.equal(findTaskLine('# kerasight: task=digits\nimport keras\n'), 'digits');
  assert.equal(
    findTaskLine('"""A docstring."""\r\n#kerasight:task = my-task_2  \r\n'),
    'my-task_2',
  );
});

test('other lines do not', () => {
  for (const text of [
    '',
    'x = 1  # kerasight: task=digits',
    '# kerasight: ignore=lambda-layer',
    '# kerasight: task=',
    '# see kerasight: task=digits',
    '# kerasight: task=digits and more',
  ]) {
    assert.equal(findTaskLine(text), undefined, text);
  }
});

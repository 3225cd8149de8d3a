// What a search for the learning rate answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTuneResult } from '../src/tuneResult.js';

test('a suggestion', () => {
  const answer = {
    event: 'result',
    suggestion: 0.02,
    message: 'Learning rate for Adam: 0.02 (now 0.001).',
    change: { title: 'Set the learning rate to 0.02', edits: [] },
    report: '/tmp/report.html',
  };
  assert.deepEqual(parseTuneResult(answer), {
    suggestion: 0.02,
    message: 'Learning rate for Adam: 0.02 (now 0.001).',
    editable: true,
    report: '/tmp/report.html',
  });
});

test('no suggestion is an outcome, too', () => {
  const parsed = parseTuneResult({ suggestion: null, message: 'No suggestion: it is noise.' });
  assert.equal(parsed.suggestion, null);
  assert.equal(parsed.editable, false);
  assert.equal(parsed.report, null);
});

test('an answer of another kind is refused', () => {
  for (const answer of [undefined, null, 3, {}, { message: 3 }]) {
    assert.throws(() => parseTuneResult(answer), /no outcome/);
  }
});

// Attempts as the server lists them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attemptLine, latestAttempt, readAttempts } from '../src/attemptList.js';

const ATTEMPT = {
  attempt: 'digits-1',
  created: '2026-11-22T10:15:00+00:00',
  task: 'digits',
  score: 4,
  max_score: 5,
  cause: null,
  metric: 'accuracy',
  value: 0.953,
  diagnosis: 'overfit',
  solution: '/home/ada/solution.py',
  report: '/home/ada/report.html',
};
const CRASH = { ...ATTEMPT, score: 0, cause: 'crash', value: null, diagnosis: null };

test('the newest stands first, and what is no attempt is left out', () => {
  const other = { ...ATTEMPT, task: 'mileage' };
  assert.deepEqual(readAttempts([ATTEMPT, null, { task: 'digits' }, other]), [other, ATTEMPT]);
  assert.deepEqual(readAttempts('attempts'), []);
});

test('what a list shows', () => {
  assert.deepEqual(attemptLine(ATTEMPT), {
    label: '4 / 5  accuracy 0.9530',
    description: 'digits, 2026-11-22 10:15',
    detail: '/home/ada/solution.py: overfit',
  });
  const line = attemptLine(CRASH);
  assert.equal(line.label, '0 / 5');
  assert.equal(line.detail, '/home/ada/solution.py: crash');
});

test('the report of the open file counts before a newer one', () => {
  const newer = { ...ATTEMPT, solution: '/home/ada/other.py' };
  assert.equal(latestAttempt([newer, ATTEMPT], ATTEMPT.solution), ATTEMPT);
  assert.equal(latestAttempt([newer, ATTEMPT], '/tmp/none.py'), newer);
  assert.equal(latestAttempt([newer, ATTEMPT], undefined), newer);
  assert.equal(latestAttempt([], ATTEMPT.solution), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RestartBudget } from '../src/restartBudget.js';

const MINUTE = 60_000;

test('three restarts in three minutes, not four', () => {
  const budget = new RestartBudget();
  assert.deepEqual(
    [0, 1, 2, 3].map((time) => budget.take(time)),
    [true, true, true, false],
  );
});

test('time gives restarts back, refused ones cost nothing', () => {
  const budget = new RestartBudget();
  assert.deepEqual(
    [0, 1 * MINUTE, 2 * MINUTE, 2.5 * MINUTE, 3 * MINUTE, 3.5 * MINUTE].map((time) =>
      budget.take(time),
    ),
    [true, true, true, false, true, false],
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProgressRelay } from '../src/progressRelay.js';
import { progressSteps, type WorkDoneValue } from '../src/progressSteps.js';

test('percentages so far become steps that add up to 100 and never go back', () => {
  const step = progressSteps();
  const increments = [0, 20, 15, 60, 250, 100].map(
    (percentage) => step({ kind: 'report', percentage }).increment,
  );
  assert.deepEqual(increments, [0, 20, 0, 40, 40, 0]);
});

test('a message passes as it is; a value without a percentage moves nothing', () => {
  const step = progressSteps();
  assert.deepEqual(step({ kind: 'report', message: 'epoch 1/5' }), { message: 'epoch 1/5' });
  assert.deepEqual(step({ kind: 'end' }), {});
});

test('progress goes to the work that runs, and to nobody before and after it', async () => {
  const relay = new ProgressRelay();
  const seen: WorkDoneValue[] = [];
  const value: WorkDoneValue = { kind: 'report', percentage: 5 };
  assert.equal(relay.pass(value), false);
  const answer = await relay.during(
    (received) => seen.push(received),
    () => {
      assert.ok(relay.busy);
      assert.equal(relay.pass(value), true);
      return Promise.resolve(42);
    },
  );
  assert.equal(answer, 42);
  assert.deepEqual(seen, [value]);
  assert.equal(relay.busy, false);
  assert.equal(relay.pass(value), false);
});

test('work that fails gives the progress back too', async () => {
  const relay = new ProgressRelay();
  await assert.rejects(
    relay.during(
      () => undefined,
      () => Promise.reject(new Error('no')),
    ),
  );
  assert.equal(relay.busy, false);
});

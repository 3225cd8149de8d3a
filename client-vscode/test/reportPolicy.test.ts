import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withPolicy } from '../src/reportPolicy.js';

test('the policy stands before everything that the page says', () => {
  const page = '<!-- <head> --><!doctype html><html><head><script>alert(1)</script></head></html>';
  const shown = withPolicy(page);
  assert.match(
    shown,
    /^<!doctype html><meta http-equiv="Content-Security-Policy" content="default-src 'none';/,
  );
  assert.ok(shown.endsWith(page));
});

test('the policy allows neither script nor the network', () => {
  const policy = /content="([^"]*)"/.exec(withPolicy(''))?.[1] ?? '';
  assert.doesNotMatch(policy, /script-src|https?:|\*/);
  assert.match(policy, /default-src 'none'/);
});

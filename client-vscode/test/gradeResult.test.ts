import assert from 'node:assert/strict';
import { test } from 'node:test';
import { describeGradeResult, parseGradeResult } from '../src/gradeResult.js';

const scored = {
  event: 'result',
  score: 4,
  max_score: 5,
  cause: null,
  message: 'The next band begins at 0.97.\nMore.',
  metric: { name: 'accuracy', value: 0.95349 },
  bands: [0.5, 0.8, 0.9, 0.95, 0.97],
  report: '/w/.kerasight/reports/a/report.html',
};

test('a score is told with the first line of its message', () => {
  assert.equal(
    describeGradeResult(parseGradeResult(scored)),
    'Score 4 / 5: The next band begins at 0.97.',
  );
});

test('without a message the metric speaks', () => {
  assert.equal(
    describeGradeResult(parseGradeResult({ ...scored, message: '' })),
    'Score 4 / 5: accuracy 0.9535',
  );
});

test('a zero is told with its cause', () => {
  const crashed = parseGradeResult({
    score: 0,
    max_score: 5,
    cause: 'crash',
    message: 'ValueError in line 3',
    metric: { name: 'accuracy', value: null },
    report: null,
  });
  assert.equal(describeGradeResult(crashed), 'Score 0 / 5 (crash): ValueError in line 3');
  assert.equal(crashed.report, null);
});

test('a score alone is enough', () => {
  assert.equal(describeGradeResult(parseGradeResult({ score: 5, max_score: 5 })), 'Score 5 / 5');
});

test('a metric that is not finite arrives as no number and is left out', () => {
  const result = parseGradeResult({ ...scored, metric: { name: 'accuracy', value: null } });
  assert.equal(result.metric, null);
});

test('an answer without a score is refused with a way out', () => {
  for (const answer of [null, undefined, 'ok', {}, { score: '4', max_score: 5 }]) {
    assert.throws(() => parseGradeResult(answer), /no score.*pip install -U kerasight/s);
  }
});

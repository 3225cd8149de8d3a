// What the server says of a graded check, checked and put into words.

/** The answer to the command `kerasight.grade`, as far as it is used here. */
export interface GradeResult {
  /** 0 to `max_score`. */
  score: number;
  max_score: number;
  /** Why the score is 0 without a measurement (`crash`, `timeout`, ...), or null. */
  cause: string | null;
  message: string;
  metric: { name: string; value: number } | null;
  /** The absolute path of report.html, or null. */
  report: string | null;
}

function isMetric(value: unknown): value is { name: string; value: number } {
  const metric = value as { name?: unknown; value?: unknown } | null | undefined;
  return typeof metric?.name === 'string' && typeof metric.value === 'number';
}

/** Checks an answer. Throws when it lacks a score. */
export function parseGradeResult(answer: unknown): GradeResult {
  const fields = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<
    string,
    unknown
  >;
  const { score, max_score: maximum, cause, message, metric, report } = fields;
  if (typeof score !== 'number' || typeof maximum !== 'number') {
    throw new Error(
      `The server's answer has no score: ${JSON.stringify(answer)}. ` +
        'Is Kerasight in your Python older than this extension? Run: pip install -U kerasight',
    );
  }
  return {
    score,
    max_score: maximum,
    cause: typeof cause === 'string' ? cause : null,
    message: typeof message === 'string' ? message : '',
    metric: isMetric(metric) ? metric : null,
    report: typeof report === 'string' ? report : null,
  };
}

/** One line for a notification: `Score 4 / 5: accuracy 0.953`. */
export function describeGradeResult(result: GradeResult): string {
  const head = `Score ${result.score} / ${result.max_score}`;
  const facts = [
    result.cause ?? '',
    result.metric === null ? '' : `${result.metric.name} ${result.metric.value.toFixed(3)}`,
  ].filter((fact) => fact !== '');
  const line = facts.length === 0 ? head : `${head} (${facts.join(', ')})`;
  const firstLine = result.message.split('\n')[0]?.trim() ?? '';
  return firstLine === '' ? line : `${line}. ${firstLine}`;
}

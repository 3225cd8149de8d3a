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

/** One line for a notification: `Score 4 / 5: accuracy 0.9530 on 1,000 unseen examples.` */
export function describeGradeResult(result: GradeResult): string {
  const cause = result.cause === null ? '' : ` (${result.cause})`;
  const metric =
    result.metric === null ? '' : `${result.metric.name} ${result.metric.value.toFixed(4)}`;
  const words = result.message.split('\n')[0]?.trim() ?? '';
  const detail = words === '' ? metric : words;
  return `Score ${result.score} / ${result.max_score}${cause}${detail === '' ? '' : `: ${detail}`}`;
}

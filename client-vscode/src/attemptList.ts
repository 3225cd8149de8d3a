// The attempts that the server lists, checked and put into words.

/** One graded check, as far as it is shown here. */
export interface Attempt {
  /** When it began, as in ISO 8601. */
  created: string;
  task: string;
  score: number;
  max_score: number;
  cause: string | null;
  metric: string;
  value: number | null;
  diagnosis: string | null;
  /** The absolute path of the file that was graded. */
  solution: string;
  /** The absolute path of report.html. */
  report: string;
}

/** How a list shows an attempt. */
export interface AttemptLine {
  label: string;
  description: string;
  detail: string;
}

function isAttempt(value: unknown): value is Attempt {
  const attempt = value as Partial<Record<keyof Attempt, unknown>> | null;
  return (
    typeof attempt === 'object' &&
    attempt !== null &&
    (['created', 'task', 'solution', 'report'] as const).every(
      (name) => typeof attempt[name] === 'string',
    ) &&
    typeof attempt.score === 'number' &&
    typeof attempt.max_score === 'number'
  );
}

/** The attempts in an answer of the server, the newest first; what is none is left out. */
export function readAttempts(answer: unknown): Attempt[] {
  return Array.isArray(answer) ? answer.filter(isAttempt).reverse() : [];
}

/** `4 / 5  accuracy 0.9530`, with task and day beside it, and what was found below. */
export function attemptLine(attempt: Attempt): AttemptLine {
  const measured =
    typeof attempt.value === 'number' ? `${attempt.metric} ${attempt.value.toFixed(4)}` : '';
  const found = attempt.cause ?? attempt.diagnosis ?? '';
  return {
    label: `${attempt.score} / ${attempt.max_score}  ${measured}`.trimEnd(),
    description: `${attempt.task}, ${attempt.created.slice(0, 16).replace('T', ' ')}`,
    detail: [attempt.solution, found].filter((part) => part !== '').join(': '),
  };
}

/** The newest attempt at a file, else the newest of all; undefined when there is none. */
export function latestAttempt(attempts: Attempt[], file: string | undefined): Attempt | undefined {
  return attempts.find((attempt) => attempt.solution === file) ?? attempts[0];
}

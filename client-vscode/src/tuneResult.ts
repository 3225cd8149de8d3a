// What the server says of a search for the learning rate, checked and put into words.

/** The answer to the command `kerasight.tuneLearningRate`, as far as it is used here. */
export interface TuneResult {
  /** The rate that did best, or null. */
  suggestion: number | null;
  /** The outcome in a sentence. */
  message: string;
  /** Whether it is certain what to write into the file. */
  editable: boolean;
  /** The absolute path of report.html, or null. */
  report: string | null;
}

/** Checks an answer. Throws when it has no outcome. */
export function parseTuneResult(answer: unknown): TuneResult {
  const fields = (typeof answer === 'object' && answer !== null ? answer : {}) as Record<
    string,
    unknown
  >;
  const { suggestion, message, change, report } = fields;
  if (typeof message !== 'string') {
    throw new Error(
      `The server's answer has no outcome: ${JSON.stringify(answer)}. ` +
        'Is Kerasight in your Python older than this extension? Run: pip install -U kerasight',
    );
  }
  return {
    suggestion: typeof suggestion === 'number' ? suggestion : null,
    message,
    editable: typeof change === 'object' && change !== null,
    report: typeof report === 'string' ? report : null,
  };
}

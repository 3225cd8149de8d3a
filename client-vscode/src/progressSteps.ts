// From the server's progress (a percentage so far) to VS Code's (a step at a time).

/** The value of a `$/progress` notification. */
export interface WorkDoneValue {
  kind: 'begin' | 'report' | 'end';
  message?: string;
  percentage?: number;
}

/** What `vscode.Progress.report` takes. */
export interface ProgressStep {
  message?: string;
  increment?: number;
}

/** A function that turns each value into a step; steps never add up to more than 100. */
export function progressSteps(): (value: WorkDoneValue) => ProgressStep {
  let reached = 0;
  return ({ message, percentage }) => {
    const step: ProgressStep = message === undefined ? {} : { message };
    if (percentage !== undefined) {
      const target = Math.max(reached, Math.min(percentage, 100));
      step.increment = target - reached;
      reached = target;
    }
    return step;
  };
}

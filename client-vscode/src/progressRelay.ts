// Carries the progress of a graded check from the server's connection to the notification.
import type { WorkDoneValue } from './progressSteps.js';

/** Hands progress to whoever asked for it last. */
export class ProgressRelay {
  private receiver: ((value: WorkDoneValue) => void) | undefined;

  /** Whether somebody receives progress now. */
  get busy(): boolean {
    return this.receiver !== undefined;
  }

  /** Sends the progress to `receiver` while `work` runs. */
  async during<T>(receiver: (value: WorkDoneValue) => void, work: () => Promise<T>): Promise<T> {
    this.receiver = receiver;
    try {
      return await work();
    } finally {
      this.receiver = undefined;
    }
  }

  /** Passes one value on; false when nobody receives, and VS Code is to show it as usual. */
  readonly pass = (value: WorkDoneValue): boolean => {
    this.receiver?.(value);
    return this.receiver !== undefined;
  };
}

// How often a server that ends by itself is started again.

/** A server that ends more often than this within the window has a fault that stays. */
const RESTARTS = 3;
const WINDOW_MILLISECONDS = 3 * 60 * 1000;

/** Counts restarts; one budget for one server. */
export class RestartBudget {
  private spent: number[] = [];

  /** Whether one more restart at the time `now` (in milliseconds) is within the budget. */
  take(now: number): boolean {
    this.spent = this.spent.filter((time) => now - time < WINDOW_MILLISECONDS);
    if (this.spent.length >= RESTARTS) {
      return false;
    }
    this.spent.push(now);
    return true;
  }
}

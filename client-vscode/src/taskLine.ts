// The line with which a solution names its task.

/** `# kerasight: task=digits`, alone on its line. */
const TASK_LINE = /^[ \t]*#[ \t]*kerasight:[ \t]*task[ \t]*=[ \t]*([\w-]+)[ \t]*$/m;

/** The task that a solution names, or undefined. The server reads the same line itself. */
export function findTaskLine(text: string): string | undefined {
  return TASK_LINE.exec(text)?.[1];
}

// Which Python the server runs in, and why.

/** A Python to run, as a command with arguments, and the words that say where it came from. */
export interface PythonChoice {
  command: string;
  arguments: string[];
  reason: string;
}

/** The places to ask, in the order in which they are asked. */
export interface PythonSources {
  /** `kerasight.interpreter`: a command and its arguments, or empty. */
  setting: string[];
  /** The environment chosen in the Python extension, or undefined. */
  activeEnvironment: () => Promise<string | undefined>;
  /** `python3` or `python` on the PATH, or undefined. */
  onPath: () => string | undefined;
}

/** The first Python that one of the sources names, or undefined. */
export async function choosePython(sources: PythonSources): Promise<PythonChoice | undefined> {
  const [command, ...rest] = sources.setting;
  if (command !== undefined) {
    return { command, arguments: rest, reason: 'set in kerasight.interpreter' };
  }
  const environment = await sources.activeEnvironment();
  if (environment !== undefined) {
    return { command: environment, arguments: [], reason: 'chosen in the Python extension' };
  }
  const found = sources.onPath();
  return found === undefined
    ? undefined
    : { command: found, arguments: [], reason: 'the first Python on the PATH' };
}

/** Whether two choices run the same command. */
export function sameChoice(
  one: PythonChoice | undefined,
  other: PythonChoice | undefined,
): boolean {
  return (
    one?.command === other?.command &&
    JSON.stringify(one?.arguments) === JSON.stringify(other?.arguments)
  );
}

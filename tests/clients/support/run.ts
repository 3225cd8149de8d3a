// Runs a command to its end.
import { spawn } from 'node:child_process';

/** How a command ended, and what it printed. */
export interface Outcome {
  code: number | null;
  output: string;
}

/** Runs `command`; standard output and error are read as one text, as a terminal shows them. */
export function run(
  command: string,
  words: string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv; timeout?: number } = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, words, {
      ...options,
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const append = (text: string): void => {
      output += text;
    };
    child.stdout.setEncoding('utf8').on('data', append);
    child.stderr.setEncoding('utf8').on('data', append);
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}

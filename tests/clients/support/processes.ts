// Which programs run on this machine (Linux).
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** A process and its command line. */
export interface Process {
  pid: number;
  line: string;
}

/** The processes whose command line mentions `text`. */
export function processesWith(text: string): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const line = readFileSync(`/proc/${name}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
        return [{ pid: Number(name), line }];
      } catch {
        return []; // it ended while we looked
      }
    })
    .filter(({ line }) => line.includes(text));
}

/** Waits until `condition` holds. Throws after `seconds`, saying what was waited for. */
export async function eventually(
  what: string,
  condition: () => boolean,
  seconds = 60,
): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!condition()) {
    if (Date.now() > end) {
      throw new Error(`still waiting after ${seconds} s: ${what}`);
    }
    await sleep(100);
  }
}

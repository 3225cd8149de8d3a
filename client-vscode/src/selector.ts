// The documents that Kerasight reads.

/** Python files on disk, and new ones that are not saved yet. */
export const SELECTOR: { scheme: string; language: string }[] = [
  { scheme: 'file', language: 'python' },
  { scheme: 'untitled', language: 'python' },
];

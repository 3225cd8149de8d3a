// What the user set, read with suspicion: settings.json can hold anything.
import { homedir } from 'node:os';
import { serverKeys } from './serverKeys.js';

/** The part of `vscode.WorkspaceConfiguration` that is needed here. */
export interface ConfigurationReader {
  get(section: string): unknown;
}

type Kind = (typeof serverKeys)[keyof typeof serverKeys];

type ValueOf<K extends Kind> = K extends 'list'
  ? string[]
  : K extends 'table'
    ? object
    : K extends 'flag'
      ? boolean
      : K extends 'number'
        ? number | null
        : K[keyof K];

/** What the server understands in `initializationOptions.settings`. */
export type ServerSettings = {
  -readonly [Name in keyof typeof serverKeys]: ValueOf<(typeof serverKeys)[Name]>;
} & {
  /** This client shows the result of a graded check itself. */
  showGradeMessage: false;
};

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function table(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function read(value: unknown, kind: Kind): unknown {
  switch (kind) {
    case 'list':
      return strings(value);
    case 'table':
      return table(value);
    case 'flag':
      return value !== false;
    case 'number':
      return typeof value === 'number' ? value : null;
    default:
      return new Map<unknown, unknown>(Object.entries(kind)).get(value) ?? null;
  }
}

/** Reads the settings that go to the server from the section `kerasight`. */
export function readServerSettings(
  configuration: ConfigurationReader,
  isTrusted: boolean,
): ServerSettings {
  const entries = Object.entries(serverKeys).map(([name, kind]) => [
    name,
    read(configuration.get(name), kind),
  ]);
  const settings = Object.fromEntries(entries) as Omit<ServerSettings, 'showGradeMessage'>;
  return {
    ...settings,
    // Other files of the project are never read before the workspace is trusted, nor is data.
    dataFiles: isTrusted && settings.dataFiles,
    projectFiles: isTrusted && settings.projectFiles,
    showGradeMessage: false,
  };
}

/**
 * Reads `kerasight.interpreter`: a command and its arguments, or empty.
 * `${workspaceFolder}`, `${userHome}` and a leading `~` are filled in.
 */
export function readInterpreter(
  configuration: ConfigurationReader,
  workspaceFolder: string | undefined,
  userHome: string = homedir(),
): string[] {
  const parts = strings(configuration.get('interpreter')).map((part) =>
    part
      .replaceAll('${workspaceFolder}', workspaceFolder ?? '.')
      .replaceAll('${userHome}', userHome)
      .replace(/^~(?=[/\\])/, userHome),
  );
  return parts[0]?.trim() ? parts : [];
}

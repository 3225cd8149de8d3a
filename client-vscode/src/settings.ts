// What the user set, read with suspicion: settings.json can hold anything.
import { homedir } from 'node:os';

/** The part of `vscode.WorkspaceConfiguration` that is needed here. */
export interface ConfigurationReader {
  get(section: string): unknown;
}

/** What the server understands in `initializationOptions.settings`. */
export interface ServerSettings {
  /** 2 or 3; null lets the server decide. */
  keras: 2 | 3 | null;
  /** Rules or groups to report alone; empty for all of them. */
  select: string[];
  /** Rules or groups never to report. */
  ignore: string[];
  /** This client shows the result of a graded check itself. */
  showGradeMessage: false;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** Reads the settings that go to the server from the section `kerasight`. */
export function readServerSettings(configuration: ConfigurationReader): ServerSettings {
  const keras = configuration.get('keras');
  return {
    keras: keras === '2' ? 2 : keras === '3' ? 3 : null,
    select: strings(configuration.get('select')),
    ignore: strings(configuration.get('ignore')),
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

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
  /** The release of a course or an exam; null for none. */
  profile: 'exam-2.13' | null;
  /** Rules or groups to report alone; empty for all of them. */
  select: string[];
  /** Rules or groups never to report. */
  ignore: string[];
  /** Rules or groups never to report, by pattern of files. */
  perFileIgnores: object;
  /** Severity per rule or group. */
  severity: object;
  /** Patterns of files without findings. */
  exclude: string[];
  /** Whether other files of the project are read; never before the workspace is trusted. */
  projectFiles: boolean;
  /** Whether arguments of Keras are completed. */
  completion: boolean;
  /** Whether shapes stand at the end of the lines with layers. */
  inlayHints: boolean;
  /** Whether lenses stand above models and tasks. */
  codeLens: boolean;
  /** This client shows the result of a graded check itself. */
  showGradeMessage: false;
}

function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

function table(value: unknown): object {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

/** Reads the settings that go to the server from the section `kerasight`. */
export function readServerSettings(
  configuration: ConfigurationReader,
  isTrusted: boolean,
): ServerSettings {
  const keras = configuration.get('keras');
  return {
    keras: keras === '2' ? 2 : keras === '3' ? 3 : null,
    profile: configuration.get('profile') === 'exam-2.13' ? 'exam-2.13' : null,
    select: strings(configuration.get('select')),
    ignore: strings(configuration.get('ignore')),
    perFileIgnores: table(configuration.get('perFileIgnores')),
    severity: table(configuration.get('severity')),
    exclude: strings(configuration.get('exclude')),
    projectFiles: isTrusted && configuration.get('projectFiles') !== false,
    completion: configuration.get('completion') !== false,
    inlayHints: configuration.get('inlayHints') !== false,
    codeLens: configuration.get('codeLens') !== false,
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

// The language server: started, restarted when its Python changes, stopped.
import * as vscode from 'vscode';
import {
  CloseAction,
  DidChangeConfigurationNotification,
  ErrorAction,
  type ErrorHandler,
  LanguageClient,
  RevealOutputChannelOn,
  State,
} from 'vscode-languageclient/node';
import type { ProgressRelay } from './progressRelay.js';
import { type PythonChoice, sameChoice } from './pythonChoice.js';
import type { PythonProblem } from './pythonProbe.js';
import { configuration, describePython, findPython, resolvePython } from './resolvePython.js';
import { RestartBudget } from './restartBudget.js';
import { SELECTOR } from './selector.js';
import { readServerSettings } from './settings.js';
import type { StatusItem } from './status.js';

/** As many faults in a row as the client's own handler allows for messages. */
const MESSAGE_FAULTS = 3;

/** Writes faults into the log; whoever owns the client tells the user, once. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}

/** Owns the client; every start and stop goes through one queue, so that two never overlap. */
export class KerasightServer {
  private current: LanguageClient | undefined;
  private choice: PythonChoice | undefined;
  /** Whether the server of `current` has ever run: one that cannot start is not tried again. */
  private answered = false;
  private queue: Promise<void> = Promise.resolve();
  private restartsWaiting = 0;
  private readonly substitutes = new Map<string, (uri: vscode.Uri) => Promise<void>>();

  constructor(
    private readonly log: vscode.LogOutputChannel,
    private readonly status: StatusItem,
    private readonly progress: ProgressRelay,
  ) {}

  /** The client of the running server, or undefined. */
  get client(): LanguageClient | undefined {
    return this.current?.isRunning() === true ? this.current : undefined;
  }

  /**
   * Lets `run` take the place of a command of the server that takes the URI of a file, where code
   * actions run it: the command then shows its progress and its result as from the palette.
   */
  instead(command: string, run: (uri: vscode.Uri) => Promise<void>): void {
    this.substitutes.set(command, run);
  }

  /** Stops the server when it runs and starts it anew; one waiting restart serves all callers. */
  restart(): Promise<void> {
    if (this.restartsWaiting === 0) {
      this.restartsWaiting += 1;
      this.queue = this.queue.then(async () => {
        this.restartsWaiting -= 1;
        await this.stopNow();
        await this.startNow();
      });
    }
    return this.queue;
  }

  /** Restarts only when another Python would run than the one that runs now. */
  async restartIfPythonChanged(): Promise<void> {
    await this.queue;
    if (this.client === undefined || !sameChoice(this.choice, await findPython(this.log))) {
      await this.restart();
    }
  }

  /** Sends the settings to the running server. */
  async sendSettings(): Promise<void> {
    await this.client?.sendNotification(DidChangeConfigurationNotification.type, {
      settings: readServerSettings(configuration(), vscode.workspace.isTrusted),
    });
  }

  /** Stops the server. */
  stop(): Promise<void> {
    this.queue = this.queue.then(() => this.stopNow());
    return this.queue;
  }

  private async startNow(): Promise<void> {
    this.status.starting();
    const python = await resolvePython(this.log);
    this.choice = python.choice;
    if (python.problem !== undefined) {
      this.status.failed(python.problem.message);
      this.log.error(python.problem.message);
      void this.offerHelp(python.problem);
      return;
    }
    const detail = describePython(python.choice, python.facts);
    this.log.info(detail);
    const client = this.createClient(python.choice);
    client.onDidChangeState(({ newState }) => {
      if (newState === State.Running) {
        this.answered = true;
        this.status.running(detail);
      } else if (newState === State.Starting) {
        this.status.starting();
      }
    });
    this.current = client;
    this.answered = false;
    try {
      await client.start();
    } catch (error) {
      this.log.error(`The server did not start: ${String(error)}`);
      this.giveUp(`Kerasight's server did not start in ${python.choice.command}.`);
    }
  }

  private createClient(choice: PythonChoice): LanguageClient {
    return new QuietClient(
      'kerasight',
      'Kerasight',
      {
        command: choice.command,
        // -P: a file called json.py in the open folder must not be run as Python's own
        args: [...choice.arguments, '-P', '-m', 'kerasight', 'server'],
      },
      {
        documentSelector: SELECTOR,
        outputChannel: this.log,
        revealOutputChannelOn: RevealOutputChannelOn.Never,
        initializationOptions: () => ({
          settings: readServerSettings(configuration(), vscode.workspace.isTrusted),
        }),
        diagnosticCollectionName: 'kerasight',
        errorHandler: this.createErrorHandler(),
        // the one who started it tells the user
        initializationFailedHandler: () => false,
        middleware: {
          executeCommand: (command, words, next) => {
            const substitute = this.substitutes.get(command);
            return substitute === undefined
              ? (next(command, words) as unknown)
              : substitute(vscode.Uri.parse(String(words[0])));
          },
          handleWorkDoneProgress: (token, value, next) => {
            if (!this.progress.pass(value)) {
              next(token, value);
            }
          },
        },
      },
    );
  }

  /** A server that worked is started again, a few times. */
  private createErrorHandler(): ErrorHandler {
    const budget = new RestartBudget();
    return {
      error: (_error, _message, count = 0) => ({
        action: count <= MESSAGE_FAULTS ? ErrorAction.Continue : ErrorAction.Shutdown,
        handled: true,
      }),
      closed: () => {
        if (!this.answered) {
          return { action: CloseAction.DoNotRestart, handled: true };
        }
        if (budget.take(Date.now())) {
          return { action: CloseAction.Restart, handled: true };
        }
        this.giveUp("Kerasight's server ended again and again and is not restarted any more.");
        return { action: CloseAction.DoNotRestart, handled: true };
      },
    };
  }

  private giveUp(message: string): void {
    this.status.failed(message);
    void this.offerLog(`${message} The log says why.`);
  }

  private async stopNow(): Promise<void> {
    const client = this.current;
    this.current = undefined;
    try {
      await client?.dispose();
    } catch (error) {
      this.log.warn(`The server did not stop in order: ${String(error)}`);
    }
  }

  private async offerHelp(problem: PythonProblem): Promise<void> {
    const setting = 'Open Setting';
    const copy = 'Copy Command';
    const actions = problem.install === undefined ? [setting] : [copy, setting];
    const chosen = await vscode.window.showErrorMessage(problem.message, ...actions);
    if (chosen === setting) {
      await vscode.commands.executeCommand(
        'workbench.action.openSettings',
        'kerasight.interpreter',
      );
    } else if (chosen === copy && problem.install !== undefined) {
      await vscode.env.clipboard.writeText(problem.install);
    }
  }

  private async offerLog(message: string): Promise<void> {
    const chosen = await vscode.window.showErrorMessage(message, 'Show Log');
    if (chosen !== undefined) {
      this.log.show();
    }
  }
}

// Commands of the server that are asked for by a person.
import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';

/** The server's client, or undefined while it does not run. */
export type FindClient = () => LanguageClient | undefined;

/** Runs a command of the server. Throws the server's own reason. */
export async function askServer(
  client: FindClient,
  command: string,
  ...words: unknown[]
): Promise<unknown> {
  const running = client();
  if (running === undefined) {
    throw new Error('Kerasight is not running: its log says why.');
  }
  const parameters = { command, arguments: words };
  return running.sendRequest(ExecuteCommandRequest.type, parameters) as Promise<unknown>;
}

/** A command whose error is shown to the user. */
export function withErrorsShown<T extends unknown[]>(
  work: (...words: T) => Promise<void>,
): (...words: T) => Promise<void> {
  return async (...words) => {
    try {
      await work(...words);
    } catch (error) {
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    }
  };
}

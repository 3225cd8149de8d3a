// Which task a solution is meant for.
import * as vscode from 'vscode';
import { askServer, type FindClient } from './serverCommand.js';
import { findTaskLine } from './taskLine.js';

interface Task {
  id: string;
  title: string;
  category?: string;
}

function isTask(value: unknown): value is Task {
  const task = value as Partial<Task> | null;
  return typeof task?.id === 'string' && typeof task.title === 'string';
}

/**
 * The task to train for: no id when the file names its task itself, the one that the user
 * picks when it does not, undefined when the user picks none. Throws when there is no task.
 */
export async function pickTask(
  client: FindClient,
  document: vscode.TextDocument,
): Promise<{ id?: string } | undefined> {
  if (findTaskLine(document.getText()) !== undefined) {
    return {};
  }
  const id = await chooseTask(
    client,
    'Which task does this file solve?',
    'A line "# kerasight: task=ID" at the top of the file answers this for good',
    document.uri,
  );
  return id === undefined ? undefined : { id };
}

/** The id of the task that the user picks, or undefined. Throws when there is no task. */
export async function chooseTask(
  client: FindClient,
  title: string,
  placeHolder: string,
  near?: vscode.Uri,
): Promise<string | undefined> {
  const words = near === undefined ? [] : [near.toString()];
  const answer = await askServer(client, 'kerasight.tasks', ...words);
  const tasks = Array.isArray(answer) ? answer.filter(isTask) : [];
  if (tasks.length === 0) {
    throw new Error('Kerasight knows no task.');
  }
  const picked = await vscode.window.showQuickPick(
    tasks.map((task) => ({
      label: task.title,
      description: [task.id, task.category].filter((part) => part !== undefined).join(', '),
      id: task.id,
    })),
    { title, placeHolder, matchOnDescription: true },
  );
  return picked?.id;
}

// Which task a solution is meant for.
import * as vscode from 'vscode';
import { ExecuteCommandRequest, type LanguageClient } from 'vscode-languageclient/node';
import { findTaskLine } from './taskLine.js';

interface Task {
  id: string;
  title: string;
}

function isTask(value: unknown): value is Task {
  const task = value as Partial<Task> | null;
  return typeof task?.id === 'string' && typeof task.title === 'string';
}

/**
 * The task to grade for: no id when the file names its task itself, the one that the user
 * picks when it does not, undefined when the user picks none. Throws when there is no task.
 */
export async function pickTask(
  client: LanguageClient,
  text: string,
): Promise<{ id?: string } | undefined> {
  if (findTaskLine(text) !== undefined) {
    return {};
  }
  const answer: unknown = await client.sendRequest(ExecuteCommandRequest.type, {
    command: 'kerasight.tasks',
    arguments: [],
  });
  const tasks = Array.isArray(answer) ? answer.filter(isTask) : [];
  if (tasks.length === 0) {
    throw new Error('Kerasight knows no task to grade for.');
  }
  const picked = await vscode.window.showQuickPick(
    tasks.map((task) => ({ label: task.title, description: task.id, id: task.id })),
    {
      title: 'Which task does this file solve?',
      placeHolder: 'A line "# kerasight: task=ID" at the top of the file answers this for good',
      matchOnDescription: true,
    },
  );
  return picked && { id: picked.id };
}

// What VS Code would list at a position, once the server has something to say.
import { type CompletionItem, type CompletionList, commands, type Position, type Uri } from "vscode";
import { eventually } from "./eventually";
import { labelOf } from "./labelOf";

/** The items, once one of them has the label `expected`. */
export async function completionsAt(uri: Uri, at: Position, expected: string): Promise<readonly CompletionItem[]> {
  const ask = () =>
    commands.executeCommand<CompletionList>("vscode.executeCompletionItemProvider", uri, at, undefined, 5);
  const { items } = await eventually(
    `completion to offer ${expected}`,
    async () => ({ items: (await ask()).items, labels: [] }),
    ({ items }) => items.some((item) => labelOf(item) === expected),
  );
  return items;
}

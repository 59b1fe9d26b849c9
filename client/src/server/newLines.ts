// The list that opens in a line that was just begun. Its first row is chosen as in any list, but whoever presses Enter again wants an empty
// line: until somebody moves in the list, or types, Enter is for the text (`keybindings` in package.json).
import {
  type CompletionContext,
  type CompletionItem,
  commands,
  Disposable,
  type Position,
  type TextDocument,
  window,
} from "vscode";
import type { Completions } from "./inPlaceOfQuotes";

/** Whether the list that is shown opened by itself in a new line. */
const isBegunKey = "azuremlTerraform.isLineBegun";

/** Lists in new lines. */
interface NewLines extends Disposable {
  /** The list that was asked for, as it is. */
  listed(asked: Asked, list: Promise<Completions>): Promise<Completions>;
  /** Says that somebody sees the documentation of an item, which is asked for as it is chosen. */
  looked(item: CompletionItem): void;
}

interface Asked {
  readonly document: TextDocument;
  readonly position: Position;
  readonly context: CompletionContext;
}

/** Tells VS Code for which list Enter does not accept a suggestion. */
export function createNewLines(): NewLines {
  let asked = 0;
  let begun: { readonly document: TextDocument; readonly position: Position; first?: CompletionItem } | undefined;

  function become(next: typeof begun): void {
    if (next === begun) return;
    begun = next;
    void commands.executeCommand("setContext", isBegunKey, next !== undefined);
  }

  const following = window.onDidChangeTextEditorSelection(({ textEditor, selections: [selection] }) => {
    if (!begun) return;
    const isThere = textEditor.document === begun.document && selection?.active.isEqual(begun.position);
    if (!isThere) become(undefined);
  });

  return Object.assign(Disposable.from(following), {
    async listed({ document, position, context }: Asked, list: Promise<Completions>) {
      const number = ++asked;
      const found = await list;
      // What was asked for a key before says nothing of the list that is shown.
      if (number !== asked) return found;
      const items = Array.isArray(found) ? found : (found?.items ?? []);
      become(context.triggerCharacter === "\n" && items.length > 0 ? { document, position } : undefined);
      return found;
    },
    looked(item: CompletionItem) {
      if (!begun) return;
      begun.first ??= item;
      if (begun.first.label !== item.label) become(undefined);
    },
  });
}

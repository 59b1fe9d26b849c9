import { type CompletionContext, CompletionTriggerKind } from "vscode-languageserver";

/**
 * Tells which typed character opened the list that a request is about, if it was one. A list that did not hold everything
 * is asked for again while more is typed, without its character; who else was asked for it stays the same.
 */
export function createOpenedBy(): (context: CompletionContext | undefined) => string | undefined {
  let opened: string | undefined;
  return (context) => {
    if (context?.triggerKind !== CompletionTriggerKind.TriggerForIncompleteCompletions)
      opened = context?.triggerCharacter;
    return opened;
  };
}

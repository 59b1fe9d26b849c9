import { literalAt, type Scope, type ValuePosition } from "../../../analysis/index";
import { type Block, relativePath } from "../../../model/index";
import type { CompletionContext } from "../completionContext";
import type { Suggestion } from "../suggestion";

/**
 * Folders with modules, as paths from the document's folder. The folder with the block's name comes first, and folders
 * below come before others. Folders that other blocks call come last.
 */
export function moduleSources(
  position: ValuePosition,
  { scope, write, moduleFolders }: CompletionContext,
): readonly Suggestion[] {
  const { folder } = scope.module;
  const paths = moduleFolders
    .filter((other) => other !== folder)
    .map((other) => relativePath(folder, other))
    .filter((path) => path !== undefined);
  const { block } = position.enclosing.node;
  const name = inWords(block.labels[0]?.text ?? "");
  const called = sourcesBeside(block, scope);
  return paths.map((path) => {
    const insert = position.isQuoted ? write.quoted(path) : write.value({ kind: "text", text: path }, false);
    const steps = path.split("/");
    const isMeant = inWords(steps.at(-1) ?? "") === name;
    const place = isMeant ? 0 : called.has(path) ? 1000 : 100;
    const rank = place + (path.startsWith("./") ? 0 : 100) + 10 * steps.length;
    return {
      label: path,
      kind: "value",
      detail: "module",
      replace: position.replace,
      insert,
      isSnippet: false,
      filter: insert,
      rank,
    };
  });
}

/** What the other calls of the module have as their sources. */
function sourcesBeside(block: Block, scope: Scope): ReadonlySet<string> {
  const sources = new Set<string>();
  for (const [address, [declaration]] of scope.module.declarations) {
    if (!address.startsWith("module.") || !declaration || declaration.block === block) continue;
    const source = literalAt(declaration.block.body, ["source"], scope);
    if (source) sources.add(source);
  }
  return sources;
}

function inWords(name: string): string {
  return name.toLowerCase().replaceAll("_", "-");
}

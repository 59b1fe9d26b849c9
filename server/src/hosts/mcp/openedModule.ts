// The one module in whose scope names are looked up and blocks are drafted.
import { type OpenedModule, openedModules, type ToolContext } from "./openedModules";
import { targetShape } from "./tools/tool";

/** What names a module. */
export const moduleShape = {
  path: targetShape.path.describe("A file or folder whose provider version counts; the first root by default."),
  version: targetShape.version.describe("An azurerm release instead, as 4.81.0."),
};

/** The module that counts: that of a file or a folder, or one that holds nothing. */
interface ModuleChoice {
  readonly path?: string | undefined;
  readonly version?: string | undefined;
}

/** Asks something in a module, by the address of one of its documents; in an empty one where a folder has none. */
export async function inModule<T>(
  { path, version }: ModuleChoice,
  context: ToolContext,
  ask: (module: OpenedModule, uri: string) => T,
): Promise<T> {
  const choices =
    version === undefined && (path !== undefined || context.roots.length > 0)
      ? [{ path }, empty]
      : [{ ...empty, version }];
  for (const choice of choices) {
    for await (const opened of openedModules(choice, context, () => {})) {
      const [first] = opened.files;
      if (first) return ask(opened, first.uri);
    }
  }
  throw new Error("A text by itself is always a module.");
}

const empty = { text: "" };

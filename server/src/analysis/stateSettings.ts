import { memoFor } from "../memo/index";
import { fileName, isOverrideFile, type Module } from "../model/index";

/** The part of `terraform` that says where a module keeps its state, in one place. */
export const stateSettings: ReadonlySet<string> = new Set(["backend", "cloud"]);

/**
 * The document whose settings of this kind replace all others: the last override file that has any; undefined if none
 * has.
 */
export const overridesState = memoFor((module: Module): string | undefined =>
  [...module.documents.values()]
    .filter(({ uri, blocks }) => {
      const isRead = isOverrideFile(uri) && !module.isShadowed(uri);
      return isRead && blocks.some(({ kind, body }) => kind === "terraform" && body.items.some(isSetting));
    })
    .map(({ uri }) => uri)
    .sort((one, other) => (fileName(one) < fileName(other) ? -1 : 1))
    .at(-1),
);

function isSetting({ name }: { readonly name: string }): boolean {
  return stateSettings.has(name);
}

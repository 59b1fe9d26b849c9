import { reachedFrom } from "../../analysis/dependencies/reachedFrom";
import type { Scope } from "../../analysis/scope";
import { declaredResources } from "../../azure/import/module/declaredResources";
import { type Block, hasType } from "../../model/block";
import { addressOf } from "../../model/module";
import { matchesId } from "./matchesId";
import type { Refactoring } from "./refactoringContext";
import { mergedEdits } from "./refactoringContext";
import { selectedId } from "./selected";

/** A literal id as a reference to the resource or data source of the module that it names. */
export const idToReference: Refactoring = {
  id: "id-to-reference",
  kind: "rewrite",
  offer(context) {
    const selected = selectedId(context);
    if (!selected) return undefined;
    const { document, scope, write } = context;
    const address = addressOfId(selected.text, selected.block, scope);
    if (!address) return undefined;
    const { value } = selected;
    const path = [...address.split("."), "id"];
    const [declaration] = scope.module.declarations.get(address) ?? [];
    // A construct of a program need not have a name.
    if (!declaration || write.reference(address, declaration, ["id"], value.span.start) === undefined) return undefined;
    return {
      title: `Refer to ${address}`,
      edits: () =>
        mergedEdits(context, [
          {
            uri: document.uri,
            edits: write.edits(document, [
              { kind: "setValue", value, to: { kind: "reference", path, wanted: "string" } },
            ]),
          },
        ]),
    };
  },
};

/** The address of the one block of that id; none that itself comes after the block that is to refer to it. */
export function addressOfId(id: string, from: Block, scope: Scope): string | undefined {
  const declared = declaredResources(scope);
  const addresses = new Set<string>();
  for (const { blocks } of scope.module.documents.values()) {
    for (const block of blocks) {
      const address = hasType(block.kind) ? addressOf(block) : undefined;
      if (!address || block === from || !matchesId(block, id, scope, declared)) continue;
      if (!reachedFrom(block, scope)?.has(from)) addresses.add(address);
    }
  }
  const [address, ...others] = addresses;
  return others.length === 0 ? address : undefined;
}

import { addressOfId } from "../../azure/index";
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
    const address = addressOfId(selected.text, scope, selected.block);
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

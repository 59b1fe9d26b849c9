import { type BlockNode, walk } from "../../analysis/index";
import { apiVersionChange, apiVersionWords, isOfAzapi, resourceFaults, usableVersions } from "../../azure/index";
import { newestStable } from "../../catalog/index";
import type { Refactoring, RefactoringContext } from "./refactoringContext";
import { mergedEdits } from "./refactoringContext";
import { selectedValue } from "./selected";

/** The newest API version of a resource type that is not a preview, and the changes that it needs in the body. */
export const newestApiVersion: Refactoring = {
  id: "newest-api-version",
  kind: "rewrite",
  offer(context) {
    const node = nodeAt(context);
    const about = node && resourceFaults(node);
    const version = node && about?.type && newestStable(usableVersions(about.type, node.scope));
    if (!about || version === undefined || version <= about.version.slice(0, 10)) return undefined;
    const change = apiVersionChange(node, version);
    if (!change) return undefined;
    const { document, write } = context;
    return {
      title: `Use API version ${version}, which ${apiVersionWords(change.properties)}`,
      edits: () => mergedEdits(context, [{ uri: document.uri, edits: write.edits(document, change.changes) }]),
    };
  },
};

/** The block whose resource type is selected. */
function nodeAt(context: RefactoringContext): BlockNode | undefined {
  const { block, items = [] } = selectedValue(context) ?? {};
  if (!block || !isOfAzapi(block) || items.length !== 1 || items[0]?.name !== "type") return undefined;
  let found: BlockNode | undefined;
  walk(block, context.scope, { block: (node) => (found = node) });
  return found;
}

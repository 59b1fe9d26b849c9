import { rolesToGive } from "../../azure/index";
import { grantRoles, type WantedRole } from "../../fixes/index";
import { touches } from "../../text/index";
import { mergedEdits, type Refactoring, type RefactoringContext } from "./refactoringContext";

/** Role assignments that the selected resources need, or the resource with the cursor on its head. Each comes before what needs it. */
export const giveRoles: Refactoring = {
  id: "give-roles",
  kind: "roles",
  offer(context) {
    const { document, scope, write } = context;
    const changes = grantRoles(wantedIn(context), scope);
    const count = changes.filter(({ kind }) => kind === "addBlocks").length;
    if (count === 0) return undefined;
    return {
      title:
        count === 1 ? "Add the role assignment that is needed" : `Add the ${count} role assignments that are needed`,
      edits: () => mergedEdits(context, [{ uri: document.uri, edits: write.edits(document, changes) }]),
    };
  },
};

function wantedIn({ document, span, scope }: RefactoringContext): readonly WantedRole[] {
  const isSelected = span.end > span.start;
  return document.blocks.flatMap((block) => {
    if (block.kind !== "resource") return [];
    const isAsked = isSelected
      ? block.span.start < span.end && span.start < block.span.end
      : touches(block.head, span.start);
    return isAsked ? rolesToGive(block, scope).map((lacking) => ({ block, lacking })) : [];
  });
}

import type { NewBlock } from "../../../model/change";
import { plainWords } from "../../plainWords";
import { keyOfId, nameIn, parseId, workspaceOf } from "../../resourceId";
import type { Skipped } from "../candidates";

/** The blocks, with a comment above each workspace on what of it is not there, unless it is elsewhere. */
export function sayInWorkspaces(
  skipped: readonly Skipped[],
  resources: ReadonlyMap<string, NewBlock>,
): readonly NewBlock[] {
  const comments = new Map<string, string[]>();
  for (const { id: text, why, because } of skipped) {
    const id = parseId(text);
    if (!id || id.names.length < 2 || why !== "impossible") continue;
    const comment = plainWords(`Not here: ${id.type.split("/").at(-1)}/${nameIn(id)}. ${because}`, 300);
    const key = keyOfId(workspaceOf(id));
    comments.set(key, [...(comments.get(key) ?? []), comment]);
  }
  return [...resources].map(([key, block]) => {
    const said = comments.get(key);
    return said ? { ...block, comments: [...(block.comments ?? []), ...said] } : block;
  });
}

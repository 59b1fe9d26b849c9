import type { Block } from "../../../model/block";
import { entryOf } from "../../../model/body";

/** The arguments whose changes a resource tells the plan to ignore. */
export function ignoredIn(block: Block): ReadonlySet<string> {
  const lifecycle = entryOf(block.body, "lifecycle")?.value;
  const list = lifecycle?.kind === "body" ? entryOf(lifecycle.body, "ignore_changes")?.value : undefined;
  const items = list?.kind === "list" ? list.items : [];
  return new Set(
    items.flatMap((item) =>
      item.kind === "reference" ? item.reference.steps.slice(0, 1).map(({ name }) => name) : [],
    ),
  );
}

import type { NewValue } from "./change";
import { rewritten } from "./rewritten";
import type { Value } from "./value";

/** What reads another attribute of the resource that a reference reads one of: `principal_id` beside `azurerm_x.y[0].id`. */
export function sibling(value: Value, attribute: string): NewValue | undefined {
  const read = rewritten(value);
  if (read?.kind !== "reference" || read.path.length < 3) return undefined;
  return { kind: "reference", path: [...read.path.slice(0, -1), attribute] };
}

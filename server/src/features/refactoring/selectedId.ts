import { type AzureId, parseId } from "../../azure/resourceId";
import type { Asked } from "./refactoringContext";
import { type Selected, selectedValue } from "./selected";

/** A literal resource id of Azure that is selected, or at the cursor, and stands where a reference may. */
export interface SelectedId extends Selected {
  readonly text: string;
  readonly id: AzureId;
}

/** Blocks whose arguments may refer to resources. */
const open: ReadonlySet<string> = new Set(["resource", "data", "module", "locals", "output"]);

/** That id; undefined where something else is selected. */
export function selectedId(asked: Asked): SelectedId | undefined {
  const selected = selectedValue(asked);
  if (!selected || !open.has(selected.block.kind) || selected.value.kind !== "text") return undefined;
  const { text } = selected.value;
  const id = parseId(text);
  return id?.group ? { ...selected, text, id } : undefined;
}

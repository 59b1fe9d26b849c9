import type { Block } from "../../model/block";
import { argument, type Change, type NewValue } from "../../model/change";
import type { Scope } from "../scope";

/** The change that declares a variable beside the last one of the module, or behind a block that reads it. */
export function addVariable(
  name: string,
  values: Readonly<Record<string, NewValue>>,
  reader: Block,
  { module, uri }: Scope,
): Change {
  const last = [...module.declarations].findLast(([address]) => address.startsWith("var."))?.[1][0];
  const entries = Object.entries(values).map(([key, value]) => argument(key, value));
  return {
    kind: "addBlocks",
    blocks: [{ kind: "variable", labels: [name], entries }],
    beside: last?.block ?? reader,
    where: "after",
    uri: last?.uri ?? uri,
  };
}

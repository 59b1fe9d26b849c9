import { bodyItemAt, declared, type Scope } from "../analysis/index";
import {
  type Block,
  type Change,
  type Fix,
  type NewBlock,
  type NewValue,
  newArgument,
  rewritten,
  setArgument,
} from "../model/index";
import { freeName } from "../text/index";

/** The fix that adds resources in front of one that is to be made only after them; none where its depends_on is not a plain list. */
export function addFirst(title: string, resources: readonly NewBlock[], block: Block): Fix[] {
  const waits = waitFor(
    block,
    resources.filter(({ kind }) => kind === "resource").map(({ labels }) => labels.join(".")),
  );
  if (!waits) return [];
  return [{ title, changes: [{ kind: "addBlocks", blocks: resources, beside: block, where: "before" }, waits] }];
}

/**
 * The change after which a block, of another document where one is given, depends on these resources too; undefined where what it depends on
 * is not a plain list.
 */
export function waitFor({ body }: Block, addresses: readonly string[], uri?: string) {
  const present = bodyItemAt(body, ["depends_on"]);
  const old = present?.value.kind === "list" ? present.value.items.map(rewritten) : present === null ? [] : [undefined];
  if (old.some((item) => item === undefined)) return undefined;
  const items: NewValue[] = addresses.map((address) => ({ kind: "reference", path: address.split(".") }));
  return setArgument(body, "depends_on", { kind: "list", items: [...(old as NewValue[]), ...items] }, uri);
}

/** A resource or data source under a name that the module does not have yet. */
export function newBlock(
  kind: "resource" | "data",
  type: string,
  wish: string,
  values: Readonly<Record<string, NewValue>>,
  scope: Scope,
): NewBlock {
  const prefix = kind === "data" ? `data.${type}.` : `${type}.`;
  const name = freeName([wish], (one) => declared(prefix + one, scope).length > 0);
  return { kind, labels: [type, name], items: Object.entries(values).map(([key, value]) => newArgument(key, value)) };
}

/** The change that declares a variable beside the last one of the module, or behind a block that reads it. */
export function addVariable(
  name: string,
  values: Readonly<Record<string, NewValue>>,
  reader: Block,
  { module, uri }: Scope,
): Change {
  const last = [...module.declarations].findLast(([address]) => address.startsWith("var."))?.[1][0];
  const items = Object.entries(values).map(([key, value]) => newArgument(key, value));
  return {
    kind: "addBlocks",
    blocks: [{ kind: "variable", labels: [name], items }],
    beside: last?.block ?? reader,
    where: "after",
    uri: last?.uri ?? uri,
  };
}

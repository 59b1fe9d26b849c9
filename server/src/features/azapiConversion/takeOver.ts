/** How one provider takes over what another one has made: blocks beside its resource. */
import { parentTemplate, sourceOf } from "../../azure/index";
import type { SentBody } from "../../catalog/index";
import {
  addressIn,
  type Block,
  bodyItemOf,
  type Document,
  type NewBlock,
  type NewBodyItem,
  type NewValue,
  newArgument,
} from "../../model/index";

/** The unchanged state, under another address: azapi can take over azurerm's. */
export function movedBlock(from: string, to: string): NewBlock {
  return { kind: "moved", labels: [], items: [newArgument("from", path(from)), newArgument("to", path(to))] };
}

/** Forgets a resource without destroying anything. */
export function forgottenBlock(from: string): NewBlock {
  const lifecycle: NewBodyItem = {
    name: "lifecycle",
    form: "block",
    value: { kind: "body", items: [newArgument("destroy", { kind: "bool", bool: false })] },
  };
  return { kind: "removed", labels: [], items: [newArgument("from", path(from)), lifecycle] };
}

/** Takes over by the id alone. `forEach` is the text that gives the instances of the import. */
export function importBlock(to: string, id: string, forEach?: string): NewBlock {
  const instances = forEach === undefined ? [] : [newArgument("for_each", { kind: "expression", source: forEach })];
  const target: NewValue = to.includes("[") ? { kind: "expression", source: to } : path(to);
  return {
    kind: "import",
    labels: [],
    items: [...instances, newArgument("to", target), newArgument("id", { kind: "expression", source: id })],
  };
}

/** The id of a resource of azapi's that was written, with the version that azapi reads it in. */
export function importId({ items }: NewBlock, sent: SentBody, write: (value: NewValue) => string): string {
  const source = (name: string) => {
    const value = items.find((item) => item.name === name)?.value;
    return value && value.kind !== "body" ? write(value) : '""';
  };
  const version = sent.azureType.split("@")[1] ?? "";
  return `"${idBelow(source("parent_id"), sent, source("name"))}?api-version=${version}"`;
}

/** The id of an azapi resource as the content of a quoted string, made of its parent's id and its name. */
export function idBelow(parent: string, { id }: SentBody, name: string): string {
  const tail = id.slice(parentTemplate(id).length, id.lastIndexOf("/"));
  // The tenant's is a slash alone, which begins the rest already.
  return `${parent === '"/"' ? "" : piece(parent)}${tail}/${piece(name)}`;
}

/** Whether azapi can take the resource over only by an import block. */
export function isByImport(sent: SentBody | undefined): boolean {
  return sent?.isElsewhere === true && !sent.isMoved;
}

function piece(source: string): string {
  return /^"(?:[^"\\$%]|\$\{[^"{}]*\}|\\.)*"$/.test(source) ? source.slice(1, -1) : `\${${source}}`;
}

function path(address: string): NewValue {
  return { kind: "reference", path: address.split(".") };
}

/** A block that says so, and where it is. */
export interface Move {
  readonly block: Block;
  readonly document: Document;
}

/** Whether a block says that azapi has taken over what has an address. */
export function isMoveTo(block: Block, address: string): boolean {
  const to = block.kind === "moved" ? bodyItemOf(block.body, "to")?.value : undefined;
  return to?.kind === "reference" && addressIn(to.reference)?.address === address;
}

/** The address that a resource had before azapi took it over, if a moved block has it. */
export function formerAddress(moved: readonly Move[], type: string): string | undefined {
  const [from] = moved.map(({ block }) => bodyItemOf(block.body, "from")?.value);
  const address = from?.kind === "reference" ? addressIn(from.reference)?.address : undefined;
  return address?.startsWith(`${type}.`) ? address : undefined;
}

/** The text that reads the subscription, from the id of the block's parent or from the account. Empty if nothing reads it. */
export function subscriptionReadIn({ body, span }: Block, document: Document): string {
  const parent = bodyItemOf(body, "parent_id")?.value;
  const read = /\/subscriptions\/\$\{([^}]*)\}/.exec(parent ? sourceOf(parent, document, undefined) : "")?.[1];
  if (read !== undefined) return read;
  const own = document.text.slice(span.start, span.end);
  const [, account]: readonly (string | undefined)[] =
    /\b(data\.az(?:api|urerm)_client_config\.[\w-]{1,200})\.(?:tenant|subscription)_id\b/.exec(own) ?? [];
  return account === undefined ? "" : `${account}.subscription_id`;
}

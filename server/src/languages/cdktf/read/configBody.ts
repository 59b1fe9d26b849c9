import type { Body, Entry } from "../../../model/body";
import { applyStatement } from "./applyStatement";
import type { Construct } from "./construct";
import type { Context } from "./context";
import { entriesOf, entriesOfMember, opaqueEntry } from "./entriesOf";
import type { NewNode, Node, ObjectNode } from "./node";
import { configTable, type Table } from "./table";
import { targetOf } from "./targetOf";
import { valueOfNode } from "./valueOfNode";

/** The body that the config of a construct makes, with what statements about the construct add to it. */
export function configBody(c: Context, node: NewNode, config: Node | undefined): Body {
  const construct = node.construct!;
  const table = tableFor(c, construct);
  // An object in a variable, or returned by a function, is followed.
  const object = config && objectOf(c, config);
  const at = object ?? config ?? { start: node.argsEnd, end: node.argsEnd };
  const entries = object
    ? objectEntries(c, construct, object, table)
    : config
      ? [opaqueEntry(c, { ...at, value: config })]
      : [];
  for (const said of c.statements.get(node) ?? []) applyStatement(c, construct, table, entries, said);
  return { entries, span: { start: at.start, end: at.end }, closed: object?.closed ?? true };
}

function tableFor(c: Context, { class: { kind, type } }: Construct): Table {
  const outlined = kind === "resource" || kind === "data" || kind === "provider" ? kind : undefined;
  const provider = kind === "provider" ? c.catalog.provider(type) : c.catalog.providerOf(type);
  return configTable(kind, outlined && provider?.outline(outlined, type));
}

function objectOf(c: Context, config: Node): ObjectNode | undefined {
  if (config.kind === "object") return config;
  if (config.kind !== "name" && config.kind !== "chain") return undefined;
  const target = targetOf(c, config);
  return target?.kind === "node" && target.node.kind === "object" ? target.node : undefined;
}

/** The variables of a module stand beside its own arguments in Terraform. */
function objectEntries(c: Context, { class: { kind } }: Construct, { members }: ObjectNode, table: Table): Entry[] {
  if (kind !== "module") return entriesOf(c, members, table);
  return members.flatMap((member) => {
    const isVariables = member.name === "variables" && member.value.kind === "object";
    if (isVariables) return entriesOf(c, (member.value as ObjectNode).members, undefined);
    return entriesOfMember(c, member, table);
  });
}

/** The one entry of a `TerraformLocal`. */
export function localEntry(c: Context, id: Node, value: Node | undefined, name: string, end: number): Entry {
  const nameSpan = { start: id.start, end: id.end };
  const missing = { kind: "missing", start: end, end } as const;
  return {
    name,
    nameSpan,
    value: valueOfNode(c, value ?? missing),
    span: { start: id.start, end: Math.max(id.end, value?.end ?? end) },
  };
}

import type { Body, Entry } from "../../../model/body";
import type { Construct } from "./construct";
import type { Context } from "./context";
import { entriesOf, entriesOfMember, opaqueEntry } from "./entriesOf";
import type { Node, ObjectNode } from "./node";
import { configTable, type Table } from "./table";
import { targetOf } from "./targetOf";
import { valueOfNode } from "./valueOfNode";

/** The body that the config of a construct makes. An object in a variable, or returned by a function, is followed. */
export function configBody(c: Context, construct: Construct, config: Node): Body {
  const object = objectOf(c, config);
  const span = { start: (object ?? config).start, end: (object ?? config).end };
  if (!object) return { entries: [opaqueEntry(c, { ...span, value: config })], span, closed: true };
  const { kind, type } = construct.class;
  const outlined = kind === "resource" || kind === "data" || kind === "provider" ? kind : undefined;
  const provider = kind === "provider" ? c.catalog.provider(type) : c.catalog.providerOf(type);
  const table = configTable(kind, outlined && provider?.outline(outlined, type));
  const entries = kind === "module" ? moduleEntries(c, object, table) : entriesOf(c, object.members, table);
  return { entries, span, closed: object.closed };
}

function objectOf(c: Context, config: Node): ObjectNode | undefined {
  if (config.kind === "object") return config;
  if (config.kind !== "name" && config.kind !== "chain") return undefined;
  const target = targetOf(c, config);
  return target?.kind === "node" && target.node.kind === "object" ? target.node : undefined;
}

/** The variables of a module stand beside its own arguments in Terraform. */
function moduleEntries(c: Context, { members }: ObjectNode, table: Table): Entry[] {
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

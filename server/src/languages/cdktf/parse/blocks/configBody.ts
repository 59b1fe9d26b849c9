import type { Body, BodyItem } from "../../../../model/index";
import type { Construct } from "../constructs/construct";
import type { PropertyTable } from "../constructs/propertyTable";
import { resolve } from "../constructs/resolve";
import type { ConstructStatement, ParseContext } from "../context";
import type { Member, NewNode, ObjectNode, SyntaxNode } from "../syntax/node";
import { addOverride } from "./addOverride";
import { addMember, objectItems, opaqueBodyItem } from "./objectItems";

/** The body that the config of a construct makes, with what statements about the construct add to it. */
export function configBody(context: ParseContext, node: NewNode, config: SyntaxNode | undefined): Body {
  const construct = context.constructs.get(node)!;
  const table = construct.class.config;
  // An object in a variable, or returned by a function, is followed.
  const object = config && objectOf(context, config);
  const at = object ?? config ?? { start: node.argsEnd, end: node.argsEnd };
  const begun: BodyItem[] = [];
  const items = object
    ? objectBodyItems(context, construct, object, table, begun)
    : config
      ? [opaqueBodyItem(context, { ...at, value: config }, table)]
      : [];
  for (const statement of context.statements.get(node) ?? [])
    applyStatement(context, construct, table, items, statement);
  const closed = object?.closed ?? true;
  return { items, span: { start: at.start, end: at.end }, closed, ...(begun.length > 0 && { begun }) };
}

function objectOf(context: ParseContext, config: SyntaxNode): ObjectNode | undefined {
  if (config.kind === "object") return config;
  if (config.kind !== "name" && config.kind !== "chain") return undefined;
  const target = resolve(context, config);
  return target?.kind === "node" && target.node.kind === "object" ? target.node : undefined;
}

/** The variables of a module are beside its own arguments in Terraform. */
function objectBodyItems(
  context: ParseContext,
  { class: { kind } }: Construct,
  { members }: ObjectNode,
  table: PropertyTable,
  begun: BodyItem[],
): BodyItem[] {
  const items: BodyItem[] = [];
  for (const member of members) {
    const { name, value } = member;
    if (kind === "module" && name === "variables" && value.kind === "object")
      items.push(...objectItems(context, value.members, undefined).items);
    else addMember(context, member, table, items, begun);
  }
  return items;
}

/** The one body item of a `TerraformLocal`. */
export function localBodyItem(
  context: ParseContext,
  id: SyntaxNode,
  value: SyntaxNode | undefined,
  name: string,
  end: number,
): BodyItem {
  const nameSpan = { start: id.start, end: id.end };
  const missing = { kind: "missing", start: end, end } as const;
  return {
    name,
    nameSpan,
    value: context.valueOf(value ?? missing),
    span: { start: id.start, end: Math.max(id.end, value?.end ?? end) },
  };
}

/** Adds what a statement sets on a construct: `x.tags = …`, `x.putIdentity(…)`, `x.addOverride("…", …)`. */
function applyStatement(
  context: ParseContext,
  { class: constructClass }: Construct,
  table: PropertyTable,
  items: BodyItem[],
  statement: ConstructStatement,
): void {
  const { rest, value, start, end } = statement;
  const [member, call] = rest;
  if (member?.kind !== "member") return;
  if (value) {
    if (rest.length === 1) set(member.name, value);
  } else if (call?.kind === "call" && rest.length === 2) {
    const [first, second] = call.args;
    if (member.name === "addOverride") {
      if (first && second) addOverride(context, items, first, second, { start, end }, constructClass.kind);
    } else if (first && /^put[A-Z]/.test(member.name)) set(member.name[3]!.toLowerCase() + member.name.slice(4), first);
  }

  function set(name: string, to: SyntaxNode): void {
    const argument = table.get(name);
    if (!argument || argument.isIgnored) return;
    const about: Member = {
      form: "value",
      name,
      nameStart: member!.start,
      nameEnd: member!.end,
      value: to,
      start,
      end: Math.max(end, to.end),
    };
    const isSet = items.some((item) => item.name === argument.name);
    if (isSet) items.push(opaqueBodyItem(context, about));
    else addMember(context, about, table, items);
  }
}

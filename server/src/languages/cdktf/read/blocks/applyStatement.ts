import type { Entry } from "../../../../model/value";
import type { Construct } from "../constructs/construct";
import type { PropertyTable } from "../constructs/propertyTable";
import type { ConstructStatement, Context } from "../context";
import type { Member, Node } from "../syntax/node";
import { addOverride } from "./addOverride";
import { addMember, opaqueEntry } from "./entriesOf";

/** Adds what a statement sets on a construct: `x.tags = …`, `x.putIdentity(…)`, `x.addOverride("…", …)`. */
export function applyStatement(
  context: Context,
  { class: constructClass }: Construct,
  table: PropertyTable,
  entries: Entry[],
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
      if (first && second) addOverride(context, entries, first, second, { start, end }, constructClass.kind);
    } else if (first && /^put[A-Z]/.test(member.name)) set(member.name[3]!.toLowerCase() + member.name.slice(4), first);
  }

  function set(name: string, to: Node): void {
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
    const isSet = entries.some((entry) => entry.name === argument.name);
    if (isSet) entries.push(opaqueEntry(context, about));
    else addMember(context, about, table, entries);
  }
}

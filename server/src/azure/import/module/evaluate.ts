import { resolve } from "../../../analysis/resolve";
import type { Scope } from "../../../analysis/scope";
import type { Attribute, BodySchema } from "../../../catalog/schema";
import { addressIn } from "../../../model/address";
import { entryOf } from "../../../model/body";
import type { Body, Value } from "../../../model/value";
import { unsettled, type Written, type WrittenObject } from "../plan/known";

/** The id of what an address names, as far as it is known. */
export type IdOf = (address: string) => string | undefined;

/** How many references are followed one after another. */
const deepest = 8;

/** The text that a value comes to: a literal, a local, an argument of another block, or an id that is known. */
export function textOf(value: Value | undefined, scope: Scope, idOf: IdOf, depth = 0): string | undefined {
  if (!value || depth > deepest) return undefined;
  const { value: found, isAssumed } = resolve(value, scope);
  if (isAssumed) return undefined;
  if (found.kind === "text") return found.text;
  const named = found.kind === "reference" ? addressIn(found.reference) : undefined;
  const [step, ...rest] = named?.rest ?? [];
  if (!named || step?.kind !== "name" || rest.length > 0) return undefined;
  if (named.kind !== "resource" && named.kind !== "data") return undefined;
  if (step.name === "id") return idOf(named.address);
  const declarations = scope.module.declarations.get(named.address) ?? [];
  const [declaration] = declarations;
  if (!declaration || declarations.length > 1 || declaration.entry) return undefined;
  return textOf(entryOf(declaration.block.body, step.name)?.value, scope, idOf, depth + 1);
}

/** What the arguments and blocks of a body come to; what only Terraform knows is unsettled. */
export function writtenIn(body: Body, schema: BodySchema, scope: Scope, idOf: IdOf): WrittenObject {
  const written = new Map<string, Written>();
  for (const { name, value, dynamic } of body.entries) {
    const attribute = schema.get(name);
    if (!attribute) continue;
    if (!attribute.block) {
      const one = writtenOf(value, attribute, scope, idOf);
      if (one !== null) written.set(name, one);
      continue;
    }
    const before = written.get(name);
    const more = dynamic ? unsettled : blocksOf(value, attribute.block, scope, idOf);
    const isKnown = more !== unsettled && before !== unsettled;
    written.set(name, isKnown ? [...((before ?? []) as readonly Written[]), ...more] : unsettled);
  }
  return Object.fromEntries(written) as WrittenObject;
}

function blocksOf(value: Value, schema: BodySchema, scope: Scope, idOf: IdOf): readonly Written[] | typeof unsettled {
  if (value.kind === "body") return [writtenIn(value.body, schema, scope, idOf)];
  if (value.kind !== "list") return unsettled;
  return value.items.map((item) => (item.kind === "body" ? writtenIn(item.body, schema, scope, idOf) : unsettled));
}

function writtenOf(value: Value, attribute: Attribute, scope: Scope, idOf: IdOf): Written {
  const { value: found, isAssumed } = resolve(value, scope);
  if (isAssumed) return unsettled;
  const inside = attribute.elem ?? { type: "string" };
  switch (found.kind) {
    case "text":
      return found.text;
    case "number":
      return found.number;
    case "bool":
      return found.bool;
    case "null":
      return null;
    case "list":
      return found.items.map((item) => writtenOf(item, inside, scope, idOf));
    case "body": {
      if (found.body.entries.some(({ key }) => key)) return unsettled;
      const items = found.body.entries.map((entry) => [entry.name, writtenOf(entry.value, inside, scope, idOf)]);
      return Object.fromEntries(items) as WrittenObject;
    }
    default:
      return textOf(found, scope, idOf) ?? unsettled;
  }
}

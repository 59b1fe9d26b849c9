import { resolve } from "../../../analysis/resolve";
import type { Scope } from "../../../analysis/scope";
import type { Attribute, BodySchema } from "../../../catalog/schema";
import { addressIn } from "../../../model/address";
import { entryOf } from "../../../model/body";
import type { Body, Expression, Value } from "../../../model/value";
import { type ConfigObject, type ConfigValue, unknownValue } from "../plan/values";

/** The Azure id of the resource at an address; undefined where it is not known. */
export type IdOf = (address: string) => string | undefined;

/** How many references are followed one after another. */
const deepest = 8;

/** The text of a value that is a literal, a local, an argument of another block, or a known id. */
export function textOf(value: Value | undefined, scope: Scope, idOf: IdOf, depth = 0): string | undefined {
  if (!value || depth > deepest) return undefined;
  const { value: found, isAssumed } = resolve(value, scope);
  if (isAssumed) return undefined;
  if (found.kind === "text") return found.text;
  if (found.kind === "expression") return textOfTemplate(found, scope, idOf, depth);
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

/** The text of a template of which every part has one. */
function textOfTemplate({ operation, parts }: Expression, scope: Scope, idOf: IdOf, depth: number): string | undefined {
  if (operation?.kind !== "template") return undefined;
  const { text, before } = operation;
  let all = "";
  for (const [index, part] of parts.entries()) {
    const own = textOf(part, scope, idOf, depth + 1);
    if (own === undefined) return undefined;
    all += text.slice(before[index - 1] ?? 0, before[index]) + own;
  }
  return all + text.slice(before.at(-1) ?? 0);
}

/** The values of the arguments and blocks in a body; `unknownValue` where only Terraform can tell. */
export function configurationOf(body: Body, schema: BodySchema, scope: Scope, idOf: IdOf): ConfigObject {
  const written = new Map<string, ConfigValue>();
  for (const { name, value, dynamic } of body.entries) {
    const attribute = schema.get(name);
    if (!attribute) continue;
    if (!attribute.block) {
      const one = configValueOf(value, attribute, scope, idOf);
      if (one !== null) written.set(name, one);
      continue;
    }
    const before = written.get(name);
    const more = dynamic ? unknownValue : blocksOf(value, attribute.block, scope, idOf);
    const isKnown = more !== unknownValue && before !== unknownValue;
    written.set(name, isKnown ? [...((before ?? []) as readonly ConfigValue[]), ...more] : unknownValue);
  }
  return Object.fromEntries(written) as ConfigObject;
}

function blocksOf(
  value: Value,
  schema: BodySchema,
  scope: Scope,
  idOf: IdOf,
): readonly ConfigValue[] | typeof unknownValue {
  if (value.kind === "body") return [configurationOf(value.body, schema, scope, idOf)];
  if (value.kind !== "list") return unknownValue;
  return value.items.map((item) =>
    item.kind === "body" ? configurationOf(item.body, schema, scope, idOf) : unknownValue,
  );
}

function configValueOf(value: Value, attribute: Attribute, scope: Scope, idOf: IdOf): ConfigValue {
  const { value: found, isAssumed } = resolve(value, scope);
  if (isAssumed) return unknownValue;
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
      return found.items.map((item) => configValueOf(item, inside, scope, idOf));
    case "body": {
      if (found.body.entries.some(({ key }) => key)) return unknownValue;
      const items = found.body.entries.map((entry) => [entry.name, configValueOf(entry.value, inside, scope, idOf)]);
      return Object.fromEntries(items) as ConfigObject;
    }
    default:
      return textOf(found, scope, idOf) ?? unknownValue;
  }
}

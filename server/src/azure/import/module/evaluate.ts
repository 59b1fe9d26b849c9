import { resolve, type Scope } from "../../../analysis/index";
import type { Attribute, BodySchema } from "../../../catalog/index";
import { elementsOf, nullValue, type Result, unknown } from "../../../evaluation/index";
import { addressIn, type Body, type Expression, entryOf, type Value } from "../../../model/index";
import { blockResult, elements, entries, resultOf } from "../plan/values";

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

/** The values of the arguments and blocks in a body; unknown where only Terraform can tell. */
export function configurationOf(body: Body, schema: BodySchema, scope: Scope, idOf: IdOf): ReadonlyMap<string, Result> {
  const written = new Map<string, Result>();
  for (const { name, value, dynamic } of body.entries) {
    const attribute = schema.get(name);
    if (!attribute) continue;
    if (!attribute.block) {
      const one = resultFor(value, attribute, scope, idOf);
      if (one.state !== "null") written.set(name, one);
      continue;
    }
    const before = written.get(name) ?? elements([]);
    const more = dynamic ? unknown : blocksOf(value, attribute.block, scope, idOf);
    const [known, added] = [elementsOf(before), elementsOf(more)];
    written.set(name, known && added ? elements([...known, ...added]) : unknown);
  }
  return written;
}

function blocksOf(value: Value, schema: BodySchema, scope: Scope, idOf: IdOf): Result {
  const blockOf = (body: Body) => blockResult(configurationOf(body, schema, scope, idOf));
  if (value.kind === "body") return elements([blockOf(value.body)]);
  if (value.kind !== "list") return unknown;
  return elements(value.items.map((item) => (item.kind === "body" ? blockOf(item.body) : unknown)));
}

function resultFor(value: Value, attribute: Attribute, scope: Scope, idOf: IdOf): Result {
  const { value: found, isAssumed } = resolve(value, scope);
  if (isAssumed) return unknown;
  const inside = attribute.elem ?? { type: "string" };
  switch (found.kind) {
    case "text":
      return resultOf(found.text);
    case "number":
      return resultOf(found.number);
    case "bool":
      return resultOf(found.bool);
    case "null":
      return nullValue;
    case "list":
      return elements(found.items.map((item) => resultFor(item, inside, scope, idOf)));
    case "body": {
      if (found.body.entries.some(({ key }) => key)) return unknown;
      return entries(new Map(found.body.entries.map((one) => [one.name, resultFor(one.value, inside, scope, idOf)])));
    }
    default: {
      const text = textOf(found, scope, idOf);
      return text === undefined ? unknown : resultOf(text);
    }
  }
}

import { bodyItemAt, type Scope, targetOf, typeSchemaOf } from "../analysis/index";
import { valuesAt } from "../azure/index";
import {
  type Attribute,
  type BodySchema,
  isSingleBlock,
  type OrderFact,
  type PlainValue,
  takesBlock,
} from "../catalog/index";
import {
  type Block,
  type Body,
  type Change,
  type Fix,
  type NewBodyItem,
  type NewValue,
  setArgument,
  typeOf,
} from "../model/index";

/** The fix that a fact has for a resource: an argument or nested block of its own, or of the one that it refers to. */
export function madeFit({ fix = [] }: OrderFact, block: Block, scope: Scope): readonly Fix[] {
  for (const { set, to, on } of fix) {
    const holder = on === undefined ? { block } : holderAt(block, on, scope);
    const schema = holder && typeSchemaOf("resource", typeOf(holder.block) ?? "", scope).body;
    const names = set.split(".");
    if (!holder || !schema) continue;
    const change = changeOf(holder.block.body, names, to, schema, holder.uri);
    if (change) return [{ title: `Set ${names.at(-1)}`, changes: [change] }];
  }
  return [];
}

interface Holder {
  readonly block: Block;
  readonly uri?: string;
}

function holderAt(block: Block, path: string, scope: Scope): Holder | undefined {
  const [target, another] = valuesAt(block, path, scope).map((value) => targetOf(value, scope));
  if (target?.kind !== "resource" || another) return undefined;
  return { block: target.block, uri: target.declaration.uri };
}

/** The change that sets what names lead to, in a nested block that is there or in a new one; none where that is not so, or not taken. */
function changeOf(
  body: Body,
  [name = "", ...rest]: readonly string[],
  to: PlainValue,
  schema: BodySchema,
  uri: string | undefined,
): Change | undefined {
  const attribute = schema.get(name);
  if (!attribute) return undefined;
  const there = bodyItemAt(body, [name]);
  if (rest.length > 0 && there?.value.kind === "body")
    return attribute.block && changeOf(there.value.body, rest, to, attribute.block, uri);
  // What has more than one value may be needed as it is.
  if (there === undefined || (there && (rest.length > 0 || typeof to !== "string"))) return undefined;
  const value = rest.reduceRight<PlainValue>((inner, one) => ({ [one]: inner }), to);
  if (!takesBlock(attribute)) return setArgument(body, name, newValue(value), uri);
  return { kind: "add", body, items: [newItem(name, value, attribute)], ...(uri !== undefined && { uri }) };
}

function newItem(name: string, value: PlainValue, attribute: Attribute | undefined): NewBodyItem {
  const block = attribute && takesBlock(attribute) ? attribute.block : undefined;
  if (!attribute || !block) return { name, form: "argument", value: newValue(value) };
  return { name, form: "block", isOne: isSingleBlock(attribute), value: newValue(value, block) };
}

function newValue(value: PlainValue, schema?: BodySchema): NewValue {
  if (typeof value === "string") {
    if (value === "true" || value === "false") return { kind: "bool", bool: value === "true" };
    return { kind: "text", text: value };
  }
  if (isList(value)) return { kind: "list", items: value.map((item) => newValue(item)) };
  return { kind: "body", items: Object.entries(value).map(([name, item]) => newItem(name, item, schema?.get(name))) };
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}

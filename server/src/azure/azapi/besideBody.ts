/** What azapi's resources have arguments of their own for, and Azure has in the body. */
import type { Attribute, BodySchema, SentBody, SentProperty, SentValue } from "../../catalog/index";
import {
  type Block,
  type Body,
  bodyItemOf,
  type NewBodyItem,
  type NewValue,
  newArgument,
  type Value,
} from "../../model/index";
import { argumentValue } from "./argumentValue";
import type { KnownValues } from "./knownValues";
import { aroundText } from "./sentAs";
import { isBeside } from "./sentPlace";
import type { ArgumentValue } from "./written";
import { expression, jsonValue } from "./written";

/**
 * Location, tags and identity, for which azapi has its own arguments; `taken` is the region of another resource, if
 * that is used.
 */
export function besideOf(
  block: Block,
  schema: BodySchema,
  sent: SentBody,
  known: KnownValues,
  refusals: string[],
  taken?: NewValue,
): Readonly<Record<"location" | "tags" | "identity", NewBodyItem[]>> {
  const location = taken ? [newArgument("location", taken)] : [];
  const tags: NewBodyItem[] = [];
  const keys: string[] = [];
  for (const [path, rows] of sent.rows) {
    if (path.includes(".") || path === "identity") continue;
    const item = bodyItemOf(block.body, path);
    const attribute = schema.get(path);
    for (const row of rows) {
      const isLocation = row.path === "location";
      if (!isLocation && row.path !== "tags") {
        if (isBeside(row.path) && !/^(?:name|id|type)$/.test(row.path) && item && item.value.kind !== "null")
          refusals.push(`${path} goes to ${row.path}, for which azapi has an argument of its own.`);
        continue;
      }
      if (row.key !== undefined) {
        if (item && row.is) keys.push(keyedTag(row.key, item.value, row.is.value, known));
        continue;
      }
      const into = isLocation ? location : tags;
      if (item && item.value.kind !== "null" && attribute) {
        const converted = besideValue(item.value, attribute, row, known);
        if (converted.kind === "refused") refusals.push(`${path} ${converted.because}.`);
        else if (converted.kind !== "unsent") into.push(newArgument(row.path, converted));
      } else if (isLocation && row.left === "unknown")
        refusals.push(`${path} is not set, and where the resource goes then is not known.`);
      else if (isLocation && row.left !== undefined && row.left !== "unknown")
        into.push(newArgument("location", jsonValue(row.left.value)));
    }
  }
  const constant = sent.always.get("")?.get("location");
  if (location.length === 0 && constant !== undefined) location.push(newArgument("location", jsonValue(constant)));
  if (location.length > 1) refusals.push("Several arguments decide where the resource goes.");
  return { location, tags: withKeys(tags, keys, known), identity: identityOf(block.body, sent, known, refusals) };
}

/** A tag whose key has an argument in it, as an entry of an object. */
function keyedTag(key: string, value: Value, sent: SentValue, known: KnownValues): string {
  const own = value.kind === "text" ? ({ kind: "text", text: value.text } as const) : expression(known.source(value));
  return `${known.write(aroundText(own, { around: key }, known))} = ${known.write(jsonValue(sent))}`;
}

/** Tags with those that arguments become. */
function withKeys(tags: readonly NewBodyItem[], keys: readonly string[], known: KnownValues): NewBodyItem[] {
  if (keys.length === 0) return [...tags];
  const own = `{ ${keys.join(", ")} }`;
  const others = tags.flatMap(({ value }) => (value.kind === "body" ? [] : [known.write(value)]));
  return [
    newArgument("tags", {
      kind: "expression",
      source: others.length > 0 ? `merge(${others.join(", ")}, ${own})` : own,
    }),
  ];
}

/** Terraform gives azapi these as texts, whatever they are. */
function besideValue(value: Value, attribute: Attribute, row: SentProperty, known: KnownValues): ArgumentValue {
  const isPlain = row.as === undefined && (value.kind === "reference" || value.kind === "expression");
  if (isPlain) return { kind: "expression", source: known.source(value) };
  return argumentValue(value, { ...attribute, required: true }, row, known);
}

function identityOf(body: Body, sent: SentBody, known: KnownValues, refusals: string[]): NewBodyItem[] {
  const constants = [...(sent.always.get("")?.keys() ?? [])].filter((path) => path.startsWith("identity."));
  const constantType = sent.always.get("")?.get("identity.type");
  if (constants.length > 1 || (constantType !== undefined && constantType !== "None"))
    refusals.push("azurerm sends an identity that no argument sets.");
  return body.items.flatMap((item): NewBodyItem[] => {
    if (item.name !== "identity") return [];
    const rows = ["identity.type", "identity.identity_ids"].map((path) => sent.rows.get(path)?.[0]?.path);
    if (item.value.kind !== "body" || item.dynamic || rows[0] !== "identity.type") {
      refusals.push("identity is of a form that azapi has no equal for.");
      return [];
    }
    const [type, ids] = ["type", "identity_ids"].map((name) =>
      item.value.kind === "body" ? bodyItemOf(item.value.body, name) : undefined,
    );
    const others = item.value.body.items.filter(({ name }) => name !== "type" && name !== "identity_ids");
    if (others.length > 0) refusals.push(`identity.${others[0]!.name} has no equal in azapi.`);
    if (!type || (ids && rows[1] === undefined)) {
      refusals.push("identity is of a form that azapi has no equal for.");
      return [];
    }
    const word = type.value.kind === "text" ? type.value.text : undefined;
    if (word === "None") return [];
    const idsValue: NewValue =
      ids && ids.value.kind !== "null"
        ? { kind: "expression", source: known.source(ids.value) }
        : { kind: "list", items: [] };
    const items = [
      newArgument(
        "type",
        word === undefined ? { kind: "expression", source: known.source(type.value) } : { kind: "text", text: word },
      ),
      newArgument("identity_ids", idsValue),
    ];
    return [{ name: "identity", form: "block", isOne: true, value: { kind: "body", items } }];
  });
}

import { type Attribute, type BodySchema, isRequired, isSingleBlock, takesBlock, usualValues } from "../catalog/index";
import { weakMemo } from "../memo/index";
import type { Body, NewBodyItem, NewValue } from "../model/index";
import { addedSchema } from "./bodyItemSchema";
import type { Scope } from "./scope";

/** Required arguments and blocks of a body that are not set (by `isSet`), in the order of the schema, arguments first. */
export function missingIn(schema: BodySchema, isSet: (name: string) => boolean): Needed[] {
  return neededIn(schema).filter((needed) => !isSet(needed[0]));
}

type Needed = readonly [name: string, attribute: Attribute];

/** The same for what another argument of the body decides about, as it is written. */
export function missingBeside(
  body: Body,
  schema: BodySchema,
  scope: Scope,
  isSet: (name: string) => boolean,
): Needed[] {
  return decidedIn(schema).flatMap(([name, attribute]): Needed[] => {
    const decided = isSet(name) ? undefined : addedSchema(attribute, body, schema, scope);
    return decided && decided !== attribute && !decided.isForeign && isNeeded(decided) ? [[name, decided]] : [];
  });
}

const decidedIn = weakMemo((schema: BodySchema): readonly Needed[] =>
  [...schema].filter(([, { dependentBody, isForeign }]) => dependentBody && dependentBody.on !== "label" && !isForeign),
);

/** All that a body needs; looked for once for all bodies of a kind. */
const neededIn = weakMemo((schema: BodySchema): readonly Needed[] => {
  const all = [...schema].filter(([, attribute]) => isNeeded(attribute));
  return [
    ...all.filter(([, attribute]) => !takesBlock(attribute)),
    ...all.filter(([, attribute]) => takesBlock(attribute)),
  ];
});

/** Whether leaving it out is an error in every version that may be in force, and in every environment. */
function isNeeded(attribute: Attribute): boolean {
  return isRequired(attribute) && !attribute.unsure;
}

/** An argument or block as people begin it: what is required is there, and the values are left to them. */
export function skeletonOf(name: string, attribute: Attribute): NewBodyItem {
  if (attribute.isForeign) return { ...skeletonOf(name, { ...attribute, isForeign: false }), isKey: true };
  if (!attribute.block) return { name, form: "argument", value: objectIn(attribute) ?? holeFor(name, attribute) };
  const items = startedIn(attribute.block);
  if (!takesBlock(attribute)) return { name, form: "argument", value: { kind: "body", items } };
  return { name, form: "block", value: { kind: "body", items }, isOne: isSingleBlock(attribute) };
}

function startedIn(schema: BodySchema): NewBodyItem[] {
  return missingIn(schema, () => false).map(([name, attribute]) => skeletonOf(name, attribute));
}

/** The object that a variable takes, or a list of one; undefined for any other argument. */
function objectIn({ type, elem, declared }: Attribute): NewValue | undefined {
  if (declared?.attributes) return { kind: "body", items: startedIn(declared.attributes) };
  const item = (type === "list" || type === "set") && elem ? objectIn(elem) : undefined;
  return item && { kind: "list", items: [item] };
}

/** What means a value that is not known yet. */
function holeFor(name: string, attribute: Attribute): NewValue {
  const usual = usualValues(name);
  const own = usual.filter((value) => attribute.values?.includes(value));
  const choices = attribute.values && [...new Set([...own, ...attribute.values.map(String)])];
  const choice = choices?.length ? { choices } : {};
  switch (attribute.type) {
    case "string":
      return { kind: "hole", of: "string", placeholder: choices?.[0] ?? "", ...choice };
    case "bool":
      // A constant would check nothing.
      if (attribute.isCondition) return { kind: "hole", of: "any", placeholder: "" };
      return {
        kind: "hole",
        of: "bool",
        placeholder: attribute.default === true || usual[0] === "false" ? "false" : "true",
      };
    case "int":
    case "float":
    case "number":
      return {
        kind: "hole",
        of: "number",
        // Nodes that nobody uses cost money.
        placeholder: String(attribute.default ?? attribute.ranges?.[0]?.[0] ?? (name.startsWith("min_") ? 0 : 1)),
        ...choice,
      };
    case "list":
    case "set":
      return { kind: "hole", of: "list", placeholder: "" };
    case "map":
    case "object":
      return { kind: "hole", of: "map", placeholder: "" };
    default:
      // A text is no address.
      return attribute.means === "address"
        ? { kind: "hole", of: "address", placeholder: "type.name" }
        : { kind: "hole", of: "any", placeholder: '""' };
  }
}

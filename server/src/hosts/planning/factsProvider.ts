// Plans by what is known of a type, where no provider is there to be asked: what replaces, what is computed, and what a default is.

import type { Attribute, BodySchema } from "../../catalog/index";
import type { Type } from "../../evaluation/index";
import type { PlanStep } from "../../features/plan/plan";
import {
  type AttributePath,
  type AttributeSchema,
  type BlockSchema,
  type CtyValue,
  isSameValue,
  type NestedBlockSchema,
  typeFromJson,
  unknownValue,
} from "../../introspection/index";
import { weakMemo } from "../../memo/index";
import { isObject, ownProperty } from "../../text/index";
import { isNone } from "./differences";
import type { PlanningCall, PlanningConnection } from "./planInstance";

/** What stands in for a provider. */
interface FactsProvider {
  readonly schema: BlockSchema;
  readonly call: PlanningCall;
}

/** Creates the provider that plans by facts alone, for a type. */
export function factsProvider({ body, release }: NonNullable<PlanStep["facts"]>): FactsProvider {
  const schema = schemaOf(body);
  const isTerraform = release.startsWith("terraform");
  let stored: CtyValue = null;
  const connection: PlanningConnection = {
    validate: async () => [],
    async upgradeState(_type, _version, json) {
      stored = ofBlock(JSON.parse(json), schema);
      return { state: stored, diagnostics: [] };
    },
    async plan(_type, prior, proposed, config) {
      const replacing: AttributePath[] = [];
      const planned = plannedBody(
        body,
        { was: prior ?? stored, is: proposed, given: config },
        [],
        replacing,
        prior === null,
      );
      const whole = isTerraform ? ofTerraformData(planned, prior, replacing) : planned;
      return { planned: whole, requiresReplace: replacing, kept: new Uint8Array(), diagnostics: [] };
    },
  };
  return { schema, call: (question) => question(connection) };
}

const flags = { deprecated: false, deprecationMessage: "", sensitive: false, writeOnly: false };
const id: AttributeSchema = { ...flags, name: "id", type: "string", required: false, optional: true, computed: true };

/** Of a type, which always has an id. Many instances are of one type. */
const schemaOf = weakMemo((body: BodySchema): BlockSchema => {
  const schema = blockOf(body);
  const hasId = schema.attributes.some(({ name }) => name === "id");
  return hasId ? schema : { ...schema, attributes: [...schema.attributes, id] };
});

/** `output` is what `input` is, once it is applied. */
function ofTerraformData(planned: CtyValue, prior: CtyValue, replacing: AttributePath[]): CtyValue {
  if (!(planned instanceof Map)) return planned;
  const value = (of: CtyValue, name: string) => (of instanceof Map ? (of.get(name) ?? null) : null);
  const isNew = !isSameValue(value(planned, "triggers_replace"), value(prior, "triggers_replace"));
  if (prior !== null && isNew) replacing.push(["triggers_replace"]);
  const input = value(planned, "input");
  const isKept = prior !== null && isSameValue(input, value(prior, "input"));
  const output = isKept ? value(prior, "output") : input === null ? null : unknownValue;
  return new Map([...planned, ["output", output]]);
}

/** A change of a body or of something in it. */
interface Change {
  readonly was: CtyValue;
  readonly is: CtyValue;
  readonly given: CtyValue;
}

/** A change of what is in a body, which may be one that was not there. */
interface AttributeChange extends Change {
  readonly isAdded: boolean;
}

function plannedBody(
  body: BodySchema,
  { was, is, given }: Change,
  path: AttributePath,
  replacing: AttributePath[],
  isNew: boolean,
): CtyValue {
  if (!(is instanceof Map)) return is;
  return new Map(
    [...(is as ReadonlyMap<string, CtyValue>)].map(([name, value]): [string, CtyValue] => {
      const at = (of: CtyValue) => (of instanceof Map ? (of.get(name) ?? null) : null);
      const attribute = body.get(name);
      if (!attribute) return [name, value];
      const change = { was: at(was), is: value, given: at(given), isAdded: isNew || !(was instanceof Map) };
      return [name, plannedAttribute(attribute, change, [...path, name], replacing, isNew)];
    }),
  );
}

function plannedAttribute(
  attribute: Attribute,
  { was, is, given, isAdded }: AttributeChange,
  path: AttributePath,
  replacing: AttributePath[],
  isNew: boolean,
): CtyValue {
  const { block, default: otherwise, forceNew } = attribute;
  let planned = attribute.writeOnly ? null : is;
  if (given === null && otherwise !== undefined) planned = otherwise;
  // What a provider sets by itself is not known before there is something, nor of what takes its place.
  else if (planned === null && attribute.computed && isNone(given) && isAdded) planned = unknownValue;
  if (isAlike(attribute, was, planned) || (isNone(planned) && isNothing(was))) planned = was;
  if (block && Array.isArray(planned)) {
    const items: readonly CtyValue[] = planned;
    const [before, written] = [was, given].map((of): readonly CtyValue[] => (Array.isArray(of) ? of : []));
    planned = items.map((item, index) => {
      const change = { was: before?.[index] ?? null, is: item, given: written?.[index] ?? null };
      return plannedBody(block, change, [...path, index], replacing, isNew);
    });
  } else if (block) planned = plannedBody(block, { was, is: planned, given }, path, replacing, isNew);
  if (!isNew && forceNew && !isSameValue(was, planned)) replacing.push(path);
  return planned;
}

/**
 * Whether a value is what a state has of an argument that nobody has set: writing nothing does not change it.
 * Source: helper/schema/schema.go (diffString, diffList) of hashicorp/terraform-plugin-sdk.
 */
function isNothing(value: CtyValue): boolean {
  return value === "" || value === false || value === 0 || isNone(value) || (value instanceof Map && value.size === 0);
}

/** Whether a provider takes two texts for the same. */
function isAlike({ diffSuppressed, normalized, ignoreCase }: Attribute, was: CtyValue, is: CtyValue): boolean {
  if (typeof was !== "string" || typeof is !== "string" || !(diffSuppressed || normalized || ignoreCase)) return false;
  const plain = (text: string) => text.toLowerCase().replaceAll(" ", "");
  return plain(was) === plain(is);
}

function blockOf(body: BodySchema): BlockSchema {
  const attributes: AttributeSchema[] = [];
  const blocks: NestedBlockSchema[] = [];
  for (const [name, attribute] of body) {
    if (name === "*") continue;
    const { block, type, computed = false, configMode, minItems = 0, maxItems = 0 } = attribute;
    if (block && !computed && configMode === undefined && (type === "list" || type === "set" || type === "object"))
      blocks.push({ name, block: blockOf(block), nesting: type === "object" ? "single" : type, minItems, maxItems });
    else {
      const { required = false, optional = false, sensitive = false, writeOnly = false } = attribute;
      attributes.push({ ...flags, name, type: typeOf(attribute), required, optional, computed, sensitive, writeOnly });
    }
  }
  return { attributes, blocks, deprecated: false, deprecationMessage: "" };
}

function typeOf({ type, block, elem }: Attribute): Type {
  const element = (): Type => (block ? objectOf(block) : elem ? typeOf(elem) : "dynamic");
  switch (type) {
    case "int":
    case "float":
      return "number";
    case "object":
      return block ? objectOf(block) : "dynamic";
    case "list":
    case "set":
    case "map":
      return { kind: type, element: element() };
    default:
      return type;
  }
}

function objectOf(body: BodySchema): Type {
  return { kind: "object", attributes: new Map([...body].map(([name, one]) => [name, typeOf(one)])) };
}

function ofBlock(json: unknown, { attributes, blocks }: BlockSchema): CtyValue {
  const at = (name: string) => propertyOf(json, name);
  return new Map([
    ...attributes.map(({ name, type }): [string, CtyValue] => [name, ofJson(at(name), type)]),
    ...blocks.map(({ name, nesting, block }): [string, CtyValue] => {
      const value = at(name);
      if (nesting === "single") return [name, isObject(value) ? ofBlock(value, block) : null];
      return [name, Array.isArray(value) ? value.map((one) => ofBlock(one, block)) : []];
    }),
  ]);
}

function ofJson(json: unknown, type: Type): CtyValue {
  if (json === null || json === undefined) return null;
  if (type === "dynamic") {
    // A release before had it as a text: azapi 1 its bodies, as JSON.
    if (typeof json === "string") return typedOf(jsonIn(json));
    if (!isObject(json) || !("value" in json) || !("type" in json)) return null;
    const own = typeFromJson(json.type);
    return { type: own, value: ofJson(json.value, own) };
  }
  if (typeof type === "string") return typeof json === "object" ? null : (json as string | number | boolean);
  if (type.kind === "object")
    return new Map([...type.attributes].map(([name, of]) => [name, ofJson(propertyOf(json, name), of)]));
  if (type.kind === "map")
    return new Map(isObject(json) ? Object.entries(json).map(([name, one]) => [name, ofJson(one, type.element)]) : []);
  if (!Array.isArray(json)) return null;
  return json.map((one, index) =>
    ofJson(one, type.kind === "tuple" ? (type.elements[index] ?? "dynamic") : type.element),
  );
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A value with the type that an expression which says it would have. */
function typedOf(json: unknown): CtyValue {
  const type = typeOfJson(json);
  return json === null ? null : { type, value: ofJson(json, type) };
}

function typeOfJson(json: unknown): Type {
  if (Array.isArray(json)) return { kind: "tuple", elements: json.map(typeOfJson) };
  if (isObject(json))
    return {
      kind: "object",
      attributes: new Map(Object.entries(json).map(([name, one]) => [name, typeOfJson(one)])),
    };
  return typeof json === "number"
    ? "number"
    : typeof json === "boolean"
      ? "bool"
      : json === null
        ? "dynamic"
        : "string";
}

/** What an object of JSON itself holds under a name, null where it holds nothing. */
function propertyOf(json: unknown, name: string): unknown {
  return (isObject(json) ? ownProperty(json, name) : undefined) ?? null;
}

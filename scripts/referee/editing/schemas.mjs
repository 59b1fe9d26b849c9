// The schemas that hcl-lang's tests make up, as a provider's schema says them.
import { allOf, partsOf } from "./tables.mjs";

/** Thrown where something cannot be laid out for Terraform: the reason is what counts. */
export class Excepted extends Error {}

/** A body of a provider's schema of `map[string]*schema.AttributeSchema`, and of `map[string]*schema.BlockSchema`. */
export function bodyOf(attributes, blocks) {
  return new Map([
    ...namedIn(attributes).map(([name, node]) => [name, attributeOf(node)]),
    ...namedIn(blocks).map(([name, node]) => [name, blockOf(node)]),
  ]);
}

/** The entries of a map of Go whose keys are strings. */
export function namedIn(node) {
  return (node?.elements ?? []).map(({ key, value }) => [key?.string, value]);
}

function attributeOf(node) {
  const parts = partsOf(node);
  const is = (flag) => parts.get(flag)?.name === "true";
  const use = is("IsRequired")
    ? { required: true }
    : is("IsComputed") && !is("IsOptional")
      ? { computed: true }
      : { optional: true, ...(is("IsComputed") && { computed: true }) };
  return {
    ...constrained(parts.get("Constraint")),
    ...use,
    ...(is("IsSensitive") && { sensitive: true }),
    ...(is("IsDeprecated") && { deprecated: true }),
    ...summaryOf(parts.get("Description")),
  };
}

function summaryOf(description) {
  const summary = description?.arguments?.[0]?.string ?? description?.string;
  return summary ? { summary } : {};
}

const nesting = { BlockTypeList: "list", BlockTypeSet: "set", BlockTypeMap: "map", BlockTypeObject: "object" };

/** A nested block of a schema. */
export function blockOf(node) {
  const parts = partsOf(node);
  if (parts.has("Labels")) throw new Excepted("a nested block with labels");
  if (parts.has("DependentBody")) throw new Excepted("a nested block that depends on something");
  const body = partsOf(parts.get("Body"));
  const type = nesting[parts.get("Type")?.name?.replace("schema.", "")] ?? "list";
  if (type === "map") throw new Excepted("a nested block with labels");
  const minItems = parts.get("MinItems")?.number;
  const maxItems = parts.get("MaxItems")?.number;
  return {
    type: type === "object" ? "list" : type,
    block: bodyOf(body.get("Attributes"), body.get("Blocks")),
    ...(minItems > 0 ? { required: true, minItems } : { optional: true }),
    ...(parts.get("IsDeprecated")?.name === "true" && { deprecated: true }),
    ...(type === "object" ? { maxItems: 1 } : maxItems && { maxItems }),
    ...summaryOf(parts.get("Description") ?? body.get("Description")),
  };
}

/** The type and the values of what a constraint takes. */
function constrained(node) {
  const parts = partsOf(node);
  const kind = node?.type?.replace("schema.", "");
  const inside = (name) => (parts.get(name) ? constrained(parts.get(name)) : { type: "dynamic" });
  switch (kind) {
    case "LiteralType":
      return typed(parts.get("Type"));
    case "AnyExpression":
      return typed(parts.get("OfType"));
    case "LiteralValue":
      return valued(parts.get("Value"));
    case "Keyword":
      return { type: "string", means: "word", values: [parts.get("Keyword")?.string] };
    case "List":
    case "Set":
    case "Map":
      return { type: kind.toLowerCase(), elem: inside("Elem") };
    case "Object": {
      const names = namedIn(parts.get("Attributes"));
      return objectOf(names.map(([name, attribute]) => [name, attributeOf(attribute)]));
    }
    case "Tuple":
      throw new Excepted("a tuple, which no schema of a provider has");
    case "OneOf":
      return oneOf(node.elements.map(({ value }) => constrained(value)));
    case "Reference":
      return { type: parts.has("OfType") ? typed(parts.get("OfType")).type : "dynamic" };
    case "TypeDeclaration":
      return { type: "dynamic", means: "type" };
    default:
      return { type: "dynamic" };
  }
}

function objectOf(entries) {
  return { type: "object", configMode: "object", block: new Map(entries) };
}

/** What takes any of some constraints: their values, where all have some and one type. */
function oneOf(all) {
  const [first] = all;
  if (!first) return { type: "dynamic" };
  const isAlike = all.every(({ type, means, values }) => type === first.type && means === first.means && values);
  if (isAlike) return { ...first, values: all.flatMap(({ values }) => values) };
  if (all.some(({ means }) => means))
    throw new Excepted("an argument of several types, or one that takes words beside values");
  return all.every(({ type, values }) => type === first.type && !values) ? first : { type: "dynamic" };
}

const primitive = { String: "string", Number: "number", Bool: "bool", DynamicPseudoType: "dynamic" };

/** A type as Go writes it: `cty.List(cty.String)`. */
export function typed(node) {
  const name = (node?.call ?? node?.name ?? "").replace("cty.", "");
  if (Object.hasOwn(primitive, name)) return { type: primitive[name] };
  const [first, optional] = node?.arguments ?? [];
  if (["List", "Set", "Map"].includes(name)) return { type: name.toLowerCase(), elem: typed(first) };
  if (name === "EmptyObject") return objectOf([]);
  if (name === "Object" || name === "ObjectWithOptionalAttrs") {
    const may = new Set([...allOf(optional)].flatMap(({ string }) => string ?? []));
    return objectOf(
      namedIn(first).map(([key, value]) => [
        key,
        { ...typed(value), ...(may.has(key) ? { optional: true } : { required: true }) },
      ]),
    );
  }
  if (name.endsWith("Tuple")) throw new Excepted("a tuple, which no schema of a provider has");
  return { type: "dynamic" };
}

/** The one value that an argument takes; of several parts, what each of them is. */
function valued(node) {
  const name = (node?.call ?? node?.name ?? "").replace("cty.", "");
  const [first] = node?.arguments ?? [];
  if (name === "StringVal") return { type: "string", values: [first?.string] };
  if (/^Number\w+Val$/.test(name)) return { type: "number", values: [first?.digits ?? first?.string] };
  if (name === "True" || name === "False" || name === "BoolVal") return { type: "bool" };
  if (name === "TupleVal" || name === "EmptyTupleVal") throw new Excepted("a tuple, which no schema of a provider has");
  if (name === "ObjectVal" || name === "EmptyObjectVal")
    return objectOf(namedIn(first).map(([key, value]) => [key, { ...valued(value), optional: true }]));
  const type = /^(List|Set|Map)Val(?:Empty)?$/.exec(name)?.[1].toLowerCase();
  if (!type) throw new Excepted("a value that no schema of a provider has");
  const elem = name.endsWith("Empty") ? typed(first) : oneOf((first?.elements ?? []).map(({ value }) => valued(value)));
  return { type, elem };
}

/** Functions of Go's `map[string]schema.FunctionSignature`. */
export function functionsOf(node) {
  return namedIn(node).map(([name, value]) => {
    const parts = partsOf(value);
    const rest = parts.get("VarParam");
    return {
      name,
      parameters: (parts.get("Params")?.elements ?? []).map((one) => parameterOf(one.value)),
      ...(rest?.elements && { rest: parameterOf(rest) }),
      returns: "any",
      summary: parts.get("Description")?.string ?? "",
    };
  });
}

function parameterOf(node) {
  const parts = partsOf(node);
  return { name: parts.get("Name")?.string, type: "any", description: parts.get("Description")?.string };
}

/**
 * What is wrong with a value by the type that Azure's API gives it. It says what the azapi provider says at `terraform validate`, with the
 * same leniencies (internal/azure/types of Azure/terraform-provider-azapi); what only Azure refuses is marked `isLenient`. What is not
 * known is never wrong, and what is beside it is looked at all the same.
 */
import {
  type BodyType,
  type DiscriminatedBody,
  type ObjectBody,
  type Properties,
  type StringType,
  takesAnyText,
} from "../../catalog/index";
import { attributesOf, elementsOf, type Result, stringOf } from "../../evaluation/index";
import { goTest } from "../../text/index";
import { isSlip, sameButCase } from "../../wording/index";

/** Names of properties and numbers of elements that lead into a value; null for any element. */
export type Path = readonly (string | number | null)[];

/** What is wrong, and where. */
export type BodyFault = { readonly path: Path; readonly isLenient?: boolean } & (
  | { readonly kind: "type"; readonly wanted: ExpectedValue; readonly given: Result }
  /** Where any text is taken, `allowed` is the known value that was hardly meant to be written otherwise. */
  | { readonly kind: "value"; readonly allowed: readonly string[]; readonly given: Result; readonly isSlip?: true }
  | { readonly kind: "length"; readonly min?: number; readonly max?: number }
  | { readonly kind: "pattern"; readonly pattern: string }
  | { readonly kind: "items"; readonly min?: number; readonly max?: number }
  | { readonly kind: "range"; readonly min?: number; readonly max?: number }
  /** A property that the object does not have; `known` are those that it does. */
  | { readonly kind: "unknown"; readonly known: readonly string[] }
  | { readonly kind: "readOnly" }
  | { readonly kind: "missing"; readonly type: BodyType }
);

/** What distinguishes one fault of a resource from another: what is wrong, and where. */
export function faultKey({ kind, path }: BodyFault): string {
  return [kind, ...path].join("\n");
}

/** What a value has to be. */
type ExpectedValue = "string" | "number" | "bool" | "list" | "object";

/** The place of an unknown value, and what it may be. */
export interface Gap {
  readonly type: BodyType;
  readonly path: Path;
}

/** How deep bodies are looked at; nobody writes deeper ones. */
const deepest = 100;

/**
 * What is wrong with a value.
 *
 * @param gaps takes the unknown parts of it.
 */
export function bodyFaults(type: BodyType, result: Result, path: Path = [], gaps: Gap[] = []): readonly BodyFault[] {
  const found: Found = { faults: [], gaps };
  check(type, result, path, found);
  return found.faults;
}

interface Found {
  readonly faults: BodyFault[];
  readonly gaps: Gap[];
}

function check(type: BodyType, result: Result, path: Path, found: Found): void {
  if (path.length > deepest) return;
  if (result.state === "unknown") {
    found.gaps.push({ type, path });
    if (result.has && type.kind === "object") checkGiven(type, result.has, path, found);
    if (result.has && type.kind === "discriminated") checkDiscriminated(type, result.has, path, found, false);
  }
  if (result.state !== "known") return;
  const wrong = (wanted: ExpectedValue) => found.faults.push({ kind: "type", path, wanted, given: result });
  switch (type.kind) {
    case "any":
      return;
    case "boolean":
      // The provider takes anything here; Azure takes what reads as true or false.
      if (typeof result.value !== "boolean" && !/^(true|false)$/i.test(stringOf(result) ?? ""))
        found.faults.push({ kind: "type", path, wanted: "bool", given: result, isLenient: true });
      return;
    case "integer": {
      if (typeof result.value !== "number") wrong("number");
      // Many services take 0 for what is not set.
      else if (result.value === 0) return;
      else if (result.value < (type.min ?? result.value) || result.value > (type.max ?? result.value))
        found.faults.push({ kind: "range", path, ...limits(type.min, type.max), isLenient: true });
      return;
    }
    case "literal": {
      const text = stringOf(result);
      if (text === undefined) wrong("string");
      else if (text !== type.text) found.faults.push({ kind: "value", path, allowed: [type.text], given: result });
      return;
    }
    case "string":
      checkText(type, result, path, found);
      return;
    case "union":
      checkUnion(type, result, path, found);
      return;
    case "array": {
      const elements = elementsOf(result);
      const count = elements?.length ?? 0;
      if (!elements) wrong("list");
      if (count < (type.minItems ?? 0) || count > (type.maxItems ?? count))
        found.faults.push({ kind: "items", path, ...limits(type.minItems, type.maxItems) });
      elements?.forEach((element, index) => {
        check(type.element, element, [...path, index], found);
      });
      return;
    }
    case "object":
    case "discriminated": {
      const attributes = attributesOf(result);
      if (!attributes) wrong("object");
      else if (type.kind === "object") checkObject(type, attributes, path, found);
      else checkDiscriminated(type, attributes, path, found, true);
    }
  }
}

function limits(min: number | undefined, max: number | undefined) {
  return { ...(min !== undefined && { min }), ...(max !== undefined && { max }) };
}

function checkText({ minLength, maxLength, pattern }: StringType, given: Result, path: Path, found: Found): void {
  const text = stringOf(given);
  if (text === undefined) {
    found.faults.push({ kind: "type", path, wanted: "string", given });
    return;
  }
  const length = new TextEncoder().encode(text).length;
  if (length < (minLength ?? 0) || length > (maxLength ?? length))
    found.faults.push({ kind: "length", path, ...limits(minLength, maxLength) });
  // A pattern that Go cannot compile checks nothing.
  else if (pattern !== undefined && goTest(pattern)?.(text) === false)
    found.faults.push({ kind: "pattern", path, pattern });
}

function checkUnion(union: Extract<BodyType, { kind: "union" }>, given: Result, path: Path, found: Found): void {
  const { texts, types } = union;
  const text = stringOf(given);
  if (text !== undefined && texts.includes(text)) return;
  const others = types.map((type) => bodyFaults(type, given, path));
  const isTaken = others.some((one) => one.every(({ isLenient }) => isLenient));
  if (isTaken) {
    if (text === undefined || !takesAnyText(union)) return;
    const spelled = sameButCase(text, texts);
    const meant = spelled ?? texts.find((one) => isSlip(text, one));
    if (meant === undefined) return;
    const slip = spelled === undefined && { isSlip: true as const };
    found.faults.push({ kind: "value", path, allowed: [meant], given, isLenient: true, ...slip });
    return;
  }
  if (texts.length === 0 && others[0]) found.faults.push(...others[0].slice(0, 1));
  else if (text === undefined) found.faults.push({ kind: "type", path, wanted: "string", given });
  else found.faults.push({ kind: "value", path, allowed: texts, given });
}

function checkObject(type: ObjectBody, given: ReadonlyMap<string, Result>, path: Path, found: Found): void {
  checkGiven(type, given, path, found);
  for (const [name, { isRequired, isReadOnly, type: wanted }] of type.properties) {
    // What a resource is called is an argument of its own.
    const isName = path.length === 0 && name === "name";
    if (isRequired && !isReadOnly && !given.has(name) && !isName)
      found.faults.push({ kind: "missing", path: [...path, name], type: wanted });
  }
}

/** The attributes that are there: all of an object, or those that one of which others are not known surely has. */
function checkGiven(
  { properties, additional }: ObjectBody,
  given: ReadonlyMap<string, Result>,
  path: Path,
  found: Found,
): void {
  for (const [name, result] of given) {
    const property = properties.get(name);
    const at = [...path, name];
    if (property?.isReadOnly) {
      if (!property.isRequired) found.faults.push({ kind: "readOnly", path: at });
    } else if (property) check(property.type, result, at, found);
    else if (additional) check(additional, result, at, found);
    else found.faults.push({ kind: "unknown", path: at, known: settableIn(properties) });
  }
}

function checkDiscriminated(
  { discriminator, properties, variants }: DiscriminatedBody,
  given: ReadonlyMap<string, Result>,
  path: Path,
  found: Found,
  isWhole: boolean,
): void {
  const others = new Map<string, Result>();
  for (const [name, result] of given) {
    const property = properties.get(name);
    const at = [...path, name];
    if (!property) others.set(name, result);
    else if (property.isReadOnly) found.faults.push({ kind: "readOnly", path: at });
    else check(property.type, result, at, found);
  }
  for (const [name, { isRequired, type }] of isWhole ? properties : [])
    if (isRequired && !given.has(name)) found.faults.push({ kind: "missing", path: [...path, name], type });
  const at = [...path, discriminator];
  const chosen = others.get(discriminator);
  const allowed = [...variants.keys()];
  const texts: BodyType = { kind: "union", texts: allowed, types: [] };
  if (chosen === undefined && isWhole) found.faults.push({ kind: "missing", path: at, type: texts });
  if (chosen === unset) found.faults.push({ kind: "value", path: at, allowed, given: chosen });
  if (chosen?.state === "unknown") found.gaps.push({ type: texts, path: at });
  if (chosen?.state !== "known") return;
  const text = stringOf(chosen);
  const variant = text === undefined ? undefined : variants.get(text);
  if (text === undefined) found.faults.push({ kind: "type", path: at, wanted: "string", given: chosen });
  else if (!variant) found.faults.push({ kind: "value", path: at, allowed, given: chosen });
  else if (variant.kind !== "object") check(variant, { state: "known", type: "dynamic", value: others }, path, found);
  else {
    const own: Found = { faults: [], gaps: found.gaps };
    if (isWhole) checkObject(variant, others, path, own);
    else checkGiven(variant, others, path, own);
    // What the object has in any case could have been meant as well.
    found.faults.push(
      ...own.faults.map((one) =>
        one.kind === "unknown" ? { ...one, known: [...one.known, ...settableIn(properties)] } : one,
      ),
    );
  }
}

/** An unknown object that surely has these attributes. */
export function partly(has: ReadonlyMap<string, Result>): Result {
  return { state: "unknown", type: "dynamic", has };
}

/** The result for a name that is not set. It is null, and of type string. */
export const unset: Result = { state: "null", type: "string" };

function settableIn(properties: Properties): readonly string[] {
  return [...properties].flatMap(([name, { isReadOnly }]) => (isReadOnly ? [] : name));
}

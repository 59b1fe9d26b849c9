/** What a described provider says of a configuration. */
import { type CtyValue, unknownValue } from "../../server/src/introspection/cty";
import { brokenFacts } from "./accepts";
import { type DescribedAttribute, type DescribedBody, type Dialect, schemaEntries } from "./description";
import { deprecationOf } from "./schemaMessage";
import { type GroupFault, type Sentences, sentencesOf, type Words } from "./sentences";

/** A name, an index, or the key of a map. */
export type Step = string | number | { readonly key: string };

/** What is said at a place. */
export interface Complaint extends Words {
  readonly severity: "error" | "warning";
  readonly path: readonly Step[];
}

/** Where a check is: the path that is told, and the key that the SDK's sentences have. */
interface Place {
  readonly path: readonly Step[];
  readonly key: string;
  /** Elements of sets have no path, so nothing inside of one has. */
  readonly isInSet: boolean;
}

interface Check {
  readonly config: CtyValue;
  readonly dialect: Dialect;
  readonly words: Sentences;
  readonly found: Complaint[];
}

export function validate(body: DescribedBody, config: CtyValue, dialect: Dialect): readonly Complaint[] {
  const check: Check = { config, dialect, words: sentencesOf[dialect], found: [] };
  checkBody(check, body, config, { path: [], key: "", isInSet: false });
  return check.found;
}

function checkBody(check: Check, body: DescribedBody, value: CtyValue, place: Place): void {
  if (!(value instanceof Map)) return;
  const before = check.found.length;
  const entries = schemaEntries(body);
  for (const [name, attribute] of entries) {
    checkNamed(check, attribute, value.get(name) ?? null, step(place, name));
  }
  const [last] = entries.at(-1) ?? [];
  if (check.dialect === "sdk" && last !== undefined && hasRoom(place.path)) {
    const renamed = check.found
      .splice(before)
      .map((said) => ({ ...said, path: withStep(said.path, place.path, last) }));
    check.found.push(...renamed);
  }
}

/**
 * Whether the SDK gives the paths of all names in this place the same memory, so that in the end each is that of the name that it came to
 * last: `append(path, …)` of Go makes a new slice only where the old one is full, at each power of two.
 * Source: validateObject in helper/schema/schema.go of hashicorp/terraform-plugin-sdk/v2.
 */
function hasRoom({ length }: readonly Step[]): boolean {
  return length > 0 && !Number.isInteger(Math.log2(length));
}

function withStep(path: readonly Step[], place: readonly Step[], name: string): readonly Step[] {
  return path.length > place.length ? path.with(place.length, name) : path;
}

function checkNamed(check: Check, attribute: DescribedAttribute, value: CtyValue, place: Place): void {
  const { dialect, words, found } = check;
  const faults = groupFaults(check, attribute, value);
  for (const fault of faults) tell(check, "error", words.group(place.key, fault), place);
  if (dialect === "sdk" && faults.length > 0) {
    // The SDK looks no further, and says one thing of a group.
    found.splice(found.length - faults.length + 1);
    return;
  }
  if (!isGiven(value)) {
    if (attribute.required) tell(check, "error", words.required(place.key), place);
    return;
  }
  if (dialect === "sdk" && !isWhollyKnown(value)) return;
  checkValue(check, attribute, value, place);
  if (attribute.deprecated) tell(check, "warning", words.deprecated(deprecationOf(attribute)), place);
}

function checkValue(check: Check, attribute: DescribedAttribute, value: CtyValue, place: Place): void {
  const { block, elem, type } = attribute;
  if (value === unknownValue) return;
  if (Array.isArray(value)) {
    value.forEach((item, index) => {
      const at = type === "set" ? { ...step(place, index), path: place.path, isInSet: true } : step(place, index);
      if (block) checkBody(check, block, item, at);
      else if (elem) checkValue(check, elem, item, at);
    });
  } else if (value instanceof Map) {
    if (block && type === "object") checkBody(check, block, value, place);
    for (const [key, item] of type === "map" ? value : []) {
      if (block) checkBody(check, block, item, step(place, { key }));
      // The SDK asks no validator about elements of maps.
      else if (elem && check.dialect === "framework") checkValue(check, elem, item, step(place, { key }));
    }
  } else if (typeof value === "string" || typeof value === "number") {
    checkScalar(check, attribute, value, place);
  }
}

function checkScalar(check: Check, attribute: DescribedAttribute, value: string | number, place: Place): void {
  const { words } = check;
  if (attribute.type === "int" && typeof value === "number" && !Number.isInteger(value)) {
    tell(check, "error", words.notWhole(value), place);
    return;
  }
  for (const fact of brokenFacts(attribute, value)) {
    tell(check, "error", words.value(fact, attribute, place.key, value), place);
  }
}

/** What is wrong with the groups of an argument or a block. */
function groupFaults(
  { config, dialect }: Check,
  { conflictsWith, exactlyOneOf, atLeastOneOf, requiredWith }: DescribedAttribute,
  value: CtyValue,
): readonly GroupFault[] {
  const given = (members: readonly string[]) => members.filter((member) => isGiven(valueAt(config, member)));
  const unknown = (members: readonly string[]) => members.some((member) => valueAt(config, member) === unknownValue);
  const faults: GroupFault[] = [];
  if (exactlyOneOf && !(dialect === "framework" && unknown(exactlyOneOf))) {
    const known = given(exactlyOneOf).filter((member) => valueAt(config, member) !== unknownValue);
    if (known.length > 1 || (known.length === 0 && !unknown(exactlyOneOf)))
      faults.push({ group: "exactlyOneOf", all: exactlyOneOf, given: known });
  }
  if (atLeastOneOf && given(atLeastOneOf).length === 0) faults.push({ group: "atLeastOneOf", all: atLeastOneOf });
  if (!isGiven(value)) return faults;
  for (const other of requiredWith ?? []) {
    const missing = !isGiven(valueAt(config, other));
    if (missing) faults.push({ group: "requiredWith", other, all: requiredWith! });
  }
  if (isWhollyKnown(value)) {
    const all = conflictsWith ?? [];
    for (const other of given(all)) {
      if (valueAt(config, other) !== unknownValue) faults.push({ group: "conflictsWith", other, all });
    }
  }
  return faults;
}

/** What a key such as `identity.0.type` leads to. */
function valueAt(config: CtyValue, key: string): CtyValue {
  let value = config;
  for (const part of key.split(".")) {
    if (Array.isArray(value)) value = value[Number(part)] ?? null;
    else value = value instanceof Map ? (value.get(part) ?? null) : null;
  }
  return value;
}

/** Whether something is written: a block that is nowhere is an empty list. */
export function isGiven(value: CtyValue): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return value !== null;
}

function isWhollyKnown(value: CtyValue): boolean {
  if (value === unknownValue) return false;
  if (Array.isArray(value)) return value.every(isWhollyKnown);
  return value instanceof Map ? [...value.values()].every(isWhollyKnown) : true;
}

function step({ path, key, isInSet }: Place, to: Step): Place {
  const name = typeof to === "object" ? to.key : String(to);
  return { path: isInSet ? path : [...path, to], key: key === "" ? name : `${key}.${name}`, isInSet };
}

function tell({ found }: Check, severity: Complaint["severity"], words: Words, { path }: Place): void {
  found.push({ severity, ...words, path });
}

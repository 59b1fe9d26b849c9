/** What a described provider plans. */
import { type CtyValue, unknownValue } from "../../server/src/learner/cty";
import type { AttributePath, Plan } from "../../server/src/learner/provider";
import {
  type DescribedAttribute,
  type DescribedBody,
  type DescribedType,
  type Dialect,
  entriesOf,
} from "./description";
import { isGiven } from "./validation";

/** Under this key the SDK keeps timeouts with a plan. Source: helper/schema/resource_timeout.go of hashicorp/terraform-plugin-sdk/v2. */
const timeoutsKey = "e2bfb730-ecaa-11e6-8f88-34363bc7c4c0";

export function plan(type: DescribedType, prior: CtyValue, proposed: CtyValue, dialect: Dialect): Plan {
  const requiresReplace: AttributePath[] = [];
  const planned = plannedBody(type.attributes, prior, proposed, [], requiresReplace);
  // A creation replaces nothing, whatever it sets.
  return {
    planned,
    requiresReplace: prior === null ? [] : requiresReplace,
    privateText: privateOf(type, dialect),
    diagnostics: [],
  };
}

function plannedBody(
  body: DescribedBody,
  prior: CtyValue,
  proposed: CtyValue,
  path: AttributePath,
  replacing: AttributePath[],
): CtyValue {
  if (!(proposed instanceof Map)) return proposed;
  const before = prior instanceof Map ? prior : new Map<string, CtyValue>();
  return new Map(
    entriesOf(body).map(([name, attribute]) => {
      const [was, value] = [before.get(name) ?? null, proposed.get(name) ?? null];
      return [name, plannedNamed(attribute, was, value, [...path, name], replacing, prior === null)];
    }),
  );
}

function plannedNamed(
  attribute: DescribedAttribute,
  was: CtyValue,
  value: CtyValue,
  path: AttributePath,
  replacing: AttributePath[],
  isCreation: boolean,
): CtyValue {
  const { block, type, writeOnly } = attribute;
  const after = writeOnly ? null : plannedScalar(attribute, was, value, isCreation);
  if (attribute.forceNew && !isSame(was, after)) replacing.push(path);
  if (!block) return after;
  if (type === "object") return plannedBody(block, was, after, path, replacing);
  if (!Array.isArray(after)) return after;
  const items = Array.isArray(was) ? was : [];
  return after.map((item, index) => {
    const inside: AttributePath[] = [];
    const planned = plannedBody(block, items[index] ?? null, item, [...path, index], inside);
    // Elements of sets have no path: the set replaces.
    replacing.push(...(type === "set" ? inside.slice(0, 1).map(() => path) : inside));
    return planned;
  });
}

function plannedScalar(attribute: DescribedAttribute, was: CtyValue, value: CtyValue, isCreation: boolean): CtyValue {
  const { computed, default: otherwise, diffSuppressed, normalized } = attribute;
  if (!isGiven(value) && otherwise !== undefined) return otherwise;
  if (value === null && computed && isCreation) return unknownValue;
  if (typeof value !== "string") return value;
  const stored = normalized ? normal(value) : value;
  return diffSuppressed && typeof was === "string" && was.toLowerCase() === stored.toLowerCase() ? was : stored;
}

/** The form in which locations are stored. */
function normal(text: string): string {
  return text.toLowerCase().replaceAll(" ", "");
}

function isSame(one: CtyValue, other: CtyValue): boolean {
  const plain = (value: CtyValue): unknown => {
    if (value instanceof Map) return [...value].map(([name, of]) => [name, plain(of)]);
    return Array.isArray(value) ? value.map(plain) : value;
  };
  return JSON.stringify(plain(one)) === JSON.stringify(plain(other));
}

function privateOf({ timeoutMinutes }: DescribedType, dialect: Dialect): string {
  if (!timeoutMinutes || dialect === "framework") return "";
  const nanoseconds = Object.entries(timeoutMinutes).map(([operation, minutes]) => [operation, minutes * 60e9]);
  return JSON.stringify({ [timeoutsKey]: Object.fromEntries(nanoseconds), schema_version: "1" });
}

import type { Scope } from "../../analysis/index";
import type { Attribute } from "../../catalog/index";
import { attributesOf, type Result } from "../../evaluation/index";
import {
  addressOf,
  type Block,
  type Body,
  type BodyItem,
  bodyItemOf,
  type Change,
  type Fix,
  type NewBodyItem,
  type NewValue,
  typeOf,
} from "../../model/index";
import { keyOfId, parseResourceId } from "../../resourceIds/index";
import { hclIndex } from "../../text/index";
import { isObject, type Json, type JsonObject } from "../json";
import { readResponses } from "../responses";
import { candidatesIn, type ImportCandidate } from "./candidates";
import { generateBody } from "./generate/generateResource";
import { type DeclaredResources, declaredResources } from "./module/declaredResources";
import { valuesOfBody } from "./module/evaluate";
import { type PlannedChange, plan } from "./plan/plan";
import { isSameValue } from "./plan/values";
import { predictedState } from "./predictedState";

/** An argument whose value in the configuration differs from the one in Azure. */
export interface Deviation {
  /** `identity.type`: names with dots between them. */
  readonly path: string;
  /** The configured value; undefined where it is not set. */
  readonly written: Result | undefined;
  /** The value that azurerm reads from Azure. */
  readonly actual: Json;
  /** The argument or block; where it is not set, the body that lacks it. */
  readonly at: BodyItem | Body;
  /** Takes Azure's value into the configuration; absent where that value cannot be written. */
  readonly fix?: Fix;
}

/** What is needed to compare any block of a module. */
export interface ComparisonContext {
  readonly candidates: readonly ImportCandidate[];
  readonly declared: DeclaredResources;
  readonly scope: Scope;
  readonly version: string;
}

/** Reads Azure's responses and the declarations of a module. */
export function comparisonContext(
  answers: readonly unknown[],
  scope: Scope,
  version = scope.versionOf("azurerm"),
): ComparisonContext {
  const { candidates } = candidatesIn(readResponses(answers), version);
  return { candidates, declared: declaredResources(scope), scope, version };
}

/**
 * How a resource block differs from Azure's response about the resource; undefined where there is no such response. Values
 * that only Terraform knows, and those in `ignore_changes`, never differ.
 */
export function compare(
  block: Block,
  { candidates, declared, scope, version }: ComparisonContext,
): readonly Deviation[] | undefined {
  const schema = scope.catalog.provider("azurerm")?.find("resource", typeOf(block) ?? "", version);
  const candidate = candidateFor(block, candidates, declared.idOf);
  if (!candidate || typeof schema !== "object") return undefined;
  const { mapping, context } = candidate;
  const state = predictedState(mapping, context);
  const written = valuesOfBody(block, scope, declared.idOf);
  if (!written) return undefined;
  const { items } = generateBody(mapping.rows, state, {
    response: context,
    schema: schema.body,
    refer(text, to) {
      const id = to === "id" ? parseResourceId(text) : undefined;
      const address = id && declared.addressOf(id);
      return address ? { path: [...address.split("."), "id"], value: declared.idOf(address) ?? text } : undefined;
    },
    referAround: () => undefined,
    variable: (argument) => ["var", argument],
    absence: () => undefined,
    unwanted: new Set(),
  });
  return plan(written, state, schema.body, ignoredIn(block)).flatMap((difference) => {
    const mine = difference.written && attributesOf(difference.written);
    if (mine && isObject(difference.actual)) return keyByKey(difference, mine, difference.actual, block, items);
    return difference.because === "unknown" ? [] : [deviationFor(difference, block, items)];
  });
}

/** The response about a block: that with its id or, where its id is not known, the only one of its type. */
function candidateFor(
  block: Block,
  candidates: readonly ImportCandidate[],
  idOf: (address: string) => string | undefined,
): ImportCandidate | undefined {
  const ofType = candidates.filter(({ mapping }) => mapping.type === typeOf(block));
  const id = idOf(addressOf(block) ?? "");
  if (id !== undefined) return ofType.find(({ resource }) => resource.key === keyOfId(id));
  return ofType.length === 1 ? ofType[0] : undefined;
}

function deviationFor(
  { path, written, actual }: PlannedChange,
  block: Block,
  generated: readonly NewBodyItem[],
): Deviation {
  const { body, item } = bodyItemAtPath(path, block.body);
  const change = changeFor(item, body, generatedAt(path, generated), block);
  const name = path.join(".");
  return {
    path: name,
    written,
    actual,
    at: item ?? body,
    ...(change && { fix: { title: `Take the live value of ${name}`, changes: [change] } }),
  };
}

/** A deviation for each key of a map, such as tags, that differs. */
function keyByKey(
  difference: PlannedChange,
  mine: ReadonlyMap<string, Result>,
  actual: JsonObject,
  block: Block,
  generated: readonly NewBodyItem[],
): Deviation[] {
  const { path } = difference;
  const whole = deviationFor(difference, block, generated);
  const theirs = new Map(Object.entries(actual));
  const map = "name" in whole.at && whole.at.value.kind === "body" ? whole.at.value.body : undefined;
  const taken = generatedAt(path, generated)?.value;
  const items = new Map(taken?.kind === "map" ? taken.items.map(({ key, value }) => [key, value]) : []);
  return [...new Set([...mine.keys(), ...theirs.keys()])].flatMap((key): Deviation[] => {
    const own = mine.get(key);
    const live = theirs.get(key) ?? null;
    if (own?.state === "unknown" || (theirs.has(key) && own !== undefined && isSameValue(own, live, ofMaps))) return [];
    const name = `${path.join(".")}${/^[A-Za-z][A-Za-z0-9]*$/.test(key) ? `.${key}` : hclIndex(key)}`;
    const item = map && bodyItemOf(map, key);
    const to = items.get(key);
    const change = map && (item || own === undefined) ? changeOfKey(item, map, key, to) : undefined;
    // What is made elsewhere is replaced as a whole.
    const fix = change ? { title: `Take the live value of ${name}`, changes: [change] } : map ? undefined : whole.fix;
    return [{ path: name, written: own, actual: live, at: item ?? whole.at, ...(fix && { fix }) }];
  });
}

/** What is said of the values of maps. */
const ofMaps: Attribute = { type: "string" };

function changeOfKey(
  item: BodyItem | undefined,
  body: Body,
  key: string,
  to: NewValue | undefined,
): Change | undefined {
  if (item) return to ? { kind: "setValue", value: item.value, to } : { kind: "remove", item };
  return to && { kind: "add", body, items: [{ name: key, form: "argument", value: to, isKey: true }] };
}

function changeFor(
  item: BodyItem | undefined,
  body: Body,
  taken: NewBodyItem | undefined,
  block: Block,
): Change | undefined {
  if (item && taken?.form === "argument") return { kind: "setValue", value: item.value, to: taken.value };
  if (item) return taken ? undefined : { kind: "remove", item };
  return taken && { kind: "add", body, items: [taken], block };
}

/** The entry at a path, and the innermost body on the way to it that exists. */
function bodyItemAtPath(path: readonly string[], top: Body): { body: Body; item: BodyItem | undefined } {
  let body = top;
  for (const name of path.slice(0, -1)) {
    const value = bodyItemOf(body, name)?.value;
    if (value?.kind !== "body") break;
    body = value.body;
  }
  return { body, item: bodyItemOf(body, path.at(-1)!) };
}

function generatedAt(path: readonly string[], items: readonly NewBodyItem[]): NewBodyItem | undefined {
  const found = items.find(({ name }) => name === path[0]);
  if (path.length === 1 || !found) return found;
  return found.value.kind === "body" ? generatedAt(path.slice(1), found.value.items) : undefined;
}

/** The top-level arguments in a resource's `ignore_changes`. */
export function ignoredIn(block: Block): ReadonlySet<string> {
  const lifecycle = bodyItemOf(block.body, "lifecycle")?.value;
  const list = lifecycle?.kind === "body" ? bodyItemOf(lifecycle.body, "ignore_changes")?.value : undefined;
  const items = list?.kind === "list" ? list.items : [];
  return new Set(
    items.flatMap((item) =>
      item.kind === "reference" ? item.reference.steps.slice(0, 1).map(({ name }) => name) : [],
    ),
  );
}

import type { Scope } from "../../analysis/index";
import type { Attribute, BodySchema } from "../../catalog/index";
import { attributesOf, type Result } from "../../evaluation/index";
import {
  addressOf,
  type Block,
  type Body,
  type BodyItem,
  bodyItemOf,
  type Change,
  type NewBodyItem,
  type NewValue,
  typeOf,
} from "../../model/index";
import { keyOfId, parseResourceId } from "../../resourceIds/index";
import { hclIndex } from "../../text/index";
import { compareAzapi } from "../drift/compareAzapi";
import type { Deviation } from "../drift/deviation";
import { isSameInAzure, type Scalar } from "../drift/sameInAzure";
import { isSameSpelled } from "../drift/sameSpelling";
import { at, isObject, type JsonObject } from "../json";
import { mappingOfType } from "../mappings/index";
import type { Row } from "../mappings/mapping";
import { type AzureResource, readResponses } from "../responses";
import { secretTexts } from "./azapi/secretTexts";
import { candidatesIn, type ImportCandidate } from "./candidates";
import { generateBody } from "./generate/generateResource";
import { mappingOfSchema } from "./generate/mappingOfSchema";
import { ignoredPaths } from "./ignoredPaths";
import { type DeclaredResources, declaredResources } from "./module/declaredResources";
import { valuesOfBody } from "./module/evaluate";
import { type PlannedChange, plan } from "./plan/plan";
import { isSameValue, plainOf } from "./plan/values";
import { predictedState } from "./predictedState";
import { readTypeByTable } from "./table/readByTable";

export type { Deviation } from "../drift/deviation";

/** What is needed to compare any block of a module. */
export interface ComparisonContext {
  readonly candidates: readonly ImportCandidate[];
  /** What was answered, by key. */
  readonly resources: ReadonlyMap<string, AzureResource>;
  readonly declared: DeclaredResources;
  readonly scope: Scope;
  readonly version: string;
  /** Ids by address, where it is known of which resources the answers are to be taken. */
  readonly ids?: Ids | undefined;
  /** The instance that blocks are compared as, where their values are those of a call. */
  readonly instance?: { readonly id: string; readonly written: ReadonlyMap<string, Result> };
}

/** Ids of Azure's by address. */
export type Ids = ReadonlyMap<string, string>;

/** The context of a comparison, made of Azure's responses and the declarations of a module. */
export function comparisonContext(answers: readonly unknown[], scope: Scope, ids?: Ids): ComparisonContext {
  const version = scope.versionOf("azurerm");
  const responses = readResponses(answers);
  const { candidates } = candidatesIn(responses, version);
  const resources = new Map(responses.resources.map((one) => [one.key, one]));
  return { candidates, resources, declared: declaredResources(scope), scope, version, ids };
}

/**
 * How a resource block differs from Azure's response about the resource; undefined where there is no such response. Values
 * that only Terraform knows, and those in `ignore_changes`, never differ.
 */
export function compare(block: Block, comparison: ComparisonContext): readonly Deviation[] | undefined {
  return typeOf(block)?.startsWith("azapi_") ? compareBody(block, comparison) : compareArguments(block, comparison);
}

/** What azapi sends and reads as it is. */
function compareBody(block: Block, comparison: ComparisonContext): readonly Deviation[] | undefined {
  const { resources, declared, scope } = comparison;
  const id = idFor(block, comparison);
  const resource = id === undefined ? undefined : resources.get(keyOfId(id));
  const written = resource && writtenIn(block, comparison);
  if (!resource || !written) return undefined;
  const refer = (text: string) => referenceTo(text, declared);
  return compareAzapi(block, resource.json, { scope, written, ignored: ignoredPaths(block), refer });
}

function compareArguments(block: Block, comparison: ComparisonContext): readonly Deviation[] | undefined {
  const { declared, scope, version } = comparison;
  const schema = scope.catalog.provider("azurerm")?.find("resource", typeOf(block) ?? "", version);
  if (typeof schema !== "object") return undefined;
  const candidate: (ImportCandidate & { readonly isInPart?: boolean }) | undefined =
    candidateFor(block, comparison) ?? readCandidate(block, schema.body, comparison);
  if (!candidate) return undefined;
  const { mapping, context, read, isInPart = false } = candidate;
  const state = read?.state ?? predictedState(mapping, context);
  const written = writtenIn(block, comparison);
  if (!written) return undefined;
  const { items } = generateBody(mapping.rows, state, {
    response: context,
    schema: schema.body,
    refer: (text, to) => (to === "id" ? referenceTo(text, declared) : undefined),
    referAround: () => undefined,
    variable: (argument) => ["var", argument],
    absence: () => undefined,
    unwanted: new Set(),
  });
  const ignored = ignoredPaths(block);
  const planned = plan(written, state, schema.body).filter(({ path }) => !ignored(path));
  const unsaid = read || at(context.json, "properties") !== undefined ? new Set<string>() : inProperties(mapping.rows);
  const found = planned.flatMap((difference) => {
    if (
      read
        ? !isSure(difference, isInPart)
        : isSameSpelled(difference, mapping.rows, schema.body) || unsaid.has(difference.path[0]!)
    )
      return [];
    // What Azure does not answer is not known to differ from what the code does not say.
    if (!difference.written && difference.actual === null) return [];
    const mine = difference.written && attributesOf(difference.written);
    if (mine && isObject(difference.actual)) return keyByKey(difference, mine, difference.actual, block, items);
    return difference.because === "unknown" ? [] : [deviationFor(difference, block, items)];
  });
  return found.filter((one) => !hasSecret(one));
}

/** Arguments and blocks that are read from properties: an answer without any says nothing of them. */
function inProperties(rows: readonly Row[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row) => {
      if ("argument" in row) return row.from.startsWith("properties") ? [row.argument] : [];
      return "block" in row && row.from !== "identity" ? [row.block] : [];
    }),
  );
}

function hasSecret({ path, written, actual }: Deviation): boolean {
  const name = path.split(/[.[]/).at(-1)?.replace(/["\]]/g, "") ?? "";
  return [actual, (written && plainOf(written)) ?? null].some((one) => secretTexts({ [name]: one }).size > 0);
}

/**
 * Whether what a table tells of a value surely differs: Azure's own words for the same are no difference, and where the table does not tell all of a
 * resource, only what both say counts.
 */
function isSure({ written, actual, because }: PlannedChange, isInPart: boolean): boolean {
  if (isInPart && because !== "differs") return false;
  const isScalar = written?.state === "known" && typeof written.value !== "object" && typeof actual !== "object";
  return !(isScalar && isSameInAzure(written.value as Scalar, actual));
}

function referenceTo(text: string, declared: DeclaredResources) {
  const id = parseResourceId(text);
  const address = id && declared.addressOf(id);
  return address
    ? { kind: "reference" as const, path: [...address.split("."), "id"], value: declared.idOf(address) ?? text }
    : undefined;
}

function writtenIn(block: Block, { instance, scope, declared }: ComparisonContext) {
  return instance ? instance.written : valuesOfBody(block, scope, declared.idOf);
}

function idFor(block: Block, { ids, declared, instance }: ComparisonContext): string | undefined {
  if (instance) return instance.id;
  const address = addressOf(block) ?? "";
  return ids ? ids.get(address) : declared.idOf(address);
}

/** The response about a block: that with its id or, where its id is not known, the only one of its type. */
function candidateFor(block: Block, comparison: ComparisonContext): ImportCandidate | undefined {
  const ofType = comparison.candidates.filter(({ mapping }) => mapping.type === typeOf(block));
  const id = idFor(block, comparison);
  if (id !== undefined) return ofType.find(({ resource }) => resource.key === keyOfId(id));
  return ofType.length === 1 && !comparison.ids ? ofType[0] : undefined;
}

/** The response about a block of a type that no mapping is for, read by the learned table. */
function readCandidate(
  block: Block,
  schema: BodySchema,
  comparison: ComparisonContext,
): (ImportCandidate & { readonly isInPart: boolean }) | undefined {
  const { resources, scope, version } = comparison;
  const type = typeOf(block) ?? "";
  const id = idFor(block, comparison);
  const resource = id === undefined ? undefined : resources.get(keyOfId(id));
  const provider = scope.catalog.provider("azurerm");
  if (!resource || !provider || mappingOfType(type)) return undefined;
  const found = readTypeByTable(resource, type, schema, provider, scope.catalog);
  if (!found) return undefined;
  const { state, isWhole } = found;
  const mapping = mappingOfSchema(type, resource.id.type, schema);
  const context = { version, id: resource.id, json: resource.json, find: () => undefined, all: () => [] };
  return { resource, mapping, context, read: { type, state, byTable: true }, isInPart: !isWhole };
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

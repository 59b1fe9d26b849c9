/**
 * What azurerm sends of another resource, which it reads before: where the module declares that, what its argument says, or what Azure answers; else what a data
 * source of azapi's reads of it, as azurerm does.
 */
import { isSurelyGiven } from "../../analysis/index";
import type { SentBody, SentProperty } from "../../catalog/index";
import {
  addressIn,
  type Block,
  bodyItemOf,
  type NewBlock,
  type NewValue,
  newArgument,
  typeOf,
  type Value,
} from "../../model/index";
import { isObject, type Json, type JsonObject, at as jsonAt, stepsOf } from "../json";
import { bodyTypeOf } from "./azureTypes";
import { providerItem } from "./configuration";
import type { KnownValues } from "./knownValues";
import { plainText } from "./plainText";
import { isGiven, readsOf } from "./readsOf";
import { isLiteral } from "./sentLiteral";
import { expression, jsonValue } from "./written";

/** What a conversion can ask about other resources. */
export interface OthersContext {
  /** What Azure answers about an id, where that is known. */
  answered?(id: string): JsonObject | undefined;
  /** The address of a data source that reads paths of what an expression names; undefined where there is none. */
  readerOf?(wanted: WantedReader): string | undefined;
  /** Whether what another resource of azapi's has written out is written out here too. */
  readonly copies?: boolean;
}

/** A data source that reads another resource. */
export interface WantedReader {
  /** With the API version. */
  readonly azureType: string;
  /** The argument that names the other one, and what it says. */
  readonly argument: string;
  readonly id: string;
  readonly paths: readonly string[];
  /** The alias of the configuration that it is read with; empty for the first one. */
  readonly alias: string;
}

/** An argument that names another resource, and what is asked of that: the first of these places where something is. */
interface Taken {
  readonly argument: string;
  readonly value: Value;
  readonly azureType: string;
  readonly paths: readonly string[];
}

/** What is sent; undefined where nothing says it. */
export function takenValue(taken: Taken, known: KnownValues, context: OthersContext): NewValue | undefined {
  const { value, argument, azureType, paths } = taken;
  const id = plainText(value, known);
  const answer = id === undefined ? undefined : context.answered?.(id);
  if (answer) {
    const found = paths.map((path) => jsonAt(answer, path)).find(isPlain);
    return found === undefined ? undefined : jsonValue(found);
  }
  const source = known.source(value);
  const own = ofDeclared(value, source, paths, known, context.copies ?? false);
  if (own) return own;
  const reader = isSameForAll(value)
    ? context.readerOf?.({ azureType, argument, id: source, paths, alias: known.alias })
    : undefined;
  return reader === undefined
    ? undefined
    : firstOf(
        paths.map((path) => expression(`${reader}.output.${path}`)),
        known,
      );
}

/** The block of a data source that reads another resource. */
export function readerBlock(name: string, { azureType, id, paths, alias }: WantedReader): NewBlock {
  const items = [...paths].sort().map((text): NewValue => ({ kind: "text", text }));
  return {
    kind: "data",
    labels: ["azapi_resource", name],
    items: [
      ...providerItem(alias),
      newArgument("type", { kind: "text", text: azureType }),
      newArgument("resource_id", expression(id)),
      newArgument("response_export_values", { kind: "list", items }),
    ],
  };
}

/** By what the module declares of the resource that a reference to its id names. */
function ofDeclared(
  value: Value,
  source: string,
  paths: readonly string[],
  known: KnownValues,
  copies: boolean,
): NewValue | undefined {
  if (value.kind !== "reference" || !source.endsWith(".id")) return undefined;
  const address = addressIn(value.reference);
  const names = address?.rest.filter(({ kind }) => kind === "name") ?? [];
  const [declaration] = known.scope.module.declarations.get(address?.address ?? "") ?? [];
  if (declaration?.block.kind !== "resource" || names.length !== 1) return undefined;
  const start = source.slice(0, -".id".length);
  const all = paths.map((path) => declaredAt(declaration.block, start, path, known, copies));
  return all.every((one) => one !== undefined) ? firstOf(all as NewValue[], known) : undefined;
}

/** @param start what the resource is called where this is written, which may be one of azapi's by then. */
function declaredAt(
  block: Block,
  start: string,
  path: string,
  known: KnownValues,
  copies: boolean,
): NewValue | undefined {
  const type = typeOf(block) ?? "";
  if (type === "azapi_resource") {
    const value = writtenAt(block, path);
    if (!value) return undefined;
    return copies && value.kind === "text" ? { kind: "text", text: value.text } : expression(azapiPlace(start, path));
  }
  const sent = known.scope.catalog.provider("azurerm")?.sentBody(type);
  if (!sent) return undefined;
  const isAzapi = start.startsWith("azapi_resource.");
  const computed = [...readsOf(type, sent, known.scope)].find(([, at]) => at === path)?.[0];
  if (computed !== undefined && !bodyItemOf(block.body, computed)) {
    if (!isAzapi) return expression(`${start}.${computed}`);
    return isGiven(path, bodyTypeOf(sent.azureType, known.scope)) ? expression(`${start}.output.${path}`) : undefined;
  }
  return declaredArgument(block, start, path, sent, isAzapi, known);
}

function declaredArgument(
  block: Block,
  start: string,
  path: string,
  sent: SentBody,
  isAzapi: boolean,
  known: KnownValues,
): NewValue | undefined {
  const rows = [...sent.rows].flatMap(([name, all]) =>
    all.flatMap((row) => (row.path === path ? [{ name, row }] : [])),
  );
  const [found, ...others] = rows;
  if (!found) {
    const constant = sent.always.get("")?.get(path);
    return constant === undefined ? undefined : known.constant(constant);
  }
  const { name, row } = found;
  if (others.length > 0 || name.includes(".")) return undefined;
  const value = bodyItemOf(block.body, name)?.value;
  if (!value || value.kind === "null") return typeof row.left === "object" ? known.constant(row.left.value) : undefined;
  if (isAzapi) return expression(azapiPlace(start, path));
  if (row.left !== undefined && row.left !== "unknown" && !isSurelyGiven(value, known.scope)) return undefined;
  if (isAsWritten(row)) return expression(`${start}.${name}`);
  const becomes = Array.isArray(row.as) ? row.as.find(([written]) => isLiteral(value, written))?.[1] : undefined;
  return becomes === undefined ? undefined : known.constant(becomes);
}

function isAsWritten({ as, is, join, rank, each, wrap, entries }: SentProperty): boolean {
  return [as, is, join, rank, each, wrap, entries].every((one) => one === undefined);
}

/** Where azapi's resource has what is sent at a path. */
function azapiPlace(start: string, path: string): string {
  return path === "location" ? `${start}.${path}` : `${start}.body.${path}`;
}

function writtenAt({ body }: Block, path: string): Value | undefined {
  let at: Value | undefined = bodyItemOf(body, path === "location" ? path : "body")?.value;
  for (const name of path === "location" ? [] : stepsOf(path))
    at = at?.kind === "body" ? at.body.items.find((item) => item.name === name)?.value : undefined;
  return at?.kind === "null" ? undefined : at;
}

/** The first that is there. */
function firstOf(all: readonly NewValue[], known: KnownValues): NewValue {
  const [first, ...others] = all;
  if (others.length === 0) return first!;
  const tried = all.slice(0, -1).map((one) => `try(${known.write(one)}, null)`);
  return expression(`coalesce(${[...tried, known.write(all.at(-1)!)].join(", ")})`);
}

/** Whether it says the same wherever in the module it is written. */
function isSameForAll(value: Value): boolean {
  if (value.kind === "text") return true;
  if (value.kind !== "reference") return false;
  const { steps, bound } = value.reference;
  return bound === undefined && !["each", "count", "self"].includes(steps[0]?.name ?? "");
}

function isPlain(json: Json | undefined): json is Json {
  return json !== undefined && json !== null && !isObject(json) && json !== "";
}

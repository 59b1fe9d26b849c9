/**
 * A block of azapi's beside what Azure answers about its resource, as azapi compares them: what the code says, and nothing else. What the answer does
 * not say differs in nothing, since Azure keeps back a good deal, but for numbers in maps that it answers: shares of traffic are no secret.
 */
import type { Scope } from "../../analysis/index";
import type { BodyType } from "../../catalog/index";
import { attributesOf, elementsOf, isWhollyKnown, knownText, type Result } from "../../evaluation/index";
import { type Block, type Body, type BodyItem, bodyItemOf, type NewValue, type Value } from "../../model/index";
import { isSameType, normalizeLocation, typeOfId } from "../../resourceIds/index";
import { hclIndex } from "../../text/index";
import { writtenTypeIn } from "../ids/armType";
import { bodyFrom, plainValue } from "../import/arm/bodyFrom";
import { isVault, secretTexts } from "../import/azapi/secretTexts";
import type { IgnoredPaths } from "../import/ignoredPaths";
import { plainOf, resultOf } from "../import/plan/values";
import { propertyOf } from "../import/table/saysMore";
import { isObject, type Json, type JsonObject, propertyIn } from "../json";
import type { Deviation } from "./deviation";
import { isKeptOtherwise } from "./keptOtherwise";
import { isSameInAzure } from "./sameInAzure";

/** What is known around a block. */
export interface AzapiComparison {
  readonly scope: Scope;
  /** The values of its arguments. */
  readonly written: ReadonlyMap<string, Result>;
  readonly ignored: IgnoredPaths;
  /** What a text of Azure's means in the code, where it is more than that. */
  readonly refer: (text: string) => NewValue | undefined;
}

/** A value of the code: where it stands, as far as it is written there and not made elsewhere. */
interface Place {
  readonly at: BodyItem | Body;
  readonly value: Value | undefined;
}

/** How a block of azapi's differs from an answer. */
export function compareAzapi(block: Block, answer: JsonObject, around: AzapiComparison): readonly Deviation[] {
  const { scope, written, ignored, refer } = around;
  const said = writtenTypeIn(block.body, scope);
  const type = said?.name ?? "";
  const found: Deviation[] = [];
  const secrets = secretTexts(answer);
  const body = bodyOf(written.get("body"));
  const bodyType = said && scope.catalog.resourceTypes?.find(said.name)?.at(said.version)?.type;
  if (body) {
    const item = bodyItemOf(block.body, "body");
    const isText = item?.value.kind !== "body";
    visitObject(body, answer, bodyType, [], { at: item ?? block.body, value: isText ? undefined : item?.value });
  }
  compareLocation();
  compareTags();
  compareIdentity();
  return found;

  /** Azapi 1 has taken the body as text. */
  function bodyOf(result: Result | undefined): ReadonlyMap<string, Result> | undefined {
    const text = result && knownText(result);
    if (text === undefined) return result && attributesOf(result);
    try {
      const json = JSON.parse(text) as Json;
      return isObject(json) ? attributesOf(resultOf(json)) : undefined;
    } catch {
      return undefined;
    }
  }

  function visit(own: Result, live: Json | undefined, of: BodyType | undefined, path: readonly string[], place: Place) {
    if (live === undefined || live === null || own.state !== "known" || isLeft(path)) return;
    const [map, list] = [attributesOf(own), elementsOf(own)];
    if (map) {
      if (isObject(live)) visitObject(map, live, of, path, place);
    } else if (list) {
      if (Array.isArray(live)) visitList(own, list, live, elementOf(of), path, place);
    } else if (typeof live !== "object" && typeof own.value !== "object" && !isSameInAzure(own.value, live))
      differ(own, live, of, path, place);
  }

  function visitObject(
    map: ReadonlyMap<string, Result>,
    live: JsonObject,
    of: BodyType | undefined,
    path: readonly string[],
    place: Place,
  ) {
    for (const [name, value] of map) {
      const property = propertyOf(of, live, name);
      if (property?.isReadOnly || property?.isWriteOnly || isVault(name)) continue;
      const additional = of?.kind === "object" ? of.additional : undefined;
      const answered = propertyIn(live, name);
      const at = placeIn(place, name);
      if (answered === undefined && !property && additional && plainOf(value)) lack(value, [...path, name], at);
      else visit(value, answered, property?.type ?? additional, [...path, name], at);
    }
  }

  function lack(own: Result, path: readonly string[], { at }: Place) {
    if (typeof plainOf(own) !== "number" || isLeft(path)) return;
    const changes = "name" in at && at.name === path.at(-1) ? [{ kind: "remove", item: at } as const] : undefined;
    const fix = changes && { fix: { title: `Take the live value of ${shownPath(path)}`, changes } };
    found.push({ path: shownPath(path), written: own, actual: null, at, ...fix });
  }

  function visitList(
    own: Result,
    list: readonly Result[],
    live: readonly Json[],
    of: BodyType | undefined,
    path: readonly string[],
    place: Place,
  ) {
    // Azure keeps back what is null, and what the code cannot say is none of its items.
    if (live.includes(null)) return;
    const items = live.filter((item) => taken(item, of) !== undefined);
    const left = [...items];
    const unmatched = [...list.entries()].filter(([, item]) => {
      const index = left.findIndex((other) => isSame(item, other, of, path));
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
    if (list.length !== items.length) {
      if (isWhollyKnown(own)) differ(own, live, of && { kind: "array", element: of }, path, place);
      return;
    }
    for (const [at, [index, item]] of unmatched.entries()) {
      const value = place.value?.kind === "list" ? place.value.items[index] : undefined;
      visit(item, left[at], of, [...path, String(index)], { at: place.at, value });
    }
  }

  /** Whether nothing differs, wherever it stands. */
  function isSame(own: Result, live: Json, of: BodyType | undefined, path: readonly string[]): boolean {
    const before = found.length;
    visit(own, live, of, [...path, "0"], { at: block.body, value: undefined });
    const isAlike = found.length === before && isObject(live) === (attributesOf(own) !== undefined);
    found.length = before;
    return isAlike || own.state !== "known";
  }

  function isLeft(path: readonly string[]): boolean {
    const names = path.filter((name) => !/^\d+$/.test(name));
    return ignored(["body", ...path]) || isKeptOtherwise(type, names);
  }

  function differ(own: Result, live: Json, of: BodyType | undefined, path: readonly string[], { at, value }: Place) {
    const shown = shownPath(path);
    const plain = plainOf(own);
    const isSecret = of?.kind === "string" && of.isSensitive;
    if (isSecret || hasSecret(live, path) || (plain !== undefined && hasSecret(plain, path))) return;
    const to = value && taken(live, of);
    const change = value && to && ({ kind: "setValue", value, to } as const);
    const fix = change && { fix: { title: `Take the live value of ${shown}`, changes: [change] } };
    found.push({ path: shown, written: own, actual: live, at, ...fix });
  }

  function hasSecret(value: Json, path: readonly string[]): boolean {
    const named = { [path.findLast((name) => !/^\d+$/.test(name)) ?? ""]: value };
    return [...secretTexts(named)].length > 0 || (typeof value === "string" && secrets.has(value));
  }

  function taken(live: Json, of: BodyType | undefined): NewValue | undefined {
    const source = { text: refer, refused: new Set<string>(), leave: () => {}, absent: () => {} };
    return of ? bodyFrom(live, of, source) : plainValue(live, [], source);
  }

  function compareLocation() {
    const own = written.get("location");
    const live = answer.location;
    const item = bodyItemOf(block.body, "location");
    if (!own || !item || typeof live !== "string" || ignored(["location"])) return;
    const text = knownText(own);
    if (text === undefined || normalizeLocation(text) === normalizeLocation(live)) return;
    add("location", own, live, item, { kind: "text", text: live });
  }

  function compareTags() {
    const item = bodyItemOf(block.body, "tags");
    const own = attributesOf(written.get("tags") ?? { state: "null", type: "dynamic" });
    if (!item || !own || !isObject(answer.tags) || ignored(["tags"])) return;
    const live = answer.tags;
    const body = item.value.kind === "body" ? item.value.body : undefined;
    const names = [...own.keys()];
    const others = Object.entries(live).filter(
      ([name]) => !names.some((one) => isSameType(one, name)) && !/^hidden-/i.test(name),
    );
    for (const name of names) {
      const [value, text] = [own.get(name)!, propertyIn(live, name) ?? null];
      if (value.state === "unknown" || ignored(["tags", name]) || (knownText(value) ?? null) === text) continue;
      const there = body && bodyItemOf(body, name);
      add(
        `tags${keyed(name)}`,
        value,
        text,
        there ?? item,
        typeof text === "string" ? { kind: "text", text } : undefined,
      );
    }
    for (const [name, text] of others) {
      if (ignored(["tags", name]) || typeof text !== "string" || hasSecret(text, [name])) continue;
      const added = { name, form: "argument", value: { kind: "text", text }, isKey: true } as const;
      const fix = body && {
        title: `Take the live value of tags${keyed(name)}`,
        changes: [{ kind: "add", body, items: [added] } as const],
      };
      found.push({ path: `tags${keyed(name)}`, written: undefined, actual: text, at: item, ...(fix && { fix }) });
    }
  }

  function compareIdentity() {
    const item = bodyItemOf(block.body, "identity");
    const [own] = elementsOf(written.get("identity") ?? { state: "null", type: "dynamic" }) ?? [];
    const values = own && attributesOf(own);
    const live = answer.identity;
    if (!item || !values || !isObject(live) || ignored(["identity"])) return;
    const body = item.value.kind === "body" ? item.value.body : undefined;
    const kinds = (text: string) => [/system/i.test(text), /user/i.test(text)].join();
    const [kind, answered] = [knownText(values.get("type") ?? { state: "null", type: "dynamic" }), live.type];
    if (kind !== undefined && typeof answered === "string" && kinds(kind) !== kinds(answered)) {
      const text = /system/i.test(answered) && /user/i.test(answered) ? "SystemAssigned, UserAssigned" : answered;
      add("identity.type", values.get("type")!, answered, (body && bodyItemOf(body, "type")) ?? item, {
        kind: "text",
        text,
      });
    }
    const ids = elementsOf(values.get("identity_ids") ?? { state: "null", type: "dynamic" });
    const assigned = isObject(live.userAssignedIdentities)
      ? Object.keys(live.userAssignedIdentities).filter((id) => isSameType(typeOfId(id) ?? "", identityType))
      : undefined;
    const texts = ids?.map((one) => knownText(one)?.toLowerCase());
    if (!texts || !assigned || texts.includes(undefined)) return;
    const [mine, theirs] = [
      texts.toSorted().join(),
      assigned
        .map((id) => id.toLowerCase())
        .toSorted()
        .join(),
    ];
    if (mine === theirs) return;
    const items = assigned.map((id) => refer(id) ?? ({ kind: "text", text: id } as const));
    add(
      "identity.identity_ids",
      values.get("identity_ids")!,
      assigned,
      (body && bodyItemOf(body, "identity_ids")) ?? item,
      {
        kind: "list",
        items,
      },
    );
  }

  function add(path: string, own: Result, live: Json, at: BodyItem, to: NewValue | undefined) {
    if (hasSecret(live, [path])) return;
    const isHere = path.split(/[.[]/).at(-1)?.replace(/["\]]/g, "") === at.name;
    const changes = to ? [{ kind: "setValue", value: at.value, to } as const] : [{ kind: "remove", item: at } as const];
    const fix = isHere ? { fix: { title: `Take the live value of ${path}`, changes } } : {};
    found.push({ path, written: own, actual: live, at, ...fix });
  }
}

const identityType = "Microsoft.ManagedIdentity/userAssignedIdentities";

function placeIn({ at, value }: Place, name: string): Place {
  const item = value?.kind === "body" ? bodyItemOf(value.body, name) : undefined;
  return item ? { at: item, value: item.value } : { at, value: undefined };
}

function elementOf(type: BodyType | undefined): BodyType | undefined {
  return type?.kind === "array" ? type.element : undefined;
}

function shownPath(path: readonly string[]): string {
  return `body${path.map(keyed).join("")}`;
}

function keyed(name: string): string {
  if (/^\d+$/.test(name)) return `[${name}]`;
  return /^[A-Za-z_][\w-]*$/.test(name) ? `.${name}` : hclIndex(name);
}

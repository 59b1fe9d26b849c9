/** What differs between a body in the code and the one that Azure answers. */
import type { BodyType } from "../../catalog/index";
import { attributesOf, elementsOf, isWhollyKnown, type Result } from "../../evaluation/index";
import { type Body, type BodyItem, bodyItemOf, type NewValue, type Value } from "../../model/index";
import { bodyFrom, plainValue } from "../import/arm/bodyFrom";
import { isVault } from "../import/azapi/secretTexts";
import { plainOf } from "../import/plan/values";
import { propertyOf } from "../import/table/saysMore";
import { isObject, type Json, type JsonObject, propertyIn } from "../json";
import type { AnsweredSecrets } from "./answeredSecrets";
import type { AzapiComparison } from "./azapiComparison";
import type { Deviation } from "./deviation";
import { keyed } from "./keyed";
import { isSameInAzure } from "./sameInAzure";

/**
 * Properties that Azure does not answer as they were sent, whoever sends them: nothing can be said of these. Seen in what Azure's SDKs and command
 * line have sent and been answered.
 */
const writtenAnew: readonly { readonly types: RegExp; readonly paths: RegExp }[] = [
  // The SKU that is sent is not kept, and public access is told by another property since 2022-05-01.
  {
    types: /^microsoft\.machinelearningservices\/workspaces$/,
    paths: /^(?:sku|properties\.allowpublicaccesswhenbehindvnet)(?:\.|$)/,
  },
  // A registry names what it makes by itself.
  {
    types: /^microsoft\.machinelearningservices\/registries$/,
    paths: /^(?:sku|properties\.regiondetails\.(?:storageaccountdetails|acrdetails)\.)/,
  },
  // Soft delete cannot be turned off any more.
  { types: /^microsoft\.keyvault\/vaults$/, paths: /^properties\.(?:enablesoftdelete|createmode)$/ },
  // Components, environments, jobs and features are written anew by the service; what is anonymous gets a version of its own.
  {
    types: /^microsoft\.machinelearningservices\/(?:workspaces|registries)\//,
    paths: /^properties\.(?:componentspec|isanonymous|properties|environment\.condafile|condafile)(?:\.|$)/,
  },
  // Where an asset lies is where the service has put it; its versions never change.
  { types: /\/versions$/, paths: /^properties\.(?:data|model|code)uri$/ },
  // The type of data is what the service has found.
  { types: /\/schedules$/, paths: /^properties\.action\.(?:.*\.)?datatype$/ },
];

/** A value in the code: its place, if it is written there and not made elsewhere. */
export interface Place {
  readonly at: BodyItem | Body;
  readonly value: Value | undefined;
}

type Path = readonly string[];

const none: readonly Deviation[] = [];

/** Visits a body with Azure's beside it. Each step gives back what differs there. */
export class BodyDeviations {
  /** @param type Azure's, of what the body is of. */
  constructor(
    private readonly type: string,
    private readonly around: Pick<AzapiComparison, "ignored" | "refer">,
    private readonly secrets: AnsweredSecrets,
  ) {}

  ofObject(
    map: ReadonlyMap<string, Result>,
    live: JsonObject,
    of: BodyType | undefined,
    path: Path,
    place: Place,
  ): readonly Deviation[] {
    const additional = of?.kind === "object" ? of.additional : undefined;
    return [...map].flatMap(([name, value]) => {
      const property = propertyOf(of, live, name);
      if (property?.isReadOnly || property?.isWriteOnly || isVault(name)) return none;
      const answered = propertyIn(live, name);
      const [inner, at] = [[...path, name], placeIn(place, name)];
      return answered === undefined && !property && additional && plainOf(value)
        ? this.lacking(value, inner, at)
        : this.ofValue(value, answered, property?.type ?? additional, inner, at);
    });
  }

  private ofValue(
    own: Result,
    live: Json | undefined,
    of: BodyType | undefined,
    path: Path,
    place: Place,
  ): readonly Deviation[] {
    if (live === undefined || live === null || own.state !== "known" || this.isLeft(path)) return none;
    const [map, list] = [attributesOf(own), elementsOf(own)];
    if (map) return isObject(live) ? this.ofObject(map, live, of, path, place) : none;
    if (list) return Array.isArray(live) ? this.ofList(own, list, live, elementOf(of), path, place) : none;
    const isSame = typeof live === "object" || typeof own.value === "object" || isSameInAzure(own.value, live);
    return isSame ? none : this.differing(own, live, of, path, place);
  }

  private ofList(
    own: Result,
    list: readonly Result[],
    live: readonly Json[],
    of: BodyType | undefined,
    path: Path,
    place: Place,
  ): readonly Deviation[] {
    // Azure keeps back what is null, and what the code cannot say is none of its items.
    if (live.includes(null)) return none;
    const items = live.filter((item) => this.taken(item, of) !== undefined);
    if (list.length !== items.length)
      return isWhollyKnown(own) ? this.differing(own, live, of && { kind: "array", element: of }, path, place) : none;
    const left = [...items];
    const unmatched = [...list.entries()].filter(([, item]) => {
      const index = left.findIndex((other) => this.isSame(item, other, of, path, place));
      if (index >= 0) left.splice(index, 1);
      return index < 0;
    });
    return unmatched.flatMap(([index, item], at) => {
      const value = place.value?.kind === "list" ? place.value.items[index] : undefined;
      return this.ofValue(item, left[at], of, [...path, String(index)], { at: place.at, value });
    });
  }

  /** Whether nothing differs, wherever it is in a list. */
  private isSame(own: Result, live: Json, of: BodyType | undefined, path: Path, { at }: Place): boolean {
    if (own.state !== "known") return true;
    const differing = this.ofValue(own, live, of, [...path, "0"], { at, value: undefined });
    return differing.length === 0 && isObject(live) === (attributesOf(own) !== undefined);
  }

  /** A number of which a map has none in Azure. */
  private lacking(own: Result, path: Path, { at }: Place): readonly Deviation[] {
    if (typeof plainOf(own) !== "number" || this.isLeft(path)) return none;
    const changes = "name" in at && at.name === path.at(-1) ? [{ kind: "remove", item: at } as const] : undefined;
    const fix = changes && { fix: { title: `Take the live value of ${shownPath(path)}`, changes } };
    return [{ path: shownPath(path), written: own, actual: null, at, ...fix }];
  }

  private differing(
    own: Result,
    live: Json,
    of: BodyType | undefined,
    path: Path,
    { at, value }: Place,
  ): readonly Deviation[] {
    const shown = shownPath(path);
    const plain = plainOf(own);
    const isSecret = of?.kind === "string" && of.isSensitive;
    if (isSecret || this.secrets.has(live, path) || (plain !== undefined && this.secrets.has(plain, path))) return none;
    const to = value && this.taken(live, of);
    const change = value && to && ({ kind: "setValue", value, to } as const);
    const fix = change && { fix: { title: `Take the live value of ${shown}`, changes: [change] } };
    return [{ path: shown, written: own, actual: live, at, ...fix }];
  }

  private isLeft(path: Path): boolean {
    const names = path.filter((name) => !/^\d+$/.test(name));
    return this.around.ignored(["body", ...path]) || isKeptOtherwise(this.type, names);
  }

  /** What Azure has, as the code would say it. */
  private taken(live: Json, of: BodyType | undefined): NewValue | undefined {
    const source = { text: this.around.refer, refused: new Set<string>(), leave: () => {}, absent: () => {} };
    return of ? bodyFrom(live, of, source) : plainValue(live, [], source);
  }
}

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

/** Whether Azure writes a property of a type anew; `path` has no indexes. */
function isKeptOtherwise(type: string, path: readonly string[]): boolean {
  const [of, at] = [type.toLowerCase(), path.join(".").toLowerCase()];
  return writtenAnew.some(({ types, paths }) => types.test(of) && paths.test(at));
}

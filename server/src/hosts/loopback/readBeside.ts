/**
 * What a provider has read of other resources before it sent anything: those that an argument names. Answers about these in which one value is another
 * one, or is not there, tell what of them is sent on.
 */
import { isObject, type Json, type JsonObject, pathOfProperty, stepsOf } from "../../azure/index";
import { changesAmong } from "./applyWritten";
import type { AskedRequest } from "./laidResources";

/** A resource that was read, and the argument that names it. */
export interface ReadBeside {
  readonly argument: string;
  readonly path: string;
  readonly apiVersion: string;
}

/** An answer about one of them in which a value is not what it was. */
interface OtherAnswer {
  /**
   * How it differs, as the name of a variant says it: `=workspace_id/sku/name` has another value, `-workspace_id/sku/name` none, and
   * `-workspace_id/fqdn=workspace_id/host` none of the first and another one of the second.
   */
  readonly how: string;
  readonly answer: JsonObject;
}

/** What was read before the last request that changes something, where nothing has made it before. */
export function readsBeside(config: JsonObject, asked: readonly AskedRequest[]): readonly ReadBeside[] {
  const last = changesAmong(asked).at(-1);
  return last ? readsOfOthers(config, asked, asked.slice(0, asked.indexOf(last))) : [];
}

/** What was read of what arguments name, among all that was asked or some of that, where nothing has made it. */
export function readsOfOthers(config: JsonObject, asked: readonly AskedRequest[], some = asked): readonly ReadBeside[] {
  const made = new Set(changesAmong(asked).map(({ path }) => path.toLowerCase()));
  const read = new Map<string, AskedRequest>();
  for (const one of some)
    if (one.method === "GET" && one.status === 200 && !one.isMissing && one.host === undefined)
      read.set(one.path.toLowerCase(), one);
  return Object.entries(config).flatMap(([argument, value]) => {
    const found = typeof value === "string" ? read.get(value.toLowerCase()) : undefined;
    return found && !made.has(found.path.toLowerCase())
      ? [{ argument, path: found.path, apiVersion: found.apiVersion }]
      : [];
  });
}

/** Answers that differ from one in a value that was sent as well. */
export function otherAnswers(argument: string, answer: JsonObject, asked: readonly AskedRequest[]): OtherAnswer[] {
  const sent = new Set(changesAmong(asked).flatMap(({ body }) => leavesIn(body ?? null).map(([, value]) => value)));
  const leaves = leavesIn(answer).filter(([path, value]) => !ofAnyResource.test(path) && sent.has(value));
  const nameOf = (path: string) => `${argument}/${stepsOf(path).join("/")}`;
  return leaves.flatMap(([path, value]) => {
    const [other, without] = [otherThan(path, value), undefined].map(
      (one) => set(answer, stepsOf(path), one) as JsonObject,
    );
    const instead = leaves.flatMap(([next, same]): OtherAnswer[] => {
      if (next === path || same !== value) return [];
      const answered = set(without, stepsOf(next), otherThan(next, same)) as JsonObject;
      return [{ how: `-${nameOf(path)}=${nameOf(next)}`, answer: answered }];
    });
    return [{ how: `=${nameOf(path)}`, answer: other! }, { how: `-${nameOf(path)}`, answer: without! }, ...instead];
  });
}

/** What every resource has, and an argument says of it already. */
const ofAnyResource = /^(?:id|name|type|etag|apiVersion|systemData\..*|tags\..*)$/;

/** Texts and numbers that are in no list. */
function leavesIn(json: Json, path = ""): (readonly [string, Json])[] {
  if (isObject(json))
    return Object.entries(json).flatMap(([name, value]) => leavesIn(value, pathOfProperty(path, name)));
  return (typeof json === "string" && json !== "") || typeof json === "number" ? [[path, json]] : [];
}

function otherThan(path: string, value: Json): Json {
  if (typeof value === "number") return value + 1;
  return path === "location" ? "northeurope" : `${String(value)}2`;
}

function set(json: Json | undefined, [step, ...rest]: readonly string[], value: Json | undefined): Json {
  if (step === undefined) return value ?? null;
  const entries = isObject(json) ? Object.entries(json) : [];
  return Object.fromEntries(
    entries.flatMap(([name, one]) => {
      if (name !== step) return [[name, one]];
      return rest.length === 0 && value === undefined ? [] : [[name, set(one, rest, value)]];
    }),
  );
}

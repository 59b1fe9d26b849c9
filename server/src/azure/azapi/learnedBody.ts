/**
 * What a provider has sent for a resource, as the body of azapi's: as it was sent, with expressions where other values of theirs were sent in the same
 * place. What depends on them in any other way is refused.
 */
import type { Attribute, BodySchema, SentBody, SentValue } from "../../catalog/index";
import { type Block, bodyItemOf } from "../../model/index";
import { isObject, type Json, type JsonObject } from "../json";
import { argumentValue, jsonValue, type KnownValues } from "./argumentValue";
import type { AzapiBody } from "./azapiBody";
import { bodyTypeOf } from "./azureTypes";
import { loopOf } from "./dynamicLoop";
import { idTemplate } from "./idTemplate";
import { besideRows, isWritten, type Placed } from "./learnedBeside";
import { type LoopedPlace, loopsIn } from "./loopedPlaces";
import { isOwnTime } from "./ownTimes";
import { writable } from "./proof";
import {
  differencesOf,
  type MadePart,
  type MadeResource,
  madeIn,
  placesOf,
  type SeenRun,
  type SeenTrial,
  type Step,
  valueAt,
} from "./seenRequests";
import { isBeside } from "./sentPlace";
import { emptyObject, putAt, type Tree, treeValue } from "./tree";
import { isBelow, type TriedLoop, trialOf, type VariedLeaf } from "./trial";

/** What was learned of one resource. */
export interface LearnedBody extends AzapiBody {
  readonly sent: SentBody;
  /** What it sets of parts that are there with it. */
  readonly parts: readonly MadePart[];
}

/** What was learned of a block; why nothing was, as a sentence. */
export function learnedBody(
  block: Block,
  schema: BodySchema,
  { release, runs }: SeenTrial,
  known: KnownValues,
): LearnedBody | string {
  const trial = trialOf(block, schema, known.scope);
  if (typeof trial === "string") return trial;
  const needed = trial.runs.filter(({ flipped, loop }) => flipped === undefined && !loop).length;
  const all = runs.map((run) => madeIn(run, release));
  // What the provider does not take without an argument is surely given.
  const given = trial.runs.flatMap(({ varied }, index) => {
    const isLeft = varied.length === 1 && varied[0]!.becomes === undefined;
    return isLeft && isRefused(runs[index]) ? [index] : [];
  });
  const surely = new Set(given.map((index) => trial.runs[index]!.varied[0]!.value));
  const made = all.slice(0, needed).map((one, index) => (given.includes(index) ? all[0]! : one));
  const failed = made.find((one) => typeof one === "string");
  const [first, ...others] = made as MadeResource[];
  if (failed !== undefined || !first) return (failed as string | undefined) ?? `${release} has sent nothing.`;
  if (made.length < needed) return `${release} was asked about something else.`;
  const unsent = trial.runs.find(({ flipped }, index) => flipped !== undefined && isAlike(all[index], first))?.flipped;
  if (unsent !== undefined)
    return `${unsent} is not sent to Azure: ${release} itself acts upon it, and azapi does not.`;
  const type = bodyTypeOf(first.azureType, known.scope);
  if (!type) return `azapi does not know ${first.azureType}.`;
  const bodyOf = ({ body }: MadeResource) => writable(body as SentValue, type) as JsonObject;
  const body = bodyOf(first);
  const id = idTemplate(
    first.id,
    trial,
    others.map((one) => one.id),
  );
  if (!/[/{]/.test(id[0] ?? "")) return id;
  const placed = new Map<string, Placed>();
  for (const [index, one] of others.entries()) {
    if (given.includes(index + 1)) continue;
    const { varied } = trial.runs[index + 1]!;
    const found = place(varied, body, bodyOf(one), placed);
    if (found !== undefined) return found;
  }
  const loops = loopsIn(trial, all, body, bodyOf);
  if (typeof loops === "string") return loops;
  const looped = loops;
  const isElsewhere = trial.runs.some(({ flipped }, index) => {
    const one = all[index];
    return flipped === undefined && typeof one === "object" && !hasSameParts(one, first);
  });
  if (isElsewhere)
    return `${release} sends further requests for it, and what is in ${first.parts[0]?.tail ?? "these"} only Terraform knows.`;
  const refusals: string[] = [];
  const { given: written } = trial;
  const secrets = secretsOf(schema, written);
  const sensitive = emptyObject();
  /** The `dynamic` block that is not there in what is put together. */
  let outside: TriedLoop | undefined;
  const tree = emptyObject();
  for (const [name, value] of Object.entries(body)) {
    if (isBeside(name)) continue;
    const made = treeOf(value, [name], false);
    if (made) tree.properties.set(name, made);
  }
  const sent: SentBody = {
    release: release.replace(/^\S+ /, ""),
    azureType: first.azureType,
    id,
    ...besideRows(body, schema, written, refusals, placed, isWritten(bodyItemOf(block.body, "tags")?.value)),
    reads: new Map(),
  };
  if (secrets.some((one) => JSON.stringify(first.parts).includes(one)))
    refusals.push("A secret is sent by another request than that of the resource.");
  return { body: tree, sensitive, refusals, sent, parts: first.parts };

  /** Undefined where it is a secret, which goes elsewhere. */
  function treeOf(value: Json, at: readonly Step[], isElement: boolean): Tree | undefined {
    const repeated = looped.get(keyOf(at));
    if (repeated) return loopTree(repeated, value, at);
    const own = placed.get(keyOf(at));
    if (own && (outside === undefined || !isWithin(own.leaf, outside))) {
      const attribute = { ...own.leaf.attribute, ...(surely.has(own.leaf.value) && { required: true }) };
      const said = argumentValue(own.leaf.value, attribute, own.row, known);
      if (said.kind === "refused" || said.kind === "unsent") {
        refusals.push(`${own.leaf.path} ${said.kind === "refused" ? said.because : "is not sent"}.`);
        return undefined;
      }
      return keep({ kind: "leaf", value: said }, own.leaf.attribute.sensitive === true, at, isElement);
    }
    if (Array.isArray(value))
      return {
        kind: "list",
        parts: value.map((one: Json, index) => treeOf(one, [...at, index], true)).filter((one) => one !== undefined),
      };
    if (isObject(value)) {
      const object = emptyObject();
      for (const [name, one] of Object.entries(value)) {
        const inner = treeOf(one, [...at, name], isElement);
        if (inner) object.properties.set(name, inner);
      }
      return object;
    }
    if (isOwnTime(value, written)) refusals.push(anotherEachTime(at));
    const isSecret = typeof value === "string" && secrets.some((one) => value.includes(one));
    return keep({ kind: "leaf", value: jsonValue(value) }, isSecret, at, isElement);
  }

  function loopTree({ tried, instead }: LoopedPlace, value: Json, at: readonly Step[]): Tree | undefined {
    looped.delete(keyOf(at));
    const { name } = tried.item;
    const loop = loopOf(tried.item, known);
    const isList = instead === undefined;
    const element = isList ? treeOf((value as readonly Json[])[0] ?? null, [...at, 0], true) : treeOf(value, at, true);
    // What the block says means nothing where it is not there.
    outside = tried;
    const other = instead === undefined ? undefined : treeOf(instead, at, true);
    outside = undefined;
    if (!loop || !element || hasSecret(tried)) {
      refusals.push(`${name} is a dynamic block of a form that has no equal.`);
      return undefined;
    }
    const list: Tree = { kind: "list", parts: [{ kind: "loop", ...loop, element }] };
    if (!other) return list;
    const [all, none] = [list, other].map((one) => known.write(treeValue(one, known.write)));
    return { kind: "leaf", value: { kind: "expression", source: `concat(${all}, [${none}])[0]` } };
  }

  function hasSecret(tried: TriedLoop): boolean {
    return [...placed.values()].some(({ leaf }) => leaf.attribute.sensitive === true && isWithin(leaf, tried));
  }

  /** What is in a list has no place of its own. */
  function keep(leaf: Tree, isSecret: boolean, at: readonly Step[], isElement: boolean): Tree | undefined {
    if (!isSecret || isElement) return leaf;
    putAt(sensitive, at as string[], leaf);
    return undefined;
  }
}

/** Finds where varied values go; a sentence where something else becomes of them. */
function place(
  varied: readonly VariedLeaf[],
  one: JsonObject,
  other: JsonObject,
  placed: Map<string, Placed>,
): string | undefined {
  const covered = new Set<string>();
  for (const leaf of varied) {
    const { becomes, was, path } = leaf;
    if (becomes === undefined) {
      for (const [key, { leaf: of, row }] of placed) {
        if (of.value !== leaf.value) continue;
        const left = valueAt(other, JSON.parse(key) as Step[]);
        covered.add(key);
        placed.set(key, {
          leaf: of,
          row: { ...row, ...(left !== undefined && { left: { value: left as SentValue } }) },
        });
      }
      continue;
    }
    for (const at of placesOf(was, becomes, one, other)) {
      const key = keyOf(at);
      const before = placed.get(key);
      if (before && before.leaf.value !== leaf.value)
        return `${path} and ${before.leaf.path} are not to be told apart.`;
      const names = at
        .map((step) => (typeof step === "number" ? "[]" : `.${step}`))
        .join("")
        .slice(1);
      placed.set(key, { leaf, row: { path: names } });
      covered.add(key);
    }
  }
  const further = differencesOf(one, other).filter(
    (at) => !isBeside(String(at[0])) && !at.some((_, index) => covered.has(keyOf(at.slice(0, index + 1)))),
  );
  const names = [...new Set(varied.map(({ path }) => path))];
  if (further.length > 0 && names.length === 0) return anotherEachTime(further[0]!);
  // A name of it is enough where its value is seen to be there.
  const at = valueAt(one, further[0] ?? []);
  const seen = varied.filter(({ was }) => Array.isArray(was) && further.length > 0 && was.some((item) => item === at));
  const [set] = seen.filter(({ attribute }) => attribute.type === "set");
  if (set)
    return `${set.path} is a set whose elements become ${further[0]!.filter((step) => typeof step === "string").join(".")}, and are sent in an order that depends on what they are.`;
  return further.length > 0
    ? `${names.join(", ")} becomes another value in ${further[0]!.join(".")}, and only Terraform knows which.`
    : undefined;
}

function anotherEachTime(at: readonly Step[]): string {
  return `It is sent another value for ${at.join(".")} each time.`;
}

function isAlike(one: MadeResource | string | undefined, other: MadeResource): boolean {
  if (typeof one !== "object" || one.id !== other.id || !hasSameParts(one, other)) return false;
  return differencesOf(one.body, other.body).length === 0;
}

function hasSameParts(one: MadeResource, other: MadeResource): boolean {
  return JSON.stringify(one.parts) === JSON.stringify(other.parts);
}

function isWithin({ at }: VariedLeaf, tried: TriedLoop): boolean {
  return isBelow(at, tried.at);
}

/** Whether the provider itself takes no such configuration. */
function isRefused(run: SeenRun | undefined): boolean {
  return run?.kind === "not applied" && !/^It (?:ended|has sent nothing)/.test(run.because);
}

function keyOf(at: readonly Step[]): string {
  return JSON.stringify(at);
}

/** The texts that secret arguments are given. */
function secretsOf(schema: BodySchema, given: JsonObject): readonly string[] {
  const found = new Set<string>();
  collect(schema, given);
  return [...found];

  function collect(of: BodySchema, json: Json | undefined): void {
    if (Array.isArray(json)) for (const one of json) collect(of, one);
    if (!isObject(json)) return;
    for (const [name, value] of Object.entries(json)) {
      const attribute: Attribute | undefined = of.get(name);
      if (attribute?.block) collect(attribute.block, value);
      else if (attribute?.sensitive && typeof value === "string" && value.length > 0) found.add(value);
    }
  }
}

/**
 * What a provider has sent for a resource, as the body of azapi's: as it was sent, with expressions where other values of theirs were sent in the same
 * place. What depends on them in any other way is refused.
 */
import type { Attribute, BodySchema, SentBody, SentValue } from "../../catalog/index";
import { type Block, bodyItemOf, type Value } from "../../model/index";
import { isObject, type Json, type JsonObject } from "../json";
import type { AzapiBody } from "./azapiBody";
import { bodyTypeOf } from "./azureTypes";
import { anotherEachTime, BodyTree, keyOf } from "./bodyTree";
import { idTemplate } from "./idTemplate";
import type { KnownValues } from "./knownValues";
import { besideRows, isWritten, type Placed } from "./learnedBeside";
import { loopsIn } from "./loopedPlaces";
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
import { type Trial, trialOf, type VariedLeaf } from "./trial";

/** What was learned of one resource: its body, and the parts that are sent apart. */
export interface LearnedBody extends AzapiBody {
  readonly sent: SentBody;
  /** What it sets of parts that are there with it. */
  readonly parts: readonly MadePart[];
}

const nothingElse: Pick<SentBody, "keyed" | "alone" | "made" | "children" | "taken" | "apart" | "parts" | "reads"> = {
  keyed: new Map(),
  alone: [],
  made: new Map(),
  children: new Map(),
  taken: new Map(),
  apart: [],
  parts: new Map(),
  reads: new Map(),
};

/** What was learned of a block; why nothing was, as a sentence. */
export function learnedBody(
  block: Block,
  schema: BodySchema,
  { release, runs }: SeenTrial,
  known: KnownValues,
): LearnedBody | string {
  const trial = trialOf(block, schema, known.scope);
  if (typeof trial === "string") return trial;
  const seen = madeOf(trial, runs, release);
  if (typeof seen === "string") return seen;
  const { first, others } = seen;
  const type = bodyTypeOf(first.azureType, known.scope);
  if (!type) return `azapi does not know ${first.azureType}.`;
  const bodyOf = ({ body }: MadeResource) => writable(body as SentValue, type) as JsonObject;
  const body = bodyOf(first);
  const ids = others.map((one) => one.id);
  const id = idTemplate(first.id, trial, ids);
  if (!/[/{]/.test(id[0] ?? "")) return id;
  const placed = new Map<string, Placed>();
  for (const [index, one] of others.entries()) {
    if (seen.given.has(index + 1)) continue;
    const found = place(trial.runs[index + 1]!.varied, body, bodyOf(one), placed);
    if (found !== undefined) return found;
  }
  const looped = loopsIn(trial, seen.all, body, bodyOf);
  if (typeof looped === "string") return looped;
  if (hasOtherParts(trial, seen))
    return `${release} sends further requests for it, and what is in ${first.parts[0]?.tail ?? "these"} only Terraform knows.`;
  const { given: written } = trial;
  const secrets = secretsOf(schema, written);
  const made = new BodyTree({ looped, placed, surely: surelyGiven(trial, seen), written, secrets, known });
  const tree = made.of(body);
  const { refusals, sensitive } = made;
  const sent: SentBody = {
    release: release.replace(/^\S+ /, ""),
    azureType: first.azureType,
    id,
    ...besideRows(body, schema, written, refusals, placed, isWritten(bodyItemOf(block.body, "tags")?.value)),
    ...nothingElse,
  };
  if (secrets.some((one) => JSON.stringify(first.parts).includes(one)))
    refusals.push("azurerm sends a secret in a separate request.");
  return { body: tree, sensitive, refusals, sent, parts: first.parts };
}

/** What the provider has made in the runs of a trial. */
interface Made {
  /** In each run, also those that change nothing or are about a `dynamic` block; a sentence where it has made nothing. */
  readonly all: readonly (MadeResource | string)[];
  readonly first: MadeResource;
  /** In the runs after the first that vary values. */
  readonly others: readonly MadeResource[];
  /** Numbers of the runs without an argument that the provider does not take without it: it is surely given. */
  readonly given: ReadonlySet<number>;
}

/** A sentence where that says nothing of the resource. */
function madeOf(trial: Trial, runs: readonly SeenRun[], release: string): Made | string {
  const needed = trial.runs.filter(({ flipped, loop }) => flipped === undefined && !loop).length;
  const all = runs.map((run) => madeIn(run, release));
  const given = new Set(
    trial.runs.flatMap(({ varied }, index) => {
      const isLeft = varied.length === 1 && varied[0]!.becomes === undefined;
      return isLeft && isRefused(runs[index]) ? [index] : [];
    }),
  );
  const made = all.slice(0, needed).map((one, index) => (given.has(index) ? all[0]! : one));
  const failed = made.find((one) => typeof one === "string");
  const [first, ...others] = made as MadeResource[];
  if (failed !== undefined || !first) return (failed as string | undefined) ?? `${release} has sent nothing.`;
  if (made.length < needed) return `${release} was asked about something else.`;
  const unsent = trial.runs.find(({ flipped }, index) => flipped !== undefined && isAlike(all[index], first))?.flipped;
  if (unsent !== undefined)
    return `${unsent} is not sent to Azure: ${release} itself acts upon it, and azapi does not.`;
  return { all, first, others, given };
}

function surelyGiven({ runs }: Trial, { given }: Made): ReadonlySet<Value> {
  return new Set([...given].map((index) => runs[index]!.varied[0]!.value));
}

/** Whether other requests of the provider depend on what is varied. */
function hasOtherParts({ runs }: Trial, { all, first }: Made): boolean {
  return runs.some(({ flipped }, index) => {
    const one = all[index];
    return flipped === undefined && typeof one === "object" && !hasSameParts(one, first);
  });
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
      if (before && before.leaf.value !== leaf.value) return `${path} and ${before.leaf.path} cannot be distinguished.`;
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

function isAlike(one: MadeResource | string | undefined, other: MadeResource): boolean {
  if (typeof one !== "object" || one.id !== other.id || !hasSameParts(one, other)) return false;
  return differencesOf(one.body, other.body).length === 0;
}

function hasSameParts(one: MadeResource, other: MadeResource): boolean {
  return JSON.stringify(one.parts) === JSON.stringify(other.parts);
}

/** Whether the provider itself takes no such configuration. */
function isRefused(run: SeenRun | undefined): boolean {
  return run?.kind === "not applied" && !/^It (?:ended|has sent nothing)/.test(run.because);
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

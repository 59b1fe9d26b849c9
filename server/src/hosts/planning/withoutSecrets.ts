// What a provider has planned, to be kept without its secrets: each is taken out, and put back from a question that has it, in the state or in what is
// written. What is nowhere in the question is not kept at all.

import type { Result } from "../../evaluation/index";
import type { PlanStep, StepAnswer } from "../../features/plan/plan";
import { ownProperty } from "../../text/index";

type Planned = Extract<StepAnswer, { kind: "planned" }>;

/** An answer without secrets, to be kept. */
export interface KeptAnswer {
  readonly answer: Planned;
  /** What is put back, by the attribute that has it. */
  readonly secrets: ReadonlyMap<string, Taken>;
}

type Type = Result["type"];
type Path = readonly (string | number)[];

/** A value whose texts, numbers and flags are all somewhere in the question. */
type Taken =
  | { readonly kind: "nothing"; readonly value: Result }
  | { readonly kind: "there"; readonly type: Type; readonly in: "prior" | "config"; readonly path: Path }
  | { readonly kind: "list"; readonly type: Type; readonly items: readonly Taken[] }
  | { readonly kind: "map"; readonly type: Type; readonly items: ReadonlyMap<string, Taken> };

/** Undefined where a secret is nowhere in the question. */
export function withoutSecrets(answer: Planned, step: PlanStep): KeptAnswer | undefined {
  const { after, sensitive } = answer;
  const names = new Set([...sensitive, ...step.hidden]);
  if (names.size === 0) return { answer, secrets: new Map() };
  if (after.state !== "known" || !(after.value instanceof Map)) return undefined;
  const secrets = new Map<string, Taken>();
  const rest = new Map(after.value as ReadonlyMap<string, Result>);
  for (const name of names) {
    const value = rest.get(name);
    if (!value) continue;
    const taken = takenOut(value, [name], step);
    if (!taken) return undefined;
    secrets.set(name, taken);
    rest.delete(name);
  }
  return { answer: { ...answer, after: { ...after, value: rest } }, secrets };
}

/** A kept answer with the secrets of the step put back. */
export function withSecrets({ answer, secrets }: KeptAnswer, step: PlanStep): Planned {
  const { after } = answer;
  if (after.state !== "known" || !(after.value instanceof Map) || secrets.size === 0) return answer;
  const value = new Map(after.value as ReadonlyMap<string, Result>);
  for (const [name, taken] of secrets) value.set(name, putBack(taken, step));
  return { ...answer, after: { ...after, value } };
}

function takenOut(value: Result, path: Path, step: PlanStep): Taken | undefined {
  if (value.state === "unknown") return value.pieces || value.has ? undefined : { kind: "nothing", value };
  if (value.state === "null") return { kind: "nothing", value };
  const { value: known, type } = value;
  if (known instanceof Map) {
    const items = new Map<string, Taken>();
    for (const [name, one] of known as ReadonlyMap<string, Result>) {
      const taken = takenOut(one, [...path, name], step);
      if (!taken) return undefined;
      items.set(name, taken);
    }
    return { kind: "map", type, items };
  }
  if (Array.isArray(known)) {
    const items = (known as readonly Result[]).map((one, index) => takenOut(one, [...path, index], step));
    return items.includes(undefined) ? undefined : { kind: "list", type, items: items as readonly Taken[] };
  }
  const place = (["prior", "config"] as const).find((one) => valueAt(step, one, path) === known);
  return place && { kind: "there", type, in: place, path };
}

function putBack(taken: Taken, step: PlanStep): Result {
  switch (taken.kind) {
    case "nothing":
      return taken.value;
    case "list":
      return { state: "known", type: taken.type, value: taken.items.map((one) => putBack(one, step)) };
    case "map": {
      const items = [...taken.items].map(([name, one]) => [name, putBack(one, step)] as const);
      return { state: "known", type: taken.type, value: new Map(items) };
    }
    case "there": {
      const value = valueAt(step, taken.in, taken.path) as string | number | boolean;
      return { state: "known", type: taken.type, value };
    }
  }
}

/** What a question has at a path, where that is no list and no object. */
function valueAt({ prior, config }: PlanStep, place: "prior" | "config", path: Path): unknown {
  if (place === "prior") return path.reduce<unknown>(within, prior?.attributes);
  const found = path.reduce<Result | undefined>(
    (at, step) => (at?.state === "known" ? (within(at.value, step) as Result | undefined) : undefined),
    config,
  );
  return found?.state === "known" ? found.value : undefined;
}

function within(at: unknown, step: string | number): unknown {
  if (typeof step === "number") return Array.isArray(at) ? at[step] : undefined;
  if (at instanceof Map) return at.get(step);
  return typeof at === "object" && at !== null ? ownProperty(at as Readonly<Record<string, unknown>>, step) : undefined;
}

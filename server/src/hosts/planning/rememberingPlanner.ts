// What a provider has planned it plans again in the same way, as long as nothing of the question has changed.

import { createHash } from "node:crypto";
import type { Result } from "../../evaluation/index";
import type { PlanStep, StepAnswer } from "../../features/plan/plan";
import type { InstalledPlanner } from "./installedPlanner";
import { type KeptAnswer, withoutSecrets, withSecrets } from "./withoutSecrets";

/** How many answers are kept. */
const most = 5000;

/** The same planner, which is asked only what it was not asked before. What is secret is not kept. */
export function rememberingPlanner(planner: InstalledPlanner): InstalledPlanner {
  const known = new Map<string, KeptAnswer>();
  return {
    async plan(request) {
      const { installed, subscription, steps, reading } = request;
      const release = [installed.binary, installed.version, subscription, reading];
      const keys = steps.map((step) => questionKey(step, release));
      const open = steps.flatMap((step, index) => (known.has(keys[index]!) ? [] : [{ step, key: keys[index]! }]));
      if (open.length > 0) {
        const reply = await planner.plan({ ...request, steps: open.map(({ step }) => step) });
        if (reply.kind !== "planned") return reply;
        for (const [index, { key }] of open.entries()) {
          const answer = reply.answers[index];
          const kept = answer?.kind === "planned" ? withoutSecrets(answer, open[index]!.step) : undefined;
          if (kept) known.set(key, kept);
        }
        const fresh = new Map(open.map(({ key }, index) => [key, reply.answers[index]]));
        const answers = keys.map((key, index) => fresh.get(key) ?? recalled(key, steps[index]!));
        for (const key of known.keys()) {
          if (known.size <= most) break;
          known.delete(key);
        }
        return { kind: "planned", answers };
      }
      return { kind: "planned", answers: keys.map((key, index) => recalled(key, steps[index]!)) };
    },
    stop: () => planner.stop(),
  };

  function recalled(key: string, step: PlanStep): StepAnswer {
    const kept = known.get(key);
    return kept ? withSecrets(kept, step) : lost;
  }
}

const lost: StepAnswer = { kind: "unknown", because: "The provider did not answer." };

// A question to a provider as a text that is the same for the same question: where in the code a value comes from is no part of it, or each line
// that is added above would be a reason to ask again.

/** A checksum; `beside` is what else the answer depends on. */
function questionKey({ config, ...step }: PlanStep, beside: readonly unknown[]): string {
  return createHash("sha256")
    .update(`${canonicalJson(beside)}\n${canonicalJson(step)}\n${canonicalJson(withoutOrigin(config))}`)
    .digest("base64");
}

/** The value alone. */
function withoutOrigin(value: Result): object {
  const { state, type } = value;
  if (value.state === "null") return { state, type };
  if (value.state === "unknown") {
    const pieces = value.pieces?.map((piece) => (typeof piece === "string" ? piece : withoutOrigin(piece)));
    return { state, type, pieces, has: value.has && withoutOrigins(value.has) };
  }
  const { value: known } = value;
  if (known instanceof Map) return { state, type, value: withoutOrigins(known as ReadonlyMap<string, Result>) };
  return { state, type, value: Array.isArray(known) ? known.map(withoutOrigin) : known };
}

function withoutOrigins(values: ReadonlyMap<string, Result>): ReadonlyMap<string, object> {
  return new Map([...values].map(([name, value]) => [name, withoutOrigin(value)]));
}

/** As JSON, but with sets and maps, and with names in one order. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join()}]`;
  if (value instanceof Set) return `set[${[...value].map(canonicalJson).sort().join()}]`;
  if (value instanceof Map) return `map{${namedText([...value])}}`;
  if (typeof value === "object" && value !== null) return `{${namedText(Object.entries(value))}}`;
  return JSON.stringify(value) ?? "undefined";
}

function namedText(entries: readonly (readonly [unknown, unknown])[]): string {
  return entries
    .flatMap(([name, value]) => (value === undefined ? [] : [`${canonicalJson(name)}:${canonicalJson(value)}`]))
    .sort()
    .join();
}

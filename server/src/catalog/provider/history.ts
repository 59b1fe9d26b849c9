/**
 * Corrects a schema by the exact history of its arguments: which of them exist in a version, and in what form. Facts that
 * the history does not record (lengths, patterns, ids) stay as they are.
 */
import { ownProperty } from "../../text/index";
import type { Attribute, BodySchema } from "../schema";
import type { ArgumentHistory, ArgumentPeriod } from "../source";
import { compareVersions } from "../version/compareVersions";
import { factsInHistory } from "./intersect";

/** Gives each argument the form that it had in a version, and leaves out those that it did not have. */
export function correctByHistory(body: BodySchema, history: ArgumentHistory, version: string): BodySchema {
  return corrected(body, history, version, true, "");
}

/** Only adds the release that introduced each argument, to the schema of a snapshot, which is exact as it is. */
export function addSince(body: BodySchema, history: ArgumentHistory, version: string): BodySchema {
  return corrected(body, history, version, false, "");
}

function corrected(
  body: BodySchema,
  history: ArgumentHistory,
  version: string,
  correct: boolean,
  prefix: string,
): BodySchema {
  const result = new Map(body);
  for (const name of new Set([...body.keys(), ...namesBelow(history, prefix)])) {
    const periods = ownProperty(history, prefix + name);
    if (!periods) continue;
    const period = periodAt(periods, version);
    const attribute = body.get(name);
    if (!period) {
      if (correct) result.delete(name);
      continue;
    }
    if (!attribute && !correct) continue;
    const exact = correct ? inForm(attribute, period) : attribute!;
    const hasBody = exact.block || namesBelow(history, `${prefix}${name}.`).length > 0;
    const block = hasBody && corrected(exact.block ?? new Map(), history, version, correct, `${prefix}${name}.`);
    const identity = correct && block && period.identityTypes ? withTypes(block, period.identityTypes) : block;
    result.set(name, { ...exact, since: periods[0]!.from, ...(identity && { block: identity }) });
  }
  return result;
}

/** The period that a version belongs to. A patch release that was not recorded is like the one before it. */
function periodAt(periods: readonly ArgumentPeriod[], version: string): ArgumentPeriod | undefined {
  const begun = periods.filter((period) => compareVersions(period.from, version) <= 0);
  const period = begun.at(-1);
  const isOver = period?.to && begun.length === periods.length && compareVersions(period.to, version) < 0;
  return isOver ? undefined : period;
}

function inForm(attribute: Attribute | undefined, period: ArgumentPeriod): Attribute {
  const { from: _from, to: _to, type, use, identityTypes: _types, ...facts } = period;
  const recorded = facts.values ? new Set([...factsInHistory, ...aboutValues]) : factsInHistory;
  const kept = without(attribute ?? { type }, recorded);
  return {
    ...kept,
    ...(kept.elem && { elem: without(kept.elem, new Set(["unsure", "unchecked"])) }),
    ...Object.fromEntries(use.split("+").map((word) => [word, true])),
    ...facts,
  };
}

/** Facts that are recorded together with the allowed values. */
const aboutValues: readonly (keyof Attribute)[] = ["valuesOpen", "ignoreCase"];

function withTypes(block: BodySchema, values: readonly string[]): BodySchema {
  const type = without(
    block.get("type") ?? { type: "string" },
    new Set(["unsure", "unchecked", "optional", ...aboutValues]),
  );
  return new Map([...block, ["type", { ...type, required: true, values }]]);
}

function without(attribute: Attribute, names: ReadonlySet<keyof Attribute>): Attribute {
  const kept = Object.entries(attribute).filter(([name]) => !names.has(name as keyof Attribute));
  return { type: attribute.type, ...Object.fromEntries(kept) };
}

/** The names directly in a body, as far as the history has them. */
function namesBelow(history: ArgumentHistory, prefix: string): string[] {
  return Object.keys(history)
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .filter((path) => !path.includes("."));
}

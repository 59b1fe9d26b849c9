/**
 * Corrects a schema by the exact history of its arguments: which of them exist in a version, and in what form. What
 * the history does not record (lengths, patterns, ids) stays as it was given.
 */
import { ownProperty } from "../../text/ownProperty";
import type { Segment, StoredType } from "../data/stored";
import type { Attribute, BodySchema } from "../schema";
import { compareVersions } from "../version/compareVersions";

type History = NonNullable<StoredType["history"]>;

/** `body` is the best that snapshots tell of that version. `correct` false: only adds since when arguments exist. */
export function exactly(body: BodySchema, history: History, version: string, correct: boolean): BodySchema {
  return exactBody(body, history, version, correct, "");
}

function exactBody(body: BodySchema, history: History, version: string, correct: boolean, prefix: string): BodySchema {
  const result = new Map(body);
  for (const name of new Set([...body.keys(), ...namesBelow(history, prefix)])) {
    const segments = ownProperty(history, prefix + name);
    if (!segments) continue;
    const segment = segmentAt(segments, version);
    const attribute = body.get(name);
    if (!segment) {
      if (correct) result.delete(name);
      continue;
    }
    if (!attribute && !correct) continue;
    const exact = correct ? corrected(attribute, segment) : attribute!;
    const hasBody = exact.block || namesBelow(history, `${prefix}${name}.`).length > 0;
    const block = hasBody && exactBody(exact.block ?? new Map(), history, version, correct, `${prefix}${name}.`);
    const identity = correct && block && segment.identityTypes ? withTypes(block, segment.identityTypes) : block;
    result.set(name, { ...exact, since: segments[0]!.from, ...(identity && { block: identity }) });
  }
  return result;
}

/** The form that an argument has in a version. A patch release that nobody recorded is like the one before it. */
function segmentAt(segments: readonly Segment[], version: string): Segment | undefined {
  const begun = segments.filter((segment) => compareVersions(segment.from, version) <= 0);
  const segment = begun.at(-1);
  const isOver = segment?.to && begun.length === segments.length && compareVersions(segment.to, version) < 0;
  return isOver ? undefined : segment;
}

/** What the history records of every argument: where it says nothing of one of them, there is none. */
const recorded: readonly (keyof Attribute)[] = [
  ...(["unsure", "required", "optional", "computed", "forceNew", "sensitive", "default"] as const),
  ...(["deprecated", "deprecatedMentions", "conflictsWith", "exactlyOneOf", "atLeastOneOf", "requiredWith"] as const),
];

function corrected(attribute: Attribute | undefined, segment: Segment): Attribute {
  const { from: _from, to: _to, type, use, identityTypes: _types, ...facts } = segment;
  const kept = without(attribute ?? { type }, facts.values ? [...recorded, "valuesOpen", "ignoreCase"] : recorded);
  return {
    ...kept,
    ...(kept.elem && { elem: without(kept.elem, ["unsure"]) }),
    ...Object.fromEntries(use.split("+").map((word) => [word, true])),
    ...facts,
  };
}

function withTypes(block: BodySchema, values: readonly string[]): BodySchema {
  const type = without(block.get("type") ?? { type: "string" }, ["unsure", "valuesOpen", "ignoreCase", "optional"]);
  return new Map([...block, ["type", { ...type, required: true, values }]]);
}

function without(attribute: Attribute, names: readonly (keyof Attribute)[]): Attribute {
  const kept = Object.entries(attribute).filter(([name]) => !names.includes(name as keyof Attribute));
  return { type: attribute.type, ...Object.fromEntries(kept) };
}

/** The names directly in a body, as far as the history has them. */
function namesBelow(history: History, prefix: string): string[] {
  return Object.keys(history)
    .filter((path) => path.startsWith(prefix))
    .map((path) => path.slice(prefix.length))
    .filter((path) => !path.includes("."));
}

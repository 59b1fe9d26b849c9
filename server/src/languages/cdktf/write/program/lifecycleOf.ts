import type { NewEntry } from "../../../../model/change";
import { allLines, commentsOf } from "../../../../model/commented";
import type { Ink } from "../ink";
import type { Property } from "../writeObject";
import { isInWords, writeObject } from "../writeObject";
import { type Config, type Override, overrideOf } from "./config";
import { jsonBlocks } from "./jsonOf";

/** A `lifecycle` block: its plain arguments as an object, conditions and what needs evaluating past it. */
export function lifecycleOf(entry: NewEntry, ink: Ink): Config {
  if (entry.value.kind !== "body") return { properties: [entry], overrides: [] };
  const inside: Property[] = [];
  const overrides: Override[] = [];
  const blocks = new Map<string, NewEntry[]>();
  for (const one of entry.value.entries) {
    if (one.form === "block") blocks.set(one.name, [...(blocks.get(one.name) ?? []), one]);
    else if (one.value.kind === "bool" || isInWords(one) || !one.name) inside.push(one);
    else overrides.push(overrideOf(one, `lifecycle.${one.name}`));
  }
  for (const [name, same] of blocks) {
    const value = jsonBlocks(same);
    overrides.push({ ...commentsOf(value), path: `lifecycle.${name}`, value });
  }
  const [first, ...others] = overrides;
  if (first && inside.every(({ name }) => !name)) {
    const comments = [...allLines(entry), ...inside.flatMap(allLines), ...(first.comments ?? [])];
    return { properties: [], overrides: [{ ...first, comments }, ...others] };
  }
  const code = writeObject(inside, ink, { first: 60, other: 76 });
  return { properties: [{ ...commentsOf(entry), name: "lifecycle", code }], overrides };
}

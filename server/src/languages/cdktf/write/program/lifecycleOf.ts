import type { NewEntry } from "../../../../model/change";
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
    overrides.push({
      path: `lifecycle.${name}`,
      value: jsonBlocks(same),
      comments: same.flatMap(({ comments = [] }) => comments),
    });
  }
  if (inside.length === 0 && overrides.length > 0) return { properties: [], overrides };
  const code = writeObject(inside, ink, { first: 60, other: 76 });
  return { properties: [{ ...commentsOf(entry), name: "lifecycle", code }], overrides };
}

function commentsOf({ comments }: NewEntry): Pick<NewEntry, "comments"> {
  return comments ? { comments } : {};
}

import { type Commented, commentsOf, type NewEntry, type NewValue } from "../../../../model/index";
import type { WriteContext } from "../writeContext";
import type { CodeEntry, Property } from "../writeValue";

/** What a construct is made with. */
export interface Config {
  readonly properties: readonly Property[];
  /** What its config object cannot hold, for `addOverride`. */
  readonly overrides: readonly Override[];
}

/** A value in the words of Terraform's JSON, at a path of the block. */
export interface Override extends Commented {
  readonly path: string;
  readonly value: NewValue;
}

/** What names constructs in a list, as code; undefined where one of them has no name in the program. */
export function constructsIn(entry: NewEntry, context: WriteContext): CodeEntry | undefined {
  const { name, value } = entry;
  if (value.kind !== "list") return undefined;
  const codes = value.items.map((item) =>
    item.kind === "reference" ? context.handle(item.path, "construct") : undefined,
  );
  return codes.every((code) => code !== undefined) ? { ...commentsOf(entry), name, code: codes, of: value } : undefined;
}

/** An entry that goes past the config object. */
export function overrideOf(entry: NewEntry, at = entry.name): Override {
  return { ...commentsOf(entry), path: at, value: entry.value };
}

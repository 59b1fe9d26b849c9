import type { NewEntry, NewValue } from "../../../../model/change";
import type { Ink } from "../ink";
import type { Property } from "../writeObject";

/** What a construct is made with. */
export interface Config {
  readonly properties: readonly Property[];
  /** What its config object cannot hold, for `addOverride`. */
  readonly overrides: readonly Override[];
}

/** A value in the words of Terraform's JSON, at a path of the block. */
export interface Override {
  readonly path: string;
  readonly value: NewValue;
  readonly comments?: readonly string[];
}

/** The code for constructs that a list names, or undefined where one of them has no name in the program. */
export function constructsIn(value: NewValue, ink: Ink): readonly string[] | undefined {
  if (value.kind !== "list") return undefined;
  const codes = value.items.map((item) => (item.kind === "reference" ? ink.handle(item.path, "construct") : undefined));
  return codes.every((code) => code !== undefined) ? codes : undefined;
}

/** An entry that goes past the config object. */
export function overrideOf({ name, value, comments }: NewEntry, at = name): Override {
  return { path: at, value, ...(comments && { comments }) };
}

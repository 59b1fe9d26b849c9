import { type Commented, commentsOf, type NewBodyItem, type NewValue } from "../../../../model/index";
import type { WriteContext } from "../writeContext";
import type { CodeBodyItem, Property } from "../writeValue";

/** The configuration of a construct. */
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
export function constructsIn(bodyItem: NewBodyItem, context: WriteContext): CodeBodyItem | undefined {
  const { name, value } = bodyItem;
  if (value.kind !== "list") return undefined;
  const codes = value.items.map((item) =>
    item.kind === "reference" ? context.handle(item.path, "construct") : undefined,
  );
  return codes.every((code) => code !== undefined)
    ? { ...commentsOf(bodyItem), name, code: codes, of: value }
    : undefined;
}

/** A body item that goes past the config object. */
export function overrideOf(item: NewBodyItem, at = item.name): Override {
  return { ...commentsOf(item), path: at, value: item.value };
}

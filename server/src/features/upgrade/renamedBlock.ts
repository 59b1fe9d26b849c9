// A nested block under the name of the one that took its place, which may have no word for all that is set in it.
import type { Attribute } from "../../catalog/index";
import type { BodyItem, Change } from "../../model/index";

/** What becomes of a block that goes by another name, besides that: what goes with the old name, or the block itself where it was off. */
type BlockMigration =
  | { readonly isOff: true }
  | {
      readonly isOff?: never;
      readonly changes: readonly Change[];
      /** What only Terraform knows the value of, and says whether the block is there. */
      readonly switch?: BodyItem;
    };

/** Whether an argument may go with its block's old name whatever it is set to. */
type IsIdle = (name: string) => boolean;

/**
 * What has to change in a block besides its name. A block without its switch is on, so that one which was off goes as a
 * whole; undefined where something would be lost.
 */
export function migrateBlock(
  item: BodyItem,
  former: Attribute,
  now: Attribute,
  isIdle: IsIdle,
): BlockMigration | undefined {
  const { value } = item;
  if (value.kind !== "body" || !former.block || !now.block) return { changes: [] };
  const changes: Change[] = [];
  let unknown: BodyItem | undefined;
  const { items } = value.body;
  const wasSwitched = former.block.get(onOff)?.type === "bool" && !now.block.has(onOff);
  if (wasSwitched && former.block.get(onOff)?.default !== true && !items.some(({ name }) => name === onOff))
    return undefined;
  for (const inner of items) {
    const [was, is] = [former.block.get(inner.name), now.block.get(inner.name)];
    if (inner.key || !was) continue;
    if (is) {
      const migrated = migrateBlock(inner, was, is, isIdle);
      if (!migrated || migrated.isOff || migrated.switch) return undefined;
      changes.push(...migrated.changes);
      continue;
    }
    changes.push({ kind: "remove", item: inner });
    if (!wasSwitched || inner.name !== onOff) {
      if (!isIdle(inner.name)) return undefined;
      continue;
    }
    const isOn = isTrue(inner);
    if (isOn === false) return { isOff: true };
    if (isOn === undefined) unknown = inner;
  }
  return { changes, ...(unknown && { switch: unknown }) };
}

/** The argument that says whether what a block describes is there at all. */
const onOff = "enabled";

function isTrue({ value }: BodyItem): boolean | undefined {
  if (value.kind === "bool") return value.bool;
  if (value.kind === "text") return value.text === "true" || (value.text === "false" ? false : undefined);
  return value.kind === "null" ? true : undefined;
}

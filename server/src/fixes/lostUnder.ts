import type { BodySchema } from "../catalog/index";
import type { BodyItem, Change, Value } from "../model/index";

/**
 * What is removed when a block gets another name: `enabled = true`, if the new block is on by being there. Undefined if anything else is set
 * that the new block does not have.
 */
export function lostUnder(block: BodySchema | undefined, value: Value): Change[] | undefined {
  if (!block || value.kind !== "body") return [];
  const lost = value.body.items.filter(({ name }) => !block.has(name));
  const isOn = ({ name, value }: BodyItem) => name === "enabled" && value.kind === "bool" && value.bool;
  return lost.every(isOn) ? lost.map((item) => ({ kind: "remove", item })) : undefined;
}

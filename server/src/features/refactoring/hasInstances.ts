import type { Block } from "../../model/block";

/** Whether a block stands for any number of things, so that its address alone is none of them. */
export function hasInstances({ body }: Block): boolean {
  return body.entries.some(({ name }) => name === "count" || name === "for_each");
}

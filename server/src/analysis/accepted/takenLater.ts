import type { Attribute } from "../../catalog/schema";
import { goPattern } from "./goPattern";

/** Whether a release after the newest snapshot is known to accept a text, or may, since what it accepts besides is not told. */
export function takenLater(text: string, { later = [] }: Attribute): boolean {
  return later.some(({ values, pattern }) => {
    if (values) return values.map(String).includes(text);
    return pattern === undefined || (goPattern(pattern)?.test(text) ?? true);
  });
}

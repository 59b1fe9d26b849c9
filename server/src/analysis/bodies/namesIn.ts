import { weakMemo } from "../../memo/index";
import type { Body } from "../../model/index";

/** The names of what is set in a body: worked out once for it, however many of its items are asked about. */
export const namesIn = weakMemo((body: Body): ReadonlySet<string> => new Set(body.items.map(({ name }) => name)));

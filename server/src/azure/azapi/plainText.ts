import { isWhollyKnown } from "../../evaluation/index";
import type { Value } from "../../model/index";
import { plainOf } from "../import/plan/values";
import type { KnownValues } from "./knownValues";

/** The text that a value is known to be; undefined for anything else. */
export function plainText(value: Value, known: KnownValues): string | undefined {
  const result = known.result(value);
  const plain = isWhollyKnown(result) ? plainOf(result) : undefined;
  return typeof plain === "string" ? plain : undefined;
}

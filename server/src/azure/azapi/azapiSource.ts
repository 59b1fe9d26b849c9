import type { Body, Value } from "../../model/index";

/** What of azapi's block a draft of azurerm's is made of. */
export interface AzapiSource {
  readonly block: Body;
  /** A value as it is to be written. */
  source(value: Value): string;
  /** Whether a list that has nothing in it is written, where nobody has to set it. */
  readonly saysNothing: boolean;
  /** Values that are sent without their argument too, and that no argument says; undefined where all of these are not said. */
  readonly unsaid: ReadonlySet<Value> | undefined;
}

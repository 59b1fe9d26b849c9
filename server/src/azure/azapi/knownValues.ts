/** What is asked of the values of a block. */
import type { Scope } from "../../analysis/index";
import type { SentValue } from "../../catalog/index";
import type { Result } from "../../evaluation/index";
import type { NewValue, Value } from "../../model/index";

/** What is known of the values of a block. */
export interface KnownValues {
  readonly scope: Scope;
  /** The alias of the configuration that the block is made with; empty for the first one. */
  readonly alias: string;
  /** As it is written, with the names that it has where it goes. */
  source(value: Value): string;
  result(value: Value): Result;
  /** To be told that the order of a set is right for the values that it is given in the code, and may be another one for others. */
  rests(value: Value): void;
  /** A value as text. */
  write(value: NewValue): string;
  /**
   * What is sent whatever is written: JSON, in which `{subscription}` and `{tenant}` are those of the account that applies, and `{id}/…` is below the
   * resource itself.
   */
  constant(json: SentValue): NewValue;
}

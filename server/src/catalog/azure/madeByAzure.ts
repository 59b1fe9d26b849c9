/** What Azure makes by itself, out of the text of `madeByAzure.jsonl`, whose first line says how its rows are read. */
import { factsByLine } from "./factsByLine";

/** What distinguishes such resources of some types from others. */
export interface MadeByAzure {
  readonly types: readonly string[];
  /** Last names of ids, and what they begin or end with. */
  readonly name?: readonly string[];
  readonly begins?: readonly string[];
  readonly ends?: readonly string[];
  /** A place in an answer, and the column of Resource Graph that has the same. */
  readonly at?: string;
  readonly or?: string;
  /** What is there; absent: any text. */
  readonly is?: readonly (string | number | boolean)[];
  /** Set where something else has to manage it as well. */
  readonly managed?: true;
  /** A sentence. */
  readonly because: string;
  readonly source: string;
}

/** Empty if the text is not such a list. */
export function readMadeByAzure(text: string): readonly MadeByAzure[] {
  return factsByLine<MadeByAzure>(text).slice(1);
}

import type { Scope } from "../../../analysis/scope";
import type { Document } from "../../../model/document";
import { addressOf } from "../../../model/module";
import { plainWords } from "../../plainWords";
import type { Draft, Drafted } from "../generate/draft";
import { type IdOf, writtenIn } from "../module/evaluate";
import { type Known, unsettled, type Written } from "./known";
import { type Difference, plan } from "./plan";

/** What Terraform would plan for what was drafted, as far as can be told without it. */
export interface Verdict {
  readonly toImport: number;
  readonly toChange: number;
  readonly toReplace: number;
  /** What would change and why, a sentence for each argument. */
  readonly changes: readonly string[];
  /** "Plans to 3 to import, 0 to add, 0 to change, 0 to destroy." */
  readonly sentence: string;
}

/** Lays what was really written, as read back, over what the provider will read. */
export function verdictOn(draft: Draft, written: Document, scope: Scope): Verdict {
  const blocks = new Map(written.blocks.map((block) => [addressOf(block), block]));
  const idOf: IdOf = (address) => draft.ids.get(address);
  const planned = draft.drafted.map((one) => {
    const block = blocks.get(one.address);
    const body = block ? writtenIn(block.body, one.schema.body, scope, idOf) : {};
    return { one, differences: plan(body, one.state, one.schema.body, one.ignored) };
  });
  const changed = planned.filter(({ differences }) => differences.length > 0);
  const toReplace = changed.filter(({ differences }) => differences.some(({ replaces }) => replaces)).length;
  const toChange = changed.length - toReplace;
  const counts = `${draft.drafted.length} to import, ${toReplace} to add, ${toChange} to change, ${toReplace} to destroy`;
  return {
    toImport: draft.drafted.length,
    toChange,
    toReplace,
    changes: changed.flatMap(({ one, differences }) => differences.map((difference) => sentenceFor(one, difference))),
    sentence: draft.drafted.length === 0 ? "There is nothing to import." : `Plans to ${counts}.`,
  };
}

function sentenceFor({ address }: Drafted, { path, written, live, replaces }: Difference): string {
  const verb = replaces ? "would be replaced, for" : "would change";
  return `${address} ${verb} ${path.join(".")}: from ${wordsFor(live)} to ${wordsFor(written)}.`;
}

function wordsFor(value: Written | Known | undefined): string {
  if (value === unsettled) return "something that only Terraform knows";
  if (value === undefined || value === null || value === "") return "nothing";
  if (typeof value === "string") return `"${plainWords(value)}"`;
  return typeof value === "object" ? "something else" : String(value);
}

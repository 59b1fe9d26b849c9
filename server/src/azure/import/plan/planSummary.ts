import type { Scope } from "../../../analysis/index";
import type { Result } from "../../../evaluation/index";
import { addressOf, type Document } from "../../../model/index";
import type { Json } from "../../json";
import { onOneLine } from "../../onOneLine";
import type { DraftedResource, ImportDraft } from "../generate/draft";
import { type IdOf, valuesOfBody } from "../module/evaluate";
import { type PlannedChange, plan } from "./plan";
import { plainOf } from "./values";

/** What `terraform plan` would say about the generated code, predicted without running it. */
export interface PlanSummary {
  readonly toImport: number;
  readonly toChange: number;
  readonly toReplace: number;
  /** A sentence for each argument that would change. */
  readonly changes: readonly string[];
  /** "Plan: 3 to import, 0 to add, 0 to change, 0 to destroy." */
  readonly sentence: string;
}

/** Compares the generated code, parsed again, with the state that the provider will store. */
export function summarizePlan(draft: ImportDraft, written: Document, scope: Scope): PlanSummary {
  const blocks = new Map(written.blocks.map((block) => [addressOf(block), block]));
  const idOf: IdOf = (address) => draft.ids.get(address);
  const planned = draft.drafted.map((one) => {
    const block = blocks.get(one.address);
    const body = block && valuesOfBody(block, scope, idOf);
    return { one, differences: plan(body ?? new Map(), one.state, one.schema.body, one.ignored) };
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
    sentence: draft.drafted.length === 0 ? "There is nothing to import." : `Plan: ${counts}.`,
  };
}

function sentenceFor({ address }: DraftedResource, { path, written, actual, replaces }: PlannedChange): string {
  const verb = replaces ? "would be replaced, for" : "would change";
  return `${address} ${verb} ${path.join(".")}: from ${describe(actual)} to ${described(written)}.`;
}

function described(value: Result | undefined): string {
  if (value?.state === "unknown") return "something that only Terraform knows";
  return describe(value && plainOf(value));
}

function describe(value: Json | undefined): string {
  if (value === undefined || value === null || value === "") return "nothing";
  if (typeof value === "string") return `"${onOneLine(value)}"`;
  return typeof value === "object" ? "something else" : String(value);
}

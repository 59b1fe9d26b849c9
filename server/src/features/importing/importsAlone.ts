import { type Draft, type DraftRequest, draft } from "../../azure/import/generate/draft";
import type { Verdict } from "../../azure/import/plan/verdict";

/** Import blocks without resources: what Terraform plans then, it decides when it writes those. */
export function importsAlone(request: Omit<DraftRequest, "importsOnly" | "refused" | "companions">): {
  readonly made: Draft;
  readonly verdict: Verdict;
} {
  const made = draft({ ...request, companions: "ids", refused: new Map(), importsOnly: true });
  const toImport = made.drafted.length;
  const sentence =
    toImport === 0
      ? "There is nothing to import."
      : `${toImport} to import: terraform plan -generate-config-out=generated.tf writes the resources.`;
  return { made, verdict: { toImport, toChange: 0, toReplace: 0, changes: [], sentence } };
}

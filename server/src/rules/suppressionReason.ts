import type { Rule } from "./rule";

/** These findings come from the search for comments, which belong to no block (features/diagnostics/suppressions). */
export const suppressionReason: Rule = {
  id: "suppression-reason",
  severity: "warning",
  certainty: "consequence",
  summary: "A suppression comment without a reason, where the folder's configuration requires one.",
  why: "Later readers of the code cannot tell whether the finding can still be ignored.",
  source: "the folder's own .azureml-terraform.json, with requireReason",
};

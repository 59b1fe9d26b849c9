import type { Rule } from "./rule";

/** Found with the comments themselves, which belong to no block: see features/suppression. */
export const suppressionReason: Rule = {
  id: "suppression-reason",
  severity: "warning",
  summary: "A comment that takes findings away and does not say why, where the folder's configuration wants a reason.",
  why: "Whoever reads the code later cannot tell whether the finding still need not be heeded.",
  source: "the folder's own .azureml-terraform.json, with requireReason",
};

import type { Rule } from "./rule";

/** Found with all blocks of a module together: see features/diagnostics/versions. */
export const unpinnedProvider: Rule = {
  id: "unpinned-provider",
  severity: "warning",
  certainty: "consequence",
  summary: "A provider without a pinned version, in a module that its newest release rejects.",
  why: "Without a lock file, `terraform init` chooses the newest release that all constraints allow, other major versions included: what worked yesterday fails in a fresh clone. Nobody can tell which version the places that fail were written for, so this one finding lists them, and in the editor each is a hint with its fixes. It is in the module that decides the version: where modules call each other, in the first of them, for all.",
  source:
    "https://developer.hashicorp.com/terraform/language/providers/requirements#best-practices-for-provider-versions",
};

/** Found with the version in force: see features/diagnostics/versions. */
export const refusedLock: Rule = {
  id: "refused-lock",
  severity: "warning",
  summary: "A constraint that does not allow the version of a provider that the lock file fixes.",
  why: "`terraform init` refuses it, and so does every other command, until `terraform init -upgrade` has renewed the lock file. Until then, the code is checked against the version that this would choose.",
  source: "https://developer.hashicorp.com/terraform/language/files/dependency-lock",
};

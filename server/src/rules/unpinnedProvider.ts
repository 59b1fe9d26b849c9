import type { Rule } from "./rule";

/** These findings come from all blocks of a module together (features/diagnostics/versions). */
export const unpinnedProvider: Rule = {
  id: "unpinned-provider",
  severity: "warning",
  certainty: "consequence",
  summary: "A provider without a pinned version, in a module that its newest release rejects.",
  why: "Without a lock file, `terraform init` chooses the newest release that all constraints allow, other major versions included: what worked yesterday fails in a fresh clone. It is not known which version the failing places were written for, so one finding lists them all, and in the editor each place is a hint with its fixes. The finding is in the module that decides the version: where modules call each other, the first of them, for all.",
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

import { memoFor } from "../memo/memo";
import { entryOf } from "../model/body";
import type { Module } from "../model/module";

/** Whether something in a module is only OpenTofu's: then what Terraform alone refuses is no mistake. */
export const usesOpenTofu = memoFor(({ documents, toolVersions = [] }: Module): boolean => {
  if (toolVersions.some(({ program }) => program === "OpenTofu")) return true;
  for (const { uri, blocks } of documents.values()) {
    if (/\.tofu(?:\.json)?$/.test(uri)) return true;
    if (blocks.some(({ kind, body }) => kind === "terraform" && entryOf(body, "encryption") !== undefined)) return true;
  }
  return false;
});

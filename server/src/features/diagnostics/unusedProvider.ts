import { mentionsIn } from "../../analysis/mentions/mentions";
import { memoByName } from "../../memo/memo";
import { aliasOf } from "../../model/alias";
import type { Block } from "../../model/block";
import type { Module } from "../../model/module";
import { duplicateBlock } from "../../rules/duplicates";
import type { Finding } from "../../rules/finding";
import { isError } from "./errors";

/**
 * What was found in a block, with errors as warnings in a provider configuration whose alias nothing in the module names:
 * Terraform does not look into one that no resource, data source or call uses, but for whether it stands there twice. Source: `terraform validate` 1.11, and
 * `PruneProviderTransformer` in its source.
 */
export function withoutUnusedProvider(findings: readonly Finding[], block: Block, module: Module): readonly Finding[] {
  if (block.kind !== "provider" || !findings.some(isError) || !isUnused(block, module)) return findings;
  return findings.map((finding) =>
    isError(finding) && finding.rule !== duplicateBlock.id ? { ...finding, severity: "warning" } : finding,
  );
}

function isUnused(block: Block, module: Module): boolean {
  const address = aliasOf(block)?.address;
  return !module.isPartial && address !== undefined && isNeverNamed(module, address);
}

const isNeverNamed = memoByName(({ documents }: Module, address) => {
  for (const document of documents.values()) {
    for (const other of document.blocks)
      if (mentionsIn(other, document).some((mention) => mention.address === address && !mention.isDeclaration))
        return false;
  }
  return true;
});

import type { Scope } from "../../analysis/index";
import { memoByName } from "../../memo/index";
import {
  aliasOf,
  type Block,
  bodyItemOf,
  configurationNameOf,
  type Finding,
  type Module,
  nameOf,
  passedProviders,
  typeOf,
  type Value,
} from "../../model/index";
import { referenceOriginsIn } from "../../references/index";
import {
  duplicateArgument,
  duplicateBlock,
  invalidName,
  missingArgument,
  missingLabel,
  terraformVersion,
  versionConstraint,
} from "../../rules/index";
import { isError } from "./errors";

/**
 * What was found in a block, with errors as warnings in a provider configuration that nothing uses. Terraform does not
 * check one that no resource, data source, import or called module uses, except names and duplicates. A call may also
 * use what it is not given. Source: `terraform validate` 1.11, and `PruneProviderTransformer` in its source.
 */
export function withoutUnusedProvider(findings: readonly Finding[], block: Block, scope: Scope): readonly Finding[] {
  if (block.kind !== "provider" || !findings.some(isError)) return findings;
  if (isReplaced(block, scope)) return findings.filter(({ rule }) => rule !== missingArgument.id);
  if (!isUnused(block, scope.module)) return findings;
  return findings.map((finding) =>
    isError(finding) && !readAnyway.has(finding.rule) ? { ...finding, severity: "warning" } : finding,
  );
}

/**
 * Whether it is a block without settings in whose place all calls of the module pass another configuration: nothing is missing in it then, as
 * `terraform plan` 1.11 shows.
 */
function isReplaced(block: Block, { calls }: Scope): boolean {
  const all = calls();
  if (all.length === 0 || block.body.items.some(({ name }) => name !== "alias")) return false;
  const name = configurationNameOf(block);
  return all.every((call) => passedProviders(call.block).some(({ taken }) => taken?.name === name));
}

/** What Terraform refuses when it reads the block, before it knows who uses it. */
const readAnyway: ReadonlySet<string> = new Set([
  duplicateBlock.id,
  duplicateArgument.id,
  invalidName.id,
  missingLabel.id,
  terraformVersion.id,
  versionConstraint.id,
]);

function isUnused(block: Block, module: Module): boolean {
  if (module.isPartial) return false;
  const address = aliasOf(block)?.address;
  if (address !== undefined) return isNeverNamed(module, address);
  // What only Terraform knows may be any name, and then it is that configuration which something uses.
  return !bodyItemOf(block.body, "alias") && !usesDefault(module, nameOf(block) ?? "");
}

/** Whether something in a module uses the configuration of a provider that has no alias, or may do so. */
const usesDefault = memoByName(({ documents }: Module, provider) => {
  for (const { blocks } of documents.values()) for (const block of blocks) if (mayUse(block, provider)) return true;
  return false;
});

function mayUse(block: Block, provider: string): boolean {
  const { kind, body } = block;
  if (kind === "module") return true;
  if (kind === "import") return isOf(bodyItemOf(body, "to")?.value, provider);
  if (kind === "check") return body.items.some(({ name }) => name === "data");
  const type = typeOf(block);
  if (type === undefined) return false;
  const chosen = bodyItemOf(body, "provider")?.value;
  return chosen ? isOf(chosen, provider) : type === provider || type.startsWith(`${provider}_`);
}

/** Whether a reference begins with the name of a provider, or of a type of it; of all else Terraform knows more. */
function isOf(value: Value | undefined, provider: string): boolean {
  if (value?.kind !== "reference") return true;
  const [root, alias] = value.reference.steps;
  const isConfiguration = root?.name === provider;
  return isConfiguration
    ? alias === undefined
    : root?.name.startsWith(`${provider}_`) === true || root?.name === "module";
}

const isNeverNamed = memoByName(({ documents }: Module, address) => {
  for (const document of documents.values()) {
    for (const other of document.blocks)
      if (referenceOriginsIn(other, document).some((origin) => origin.address === address && !origin.isDeclaration))
        return false;
  }
  return true;
});

import { admits, conditionsOf } from "../../catalog/version/versionConstraint";
import type { Block } from "../../model/block";
import { entryOf } from "../../model/body";
import type { InstalledModule } from "../../model/module";
import type { Value } from "../../model/value";

const registries = ["", "registry.terraform.io/", "registry.opentofu.org/"];

/**
 * Whether what Terraform has installed for a call is what the call asks for now, by its source as written and its version.
 * Otherwise `terraform init` has yet to install that, and nobody knows what it takes.
 */
export function isInstalledFor(call: Block, source: string, installed: InstalledModule): boolean {
  const isSame =
    registries.some((host) => installed.source === host + source) || plain(installed.source) === plain(source);
  return isSame && fulfilsVersion(installed, entryOf(call.body, "version")?.value);
}

function fulfilsVersion({ version }: InstalledModule, wanted: Value | undefined): boolean {
  if (!wanted) return true;
  const conditions = wanted.kind === "text" ? conditionsOf(wanted.text) : undefined;
  return version !== undefined && conditions !== undefined && admits(conditions, version);
}

/** A source without what Terraform adds to it: `github.com/a/b` becomes `git::https://github.com/a/b.git`. */
function plain(source: string): string {
  return source
    .replace(/^git::/, "")
    .replace(/^https:\/\//, "")
    .replace(/^git@([^:/]+):/, "ssh://git@$1/")
    .replace(/\.git(?=\/\/|\?|$)/, "");
}

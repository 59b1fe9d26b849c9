// The test data that suites are made of: checkouts (or exports) of other people's repositories in one folder, each under its repository's name.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";

/** Repositories by the name of their folder. */
export const repositories = {
  terraform: "hashicorp/terraform",
  opentofu: "opentofu/opentofu",
  hcl: "hashicorp/hcl",
  "hcl-lang": "hashicorp/hcl-lang",
  "terraform-ls": "hashicorp/terraform-ls",
  "terraform-config-inspect": "hashicorp/terraform-config-inspect",
  "tflint-ruleset-terraform": "terraform-linters/tflint-ruleset-terraform",
  "terraform-provider-azurerm": "hashicorp/terraform-provider-azurerm",
  checkov: "bridgecrewio/checkov",
  "trivy-checks": "aquasecurity/trivy-checks",
  infracost: "infracost/infracost",
};

/** What is there, with the commit that a checkout is at, or that a file COMMIT in an export names. */
export function commitsIn(material) {
  const there = Object.keys(repositories).filter((name) => existsSync(join(material, name)));
  return there.map((name) => ({ name, repository: repositories[name], commit: commitOf(join(material, name)) }));
}

function commitOf(folder) {
  const file = join(folder, "COMMIT");
  if (existsSync(file)) return readFileSync(file, "utf8").trim();
  if (!existsSync(join(folder, ".git"))) return "unknown";
  return spawnSync("git", ["-C", folder, "rev-parse", "HEAD"], { encoding: "utf8" }).stdout.trim();
}

/** Names of what is in a folder, in order; none where there is no such folder. */
export function namesIn(folder) {
  return existsSync(folder) ? readdirSync(folder).sort() : [];
}

/** All files below a folder, by their paths from there. */
export function filesBelow(folder) {
  const files = {};
  const visit = (at) => {
    for (const entry of readdirSync(at, { withFileTypes: true })) {
      const path = join(at, entry.name);
      if (entry.isDirectory()) visit(path);
      else if (entry.isFile()) files[relative(folder, path)] = readFileSync(path);
    }
  };
  if (existsSync(folder) && statSync(folder).isDirectory()) visit(folder);
  return files;
}

import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** The Terraform or OpenTofu that is on the PATH, or that TERRAFORM names; undefined where there is none. */
export function findTerraform(): string | undefined {
  const { TERRAFORM, PATH = "" } = process.env;
  if (TERRAFORM) return TERRAFORM;
  const names = process.platform === "win32" ? ["terraform.exe", "tofu.exe"] : ["terraform", "tofu"];
  const folders = PATH.split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find((file) => existsSync(file));
}

import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./service";

/** The files below test/cases/<folder>, as paths from the project's root, with slashes on every system. */
export function caseFiles(folder: string, ending: string): string[] {
  const base = join("test/cases", folder);
  if (!existsSync(join(root, base))) return [];
  return readdirSync(join(root, base), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .sort()
    .map((file) => join(base, file).replaceAll("\\", "/"));
}

/** The text of a file, by its path from the repository's root. */
export function readFile(path: string): string {
  return readFileSync(join(root, path), "utf8");
}

/** What the document of a case is called: `.ts.txt` files hold programs, `.tfvars.txt` and `.tfvars.json.txt` values, all others Terraform. */
export function nameOf(file: string): string {
  if (file.endsWith(".tftest.txt")) return "main.tftest.hcl";
  const values = /\.tfvars(\.json)?(?=\.txt$)/.exec(file)?.[0];
  if (values) return `terraform${values}`;
  if (file.endsWith(".tf.json.txt")) return "main.tf.json";
  return file.endsWith(".ts.txt") ? "main.ts" : "main.tf";
}

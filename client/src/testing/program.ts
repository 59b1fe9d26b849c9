// The program that runs tests: Terraform, or OpenTofu for its own files and where there is no Terraform.
import { accessSync, constants } from "node:fs";
import { delimiter, isAbsolute, join } from "node:path";

/** The path of the program for a file; undefined where none is installed. Folders are those of the person's own PATH alone. */
export function programFor(file: string): string | undefined {
  const names = file.endsWith(".tofutest.hcl") ? ["tofu"] : ["terraform", "tofu"];
  for (const name of names) {
    const found = onPath(name);
    if (found !== undefined) return found;
  }
  return undefined;
}

function onPath(name: string): string | undefined {
  const ending = process.platform === "win32" ? ".exe" : "";
  const folders = (process.env.PATH ?? "").split(delimiter).map((folder) => folder.replaceAll('"', ""));
  // A folder that is not absolute would be one of the project.
  return folders
    .filter(isAbsolute)
    .map((folder) => join(folder, name + ending))
    .find(canRun);
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

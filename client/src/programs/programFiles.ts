import { RelativePattern, Uri, workspace } from "vscode";
import { isNotOurs } from "./mayBeProgram";

/** Where people do not write: what was installed, generated or built. */
export const generated = "**/{node_modules,.terraform,cdktf.out,.gen,dist}/**";
const limit = 200;

/** The files of projects (by their `cdktf.json`) that may be programs, going by their names. */
export async function programFiles(projects: readonly Uri[]): Promise<readonly Uri[]> {
  const found = await Promise.all(
    projects.map((project) =>
      workspace.findFiles(new RelativePattern(Uri.joinPath(project, ".."), "**/*.{ts,js}"), generated, limit),
    ),
  );
  const all = new Map(found.flat().map((file) => [file.toString(), file]));
  return [...all.values()].filter((file) => !isNotOurs(file));
}

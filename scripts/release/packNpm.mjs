// The package for npm: what `npm pack` takes from the project, with the links and the package.json of the release.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { run } from "../run.mjs";
import { filesOf, pagesOf } from "./address.mjs";
import { linkedTo } from "./links.mjs";
import { forNpm } from "./manifest.mjs";

/** Packs what is built already into `folder`; gives back the path of the archive. */
export async function packNpm(manifest, folder) {
  const [{ files }] = JSON.parse(
    await run("npm", ["pack", "--dry-run", "--ignore-scripts", "--json", "--loglevel=error"]),
  );
  const stage = join(folder, "npm");
  rmSync(stage, { recursive: true, force: true });
  // npm always takes what VS Code loads, since the project's package.json names it; that of the package for npm does not.
  const ofVscode = new Set([manifest.main, manifest.browser]);
  for (const { path } of files) {
    if (ofVscode.has(path)) continue;
    mkdirSync(dirname(join(stage, path)), { recursive: true });
    cpSync(path, join(stage, path));
  }
  const release = { pages: pagesOf(manifest), files: filesOf(manifest) };
  for (const page of ["README.md", "CHANGELOG.md"])
    writeFileSync(join(stage, page), linkedTo(readFileSync(page, "utf8"), release));
  writeFileSync(join(stage, "package.json"), `${JSON.stringify(forNpm(manifest), undefined, 2)}\n`);
  await run("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", ".."], { cwd: stage });
  return join(folder, `${manifest.name}-${manifest.version}.tgz`);
}

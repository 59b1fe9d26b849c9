// All files of a release, in a folder of their own: .vsix, the package for npm, the bill of materials, checksums, notes.
import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { packageExtension } from "../package.mjs";
import { step } from "../step.mjs";
import { addressOf, filesOf, pagesOf } from "./address.mjs";
import { checksums } from "./checksums.mjs";
import { linkedTo } from "./links.mjs";
import { packNpm } from "./packNpm.mjs";

/** Builds and packs what readManifest() says; `changes` is the section of the changelog. */
export async function packRelease(manifest, changes, folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packed = await packageExtension();
  const vsix = join(folder, basename(packed));
  renameSync(packed, vsix);
  const tarball = await step("Packing for npm", () => packNpm(manifest, folder));
  const bom = join(folder, `${manifest.name}-${manifest.version}.cdx.json`);
  cpSync("dist/sbom.cdx.json", bom);
  writeFileSync(join(folder, "SHA256SUMS"), checksums([vsix, tarball, bom]));
  writeFileSync(join(folder, "notes.md"), notes(manifest, changes));
  return { vsix, tarball, bom };
}

/** What the page of the release says. */
export function notes(manifest, changes) {
  const own = addressOf(manifest).replace("https://github.com/", "");
  return `${linkedTo(changes, { pages: pagesOf(manifest), files: filesOf(manifest) })}

### In a workflow

\`\`\`yaml
- uses: ${own}@v${manifest.version}
\`\`\`

\`SHA256SUMS\` has the checksums of the files (\`sha256sum --check SHA256SUMS\`), and \`${manifest.name}-${manifest.version}.cdx.json\` says what is in
them (CycloneDX).
`;
}

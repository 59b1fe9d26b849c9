// Writes what the licences of others ask for: the text of each licence whose code or data went into dist/.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The text for dist/THIRD-PARTY-NOTICES.txt. `metafiles` are esbuild's accounts of what it bundled. */
export function thirdPartyNotices(metafiles, { prose }) {
  const homes = new Set(
    metafiles
      .flatMap((metafile) => Object.keys(metafile.inputs))
      .map(packageHome)
      .filter(Boolean),
  );
  const sections = [...homes].sort().map(section);
  sections.push(grammarSection());
  if (prose) sections.push(section("node_modules/@pulumi/azure"));
  const head = "This extension contains work of others, under the licences below.";
  return [head, ...sections].join(`\n\n${"-".repeat(100)}\n\n`);
}

/** "node_modules/a/lib/x.js" -> "node_modules/a", for scoped and nested packages too. */
function packageHome(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function section(home) {
  const { name, version, license, homepage, repository, author } = JSON.parse(
    readFileSync(join(home, "package.json"), "utf8"),
  );
  const source = homepage ?? repository?.url ?? repository ?? `https://www.npmjs.com/package/${name}`;
  const file = readdirSync(home).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const by = author?.name ?? author;
  const text = file
    ? readFileSync(join(home, file), "utf8").trim()
    : `${by ? `By ${by}. ` : ""}Licensed under ${license}: https://spdx.org/licenses/${license}.html`;
  return `${name} ${version} (${license})\n${source}\n\n${text}`;
}

/** The part of the grammar collection's notices that is about our grammar. */
function grammarSection() {
  const file = "node_modules/tm-grammars/NOTICE";
  const parts = existsSync(file) ? readFileSync(file, "utf8").split(/^={20,}$/m) : [];
  const ours = parts.find((part) => /^Files:.*\bterraform\.json\b/m.test(part));
  if (!ours) throw new Error(`${file} no longer tells the licence of terraform.json: adapt scripts/build/notices.mjs.`);
  return `Terraform grammar\nhttps://github.com/hashicorp/syntax\n\n${ours.trim()}`;
}

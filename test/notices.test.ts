/** What is in the package of others is named with its licence, for people and for programs; and no secret gets into it. */
import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { gunzipSync } from "node:zlib";
import manifest from "../package.json";
import { root } from "./harness/service";

const read = (file: string) => readFileSync(join(root, file), "utf8");
const notices = read("dist/THIRD-PARTY-NOTICES.txt");
const bom = JSON.parse(read("dist/sbom.cdx.json")) as {
  readonly bomFormat: string;
  readonly metadata: { readonly component: { readonly name: string; readonly version: string } };
  readonly components: readonly {
    readonly name: string;
    readonly version: string;
    readonly purl: string;
    readonly licenses: readonly unknown[];
  }[];
};

/** The packages of npm's whose files are in what ships, as its source maps have them; a name with a dot is where a package was built. */
function bundled(): readonly { readonly name: string; readonly version: string }[] {
  const maps = ["dist", "dist/web"].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((file) => file.endsWith(".js.map"))
      .map((file) => `${folder}/${file}`),
  );
  const homes = maps.flatMap((map) =>
    (JSON.parse(read(map)) as { sources: string[] }).sources.flatMap(
      (source) => /(node_modules\/(?:.*\/node_modules\/)?(?:@[^/]+\/)?[^/.@][^/]*)\//.exec(source)?.[1] ?? [],
    ),
  );
  // What a package has put into its own files lay elsewhere when that was done.
  const found = homes.map((home) => {
    const isThere = existsSync(join(root, home, "package.json"));
    return isThere ? home : home.slice(home.lastIndexOf("node_modules/"));
  });
  return [...new Set(found)].map((home) => JSON.parse(read(`${home}/package.json`)));
}

function isNamed(name: string, version: string, license: RegExp): void {
  const head = notices.split("\n").find((line) => line.startsWith(`${name} ${version} (`));
  assert.ok(head, `${name} ${version} has no notice`);
  assert.match(head, license);
  const found = bom.components.find((one) => one.name === name && one.version === version);
  assert.ok(found && found.licenses.length > 0, `${name} ${version} is not in the bill of materials`);
}

test("each package that is bundled is named with its licence", () => {
  const packages = bundled();
  assert.ok(packages.length > 20, String(packages.length));
  for (const { name, version } of packages) isNamed(name, version, /\(\S.*\)$/);
});

test("each Go module in the HCL parser's WebAssembly is named with its licence, and the text of that is there", () => {
  const wasm = gunzipSync(readFileSync(join(root, "node_modules/@cdktf/hcl2json/main.wasm.gz"))).toString("latin1");
  const modules = [...wasm.matchAll(/^dep\t(\S+)\t(\S+)/gm)].map(([, name, version]) => [name!, version!] as const);
  const licences = new Map([
    ["github.com/agext/levenshtein", /Apache-2\.0/],
    ["github.com/apparentlymart/go-textseg/v15", /MIT/],
    ["github.com/hashicorp/hcl/v2", /MPL-2\.0/],
    ["github.com/zclconf/go-cty", /MIT/],
    ["golang.org/x/text", /BSD-3-Clause/],
  ]);
  assert.ok(modules.length >= 7);
  for (const [name, version] of modules) isNamed(name, version, licences.get(name) ?? /\(\S/);
  for (const name of licences.keys())
    assert.ok(
      modules.some((module) => module[0] === name),
      name,
    );
  assert.ok(bom.components.some(({ purl }) => /^pkg:golang\/std@1\.\d+/.test(purl)));
  for (const said of [
    /Apache License\s+Version 2\.0/,
    /Mozilla Public License/i,
    /Martin Atkins/,
    /Mitchell Hashimoto/,
    /The Go Authors/,
  ])
    assert.match(notices, said);
});

test("the facts of the providers and the sentences about them are named with their licence, whose text is there", () => {
  for (const name of ["azurerm", "azuread", "azapi"]) {
    const { snapshots } = JSON.parse(read(`server/data/${name}.jsonl`).split("\n", 1)[0]!) as { snapshots: string[] };
    isNamed(`terraform-provider-${name}`, snapshots.at(-1)!, /MPL-2\.0/);
    assert.ok(notices.includes(`dist/data/${name}.jsonl`));
  }
  const { release } = JSON.parse(read("server/data/azureTypes.txt").split("\n", 1)[0]!) as { release: string };
  isNamed("bicep-types-az", release, /MIT/);
  assert.ok(notices.includes("dist/data/azureTypes.txt"));
  const { source } = JSON.parse(read("server/data/prose.jsonl").split("\n", 1)[0]!) as { source: string };
  const [name, version] = source.split(" ");
  isNamed(name!, version!, /Apache-2\.0/);
  assert.ok(notices.includes("dist/data/prose.jsonl"));
  assert.match(notices, /^opentofu [\d.]+ \(MPL-2\.0\)$/m);
  assert.match(notices, /Exhibit A - Source Code Form License Notice/);
});

test("the bill of materials is one, about this version, with nothing twice", () => {
  assert.equal(bom.bomFormat, "CycloneDX");
  const { name, version } = bom.metadata.component;
  assert.deepEqual({ name, version }, { name: manifest.name, version: manifest.version });
  const purls = bom.components.map(({ purl }) => purl);
  assert.equal(new Set(purls).size, purls.length);
  for (const purl of purls) assert.match(purl, /^pkg:(?:npm|golang|github)\/[^\s@]+@\S+$/);
});

test("both are in the package, and the packager looks for secrets in it", () => {
  const packed = read(".vscodeignore").split("\n");
  for (const file of ["dist/THIRD-PARTY-NOTICES.txt", "dist/sbom.cdx.json"])
    assert.ok(packed.includes(`!${file}`), file);
  assert.doesNotMatch(read("scripts/package.mjs"), /allowPackage(?:AllSecrets|Secrets|EnvFile)|ALLOW_SECRETS/);
});

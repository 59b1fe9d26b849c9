// Everything of others that goes into dist/: packages of npm's, modules of Go's, grammars, and data.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { owners } from "../facts/owners.mjs";
import { goModules, licenceText } from "./goModules.mjs";

/**
 * Name, version, licence, source and the licence's text of each, where a registry has it, and whether it is data.
 * `metafiles` are esbuild's accounts of what it bundled.
 */
export function components(metafiles) {
  const homes = new Set(
    metafiles
      .flatMap((metafile) => Object.keys(metafile.inputs))
      .flatMap((file) => [file, ...bundledInto(file)])
      .map(packageHome)
      .filter(Boolean),
  );
  const facts = [...providerFacts(), resourceTypes(), prose(), roles()].map((one) => ({ ...one, isData: true }));
  return [...[...homes].sort().map(npmPackage), ...goModules().map(goModule), grammar(), protocol(), ...facts];
}

/** Files of other packages that a package has put into one of its own files, as the map of that says. */
function bundledInto(file) {
  const map = `${file}.map`;
  if (!file.includes("node_modules/") || !existsSync(map)) return [];
  const text = readFileSync(map, "utf8");
  if (!text.includes("/node_modules/")) return [];
  const sources = JSON.parse(text).sources ?? [];
  const names = sources.flatMap((source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\/[^/]/.exec(source)?.[1] ?? []);
  return [...new Set(names)].map((name) => `node_modules/${name}/package.json`).filter((one) => existsSync(one));
}

/** "node_modules/a/lib/x.js" -> "node_modules/a", for scoped and nested packages too. */
function packageHome(file) {
  return /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
}

function npmPackage(home) {
  const { name, version, license, homepage, repository, author } = JSON.parse(
    readFileSync(join(home, "package.json"), "utf8"),
  );
  const source = homepage ?? repository?.url ?? repository ?? `https://www.npmjs.com/package/${name}`;
  const file = readdirSync(home).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  const by = author?.name ?? author;
  const text = file
    ? readFileSync(join(home, file), "utf8").trim()
    : `${by ? `By ${by}. ` : ""}Licensed under ${license}: https://spdx.org/licenses/${license}.html`;
  return { name, version, license, source, text, purl: `pkg:npm/${name.replace("@", "%40")}@${version}` };
}

function goModule(module) {
  const { name, version } = module;
  const purl = name === "go" ? `pkg:golang/std@${version}` : `pkg:golang/${name}@${version}`;
  return { ...module, purl, note: "Part of dist/hcl2json.wasm.br." };
}

/** The part of the grammar collection's notices that is about our grammar. */
function grammar() {
  const file = "node_modules/tm-grammars/NOTICE";
  const parts = existsSync(file) ? readFileSync(file, "utf8").split(/^={20,}$/m) : [];
  const ours = parts.find((part) => /^Files:.*\bterraform\.json\b/m.test(part));
  if (!ours)
    throw new Error(`${file} no longer tells the licence of terraform.json: adapt scripts/build/components.mjs.`);
  const { version } = JSON.parse(readFileSync("node_modules/tm-grammars/package.json", "utf8"));
  return {
    name: "Terraform grammar",
    version,
    license: "MPL-2.0",
    source: "https://github.com/hashicorp/syntax",
    text: ours.trim(),
    purl: `pkg:npm/tm-grammars@${version}`,
  };
}

/** Whose definitions of the protocol of providers are in the bundles. */
function protocol() {
  const [, version] = /terraform-plugin-go v([\d.]+)/.exec(
    readFileSync("server/src/hosts/provider/protocol.ts", "utf8"),
  );
  return {
    name: "terraform-plugin-go",
    version,
    license: "MPL-2.0",
    source: "https://github.com/hashicorp/terraform-plugin-go",
    text: licenceText("github.com/hashicorp/terraform-plugin-go"),
    purl: `pkg:golang/github.com/hashicorp/terraform-plugin-go@v${version}`,
    note: "Its tfplugin5.proto and tfplugin6.proto are part of dist/introspection.js, as protobufjs reads them.",
  };
}

/** Whose facts are in dist/data. */
function providerFacts() {
  const providers = ["azurerm", "azuread", "azapi"].map((name) => ({
    name: `terraform-provider-${name}`,
    version: made(`${name}.jsonl`).releases[0],
    source: `https://github.com/${ownerOf(name)}/terraform-provider-${name}`,
    purl: `pkg:github/${ownerOf(name).toLowerCase()}/terraform-provider-${name}@v${made(`${name}.jsonl`).releases[0]}`,
    note:
      `Names, types and rules of its resources in dist/data/${name}.jsonl are facts of this provider, of the releases ` +
      `${made(`${name}.jsonl`).snapshots.join(", ")}. This file stays under its licence.`,
  }));
  const [, release] = /^OpenTofu ([\d.]+)/.exec(made("functions.jsonl").source) ?? [];
  if (!release)
    throw new Error(
      "server/data/functions.jsonl no longer says what it was made from: adapt scripts/build/components.mjs.",
    );
  const opentofu = {
    name: "opentofu",
    version: release,
    source: "https://github.com/opentofu/opentofu",
    purl: `pkg:github/opentofu/opentofu@v${release}`,
    note: "The signatures of functions in dist/data/functions.jsonl are those of this program. This file stays under its licence.",
  };
  const mpl = licenceText("github.com/hashicorp/hcl/v2").replace(/^Copyright.*\n+/, "");
  return [...providers, opentofu].map((one) => ({ ...one, license: "MPL-2.0", text: mpl }));
}

function ownerOf(provider) {
  return owners[provider] ?? "hashicorp";
}

/** Whose sentences are in dist/data/prose.jsonl. */
function prose() {
  const [, name, version] = /^(\S+) ([\d.]+)$/.exec(made("prose.jsonl").source);
  return {
    name,
    version,
    license: "Apache-2.0",
    source: "https://github.com/pulumi/pulumi-azure",
    text: licenceText(name),
    purl: `pkg:npm/${name.replace("@", "%40")}@${version}`,
    note:
      "Sentences of the documentation of terraform-provider-azurerm (MPL-2.0), as this package has them, shortened, are in " +
      "dist/data/prose.jsonl. This file stays under its licence.",
  };
}

/** Whose types are in dist/data/azureTypes.txt. */
function resourceTypes() {
  const { release } = made("azureTypes.txt");
  return {
    name: "bicep-types-az",
    version: release,
    license: "MIT",
    source: "https://github.com/Azure/bicep-types-az",
    // Microsoft's own words, as its other packages have them.
    text: readFileSync("node_modules/@azure/arm-machinelearning/LICENSE", "utf8").trim(),
    purl: `pkg:github/Azure/terraform-provider-azapi@v${release}`,
    note:
      `The types in dist/data/azureTypes.txt and the sentences in dist/data/azureProse.jsonl are those of Microsoft's bicep-types, as terraform-provider-azapi ${release} ` +
      "has them. This file stays under its licence.",
  };
}

/** Whose list of roles is in dist/data/roles.jsonl. */
function roles() {
  const { source, date } = made("roles.jsonl");
  const [, repository, commit] = /^https:\/\/github\.com\/(\S+) .*\((\w+)\)/.exec(source);
  return {
    name: repository.split("/")[1],
    version: date,
    license: "MIT",
    source: `https://github.com/${repository}`,
    text: licenceText("iam-dataset"),
    purl: `pkg:github/${repository}@${commit}`,
    note:
      "Names, ids and descriptions of Azure's built-in roles in dist/data/roles.jsonl are those of azure/built-in-roles-raw.json, and most operations in " +
      "dist/data/operations.txt those of azure/map.json.",
  };
}

/** What the first line of a file of data says that it was made from. */
function made(file) {
  return JSON.parse(readFileSync(`server/data/${file}`, "utf8").split("\n", 1)[0]);
}

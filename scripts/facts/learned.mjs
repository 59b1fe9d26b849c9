// Facts that a provider's binary answers, in the form of the folders of facts: one type a line.
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";
import { build } from "esbuild";
import { protocolDefinitions } from "../build/protocolDefinitions.mjs";

/** How long all questions of a provider may take, in milliseconds: nobody waits for them in an editor, and the machine may do much else. */
const longest = 24 * 60 * 60_000;

const bundle = resolve("node_modules/.cache/introspection.cjs");

/**
 * The name and the release of the provider in a binary that is called, and lies, where Terraform keeps it:
 * `azurerm/5.10.0/linux_amd64/terraform-provider-azurerm_v5.10.0_x5`. Undefined for what its path does not say.
 */
export function identityOf(path) {
  const binary = binaryIn(path, "");
  const [, name, inName] = /terraform-provider-([a-z0-9-]+)(?:_v(\d+\.\d+\.\d+)[^/\\]*)?(?:\.exe)?$/.exec(binary) ?? [];
  return { name, version: inName ?? /[/\\](\d+\.\d+\.\d+)[/\\][^/\\]+[/\\][^/\\]+$/.exec(binary)?.[1] };
}

/**
 * Lines of facts (`{ kind, name, attributes, … }`) of the provider in a binary, or in a folder such as .terraform/providers that holds one.
 * `name` is the provider's, of which the types' names begin; `onProgress` is told how many types are done, `names` are the
 * types that are asked about, all without it.
 */
export async function learnedFacts(path, name, onProgress, names) {
  const { learnBinary, signatureOf } = await bundledHosts();
  const options = {
    onProgress,
    ...(names && { only: (kind, type) => names.includes(kind === "provider" ? name : type) }),
  };
  const { types, functions, asked, lost } = await learnBinary(binaryIn(path, name), options, longest);
  return { lines: [...types.map((type) => lineOf(type, name)), ...functionLines(functions, signatureOf)], asked, lost };
}

/** Says now and then how many types are done. */
export function progress() {
  let told = 0;
  return (done, all) => {
    if (Date.now() - told < 5000 && done < all) return;
    told = Date.now();
    console.error(`${done} of ${all} types`);
  };
}

/** What starts providers and asks them, as a module beside the program that starts them. */
export async function bundledHosts() {
  mkdirSync(resolve("node_modules/.cache"), { recursive: true });
  await build({
    stdin: {
      contents: `export { readResourceTypes } from "./server/src/catalog/index";
        export { learnAbsent } from "./server/src/hosts/loopback/learnAbsent";
        export { learnApplied } from "./server/src/hosts/loopback/learnApplied";
        export { learnReads } from "./server/src/hosts/loopback/learnReads";
        export { learnBinary } from "./server/src/hosts/provider/learnBinary";
        export { signatureOf } from "./server/src/introspection/index";`,
      resolveDir: ".",
    },
    bundle: true,
    platform: "node",
    plugins: [protocolDefinitions],
    outfile: bundle,
  });
  // It starts providers by a program beside itself.
  await build({
    entryPoints: { provider: "server/src/hosts/provider/providerProcess.ts" },
    bundle: true,
    platform: "node",
    outdir: dirname(bundle),
  });
  return createRequire(import.meta.url)(bundle);
}

/** The one file below a folder that is called as the provider's programs are. */
export function binaryIn(path, name) {
  if (!existsSync(path)) throw new Error(`There is no ${path}.`);
  if (!statSync(path).isDirectory()) return resolve(path);
  const files = readdirSync(path, { recursive: true }).filter((file) =>
    file.split(/[/\\]/).at(-1).startsWith(`terraform-provider-${name}`),
  );
  if (files.length !== 1)
    throw new Error(`${path} holds ${files.length} files that begin with terraform-provider-${name}: name the one.`);
  return resolve(join(path, files[0]));
}

function lineOf({ kind, name, body, ...facts }, provider) {
  return { kind, name: kind === "provider" ? provider : name, ...facts, attributes: attributesOf(body) };
}

function attributesOf(body) {
  return Object.fromEntries(
    [...body].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, attribute]) => [name, attributeOf(attribute)]),
  );
}

function attributeOf({ block, elem, ...facts }) {
  return { ...facts, ...(block && { block: attributesOf(block) }), ...(elem && { elem: attributeOf(elem) }) };
}

function functionLines(functions, signatureOf) {
  return [...functions].map(([name, schema]) => {
    const { summary: _, ...signature } = signatureOf(name, schema);
    return { kind: "function", ...signature };
  });
}

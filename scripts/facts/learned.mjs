// Facts that a provider's binary answers, in the form of the folders of facts: one type a line.
import { existsSync, mkdirSync, readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { build } from "esbuild";

const bundle = resolve("node_modules/.cache/learner.cjs");

/** The name of the provider in a binary called as Terraform wants it: `terraform-provider-azurerm_v5.10.0`. */
export function nameOf(path) {
  return /terraform-provider-([a-z0-9-]+?)(?:_v[^/\\]*)?(?:\.exe)?$/.exec(binaryIn(path, ""))?.[1];
}

/**
 * Lines of facts (`{ kind, name, attributes, … }`) of the provider in a binary, or in a folder such as .terraform/providers that holds one.
 * `name` is the provider's, of which the types' names begin; `onProgress` is told how many types are done.
 */
export async function learnedFacts(path, name, onProgress) {
  const { learn, startProvider, startStandIn, writtenType } = await learner();
  const binary = binaryIn(path, name);
  const standIn = await startStandIn();
  try {
    const { types, functions, asked, lost } = await learn(() => startProvider(binary, undefined, standIn), {
      onProgress,
    });
    return {
      lines: [...types.map((type) => lineOf(type, name)), ...functionLines(functions, writtenType)],
      asked,
      lost,
    };
  } finally {
    standIn.stop();
  }
}

async function learner() {
  mkdirSync(resolve("node_modules/.cache"), { recursive: true });
  await build({
    stdin: {
      contents: `export { writtenType } from "./server/src/learner/cty";
        export { learn } from "./server/src/learner/learn";
        export { startProvider } from "./server/src/hosts/provider/startProvider";
        export { startStandIn } from "./server/src/hosts/provider/standIn";`,
      resolveDir: ".",
    },
    bundle: true,
    platform: "node",
    outfile: bundle,
  });
  return createRequire(import.meta.url)(bundle);
}

/** The one file below a folder that is called as the provider's programs are. */
function binaryIn(path, name) {
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

function functionLines(functions, written) {
  const parameterOf = ({ name, type }) => ({ name, type: written(type) });
  return [...functions].map(([name, { parameters, variadic, returns }]) => ({
    kind: "function",
    name,
    parameters: parameters.map(parameterOf),
    ...(variadic && { rest: parameterOf(variadic) }),
    returns: written(returns),
  }));
}

// A provider in the place of each that a configuration uses, which takes whatever is written of its types and gives whatever is read of
// them: so that the program looks at everything else. Its types are made of the configuration, and are no larger than that.
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { nodeOptions } from "../build/options.mjs";
import { buildStartedFiles } from "../build/tests.mjs";
import { importBundled } from "../importBundled.mjs";

/** Arguments that are Terraform's own, and those of a `provider` block. */
const own = new Set(["count", "for_each", "provider", "depends_on", "lifecycle", "connection", "provisioner"]);
const ofProvider = new Set(["alias", "version", "for_each"]);

/** How many names a mock may have in all its types together. */
const most = 100_000;

/** `overridesFor(files, folder)` writes what is needed into a folder, and answers the overrides for Terraform's settings; undefined where there is nothing to do or too much. */
export async function openMock() {
  const { hcl } = await importBundled('export { hcl } from "./languages/hcl/hcl";', "server/src");
  await buildStartedFiles(["test/provider/provider.child.ts"], nodeOptions);
  const child = resolve("dist/test/provider/provider.child.js");
  const tls = certificate();
  return {
    overridesFor(files, folder) {
      const providers = providersOf(files, hcl);
      if (!providers || providers.size === 0) return undefined;
      const lines = [...providers].map(([source, description], index) => {
        const at = join(folder, String(index));
        mkdirSync(at, { recursive: true });
        writeFileSync(join(at, "description.json"), JSON.stringify({ ...description, tls }));
        const program = join(at, `terraform-provider-${source.split("/").at(-1)}`);
        writeFileSync(program, `#!/bin/sh\nexec '${process.execPath}' '${child}' '${join(at, "description.json")}'\n`);
        chmodSync(program, 0o755);
        return `    ${JSON.stringify(source)} = ${JSON.stringify(at)}\n`;
      });
      return `  dev_overrides {\n${lines.join("")}  }\n`;
    },
  };
}

/** One that Terraform takes from a provider that it has started: of this computer, signed by itself. */
function certificate() {
  const request = "req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 -subj /CN=localhost".split(
    " ",
  );
  const made = spawnSync(
    "openssl",
    [...request, "-addext", "subjectAltName=DNS:localhost", "-keyout", "-", "-out", "-"],
    {
      encoding: "utf8",
    },
  );
  if (made.status !== 0) throw new Error(`openssl makes no certificate: ${made.stderr || made.error}`);
  const part = (name) => new RegExp(`-----BEGIN ${name}-----[^]*?-----END ${name}-----\n`).exec(made.stdout)?.[0];
  return { key: part("PRIVATE KEY"), certificate: part("CERTIFICATE") };
}

/** Descriptions of the providers that the files use, by their sources. */
function providersOf(files, hcl) {
  const texts = Object.entries(files).filter(([path]) => path.endsWith(".tf"));
  const blocks = texts.flatMap(([path, text]) => hcl.parse(path, String(text)).blocks);
  const read = new Set(texts.flatMap(([, text]) => namesRead(String(text))));
  const sources = sourcesIn(blocks);
  const types = new Map();
  for (const { kind, labels, body } of blocks) {
    const name = labels[0]?.text ?? "";
    if (kind === "provider")
      add(
        types,
        name,
        kind,
        name,
        body.items.filter((item) => !ofProvider.has(item.name)),
      );
    if (!["resource", "data", "ephemeral"].includes(kind)) continue;
    const chosen = body.items.find((item) => item.name === "provider")?.value;
    const provider = chosen?.kind === "reference" ? chosen.reference.steps[0]?.name : undefined;
    const items = body.items.filter((item) => !own.has(item.name));
    for (const of of new Set([name.split("_")[0], provider ?? name.split("_")[0]])) add(types, of, kind, name, items);
  }
  for (const name of sources.keys()) add(types, name, "provider", name, []);
  const all = [...types.values()].filter(({ provider }) => provider !== "terraform");
  const isClear = all.every(({ body }) => isUnambiguous(body));
  const size = all.reduce((sum, { body }) => sum + (bodiesIn(body) + 1) * read.size, 0);
  if (!isClear || size > most) return undefined;
  const providers = new Map();
  for (const { provider, kind, name, body } of all) {
    const source = sources.get(provider) ?? `hashicorp/${provider}`;
    const description = providers.get(source) ?? { protocol: 6, dialect: "sdk", types: [] };
    const taken = kind === "provider" ? new Set() : read;
    description.types.push({ kind, name, attributes: attributesOf(body, taken) });
    providers.set(source, description);
  }
  return providers;
}

/** What may be read of something in a text: names behind dots, and those whose changes are ignored. */
function namesRead(text) {
  const ignored = [...text.matchAll(/\bignore_changes\s*=\s*\[([^\]]*)\]/g)].map(
    ([, names]) => `.${names.replaceAll(",", " .")}`,
  );
  return [text, ...ignored].flatMap((one) => [...one.matchAll(/\.\s*([A-Za-z_][\w-]*)/g)].map(([, name]) => name));
}

function sourcesIn(blocks) {
  const sources = new Map();
  for (const { kind, body } of blocks) {
    const required =
      kind === "terraform" ? body.items.find(({ name }) => name === "required_providers")?.value : undefined;
    for (const { name, value } of required?.kind === "body" ? required.body.items : []) {
      const source = value.kind === "body" ? value.body.items.find((item) => item.name === "source")?.value : undefined;
      sources.set(name, source?.kind === "text" ? source.text : `hashicorp/${name}`);
    }
  }
  return sources;
}

/** Adds what a block has to its type: names, each with what is in it where it is a block, and how it is written. */
function add(types, provider, kind, name, items) {
  const key = `${provider} ${kind} ${name}`;
  const type = types.get(key) ?? { provider, kind, name, body: new Map() };
  types.set(key, type);
  merge(type.body, items);
}

function merge(body, items) {
  for (const { name, value, form, dynamic } of items) {
    const isBlock = dynamic !== undefined || (form === "block" && value.kind === "body");
    const known = body.get(name) ?? { forms: new Set(), body: new Map() };
    body.set(name, known);
    known.forms.add(isBlock ? "block" : "argument");
    if (isBlock && value.kind === "body") merge(known.body, value.body.items);
  }
}

/** Whether nothing is written as a block here and as an argument there, of which only the provider knows what it is. */
function isUnambiguous(body) {
  return [...body.values()].every(({ forms, body: inner }) => forms.size === 1 && isUnambiguous(inner));
}

function bodiesIn(body) {
  return [...body.values()].reduce(
    (sum, { body: inner, forms }) => sum + (forms.has("block") ? 1 + bodiesIn(inner) : 0),
    0,
  );
}

const anything = { type: "dynamic", optional: true, computed: true };

function attributesOf(body, read) {
  const written = [...body].map(([name, { forms, body: inner }]) => [
    name,
    forms.has("block") ? { type: "list", optional: true, block: attributesOf(inner, read) } : anything,
  ]);
  const others = [...read].filter((name) => !body.has(name) && !own.has(name)).map((name) => [name, anything]);
  return Object.fromEntries([...others, ["id", anything], ...written]);
}

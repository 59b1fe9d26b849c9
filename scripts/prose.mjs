// `npm run prose` renews server/data/prose.jsonl: sentences of the provider's documentation, as the npm package
// @pulumi/azure carries them, for types and arguments that we have not described ourselves (server/data/overlay). Fetches
// that package from npm; a build only copies the file. Possible values and defaults are left out: the catalog knows them.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { lines } from "./facts/lines.mjs";
import { declarationsIn } from "./prose/declarations.mjs";
import { letterPairs, matchTypes } from "./prose/match.mjs";
import { packageFiles, packageName, packageVersion } from "./prose/package.mjs";
import { sentenceOf } from "./prose/sentences.mjs";
import { camelName, camelNames } from "./prose/spelling.mjs";

/** Described once for all types, in server/data/overlay/common.json. */
const common = overlayPaths("common");
const made = { source: `${packageName} ${packageVersion}` };
writeFileSync("server/data/prose.jsonl", lines([made, ...proseLines(await packageFiles())]));

function proseLines(files) {
  const bodies = new Map();
  for (const file of ["types/input.d.ts", "types/output.d.ts"]) {
    for (const [name, body] of declarationsIn(files.get(file)).interfaces) {
      bodies.set(name, new Map([...body, ...(bodies.get(name) ?? [])]));
    }
  }
  const ours = typesOfProvider();
  const theirs = [...files].flatMap(([file, text]) => typesOfPackage(file, text));
  const pairs = ["data", "resource"].flatMap((kind) => {
    const ofKind = (types) => types.filter((type) => type.kind === kind);
    return [...matchTypes(ofKind(theirs), ofKind(ours))];
  });
  const types = new Map(pairs.map(([one, other]) => [one.reference, other.name]));
  return pairs
    .map(([one, other]) => proseLine(one, other, { bodies, types }))
    .sort((a, b) => (`${a.kind} ${a.name}` < `${b.kind} ${b.name}` ? -1 : 1));
}

function proseLine(one, { kind, name, body }, { bodies, types }) {
  const described = overlayPaths(kind === "data" ? `data.${name}` : name);
  // Only names of the type itself: `servicePrincipalSecret` may be a value that is spelled so.
  const own = new Map(namesIn(body).map((argument) => [camelName(argument), argument]));
  const terraformName = (text) => types.get(text) ?? own.get(text) ?? text;
  const args = {};
  addSentences(body, one.body, "", { bodies, terraformName, described, args });
  const summary = described.has("") ? undefined : sentenceOf(one.doc.split("\n## ")[0], terraformName);
  return { kind, name, ...(summary && { summary }), args };
}

function addSentences(ours, theirs, prefix, context) {
  for (const [name, node] of Object.entries(ours)) {
    const found = camelNames(name)
      .map((spelled) => theirs.get(spelled))
      .find(Boolean);
    if (!found) continue;
    const path = prefix + name;
    const isDescribed = context.described.has(path) || (common.has(path) && path !== "name");
    const sentence = isDescribed ? undefined : sentenceOf(found.doc, context.terraformName);
    if (sentence) context.args[path] = sentence;
    const inner = node.block ?? node.elem?.block;
    const innerTheirs = context.bodies.get(found.of);
    if (inner && innerTheirs) addSentences(inner, innerTheirs, `${path}.`, context);
  }
}

/** All types that any snapshot has, each with its whole tree. */
function typesOfProvider() {
  const types = readFileSync("server/data/azurerm.jsonl", "utf8").trim().split("\n").slice(1);
  return types
    .map((line) => JSON.parse(line))
    .filter(({ kind, in: mask }) => mask > 0 && (kind === "resource" || kind === "data"))
    .map(({ kind, name, attributes }) => ({
      kind,
      name,
      body: attributes,
      pairs: letterPairs(name.replace("azurerm_", "")),
      arguments: new Set(Object.keys(attributes).map(camelName)),
    }));
}

function typesOfPackage(file, text) {
  if (!/^\w+\/\w+\.d\.ts$/.test(file) || file.startsWith("types/") || file.endsWith("/index.d.ts")) return [];
  const { interfaces, head } = declarationsIn(text);
  if (!head) return [];
  const module = file.split("/")[0];
  const capital = head.name.charAt(0).toUpperCase() + head.name.slice(1);
  const isData = head.name.startsWith("get");
  const body = isData
    ? new Map([...(interfaces.get(`${capital}Result`) ?? []), ...(interfaces.get(`${capital}Args`) ?? [])])
    : interfaces.get(`${capital}State`);
  if (!body) return [];
  body.delete("id");
  return {
    kind: isData ? "data" : "resource",
    reference: `azure.${module}.${head.name}`,
    pairs: letterPairs(module + head.name.replace(/^get/, "")),
    arguments: new Set([...body.keys()].map((name) => name)),
    doc: head.doc,
    body,
  };
}

function overlayPaths(name) {
  const file = `server/data/overlay/${name}.json`;
  return new Set(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")).map(({ path }) => path) : []);
}

function namesIn(body) {
  return Object.entries(body).flatMap(([name, node]) => [name, ...namesIn(node.block ?? node.elem?.block ?? {})]);
}

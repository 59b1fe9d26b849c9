// What a package of generated bindings says of itself, read off its code: which class means which type, how each
// argument is spelled, and whether a nested block is one object or a list of them.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The bindings in a package's folder. `name`, `version` and `module` are those of the package and of the library it
 * builds on, `provider` and `providerVersion` those of the provider it was made from.
 */
export function readBindings(folder) {
  const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const { provider } = manifest.cdktn ?? manifest.cdktf;
  return {
    name: manifest.name,
    version: manifest.version,
    module: Object.keys(manifest.peerDependencies).find((name) => name !== "constructs"),
    provider: provider.name.split("/").at(-1),
    providerVersion: provider.version,
    classes: foldersIn(join(folder, "lib")).map((name) => readClass(folder, name)),
    namespaces: namespacesOf(readFileSync(join(folder, "lib", "index.js"), "utf8")),
  };
}

function foldersIn(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
}

/** By folder, what the package as a whole calls it. */
function namespacesOf(text) {
  return new Map(
    [...text.matchAll(/^exports\.(\w+) = require\(['"]\.\/([\w-]+)/gm)].map(([, name, folder]) => [folder, name]),
  );
}

const kinds = { Resource: "resource", DataSource: "data", Provider: "provider" };

/** One type of the provider: `entries` are what may be set, `names` every `[Terraform's, property]` that is stated anywhere. */
function readClass(folder, name) {
  const text = readFileSync(join(folder, "lib", name, "index.js"), "utf8");
  const [, className, base] = /^class (\w+) extends cdkt[fn]\.Terraform(Resource|DataSource|Provider) /m.exec(text);
  const [, type] = /tfResourceType = "(\w+)"/.exec(text);
  const functions = new Map(
    [...text.matchAll(/^function (\w+)ToTerraform\(struct\) \{\n([\s\S]*?)^\}/gm)].map(([, name, body]) => [
      name,
      body,
    ]),
  );
  const own = /^ {4}synthesizeAttributes\(\) \{\n([\s\S]*?)^ {4}\}/m.exec(text)[1];
  return {
    folder: name,
    className,
    kind: kinds[base],
    type,
    entries: entriesIn(own, functions),
    names: [...[...functions.values(), own].flatMap(stated), ...readable(text)],
  };
}

const line =
  /^ +(\w+): (?:struct\.\w+ === undefined \? null : )?(.+)\((?:struct\.|this\._)(\w+?)(?:\.internalValue)?\),?$/gm;

function entriesIn(body, functions) {
  return [...body.matchAll(line)].map(([, name, mapper, property]) => {
    const [, inner, isBlock] = /^cdkt[fn]\.listMapper\((\w+)ToTerraform, (true|false)\)$/.exec(mapper) ?? [];
    const struct = inner ?? /^(\w+)ToTerraform$/.exec(mapper)?.[1];
    const inside = struct && functions.get(struct);
    return {
      name,
      property,
      ...(inside && { form: inner ? "list" : "object", entries: entriesIn(inside, functions) }),
      ...(inside && inner && { isBlock: isBlock === "true" }),
    };
  });
}

function stated(body) {
  return [...body.matchAll(line)].map(([, name, , property]) => [name, property]);
}

/** What a class has getters for. */
function readable(text) {
  const plain =
    /^ {4}get (\w+)\(\) \{\n +return (?:cdkt[fn]\.[\w.]+\()*this\.(?:get\w+Attribute|interpolationForAttribute)\(['"](\w+)['"]/gm;
  const nested = /^ {8}this\._(\w+) = new [\w.]+\(this, ['"](\w+)['"]/gm;
  return [plain, nested].flatMap((form) => [...text.matchAll(form)].map(([, property, name]) => [name, property]));
}

// The service over the texts of one case after the other, with providers that only the case knows.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { importBundled } from "../../importBundled.mjs";

const source = `export { builtIn } from "./catalog/builtIn/builtIn";
export { createCatalog } from "./catalog/createCatalog";
export { snapshotFacts } from "./catalog/provider/snapshotFacts";
export { createService } from "./createService";
export { tokenTypes } from "./model/index";`;

const folder = "file:///referee/";
/** Later than all that is known, so that it is in force. */
const version = "99.0.0";

/** The address of a file of a case. */
export const uriOf = (file) => (file.startsWith(folder) ? file : folder + file);

/**
 * `ask(files, types, question)`: what `question(service)` answers while the files are open, where providers have these types,
 * and the language these functions besides its own.
 */
export async function openSession() {
  const { builtIn, createCatalog, createService, snapshotFacts, tokenTypes } = await importBundled(
    source,
    "server/src",
  );
  const service = createService(createCatalog([builtIn((file) => readIfThere(join("server/data", file)))]));

  function sourceOf(types, functions) {
    const facts = providersOf(types).map((name) => {
      const all = types.filter((type) => providerOf(type) === name);
      const distinct = new Map(all.map((type) => [`${type.kind} ${type.name}`, type]));
      const snapshot = { version, kinds: ["provider", "resource", "data"], types: [...distinct.values()] };
      return [name, () => snapshotFacts(name, addressOf(name), [snapshot])];
    });
    return {
      id: "referee",
      providers: new Map(facts),
      functions: () => new Map(functions.map((one) => [one.name, one])),
    };
  }

  return {
    tokenTypes,
    ask(files, types, question, functions = []) {
      const all = { ...files, ...(types.length > 0 && { "versions.tf": requirementsOf(types) }) };
      service.setSource("referee", sourceOf(types, functions));
      for (const [file, text] of Object.entries(all)) service.open(uriOf(file), text);
      try {
        return question(service);
      } finally {
        for (const file of Object.keys(all)) service.close(uriOf(file));
        service.setSource("referee", undefined);
      }
    },
  };
}

/** Where a provider is from: the constraints of those that are HashiCorp's count under their names. */
const addressOf = (name) => `hashicorp/${name}`;
const providerOf = ({ name }) => name.split("_")[0];
const providersOf = (types) => [...new Set(types.map(providerOf))];

function requirementsOf(types) {
  const required = providersOf(types).map(
    (name) => `    ${name} = { source = "${addressOf(name)}", version = "${version}" }\n`,
  );
  return `terraform {\n  required_providers {\n${required.join("")}  }\n}\n`;
}

function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

// Keeps in server/data/bindings.json where generated bindings take a nested block in another form than the provider's
// schema suggests. `npm run bindings -- <folder>…` writes it from the packages of bindings below the folders, which may
// be of several versions: the more there are, the better it knows since when. test/bindings holds the latest.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { exceptionsIn } from "./bindings/exceptions.mjs";
import { loadCatalog } from "./bindings/loadCatalog.mjs";
import { readBindings } from "./bindings/readBindings.mjs";

const file = "server/data/bindings.json";
const packages = process.argv.slice(2).flatMap(packagesBelow).map(readBindings);
if (packages.length === 0) {
  console.error("There are no bindings: say which folders hold some, as npm run bindings -- <folder>…");
  process.exit(2);
}

// The exceptions that are known already must not hide others.
const catalog = await loadCatalog((name) => (name === "bindings.json" ? undefined : read(join("server/data", name))));
const rows = exceptionsIn(packages, catalog);
const text = `[\n${rows.map((row) => `  ${JSON.stringify(row)}`).join(",\n")}\n]\n`;
writeFileSync(file, text);
console.log(
  `Wrote ${file}: ${rows.length} rows from ${packages.map((one) => `${one.name} ${one.version}`).join(", ")}.`,
);

/** The folder itself, or what is installed below it. */
function packagesBelow(folder) {
  if (isPackage(folder)) return [folder];
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(folder, entry.name))
    .flatMap((path) => (isWorthALook(path) ? packagesBelow(path) : []));
}

/** Packages are found in folders of any name, but what a package depends on is looked for by its owner only. */
function isWorthALook(path) {
  return (
    !path.includes("node_modules") || /node_modules(\/@cdkt[fn](\/provider-\w+)?)?$/.test(path.replaceAll("\\", "/"))
  );
}

function isPackage(folder) {
  return /"provider":/.test(read(join(folder, "package.json")) ?? "") && existsSync(join(folder, "lib", "provider"));
}

function read(path) {
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

// What `npm run facts -- --all` does: builds every snapshot again from public things, and says what is other than in the committed data.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { compare, printed } from "./compare.mjs";
import { withSourceFacts } from "./fromSource.mjs";
import { withFunctionsOf } from "./functions.mjs";
import { learnedFacts, progress } from "./learned.mjs";
import { owners } from "./owners.mjs";
import { asHeld, renewed, wholeReleases } from "./renewed.mjs";

const providers = ["azurerm", "azuread", "azapi"];

/** What no public thing tells as it is asked here: it is what people have written, and is taken as it is. */
const kept = {
  "overlay/": "summaries and notes in our own words, each with its source",
  "deprecatedSince.json": "the release that deprecated something, from release notes (scripts/facts)",
  "validators/": "what checks of azurerm take, from its sources (scripts/facts)",
  "releases of which only the structure is known": "what terraform providers schema -json said of each",
  "history and documented": "when an argument came and went, from the tags of the provider's sources and documentation",
  "functions.jsonl, but for those of providers":
    "what a release's metadata functions says, and newerFunctions.json (scripts/facts) of later releases",
  "azureMapping.jsonl": "where azurerm sends its arguments, from a file that was learned (npm run facts -- mapping)",
  "azureReads.jsonl":
    "where azurerm reads what only Azure sets, from the provider beside a loopback Azure (npm run facts -- reads)",
  "azureBodies.jsonl": "what azurerm sends to make resources, from files of what was applied (npm run facts -- bodies)",
  "otherTypes.json": "names of types of providers that are not known otherwise, of the pages that are named in it",
  "logCategories.jsonl": "npm run categories, of pages of Microsoft's that are named in it",
  "privateLinks.jsonl, keyReads.jsonl, sentBySource.jsonl, nameForms.jsonl, madeByAzure.jsonl, completion.json":
    "what pages of Microsoft's say that are named in them",
  "dataPlaneTypes.jsonl": "types of services' own endpoints, from azapi's sources",
  "roles.jsonl, usage.json, usedArguments.json, bindings.json":
    "npm run roles, usage, usage:arguments and bindings, of what is given to them",
};

/**
 * `binaries` is a folder of programs of providers, such as terraform-provider-azurerm_v5.2.0: what it lacks `terraform init` installs.
 * `releases` are those that are asked, such as azurerm@5.2.0, all of which everything is known without it; `azapi` is the folder of type
 * files of the newest one, `types` are the types that are asked about, `show` kinds of facts of which each difference is printed.
 */
export async function all({ binaries, releases, azapi, types, show }) {
  const wanted = releases?.split(",");
  const only = types?.split(",");
  for (const name of providers) {
    const file = `server/data/${name}.jsonl`;
    const text = readFileSync(file, "utf8");
    const whole = await wholeReleases(text);
    for (const { version, lines: known } of whole) {
      if (wanted && !wanted.includes(`${name}@${version}`)) continue;
      const isNewest = version === whole.at(-1).version;
      await rebuilt({ name, version, known, text, file, isNewest }, binaries, only, show);
    }
  }
  await scripted(azapi);
  console.log("\nWhat no question can tell, and is kept as it is in the repository:");
  for (const [what, whence] of Object.entries(kept)) console.log(`  ${what}: ${whence}`);
}

/** Asks a release, and says how it compares with what is committed of it. */
async function rebuilt({ name, version, known, text, file, isNewest }, binaries, only, show) {
  console.log(`\n${name} ${version}`);
  const place = mkdtempSync(join(tmpdir(), "facts-"));
  try {
    const binary = binaryOf(name, version, binaries) ?? installed(name, version, place);
    if (!binary)
      return console.log(
        `  was not asked: terraform init could not install it, and --binaries has no terraform-provider-${name}_v${version}.`,
      );
    const started = Date.now();
    const { lines: answers, asked } = await learnedFacts(binary, name, progress(), only);
    const learned = withSourceFacts(answers, name).filter((line) => !only || only.includes(line.name));
    console.log(
      `  ${asked} questions about ${learned.length} types and functions in ${((Date.now() - started) / 1000).toFixed(0)} s`,
    );
    const asData = await asHeld(text, version, structuredClone(learned));
    console.log(printed(compare(asData, only ? known.filter((line) => only.includes(line.name)) : known), show));
    if (only) return;
    console.log(`  ${differing(text, await renewed(text, version, learned))} lines of ${file} would be other.`);
    if (!isNewest) return;
    const functions = readFileSync("server/data/functions.jsonl", "utf8");
    const own = learned.filter(({ kind }) => kind === "function");
    console.log(
      `  ${differing(functions, withFunctionsOf(functions, name, own))} lines of functions.jsonl would be other.`,
    );
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

function binaryOf(name, version, folder) {
  if (!folder) return;
  const found = readdirSync(folder).find((file) => file.startsWith(`terraform-provider-${name}_v${version}`));
  return found && join(folder, found);
}

function installed(name, version, place) {
  const source = `${owners[name] ?? "hashicorp"}/${name}`;
  writeFileSync(
    join(place, "main.tf"),
    `terraform {\n  required_providers {\n    ${name} = { source = "${source}", version = "${version}" }\n  }\n}\n`,
  );
  try {
    execFileSync("terraform", [`-chdir=${place}`, "init", "-backend=false"], { stdio: "ignore" });
    return join(place, ".terraform/providers");
  } catch {
    return undefined;
  }
}

/** Runs the scripts that make other files in a copy of the data, and says which of these they make otherwise. */
async function scripted(azapi) {
  const place = mkdtempSync(join(tmpdir(), "facts-"));
  try {
    mkdirSync(join(place, "server"));
    cpSync("server/data", join(place, "server/data"), { recursive: true });
    for (const one of ["scripts", "node_modules", "server/src", "package.json"])
      symlinkSync(resolve(one), join(place, one));
    const { release } = JSON.parse(readFileSync("server/data/azureTypes.txt", "utf8").split("\n", 1)[0]);
    const made = [
      [
        "azureTypes.txt and azureProse.jsonl",
        azapi && ["scripts/facts.mjs", "azapi", resolve(azapi), "--version", release],
        `--azapi names no folder: internal/azure/generated of https://github.com/Azure/terraform-provider-azapi at v${release}`,
      ],
      ["prose.jsonl", ["scripts/prose.mjs"]],
    ];
    console.log("");
    for (const [what, args, why] of made) {
      if (!args) {
        console.log(`${what}: not made again, since ${why}.`);
        continue;
      }
      execFileSync(process.execPath, args, { cwd: place, stdio: "ignore" });
      for (const file of what.split(" and ")) {
        const [before, after] = ["server/data", join(place, "server/data")].map((folder) =>
          readFileSync(join(folder, file), "utf8"),
        );
        console.log(
          `${file}: ${before === after ? "as it is committed" : `${differing(before, after)} lines would be other`}.`,
        );
      }
    }
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** How many lines of either text the other does not have. */
function differing(before, after) {
  const [one, other] = [before, after].map((text) => new Set(text.split("\n")));
  const missing = (from, among) => [...from].filter((line) => !among.has(line)).length;
  return missing(one, other) + missing(other, one);
}

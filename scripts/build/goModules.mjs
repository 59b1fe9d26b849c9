// What a Go program is made of, as it says itself: Go puts a list of modules into everything that it builds.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";

/** The licence of each module, as its own text has it; the texts are in `licences`. */
const licences = {
  "github.com/agext/levenshtein": "Apache-2.0",
  "github.com/apparentlymart/go-textseg/v15": "MIT AND Apache-2.0 AND Unicode-DFS-2016",
  "github.com/hashicorp/hcl/v2": "MPL-2.0",
  "github.com/mitchellh/go-wordwrap": "MIT",
  "github.com/tmccombs/hcl2json": "Apache-2.0",
  "github.com/zclconf/go-cty": "MIT",
  "golang.org/x/text": "BSD-3-Clause",
  go: "BSD-3-Clause",
};

/** The modules in the HCL parser's WebAssembly, and Go itself. Fails for one whose licence nobody has looked at. */
export function goModules() {
  const wasm = gunzipSync(readFileSync("node_modules/@cdktf/hcl2json/main.wasm.gz")).toString("latin1");
  const modules = [...wasm.matchAll(/^dep\t(\S+)\t(\S+)(?:\t\S+)?$/gm)].map(([, name, version]) => ({ name, version }));
  const [, release] = /\bgo(1\.\d+(?:\.\d+)?)\b/.exec(wasm) ?? [];
  if (modules.length === 0 || !release)
    throw new Error("The HCL parser no longer says what it is made of: see scripts/build/goModules.mjs.");
  return [...modules, { name: "go", version: release }].map((module) => {
    const license = licences[module.name];
    if (!license)
      throw new Error(
        `Put the licence of ${module.name} into scripts/build/licences, and its name into goModules.mjs.`,
      );
    const source = module.name === "go" ? "https://go.dev" : `https://pkg.go.dev/${module.name}`;
    return { ...module, license, source, text: licenceText(module.name) };
  });
}

/** The text of a licence that comes with no package of npm's. */
export function licenceText(name) {
  return readFileSync(`scripts/build/licences/${name.replaceAll("/", "+")}.txt`, "utf8").trim();
}

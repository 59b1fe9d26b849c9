// Configurations of azurerm's own acceptance tests that their steps expect an error for, judged by that provider.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { basename, join } from "node:path";
import { filesBelow } from "./material.mjs";

/** One suite; none without the binary of the provider, its sources beside the material, and Go, which runs what reads them. */
export function acceptanceSuite(material, binary) {
  const services = join(material, "terraform-provider-azurerm/internal/services");
  if (!binary || !existsSync(services)) return [];
  const read = spawnSync("go", ["run", ".", services], {
    cwd: "scripts/referee/acceptance",
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (read.status !== 0) throw new Error(`Go does not run what reads the tests: ${read.stderr || read.error}`);
  const version = /_v(\d+\.\d+\.\d+)/.exec(basename(binary))?.[1];
  const cases = read.stdout
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
    .map(({ name, config }) => ({ name, files: filesOf(name, config, { services, version }) }));
  return [{ name: "azurerm: expected errors", program: "azurerm", cases }];
}

/** What a test applies, with the files that it reads beside itself, for the release of the provider that judges. */
function filesOf(name, config, { services, version }) {
  const beside = config.includes("testdata/") ? filesBelow(join(services, name.split("/")[0], "testdata")) : {};
  const read = Object.entries(beside).filter(([path]) => config.includes(`testdata/${path}`));
  const pin = `terraform {\n  required_providers {\n    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "${version}"\n    }\n  }\n}\n`;
  return {
    "main.tf": config,
    ...(version && !/^\s*required_providers\b/m.test(config) && { "versions.tf": pin }),
    ...Object.fromEntries(read.map(([path, text]) => [`testdata/${path}`, text])),
  };
}

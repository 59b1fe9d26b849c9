/** What decides the version of a module, and the edits that pin it. */
import assert from "node:assert/strict";
import { test } from "node:test";
import type { Service } from "../server/src/service";
import { applyEdits } from "../server/src/text/edit";
import { catalog, pinned, serviceWith, uriOf } from "./harness/service";

/** What pins the newest release. */
const newest = `~> ${catalog.provider("azurerm")!.releases[0]!.split(".").slice(0, 2).join(".")}`;

const provider = 'provider "azurerm" {\n  features {}\n}\n';

function pin(service: Service, name: string): Readonly<Record<string, string>> | undefined {
  const made = service.versionOrigin(uriOf(name))?.pin;
  return made && Object.fromEntries(made.edits.map(({ uri, edits }) => [uri, applyEdits(service.text(uri)!, edits)]));
}

test("a provider is pinned where the module asks for it, whichever of its files is open", () => {
  for (const [versions, expected] of [
    [pinned(">= 4.0"), pinned(newest)],
    [pinned("~> 4.0"), pinned("~> 4.81")],
    [pinned("~> 4.20.0"), undefined],
    [pinned("4.20.0"), undefined],
    [pinned(newest), undefined],
    ["", undefined],
  ] as const) {
    const service = serviceWith({ "main.tf": provider, "versions.tf": versions });
    const made = pin(service, "main.tf");
    if (expected !== undefined) assert.deepEqual(made, { [uriOf("versions.tf")]: expected });
    else if (versions !== "") assert.equal(made, undefined, versions);
    else
      assert.deepEqual(made, {
        [uriOf("main.tf")]: `${pinned(newest)}\n${provider}`,
      });
  }
});

test("without anything of the provider there is nothing to pin, nor in programs", () => {
  assert.equal(pin(serviceWith({ "main.tf": 'variable "a" {}\n' }), "main.tf"), undefined);
  const program = 'import { Construct } from "constructs";\nimport { TerraformStack } from "cdktf";\n';
  assert.equal(pin(serviceWith({ "main.ts": program }), "main.ts"), undefined);
  assert.equal(serviceWith({}).versionOrigin(uriOf("main.tf")), undefined);
});

test("the lock file is named where it decides, and its version is the one that is pinned", () => {
  const lock = (version: string) =>
    `provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "${version}"\n}\n`;
  const service = serviceWith({ "main.tf": provider, "versions.tf": pinned(">= 4.0") });
  service.setFolder("file:///module", { parents: [], lock: lock("4.20.0"), lockIn: "../production" });
  const origin = service.versionOrigin(uriOf("main.tf"));
  assert.equal(origin?.lock, "file:///production/.terraform.lock.hcl");
  assert.deepEqual(
    origin?.constraints.map(({ uri, text }) => [uri, text]),
    [[uriOf("versions.tf"), ">= 4.0"]],
  );
  assert.equal(origin?.pin?.constraint, "~> 4.20.0");
  service.setFolder("file:///module", { parents: [], lock: lock("3.20.0"), lockIn: "." });
  assert.equal(service.versionOrigin(uriOf("main.tf"))?.lock, undefined);
});

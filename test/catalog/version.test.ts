import assert from "node:assert/strict";
import { test } from "node:test";
import { lockedVersion } from "../../server/src/catalog/version/lockedVersion";
import { versionInForce } from "../../server/src/catalog/version/version";
import { conditionsOf, fulfils } from "../../server/src/catalog/version/versionConstraint";
import { azurerm } from "./files";

const lock = `# This file is maintained automatically by "terraform init".
provider "registry.terraform.io/hashicorp/azuread" {
  version = "3.1.0"
}

provider "registry.terraform.io/hashicorp/azurerm" {
  version     = "4.60.0"
  constraints = ">= 4.0.0"
  hashes = [
    "h1:abc=",
  ]
}
`;

test("constraints are read as Terraform reads them", () => {
  for (const [constraint, yes, no] of [
    ["~> 4.1", ["4.1.0", "4.99.0"], ["4.0.9", "5.0.0"]],
    ["~> 4.1.0", ["4.1.0", "4.1.7"], ["4.2.0", "4.0.0"]],
    ["~> 4", ["4.0.0", "4.81.0"], ["5.0.0", "3.9.9"]],
    [">= 3.100, < 4.0.0", ["3.100.0", "3.117.1"], ["4.0.0", "3.99.0"]],
    [">3.0,!=3.5.0", ["3.5.1"], ["3.0.0", "3.5.0"]],
    ["4.81.0", ["4.81.0"], ["4.80.0"]],
    ["= 4.81", ["4.81.0"], ["4.81.1"]],
    ["<= 4", ["4.0.0"], ["4.0.1"]],
    ["~> 4.0.0-beta1", ["4.0.1"], ["4.1.0"]],
  ] as const) {
    const conditions = conditionsOf(constraint);
    assert.ok(conditions, constraint);
    const holds = (version: string) => conditions.every((condition) => fulfils(version, condition));
    for (const version of yes) assert.ok(holds(version), `${version} fulfils ${constraint}`);
    for (const version of no) assert.ok(!holds(version), `${version} does not fulfil ${constraint}`);
  }
  for (const broken of ["", "latest", "~4.0", "=> 4", "4.0.0.1", "4.x", ">= 4.0,"]) {
    assert.equal(conditionsOf(broken), undefined, broken);
  }
});

test("a lock file is read, or found broken", () => {
  assert.deepEqual(lockedVersion(lock, "hashicorp/azurerm"), { version: "4.60.0" });
  assert.deepEqual(lockedVersion(lock.replaceAll("terraform.io", "opentofu.org"), "hashicorp/azurerm"), {
    version: "4.60.0",
  });
  assert.equal(lockedVersion(lock, "hashicorp/random"), undefined);
  assert.equal(lockedVersion("", "hashicorp/azurerm"), undefined);
  assert.equal(lockedVersion("<<<<<<< HEAD\n" + lock, "hashicorp/azurerm"), "broken");
  assert.equal(
    lockedVersion('provider "registry.terraform.io/hashicorp/azurerm" {\n  version = "', "hashicorp/azurerm"),
    "broken",
  );
  assert.equal(lockedVersion("{]", "hashicorp/azurerm"), "broken");
});

test("the version in force", () => {
  for (const [sources, version, because, hasNote] of [
    [{ constraints: [] }, "5.2.0", /newest we know/, false],
    [{ constraints: ["~> 4.0"] }, "4.81.0", /newest known release that satisfies "~> 4.0"/, false],
    [{ constraints: ["~> 3.0"] }, "3.117.1", /"~> 3.0"/, false],
    [{ constraints: [">= 4.0", "< 4.50"] }, "4.49.0", /">= 4.0" and "< 4.50"/, false],
    [{ constraints: ["4.80.0"] }, "4.80.0", /lowest version/, false],
    [{ constraints: ["~> 6.1"] }, "6.1.0", /lowest version/, true],
    [{ constraints: ["~> 2.0"] }, "2.99.0", /"~> 2.0"/, true],
    [{ constraints: ["> 4.0", "< 4.0"] }, "4.0.0", /lowest version/, true],
    [{ constraints: ["< 1.0"] }, "5.2.0", /newest we know/, true],
    [{ constraints: ["rubbish", "~> 4.0"] }, "4.81.0", /"~> 4.0"/, true],
    [{ lock, constraints: ["~> 4.0"] }, "4.60.0", /lock/, false],
    [{ lock: "{]", constraints: ["~> 4.0"] }, "4.81.0", /"~> 4.0"/, true],
    [{ lock, constraints: [], pins: [{ version: "4.55.0", because: "So it is." }] }, "4.55.0", /^So it is\.$/, false],
    [{ constraints: [], pins: [{ version: "~>4.0", because: "So it is." }] }, "4.81.0", /^So it is\. .* newest/, false],
    [{ constraints: [], pins: [{ version: "~> 6.1", because: "So it is." }] }, "6.1.0", /^So it is\. .* lowest/, true],
    [{ lock, constraints: [], pins: [{ version: "x", because: "So it is." }] }, "4.60.0", /lock/, true],
    [{ constraints: [], needs: [] }, "5.2.0", /everything this program uses/, false],
    [{ constraints: [], needs: [], upTo: "4.55.0" }, "4.55.0", /bindings end with 4.55.0/, false],
    [{ constraints: [], needs: [{ kind: "resource", type: "azurerm_app_service" }] }, "4.81.0", /everything/, false],
    [{ constraints: [], needs: [{ kind: "resource", type: "azurerm_sql_server" }] }, "3.117.1", /everything/, false],
    [{ constraints: [], needs: [{ kind: "resource", type: "azurerm_none" }] }, "5.2.0", /everything/, false],
  ] as const) {
    const found = versionInForce(sources, azurerm);
    assert.equal(found.version, version, JSON.stringify(sources));
    assert.match(found.because, because);
    assert.match(found.because, /^[A-Z].*\.$/);
    assert.equal(found.note !== undefined, hasNote, `${JSON.stringify(sources)}: ${found.note}`);
  }
});

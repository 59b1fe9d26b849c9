import assert from "node:assert/strict";
import { test } from "node:test";
import { lockedVersion } from "../../server/src/catalog/version/lockFile";
import { admits, conditionsOf } from "../../server/src/catalog/version/versionConstraint";
import { type VersionInForce, versionInForce } from "../../server/src/catalog/version/versionInForce";
import { newestOf } from "../harness/newest";
import { type Random, randomFrom } from "../languages/random";
import { azurerm } from "./files";

const newest = newestOf();

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
    ["~> 4.0.0-beta1", ["4.0.1"], ["4.1.0", "4.0.0-beta1", "4.0.0-beta2"]],
    ["4.0.0-beta1", ["4.0.0-beta1"], ["4.0.0", "4.0.0-beta2"]],
    [">= 4.0", ["4.0.0"], ["4.1.0-beta1", "4.0.0-beta1"]],
    [">= 4.0, = 4.1.0-rc.2", ["4.1.0-rc.2"], ["4.1.0", "4.1.0-rc.10"]],
    ["> 4.0.0-beta1", ["4.0.0"], ["4.0.0-beta2"]],
    ["!= 4.0.0-beta1", ["4.0.0"], ["4.0.0-beta1", "4.0.0-beta2"]],
    ["4.0.0+build", ["4.0.0"], ["4.0.1"]],
  ] as const) {
    const conditions = conditionsOf(constraint);
    assert.ok(conditions, constraint);
    const holds = (version: string) => admits(conditions, version);
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
    [{ constraints: [] }, newest, /newest we know/, false],
    [{ constraints: ["~> 4.0"] }, newestOf("azurerm", 4), /newest known release that satisfies "~> 4.0"/, false],
    [{ constraints: ["~> 3.0"] }, newestOf("azurerm", 3), /"~> 3.0"/, false],
    [{ constraints: [">= 4.0", "< 4.50"] }, "4.49.0", /">= 4.0" and "< 4.50"/, false],
    [{ constraints: ["4.80.0"] }, "4.80.0", /lowest version/, false],
    [{ constraints: ["~> 6.1"] }, "6.1.0", /lowest version/, false],
    [{ constraints: ["~> 2.0"] }, "2.99.0", /"~> 2.0"/, false],
    [{ constraints: ["> 4.0", "< 4.0"] }, "4.0.0", /lowest version/, true],
    [{ constraints: ["< 1.0"] }, newest, /newest we know/, true],
    [{ constraints: ["rubbish", "~> 4.0"] }, newestOf("azurerm", 4), /"~> 4.0"/, true],
    [{ constraints: ["5.0.0-beta1"] }, "5.0.0-beta1", /names/, false],
    [{ constraints: [">= 4.0.0-beta1", "< 5.0.0-beta1"] }, newestOf("azurerm", 4), /">= 4.0.0-beta1"/, false],
    [
      { constraints: ["> 3.0"], callers: [["~> 4.0"], ["< 4.50", ">= 4.10"]] },
      "4.49.0",
      /"~> 4.0" and "< 4.50"/,
      false,
    ],
    [
      { constraints: ["> 3.0"], callers: [["~> 3.0"], ["~> 4.0"]] },
      newestOf("azurerm", 4),
      /"> 3.0" and "~> 4.0"\.$/,
      true,
    ],
    [{ constraints: [], callers: [["~> 4.0"], []] }, newestOf("azurerm", 4), /"~> 4.0"/, false],
    [{ lock, constraints: ["~> 5.0"] }, newest, /"~> 5.0"/, true],
    [{ lock, constraints: ["~> 3.0", ">= 3.50"] }, newestOf("azurerm", 3), /"~> 3.0" and ">= 3.50"/, true],
    [{ lock, constraints: ["~> 4.0"], callers: [["~> 3.0"]] }, "4.60.0", /lock/, false],
    [
      { lock: lock.replace("4.60.0", "4.60.0-beta1"), constraints: ["~> 4.0"] },
      newestOf("azurerm", 4),
      /"~> 4.0"/,
      true,
    ],
    [{ lock: lock.replace("4.60.0", "4.60.0-beta1"), constraints: ["4.60.0-beta1"] }, "4.60.0-beta1", /lock/, false],
    [{ lock: lock.replace("4.60.0", "4.60.0-beta1"), constraints: [] }, newest, /newest we know/, true],
    [{ lock, constraints: ["~> 4.0"] }, "4.60.0", /lock/, false],
    [{ lock: "{]", constraints: ["~> 4.0"] }, newestOf("azurerm", 4), /"~> 4.0"/, true],
    [{ lock, constraints: [], pins: [{ version: "4.55.0", because: "So it is." }] }, "4.55.0", /^So it is\.$/, false],
    [
      { constraints: [], pins: [{ version: "~>4.0", because: "So it is." }] },
      newestOf("azurerm", 4),
      /^So it is\. .* newest/,
      false,
    ],
    [{ constraints: [], pins: [{ version: "~> 6.1", because: "So it is." }] }, "6.1.0", /^So it is\. .* lowest/, false],
    [{ lock, constraints: [], pins: [{ version: "x", because: "So it is." }] }, "4.60.0", /lock/, true],
    [{ constraints: [], needs: [] }, newest, /everything this program uses/, false],
    [{ constraints: [], needs: [], upTo: "4.55.0" }, "4.55.0", /bindings end with 4.55.0/, false],
    [
      { constraints: [], needs: [{ kind: "resource", type: "azurerm_app_service" }] },
      newestOf("azurerm", 4),
      /everything/,
      false,
    ],
    [
      { constraints: [], needs: [{ kind: "resource", type: "azurerm_sql_server" }] },
      newestOf("azurerm", 3),
      /everything/,
      false,
    ],
    [{ constraints: [], needs: [{ kind: "resource", type: "azurerm_none" }] }, newest, /everything/, false],
  ] as const) {
    const found = versionInForce(sources, azurerm);
    assert.equal(found.version, version, JSON.stringify(sources));
    assert.match(found.because, because);
    assert.match(found.because, /^[A-Z].*\.$/);
    assert.equal(found.note !== undefined, hasNote, `${JSON.stringify(sources)}: ${found.note}`);
  }
});

test("a lock that constraints refuse is told with those that refuse it", () => {
  const { refusedLock, note } = versionInForce({ lock, constraints: ["~> 5.0", ">= 4.0", "!= 4.60.0"] }, azurerm);
  assert.deepEqual(refusedLock, { version: "4.60.0", constraints: ["~> 5.0", "!= 4.60.0"] });
  assert.match(note ?? "", /has azurerm 4\.60\.0, which "~> 5\.0" and "!= 4\.60\.0" does not allow/);
  assert.equal(versionInForce({ lock, constraints: [">= 4.0"] }, azurerm).refusedLock, undefined);
});

test("what is not pinned has other releases beside the one that would be chosen", () => {
  const { releases } = azurerm;
  const olderThan = (limit: string, from: string) =>
    releases.slice(releases.indexOf(limit) + 1, releases.indexOf(from) + 1);
  for (const [constraints, others] of [
    [[], olderThan(newest, "2.0.0")],
    [[">= 4.30"], olderThan(newest, "4.30.0")],
    [[">= 5.0"], olderThan(newest, "5.0.0")],
    [
      [">= 4.79", `!= ${newestOf("azurerm", 4)}`],
      [...olderThan(newest, "5.0.0"), "4.79.0"],
    ],
    [["~> 4.0"], undefined],
    [["< 5.0"], undefined],
    [[">= 3.0", "< 6.0"], undefined],
    [["4.60.0"], undefined],
  ] as const) {
    assert.deepEqual(versionInForce({ constraints }, azurerm).others, others, constraints.join());
    assert.equal(versionInForce({ lock, constraints: [] }, azurerm).others, undefined);
  }
});

/** Constraints of every form about versions that are near each other, so that many of them hold together. */
function someConstraints(random: Random): string[] {
  const version = () =>
    random.pick([
      () => `${random.below(7)}`,
      () => `${3 + random.below(3)}.${random.below(120)}`,
      () => random.pick(azurerm.releases),
      () => `${random.pick(azurerm.releases)}-${random.pick(["beta1", "rc.2", "alpha"])}`,
    ])();
  const condition = () => `${random.pick(["", "= ", "!= ", ">", ">= ", "< ", "<= ", "~> ", "~>"])}${version()}`;
  const constraint = () => Array.from({ length: 1 + random.below(2) }, condition).join(", ");
  return Array.from({ length: random.below(5) }, constraint);
}

test("the version that is chosen fulfils all constraints where any release does, and is the newest that does", () => {
  const random = randomFrom(1);
  let chosen = 0;
  for (let round = 0; round < 3000; round++) {
    const constraints = someConstraints(random);
    const conditions = constraints.flatMap((text) => conditionsOf(text)!);
    const { version, others = [] } = versionInForce({ constraints }, azurerm);
    const possible = azurerm.releases.filter((release) => admits(conditions, release));
    if (possible.length === 0) continue;
    chosen++;
    assert.equal(version, possible[0], constraints.join(" | "));
    for (const other of others) assert.ok(other !== version && possible.includes(other), constraints.join(" | "));
  }
  assert.ok(chosen > 1000, String(chosen));
});

test("neither the order of constraints matters, nor in which of them a condition stands", () => {
  const random = randomFrom(2);
  const forced = ({ version, others, mayBeNewer, isAssumed }: VersionInForce) => ({
    version,
    others,
    mayBeNewer,
    isAssumed,
  });
  for (let round = 0; round < 2000; round++) {
    const constraints = someConstraints(random);
    const callers = [someConstraints(random), someConstraints(random)].slice(random.below(3));
    const shuffled = constraints.flatMap((text) => text.split(",")).sort(() => random.below(3) - 1);
    assert.deepEqual(
      forced(versionInForce({ constraints: shuffled, callers: callers.toReversed() }, azurerm)),
      forced(versionInForce({ constraints, callers }, azurerm)),
      [...constraints, ...callers].join(" | "),
    );
  }
});

// Which bindings CDKTF programs of a folder use, on a disk that is a table.
import assert from "node:assert/strict";
import { resolve } from "node:path";
import { test } from "node:test";
import { createModuleContexts } from "../../server/src/hosts/files/moduleContexts";
import { diskOf } from "./diskOf";

const programs = { module: false, programs: true };

const around = (files: Readonly<Record<string, string>>, folder: string, roots: readonly string[] = ["/r"]) =>
  createModuleContexts(diskOf(files))(
    resolve(folder),
    roots.map((root) => resolve(root)),
    programs,
  );

const prebuilt = (version: string) =>
  JSON.stringify({
    version: "14.23.1",
    cdktf: { isDeprecated: true, provider: { name: "registry.terraform.io/hashicorp/azurerm", version } },
  });

test("a folder without any of it has nothing", async () => {
  assert.deepEqual(await around({ "/r/main.ts": "" }, "/r"), { parents: [] });
});

test("generated bindings say their versions", async () => {
  const versions =
    '{ "registry.terraform.io/hashicorp/azurerm": "4.55.0", "registry.terraform.io/other/thing": "1.0.0" }';
  const files = { "/r/.gen/versions.json": versions, "/r/.gen/providers/azurerm/index.ts": "", "/r/lib/main.ts": "" };
  assert.deepEqual(await around(files, "/r/lib"), {
    parents: [],
    pins: [
      { provider: "azurerm", version: "4.55.0", because: "The bindings in .gen were generated from azurerm 4.55.0." },
    ],
    hasBindings: true,
  });
});

test("installed bindings say theirs, in both families", async () => {
  const { pins, hasBindings } = await around(
    {
      "/r/node_modules/@cdktf/provider-azurerm/package.json": prebuilt("4.55.0"),
      "/r/app/node_modules/@cdktn/provider-azuread/package.json":
        '{"version":"1.0.0","cdktn":{"provider":{"version":"3.7.0"}}}',
    },
    "/r/app/stacks",
  );
  assert.deepEqual(
    pins?.map(({ provider, because }) => `${provider}: ${because}`),
    [
      "azuread: The installed @cdktn/provider-azuread 1.0.0 was made from azuread 3.7.0.",
      "azurerm: The installed @cdktf/provider-azurerm 14.23.1 was made from azurerm 4.55.0.",
    ],
  );
  assert.equal(hasBindings, true);
});

test("what a project asks for counts behind what is there, in each of its forms", async () => {
  const project = (providers: readonly unknown[]) => ({
    "/r/cdktf.json": JSON.stringify({ terraformProviders: providers }),
  });
  for (const [listed, expected] of [
    ["azurerm@~> 4.0", "azurerm ~> 4.0"],
    ["hashicorp/azurerm@~>4.0", "azurerm ~>4.0"],
    ["registry.terraform.io/hashicorp/azuread@3.1.0", "azuread 3.1.0"],
    [{ name: "azurerm", source: "hashicorp/azurerm", version: "~> 4.0" }, "azurerm ~> 4.0"],
    [{ name: "azurerm", version: "4.1.0" }, "azurerm 4.1.0"],
    ["azurerm", undefined],
    ["someone/azurerm@1.0.0", undefined],
    [17, undefined],
  ] as const) {
    const { pins = [] } = await around(project([listed]), "/r");
    assert.deepEqual(
      pins.map(({ provider, version }) => `${provider} ${version}`),
      expected ? [expected] : [],
    );
    for (const { because } of pins) assert.match(because, /^The file cdktf\.json asks for azure\w+ .*\d\.$/);
  }
  const both = {
    ...project(["azurerm@~> 5.0"]),
    "/r/node_modules/@cdktf/provider-azurerm/package.json": prebuilt("4.55.0"),
  };
  assert.deepEqual(
    (await around(both, "/r")).pins?.map(({ version }) => version),
    ["4.55.0", "~> 5.0"],
  );
});

test("a project may generate its bindings elsewhere", async () => {
  const files = {
    "/r/cdktf.json": '{ "codeMakerOutput": "imports" }',
    "/r/imports/versions.json": '{ "registry.terraform.io/hashicorp/azurerm": "4.1.0" }',
  };
  assert.equal((await around(files, "/r")).pins?.[0]?.version, "4.1.0");
});

test("bindings of a retired project end with a release, unless those that go on are listed too", async () => {
  const listing = (...names: string[]) => ({
    "/r/package.json": JSON.stringify({ dependencies: Object.fromEntries(names.map((name) => [name, "*"])) }),
  });
  const upTo = async (...names: string[]) => (await around(listing(...names), "/r")).upTo;
  assert.deepEqual(await upTo("@cdktf/provider-azurerm"), { azurerm: "4.55.0" });
  assert.equal(await upTo("@cdktf/provider-azurerm", "@cdktn/provider-azurerm"), undefined);
  assert.equal(await upTo("cdktf"), undefined);
});

test("the nearest package.json says which packages there are", async () => {
  const files = {
    "/r/package.json": '{ "dependencies": { "far": "1" } }',
    "/r/app/package.json": '{ "dependencies": { "cdktn": "0.23" }, "devDependencies": { "typescript": "5" } }',
  };
  assert.deepEqual((await around(files, "/r/app/src")).packages, ["cdktn", "typescript"]);
});

test("files that are broken or hold something else are left aside", async () => {
  for (const text of [
    "",
    "{",
    "[]",
    "null",
    '"x"',
    '{ "terraformProviders": {} }',
    '{ "cdktf": 1, "dependencies": [] }',
  ]) {
    const names = [
      "cdktf.json",
      "package.json",
      ".gen/versions.json",
      "node_modules/@cdktf/provider-azurerm/package.json",
    ];
    const { pins, parents } = await around(Object.fromEntries(names.map((name) => [`/r/${name}`, text])), "/r");
    assert.deepEqual([pins, parents], [undefined, []], text);
  }
});

test("thousands of files beside a program are not read", async () => {
  const files = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`/r/src/file${index}.ts`, "text"]));
  const disk = diskOf({ ...files, "/r/.git/HEAD": "" });
  await createModuleContexts(disk)(resolve("/r/src"), [], programs);
  assert.deepEqual(disk.listed, []);
  assert.ok(disk.readFiles.length < 20, disk.readFiles.join());
});

test("a CDKTF that is too old for moves is known by what is installed, or else by what is asked for", async () => {
  const asking = (cdktf: unknown) => JSON.stringify({ dependencies: { cdktf } });
  for (const [asked, installed, expected] of [
    ["^0.19.0", undefined, true],
    ["~0.20.1", undefined, undefined],
    ["^0.19.0", "0.21.0", undefined],
    [undefined, "0.15.5", true],
    ["*", undefined, undefined],
    [{}, undefined, undefined],
  ] as const) {
    const files = {
      "/r/package.json": asking(asked),
      ...(installed && { "/r/node_modules/cdktf/package.json": JSON.stringify({ version: installed }) }),
    };
    assert.equal((await around(files, "/r")).predatesMoves, expected, JSON.stringify([asked, installed]));
  }
});

test("where nothing is installed, a lock file or package.json say which bindings there will be", async () => {
  const name = "@cdktf/provider-azurerm";
  const listed = (range: string) => JSON.stringify({ dependencies: { [name]: range } });
  const pinned = async (range: string, more: Readonly<Record<string, string>> = {}) => {
    const { pins } = await around({ "/r/package.json": listed(range), ...more }, "/r");
    return pins?.map(({ provider, version }) => `${provider} ${version}`);
  };
  assert.deepEqual(await pinned("13.0.0"), ["azurerm 4.0.1"]);
  assert.deepEqual(await pinned("^12.0.0"), ["azurerm 3.116.0"]);
  assert.deepEqual(await pinned("12.x"), ["azurerm 3.116.0"]);
  assert.deepEqual(await pinned("12"), ["azurerm 3.116.0"]);
  assert.deepEqual(await pinned(">=12.0.0 <13.0.0"), ["azurerm 3.116.0"]);
  assert.deepEqual(await pinned("~14.23.0"), ["azurerm 4.55.0"]);
  for (const other of ["latest", "^12 || ^13", "file:../x", "99.0.0"])
    assert.equal(await pinned(other), undefined, other);
  const npm = JSON.stringify({ packages: { [`node_modules/${name}`]: { version: "13.0.0" } } });
  assert.deepEqual(await pinned("^13.0.0", { "/r/package-lock.json": npm }), ["azurerm 4.0.1"]);
  const yarn = `"${name}@^13.0.0":\n  version "13.0.0"\n  resolved "x"\n`;
  assert.deepEqual(await pinned("^13.0.0", { "/r/yarn.lock": yarn }), ["azurerm 4.0.1"]);
  const berry = `"${name}@npm:^13.0.0":\n  version: 13.0.0\n`;
  assert.deepEqual(await pinned("^13.0.0", { "/r/yarn.lock": berry }), ["azurerm 4.0.1"]);
  const pnpm = `packages:\n\n  '${name}@13.0.0':\n    resolution: {}\n`;
  assert.deepEqual(await pinned("^13.0.0", { "/r/pnpm-lock.yaml": pnpm }), ["azurerm 4.0.1"]);
  const { pins } = await around({ "/r/package.json": listed("^12.0.0") }, "/r");
  assert.match(
    pins?.[0]?.because ?? "",
    /^The file package\.json asks for .* \^12\.0\.0, so for 12\.27\.0, which was made from/,
  );
});

// Lock files and callers of a folder, on a disk that is a table.
import assert from "node:assert/strict";
import { posix, resolve } from "node:path";
import { test } from "node:test";
import { createModuleContexts } from "../../server/src/hosts/files/moduleContexts";
import { diskOf } from "./diskOf";

const module = { module: true, programs: false };

const call = (source: string): string => `module "m" {\n  source = "${source}"\n}\nterraform {\n  # version\n}\n`;

test("a folder's own lock decides alone", async () => {
  const disk = diskOf({ "/r/.git/HEAD": "", "/r/main.tf": call("./m"), "/r/m/.terraform.lock.hcl": "own" });
  assert.deepEqual(await createModuleContexts(disk)(resolve("/r/m"), [], module), {
    lock: "own",
    lockIn: ".",
    parents: [],
  });
});

test("the caller's lock and texts count, above and beside", async () => {
  const envs = call("../../modules/workspace");
  const disk = diskOf({
    "/r/.git/HEAD": "",
    "/r/modules/workspace/main.tf": "",
    "/r/envs/prod/main.tf": envs,
    "/r/envs/prod/.terraform.lock.hcl": "prod",
    "/r/envs/prod/other.tf": "nothing of use",
    "/r/envs/test/main.tf": call("../../modules/other"),
  });
  assert.deepEqual(await createModuleContexts(disk)(resolve("/r/modules/workspace"), [], module), {
    lock: "prod",
    lockIn: "../../envs/prod",
    parents: [envs],
    isCalled: true,
  });
});

test("callers of callers are followed, circles are not", async () => {
  const disk = diskOf({
    "/r/.git/HEAD": "",
    "/r/main.tf": call("./a"),
    "/r/.terraform.lock.hcl": "root",
    "/r/a/main.tf": `${call("./b")}${call("../")}`,
    "/r/a/b/main.tf": call(".."),
  });
  const { lock, parents } = await createModuleContexts(disk)(resolve("/r/a/b"), [], module);
  assert.equal(lock, "root");
  assert.equal(parents.length, 2);
});

test("a lock of a folder above that does not call it is another project's", async () => {
  const disk = diskOf({ "/r/.git/HEAD": "", "/r/.terraform.lock.hcl": "root", "/r/main.tf": "", "/r/m/main.tf": "" });
  assert.deepEqual(await createModuleContexts(disk)(resolve("/r/m"), [], module), { parents: [] });
});

test("nothing outside of the repository or the opened folder is looked at", async () => {
  const files = { "/main.tf": call("./r/m"), "/r/main.tf": call("./m"), "/r/m/main.tf": "", "/r/s/x.tf": "" };
  const repository = diskOf({ ...files, "/r/.git/HEAD": "" });
  assert.equal((await createModuleContexts(repository)(resolve("/r/m"), [], module)).parents.length, 1);
  const opened = diskOf(files);
  assert.equal(
    (
      await createModuleContexts(opened)(
        resolve("/r/m"),
        ["/r", "/r/m"].map((root) => resolve(root)),
        module,
      )
    ).parents.length,
    1,
  );
  const alone = diskOf(files);
  assert.deepEqual(await createModuleContexts(alone)(resolve("/r/m"), [], module), { parents: [] });
  for (const { listed } of [repository, opened, alone]) assert.ok(!listed.includes(posix.sep), listed.join());
});

test("many folders cost a bounded look", async () => {
  const files = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [`/r/p${index}/main.tf`, call("../x")]));
  const disk = diskOf({ ...files, "/r/.git/HEAD": "" });
  const context = createModuleContexts(disk);
  for (let index = 0; index < 1000; index++) await context(resolve(`/r/p${index}`), [], module);
  // Each folder itself for what it calls, and at most 200 around it for who calls it.
  assert.ok(disk.listed.length <= 1000 + 202, String(disk.listed.length));
});

test("what Terraform has installed counts for the root module, for modules that it calls, and for installed ones", async () => {
  const listed = (Key: string, Source: string, Dir: string, Version?: string) => ({ Key, Source, Dir, Version });
  const modules = [
    listed("", "", "."),
    listed("net", "registry.terraform.io/a/net/azurerm", ".terraform/modules/net", "1.2.3"),
    listed("net.inner", "./modules/inner", ".terraform/modules/net/modules/inner"),
    listed("net.names", "registry.terraform.io/a/names/azurerm", ".terraform/modules/net.names", "0.4.0"),
    listed("own", "../own", "../own"),
    listed("own.store", "git::https://example.com/store.git//sub", ".terraform/modules/own.store/sub"),
  ];
  const list = (text: string) =>
    diskOf({
      "/r/.git/HEAD": "",
      "/r/app/main.tf": call("../own"),
      "/r/app/.terraform.lock.hcl": "lock",
      "/r/app/.terraform/modules/modules.json": text,
      "/r/app/.terraform/modules/net/main.tf": "",
      "/r/own/main.tf": "",
    });
  const around = async (folder: string, text = JSON.stringify({ Modules: modules })) => {
    const { lock, installed } = await createModuleContexts(list(text))(folder, [], module);
    return [lock, ...(installed ?? []).map(({ call, path, version }) => [call, path, version].join(" "))];
  };
  assert.deepEqual(await around("/r/app"), ["lock", "net ./.terraform/modules/net 1.2.3"]);
  const fromOwn = "store ./../app/.terraform/modules/own.store/sub ";
  assert.deepEqual(await around("/r/own"), ["lock", fromOwn]);
  assert.deepEqual(await around("/r/app/.terraform/modules/net"), ["lock", "names ./../net.names 0.4.0"]);
  for (const broken of ["", "{", "null", "[]", '{"Modules":{}}', '{"Modules":[null,1,"x",{"Key":"net"}]}'])
    assert.deepEqual(await around("/r/app", broken), ["lock"], broken);
});

const required = (version: string, more = ""): string =>
  `terraform {\n  required_providers {\n    azurerm = {\n      source = "hashicorp/azurerm"\n      version = "${version}"\n    }\n  }\n}\n${more}`;

test("the constraints of all that a module calls count, as deep as it goes and through what is installed", async () => {
  const listed = (Key: string, Source: string, Dir: string) => ({ Key, Source, Dir });
  const modules = [
    listed("", "", "."),
    listed("names", "registry.terraform.io/a/names/azurerm", ".terraform/modules/names"),
    listed("names.deep", "git::https://example.com/deep.git", ".terraform/modules/names.deep"),
    listed("a", "./a", "a"),
    listed("a.store", "git::https://example.com/store.git", ".terraform/modules/a.store"),
    listed("gone.far", "git::https://example.com/far.git", ".terraform/modules/gone.far"),
  ];
  const disk = diskOf({
    "/r/.git/HEAD": "",
    "/r/.terraform.lock.hcl": "lock",
    "/r/.terraform/modules/modules.json": JSON.stringify({ Modules: modules }),
    "/r/.terraform/modules/names/main.tf": required(">= 4.2", call("./inner")),
    "/r/.terraform/modules/names/inner/main.tf": required(">= 4.3"),
    "/r/.terraform/modules/names.deep/main.tf": required(">= 4.4"),
    "/r/.terraform/modules/a.store/main.tf": required(">= 4.5"),
    "/r/.terraform/modules/gone.far/main.tf": required(">= 4.6"),
    "/r/main.tf": call("./a"),
    "/r/a/main.tf": `${call("../b")}${call("../")}`,
    "/r/a/versions.tf.json": JSON.stringify({ terraform: { required_providers: { azurerm: { version: ">= 4.7" } } } }),
    "/r/b/main.tf": required(">= 4.8", 'provider "azuread" {\n  version = "~> 3.0"\n}\n'),
    "/r/c/main.tf": required(">= 4.9"),
  });
  const { called = [] } = await createModuleContexts(disk)(resolve("/r"), [], module);
  assert.deepEqual(called.map(({ provider, version, call }) => [provider, version, call].join(" ")).sort(), [
    "azuread ~> 3.0 ",
    "azurerm >= 4.2 names",
    "azurerm >= 4.3 names",
    "azurerm >= 4.4 names",
    "azurerm >= 4.5 ",
    "azurerm >= 4.7 ",
    "azurerm >= 4.8 ",
  ]);
});

test("the nearest folder in which a version manager's file chooses Terraform or OpenTofu decides", async () => {
  const chosenIn = async (files: Record<string, string>, folder: string) => {
    const disk = diskOf({ "/r/.git/HEAD": "", "/r/m/main.tf": "", ...files });
    return (await createModuleContexts(disk)(resolve(folder), [], module)).toolVersions;
  };
  const above = { "/r/.terraform-version": "1.5.7\n", "/.opentofu-version": "1.8.0" };
  const terraform = [{ program: "Terraform", version: "1.5.7", file: ".terraform-version" }];
  assert.deepEqual(await chosenIn(above, "/r/m"), terraform);
  const tools = { ...above, "/r/m/.tool-versions": "nodejs 22.1.0\nopentofu 1.8.1 v1.7.0 # both\n" };
  assert.deepEqual(
    (await chosenIn(tools, "/r/m"))?.map(({ program, version }) => `${program} ${version}`),
    ["OpenTofu 1.8.1", "OpenTofu 1.7.0"],
  );
  for (const open of ["latest", "latest:^1.5", "min-required", "1.5"])
    assert.equal(await chosenIn({ ...above, "/r/m/.terraform-version": open }, "/r/m"), undefined, open);
  assert.equal(await chosenIn({}, "/r/m"), undefined);
});

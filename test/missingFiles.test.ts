/** Which files a module reads, and what the server does when one of them is not there, or comes later. */
import assert from "node:assert/strict";
import { test } from "node:test";
import { createService } from "../server/src/createService";
import { isSurelyMissing, missingIn } from "../server/src/hosts/files/missingIn";
import type { StampedData } from "../server/src/lsp/runtime";
import { createMissingFiles } from "../server/src/lsp/session/missingFiles";
import { diskOf, plain } from "./cli/diskOf";
import { catalog, serviceWith, uriOf } from "./harness/service";

const read = (argument: string) =>
  serviceWith({ "main.tf": `locals {\n  text = ${argument}\n}\n` }).filesRead(uriOf("").slice(0, -1));

test("files are named by paths from the folder of the module", () => {
  assert.deepEqual(read('file("a.txt")'), ["a.txt"]);
  assert.deepEqual(read('join("", [file("./b/../a.txt")])'), []);
  assert.deepEqual(read('join("", [file("./../../a.txt")])'), ["../../a.txt"]);
  assert.deepEqual(read(`filemd5("\${path.module}//b/./a.txt")`), ["b/a.txt"]);
  assert.deepEqual(read(`file("\${path.root}/a")`), ["a"]);
  const open = `\${path.module}/\${var.b}`;
  for (const other of ["/etc/passwd", "~/a", "C:/a", "..", "../..", open, ""])
    assert.deepEqual(read(`file("${other}")`), [], other);
});

test("a file is missing only where its folder is looked into", async () => {
  const disk = diskOf({ "/r/main.tf": "", "/r/b/there.txt": "" });
  const isMissing = (path: string, folder = "/r") => isSurelyMissing({ disk, path: folder }, path);
  assert.equal(await isMissing("a.txt"), true);
  assert.equal(await isMissing("b/a.txt"), true);
  assert.equal(await isMissing("b/there.txt"), false);
  assert.equal(await isMissing("a.txt", "/elsewhere"), false);
  assert.equal(await isMissing("../a.txt", "/r/b"), true);
  assert.equal(await isMissing("../main.tf", "/r/b"), false);
  assert.equal(await isMissing("../../a.txt", "/r/b"), false);
  const closed = { disk: { ...disk, leftOut: new Set(["/r/b"]) }, path: "/r" };
  assert.equal(await isSurelyMissing(closed, "b/a.txt"), false);
});

test("the folders of local modules are read, also if modules or tests call them", () => {
  const service = serviceWith({
    "main.tf":
      'module "a" {\n  source = "./x//y/"\n}\nmodule "b" {\n  source = "../z"\n}\nmodule "c" {\n  source = "a/b/c"\n}\n',
    "main.tftest.hcl": 'run "a" {\n  module {\n    source = "./tests/../setup"\n  }\n}\n',
  });
  assert.deepEqual(service.filesRead(uriOf("").slice(0, -1)), ["./x/y/", "../z/", "./setup/"]);
});

test("a module that is called reads where Terraform is started, which is said where it is called", () => {
  const root = 'terraform {\n  backend "azurerm" {}\n}\nmodule "net" {\n  source = "./net"\n}\n';
  const net = `module "rules" {
  source = "./rules"
}
locals {
  open = file(var.path)
  path = "cloud-init.yaml"
}
output "started" {
  value = [file(local.path), try(file("never.txt"), ""), file("\${path.module}/own.txt")]
}
resource "terraform_data" "init" {
  provisioner "local-exec" {
    command = file("\${path.root}/scripts/init.sh")
  }
}
variable "path" {
  default = "open.txt"
}
`;
  const rules = 'output "deep" {\n  value = filebase64("./rules.json")\n}\n';
  const service = serviceWith({ "main.tf": root, "net/main.tf": net, "net/rules/main.tf": rules });
  const folder = uriOf("").slice(0, -1);
  const files = ["cloud-init.yaml", "scripts/init.sh", "rules.json"];
  assert.deepEqual(service.filesRead(folder), [...files, "./net/"]);
  service.setFolder(folder, { parents: [], missing: files });
  const found = () => service.diagnose(uriOf("main.tf")).filter(({ rule }) => rule === "missing-file");
  assert.deepEqual(
    found().map(({ message }) => /reads (\S+) here/.exec(message)?.[1]),
    files,
  );
  assert.deepEqual(
    found().flatMap(({ related }) => related?.map(({ uri }) => uri)),
    [uriOf("net/main.tf"), uriOf("net/main.tf"), uriOf("net/rules/main.tf")],
  );
  service.setFolder(folder, { parents: [], missing: [] });
  assert.deepEqual(found(), []);
  // Where nothing says that Terraform is started here, it may be started above.
  service.open(uriOf("main.tf"), 'module "net" {\n  source = "./net"\n}\n');
  service.setFolder(folder, { parents: [], missing: files });
  assert.deepEqual(found(), []);
});

test("so is the folder that a test takes its mocks from", () => {
  const mock = 'mock_provider "azurerm" {\n  source = "./tests/mocsk"\n}\n';
  const service = serviceWith({ "main.tf": "", "main.tftest.hcl": mock });
  assert.deepEqual(service.filesRead(uriOf("").slice(0, -1)), ["./tests/mocsk/"]);
  service.setFolder(uriOf("").slice(0, -1), { parents: [], missing: ["./tests/mocsk/"], neighbours: [] });
  const [finding] = service.diagnose(uriOf("main.tftest.hcl"));
  assert.equal(finding?.message, "There is no folder ./tests/mocsk. Correct the path, or make it.");
});

test("what a run of a test calls is looked for as well", () => {
  const run = 'run "a" {\n  module {\n    source = "./netwrok"\n  }\n}\n';
  const service = serviceWith({ "main.tf": "", "main.tftest.hcl": run });
  const diagnose = () => service.diagnose(uriOf("main.tftest.hcl")).map(({ message }) => message);
  assert.deepEqual(diagnose(), []);
  service.setFolder(uriOf("").slice(0, -1), { parents: [], missing: ["./netwrok/"], neighbours: ["./network/"] });
  assert.deepEqual(diagnose(), ["There is no folder ./netwrok. Did you mean ./network?"]);
  // Files that are only open are a module too.
  service.open(uriOf("netwrok/main.tf"), "locals {}\n");
  assert.deepEqual(diagnose(), []);
});

test("tests further down may be run from a folder above, where their paths begin", () => {
  const run = 'run "a" {\n  module {\n    source = "./examples/usage"\n  }\n}\n';
  for (const files of [
    ["tests/unit/a.tftest.hcl"],
    ["tests/unit/a.tftest.hcl", "tests/unit/main.tf"],
    ["all/a.tftest.hcl"],
  ]) {
    const service = serviceWith(Object.fromEntries(files.map((name) => [name, name.endsWith(".tf") ? "" : run])));
    const test = uriOf(files[0]!);
    service.setFolder(test.slice(0, test.lastIndexOf("/")), { parents: [], missing: ["./examples/usage/"] });
    assert.deepEqual(service.diagnose(test), [], files.join());
  }
});

test("a folder is missing only where what is beside it can be seen", async () => {
  const files = [
    "/r/root/main.tf",
    "/r/root/net/main.tf",
    "/r/shared/dns/main.tf",
    "/r/link",
    "/r/root/notes",
    "/r/root/a.zip",
  ];
  const disk = diskOf(Object.fromEntries(files.map((file) => [file, ""])));
  const look = async (path: string, leftOut: readonly string[] = []) =>
    missingIn({ disk: { ...disk, leftOut: new Set(leftOut) }, path: "/r/root" }, [path]);
  const nothing = { missing: [], neighbours: [] };
  const missing = (path: string, ...neighbours: string[]) => ({ missing: [path], neighbours });
  assert.deepEqual(await look("./nte/"), missing("./nte/", "./net/"));
  assert.deepEqual(await look("../shared/Dns/"), missing("../shared/Dns/", "../shared/dns/"));
  assert.deepEqual(await look("../other/x/"), missing("../other/x/"));
  assert.deepEqual(await look("./net/main.tf/"), missing("./net/main.tf/"));
  assert.deepEqual(await look("./a.zip/"), missing("./a.zip/", "./net/"));
  // What is there, what may be a folder all the same, what other programs make, and what is not looked into.
  for (const path of ["./net/", "../shared/", "./notes/", "../link/x/", "./.cache/x/", "../../x/"])
    assert.deepEqual(await look(path), nothing, path);
  assert.deepEqual(await look("../other/", ["/r"]), nothing);
});

test("what is missing is looked for again until it is there", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const service = createService(catalog);
  service.open(uriOf("main.tf"), 'locals {\n  text = file("a.txt")\n}\n');
  const folder = uriOf("").slice(0, -1);
  let there = false;
  const runtime = {
    service,
    missingFiles: async (_: string, paths: readonly string[]) => ({ missing: there ? [] : paths, neighbours: [] }),
  };
  const told: (readonly string[])[] = [];
  const files = createMissingFiles(
    runtime,
    () => ({ roots: [], maxFileSize: 1, log: () => {} }),
    (at) => told.push(files.of(at).missing),
  );
  await files.look(folder);
  there = true;
  context.mock.timers.tick(5000);
  await Promise.resolve();
  await Promise.resolve();
  assert.deepEqual(told, [["a.txt"], []]);
  context.mock.timers.tick(60_000);
  assert.equal(told.length, 2);
});

const files = `locals {
  config = jsondecode(file("\${path.module}/config.json"))
}
output "region" {
  value = local.config.region
}
`;

test("what files of data hold is known: their attributes are offered, and what is read of them is followed when they change", () => {
  const service = serviceWith({ "main.tf": files });
  const folder = uriOf("").slice(0, -1);
  const found = () => service.diagnose(uriOf("main.tf")).map(({ message }) => message);
  const labels = () =>
    service
      .complete(uriOf("main.tf"), files.indexOf("config.region") + "config.".length)
      .items.map(({ label }) => label);
  assert.deepEqual(found(), []);
  service.setFolder(folder, { parents: [], contents: new Map([["config.json", '{"reg": "westeurope", "tags": {}}']]) });
  assert.deepEqual(found(), ["This value has no attribute region. It has reg and tags."]);
  assert.deepEqual(labels().slice(0, 2), ["reg", "tags"]);
  service.setFolder(folder, { parents: [], contents: new Map([["config.json", '{"region": "westeurope"}']]) });
  assert.deepEqual(found(), []);
  assert.equal(labels()[0], "region");
});

test("a module that is called reads its own files, and none where Terraform is started elsewhere", () => {
  const at = (path: string) => files.replace(`\${path.module}/config.json`, path);
  const contents = new Map([["config.json", "{}"]]);
  const rules = (text: string) => {
    const service = serviceWith({ "main.tf": text });
    service.setFolder(uriOf("").slice(0, -1), { parents: [], contents });
    return service.diagnose(uriOf("main.tf")).map(({ rule }) => rule);
  };
  assert.deepEqual(rules(files), ["wrong-index"]);
  assert.deepEqual(rules(at("config.json")), []);
  assert.deepEqual(rules(`terraform {\n  backend "azurerm" {}\n}\n${at("config.json")}`), ["wrong-index"]);
});

test("files of data and templates are read that are short and that the disk gives", async () => {
  const disk = diskOf({
    "/r/main.tf": "",
    "/r/a.json": "{}",
    "/r/b/c.yaml": "a: 1",
    "/r/long.csv": "a".repeat(100_001),
    "/r/a.zip": "",
    "/r/a.tftpl": "%{ if a }%{ endif }",
  });
  const asked = ["a.json", "a.zip", "a.tftpl", "b/c.yaml", "long.csv", "d.json"];
  const found = await missingIn({ disk, path: "/r" }, asked);
  const contents = new Map([
    ["a.json", "{}"],
    ["a.tftpl", "%{ if a }%{ endif }"],
    ["b/c.yaml", "a: 1"],
  ]);
  assert.deepEqual(found, { missing: ["d.json"], neighbours: [], contents });
  assert.deepEqual(disk.readFiles.includes("/r/a.zip"), false);
});

test("a file of data is read again only where its stamp is another one, or none", async () => {
  const texts = { "/r/main.tf": "", "/r/a.json": "{}", "/r/long.csv": "a".repeat(100_001) };
  const stamps = new Map([
    ["/r/a.json", "1"],
    ["/r/long.csv", "1"],
  ]);
  const disk = diskOf(texts);
  const known: StampedData = new Map();
  const look = async (paths = ["a.json", "long.csv"]) => {
    disk.readFiles.length = 0;
    const located = { disk: { ...disk, stampOf: async (file: string) => stamps.get(plain(file)) }, path: "/r" };
    const { contents } = await missingIn(located, paths, known);
    return [[...(contents ?? [])], [...disk.readFiles]];
  };
  const told = [["a.json", "{}"]];
  assert.deepEqual(await look(), [told, ["/r/a.json", "/r/long.csv"]]);
  assert.deepEqual(await look(), [told, []]);
  stamps.set("/r/a.json", "2");
  assert.deepEqual(await look(), [told, ["/r/a.json"]]);
  stamps.delete("/r/a.json");
  assert.deepEqual(await look(), [told, ["/r/a.json"]]);
  assert.deepEqual(await look(), [told, ["/r/a.json"]]);
  assert.deepEqual(await look(["a.json"]), [told, ["/r/a.json"]]);
  assert.deepEqual([...known], []);
});

test("what files of data hold is looked at again as long as a module reads them", async (context) => {
  context.mock.timers.enable({ apis: ["setTimeout"] });
  const service = serviceWith({ "main.tf": files });
  const folder = uriOf("").slice(0, -1);
  let text = "{}";
  const contents = () => new Map([["config.json", text]]);
  const runtime = { service, missingFiles: async () => ({ missing: [], neighbours: [], contents: contents() }) };
  const told: unknown[] = [];
  const looking = createMissingFiles(
    runtime,
    () => ({ roots: [], maxFileSize: 1, log: () => {} }),
    (at) => told.push(looking.of(at).contents?.get("config.json")),
  );
  await looking.look(folder);
  for (const next of ["{}", '{"a": 1}', '{"a": 1}']) {
    text = next;
    context.mock.timers.tick(5000);
    await Promise.resolve();
    await Promise.resolve();
  }
  assert.deepEqual(told, ["{}", '{"a": 1}']);
  looking.forget(folder);
});

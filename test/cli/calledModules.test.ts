/** What modules call is open with them and stays open for the next that calls it, which is all that is open then. */
import assert from "node:assert/strict";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import { createService } from "../../server/src/createService";
import { Run } from "../../server/src/hosts/cli/run";
import { catalog } from "../harness/service";
import { project } from "./run";

const modules = 40;

/** Each of them, and the one that it calls: a circle of more than are followed counts no further. */
const together = 2;

const nameOf = (at: number): string => `m${String(at).padStart(2, "0")}/main.tf`;

/** Modules each of which calls the next, the last the first, and beside them one that is called by one more. */
function opened(context: TestContext) {
  const files: Record<string, string> = {
    "x/main.tf": 'module "y" {\n  source = "../y"\n}\n',
    "y/main.tf": 'output "o" {\n  value = 1\n}\n',
  };
  for (let at = 0; at < modules; at++) {
    const next = `../m${String((at + 1) % modules).padStart(2, "0")}`;
    files[nameOf(at)] = `module "next" {\n  source = "${next}"\n}\noutput "o" {\n  value = module.next.o\n}\n`;
  }
  const folder = project(context, files);
  const service = createService(catalog);
  const uris = Object.keys(files).map((name) => pathToFileURL(join(folder, name)).href);
  let count = 0;
  const counting: typeof service = {
    ...service,
    open(uri, text) {
      count++;
      service.open(uri, text);
    },
  };
  const silent = { unreadable: assert.fail, module() {}, file() {}, isClosed: false };
  return {
    run: new Run([folder], counting, silent, 1_000_000),
    opens: () => count,
    openNow: () => uris.filter((uri) => service.text(uri) !== undefined).map((uri) => uri.split("/").slice(-2)[0]!),
  };
}

test("modules in a circle that is longer than calls are followed are each opened for themselves, and for the one that calls them", async (context) => {
  const { run, opens, openNow } = opened(context);
  const seen: string[] = [];
  for await (const [file] of run.modules()) {
    const module = file!.path.split(/[\\/]/).at(-2)!;
    seen.push(module);
    assert.equal(openNow().length, module === "x" ? 2 : module === "y" ? 1 : together, module);
    assert.ok(openNow().includes(module));
  }
  assert.equal(seen.length, modules + 2);
  assert.ok(opens() <= 3 * seen.length, `${opens()} times a file was opened`);
  assert.deepEqual(openNow(), []);
});

test("modules that are kept are read once, and count for nothing that does not call them", async (context) => {
  const others = 30;
  const files: Record<string, string> = {
    "a/main.tf": 'module "x" {\n  source = "../x"\n}\n',
    "x/main.tf":
      'terraform {\n  backend "local" {}\n}\nvariable "v" {\n  sensitive = true\n}\noutput "o" {\n  value = var.v\n}\n',
  };
  // Each calls two far from itself, so that the next needs others.
  for (let at = 0; at < others; at++) {
    const call = (name: string, to: number) => `module "${name}" {\n  source = "../m${to % others}"\n}\n`;
    files[`m${at}/main.tf`] = `${call("one", 7 * at + 3)}${call("other", 11 * at + 5)}output "o" {\n  value = 1\n}\n`;
  }
  const folder = project(context, files);
  const look = async (kept: number) => {
    const service = createService(catalog);
    let opens = 0;
    const open = (uri: string, text: string) => {
      opens++;
      service.open(uri, text);
    };
    const silent = { unreadable: assert.fail, module() {}, file() {}, isClosed: false };
    const found: string[] = [];
    for await (const module of new Run([folder], { ...service, open }, silent, 1_000_000, kept).modules())
      for (const file of module)
        found.push(...(await file.findings()).map(({ rule, span }) => `${file.path}:${span.start} ${rule}`));
    return { opens, found };
  };
  const kept = await look(100_000);
  const alone = await look(0);
  assert.equal(kept.opens, Object.keys(files).length);
  assert.ok(
    kept.found.some((one) => one.endsWith("sensitive-output")),
    kept.found.join("\n"),
  );
  assert.deepEqual(kept.found, alone.found);
});

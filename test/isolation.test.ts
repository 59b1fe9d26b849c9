/** A part of ours that fails costs its own answer and no other, is named where people look, and is asked again once something has changed. */
import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { createService } from "../server/src/createService";
import { refactorings } from "../server/src/features/refactoring/refactorings";
import { check } from "../server/src/hosts/cli/check/check";
import { doctor } from "../server/src/hosts/cli/doctor";
import { createOutput } from "../server/src/hosts/cli/output";
import { prettyReport } from "../server/src/hosts/cli/report/prettyReport";
import { input, memo, weakMemo } from "../server/src/memo/memo";
import { memoMap } from "../server/src/memo/memoMap";
import { doctorRequest } from "../server/src/protocol/index";
import type { ReportSection } from "../server/src/redact/report";
import type { Rule } from "../server/src/rules/rule";
import { undeclaredReference } from "../server/src/rules/undeclaredReference";
import { unknownArgument } from "../server/src/rules/unknownArgument";
import { valueNotAllowed } from "../server/src/rules/valueNotAllowed";
import { wrongType } from "../server/src/rules/wrongType";
import { catalog, serviceWith, uriOf } from "./harness/service";
import { folder } from "./lsp/connectEditor";
import { start } from "./lsp/startOnDisk";
import { connected } from "./mcp/connected";

const text = `resource "azurerm_storage_account" "a" {
  name                     = "storage"
  location                 = "westeurope"
  resource_group_name      = azurerm_resource_group.none.name
  account_tier             = "Nope"
  account_replication_type = "Nope"
  nam                      = "storage"
}

resource "azurerm_storage_account" "b" {
  name                     = "storages"
  location                 = "westeurope"
  resource_group_name      = "group"
  account_tier             = "Nope"
  account_replication_type = "LRS"
}
`;

/** Makes a rule fail for arguments of that name, and for others be as it is. */
function failingFor(context: TestContext, rule: Rule, name: string, message = "Out of cheese"): void {
  const { bodyItem: entry } = rule;
  context.mock.method(
    rule as Required<Rule>,
    "bodyItem",
    (...[node, report]: Parameters<NonNullable<Rule["bodyItem"]>>) => {
      entry?.(node, report);
      if (node.item.name === name) throw new RangeError(message);
    },
  );
}

/** A service that notes what fails. */
function noting(files: Readonly<Record<string, string>>) {
  const service = serviceWith(files);
  const failures: string[] = [];
  service.onFailure((part, error) => failures.push(`${part}: ${(error as Error).message}`));
  return { service, failures };
}

const saidOf = (service: ReturnType<typeof serviceWith>, name: string) =>
  service.diagnose(uriOf(name)).map(({ rule, span }) => `${rule} ${span.start}`);

test("a rule that fails costs what it says of that node alone, and is named", (context) => {
  const before = saidOf(serviceWith({ "main.tf": text }), "main.tf");
  const tiers = [...text.matchAll(/account_tier += /g)].map(({ index, 0: start }) => index + start.length);
  const lost = tiers.map((at) => `value-not-allowed ${at}`);
  assert.ok(before.length > 3 && lost.every((one) => before.includes(one)), before.join("\n"));
  failingFor(context, valueNotAllowed, "account_tier");
  const { service, failures } = noting({ "main.tf": text });
  assert.deepEqual(
    saidOf(service, "main.tf"),
    before.filter((one) => !lost.includes(one)),
  );
  assert.deepEqual(failures, Array(2).fill("rule value-not-allowed: Out of cheese"));
});

test("as long as nobody is told, a failure is one of the whole question", (context) => {
  failingFor(context, valueNotAllowed, "account_tier");
  assert.throws(() => serviceWith({ "main.tf": text }).diagnose(uriOf("main.tf")), /Out of cheese/);
});

test("a rule that fails in tests, in values and in override files costs no other's findings", (context) => {
  const files = {
    "main.tf": `variable "a" {\n  type = number\n}\n\n${text}`,
    "values.tfvars": 'a = "text"\nb = 1\n',
    "tests/a.tftest.hcl": 'run "a" {\n  command = "plans"\n  nothing = 1\n}\n',
    "main_override.tf": 'resource "azurerm_storage_account" "a" {\n  account_tier = "Nopes"\n  nam = 1\n}\n',
  };
  const all = serviceWith(files);
  const before = Object.keys(files).map((name) => saidOf(all, name));
  failingFor(context, wrongType, "a");
  failingFor(context, unknownArgument, "nothing");
  failingFor(context, unknownArgument, "nam");
  const { service, failures } = noting(files);
  const now = Object.keys(files).map((name) => saidOf(service, name));
  const left = (rules: readonly string[], some: readonly string[] = []) =>
    some.filter((one) => !rules.some((rule) => one.startsWith(`${rule} `)));
  const fails = ["wrong-type", "unknown-argument"];
  assert.deepEqual(
    now.map((some) => left(fails, some)),
    before.map((some) => left(fails, some)),
  );
  assert.ok(now[1]?.some((one) => one.startsWith("undeclared-variable ")));
  assert.deepEqual(
    new Set(failures),
    new Set(["rule wrong-type: Out of cheese", "rule unknown-argument: Out of cheese"]),
  );
});

test("what is missing because of another block is there once that has changed", (context) => {
  const { reference } = undeclaredReference;
  context.mock.method(
    undeclaredReference as Required<Rule>,
    "reference",
    (...[node, report]: Parameters<NonNullable<Rule["reference"]>>) => {
      reference?.(node, report);
      if (node.block.scope.module.declarations.has("local.poison")) throw new Error("It has eaten the poison.");
    },
  );
  const files = { "main.tf": text, "locals.tf": "locals {\n  poison = 1\n}\n" };
  const { service } = noting(files);
  const isSaid = () => service.diagnose(uriOf("main.tf")).some(({ rule }) => rule === "undeclared-reference");
  assert.equal(isSaid(), false);
  service.change(uriOf("locals.tf"), { span: { start: 11, end: 17 }, text: "potion" });
  assert.equal(isSaid(), true);
  service.change(uriOf("locals.tf"), { span: { start: 11, end: 17 }, text: "poison" });
  assert.equal(isSaid(), false);
});

test("a refactoring that fails is not offered, and the others are", (context) => {
  const at = text.indexOf('"westeurope"') + 3;
  const span = { start: at, end: at };
  const before = serviceWith({ "main.tf": text }).refactorings(uriOf("main.tf"), span);
  const [first, ...others] = before;
  assert.ok(first && others.length > 0);
  context.mock.method(refactorings.find(({ id }) => id === first.id)!, "offer", () => {
    throw new Error("No.");
  });
  const { service, failures } = noting({ "main.tf": text });
  assert.deepEqual(service.refactorings(uriOf("main.tf"), span), others);
  assert.deepEqual(failures, [`refactoring ${first.id}: No.`]);
});

test("an editor is told the others' findings, the log and the Doctor tell of the rule", async (context) => {
  failingFor(context, valueNotAllowed, "account_tier");
  const { client, log, ask } = await start({ files: { "main.tf": text } });
  const uri = `${folder}/main.tf`;
  const sections = async () => client.sendRequest<readonly ReportSection[]>(doctorRequest, { uri });
  const failures = async () => (await sections()).flatMap(({ facts }) => facts).find(({ name }) => name === "failures");
  await client.sendNotification("textDocument/didOpen", {
    textDocument: { uri, languageId: "terraform", version: 1, text },
  });
  const { items } = await ask<{ items: { code: string }[] }>("diagnostic", { textDocument: { uri } });
  assert.ok(
    items.some(({ code }) => code === "value-not-allowed") && items.some(({ code }) => code === "unknown-argument"),
  );
  assert.match(
    log.join("\n"),
    /The rule value-not-allowed failed: what it would have answered is missing\. RangeError: Out of cheese\n {4}at /,
  );
  assert.equal((await failures())?.value, "rule value-not-allowed (2 times)");
  assert.match((await failures())?.toDo ?? "", /rule value-not-allowed \(2 times\).*Report Issue/);
  for (let version = 2; version < 40; version++) {
    await client.sendNotification("textDocument/didChange", {
      textDocument: { uri, version },
      contentChanges: [{ range: { start: { line: 1, character: 30 }, end: { line: 1, character: 30 } }, text: "x" }],
    });
    await ask("diagnostic", { textDocument: { uri } });
  }
  const told = log.filter((message) => message.includes("rule value-not-allowed failed"));
  assert.equal(told.length, 10);
  assert.match(told.at(-1)!, /Further failures are only counted/);
  assert.equal((await failures())?.value, "rule value-not-allowed (40 times)");
});

/** A folder on disk with that text. */
function onDisk(context: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
  context.after(() => rmSync(path, { recursive: true, force: true }));
  writeFileSync(join(path, "main.tf"), text);
  return path;
}

test("the command line reports what is found, names the rule, and is no good result", async (context) => {
  failingFor(context, valueNotAllowed, "account_tier");
  const path = onDisk(context);
  const [shown, told]: [string[], string[]] = [[], []];
  const output = { ...createOutput(process.stdout), write: (one: string) => void shown.push(one), end: async () => {} };
  const complain = (message: string) => void told.push(message);
  const reporting = { report: prettyReport(path, false), output, complain, maxFileSize: 1_000_000 };
  assert.equal(await check([path], createService(catalog), reporting), 2);
  assert.deepEqual(told, ["The rule value-not-allowed failed, so what it would have found is missing: Out of cheese."]);
  assert.match(shown.join(""), /main\.tf:6:30 warning value-not-allowed/);
  shown.length = 0;
  const given = {
    service: createService(catalog),
    catalog,
    cache: path,
    version: "1.0.0",
    output,
    maxFileSize: 1_000_000,
    complain,
  };
  assert.equal(await doctor([path], given), 0);
  assert.match(shown.join(""), /^- failures: rule value-not-allowed \(2 times\)$/m);
});

test("a client of the Model Context Protocol is told what is missing", async (context) => {
  failingFor(context, valueNotAllowed, "account_tier");
  const { call } = await connected([onDisk(context)]);
  const { data, isError } = await call("check", {});
  assert.equal(isError, false);
  assert.ok(data.findings.length > 1);
  assert.deepEqual(data.unread, [
    "The rule value-not-allowed failed, so what it would have found is missing: Out of cheese.",
  ]);
});

test("who goes on without the result of a computation that failed is computed again once it has one", () => {
  const [isFailing, other] = [input(true), input(0)];
  let runs = 0;
  const failing = memo(() => {
    other.get();
    if (isFailing.get()) throw new Error("It fails.");
    return "result";
  });
  const map = memoMap(() => new Map([["a", failing()]]), Object.is);
  const attempts = [() => failing(), () => map.get("a"), () => map.all().get("a")].map((ask) =>
    memo(() => {
      runs++;
      try {
        return ask();
      } catch {
        return "none";
      }
    }),
  );
  const all = () => attempts.map((attempt) => attempt());
  assert.deepEqual([all(), all(), runs], [Array(3).fill("none"), Array(3).fill("none"), 3]);
  isFailing.set(false);
  assert.deepEqual(all(), Array(3).fill("result"));
  isFailing.set(true);
  assert.deepEqual(all(), Array(3).fill("none"));
  // It means the same as before it failed, which is not what they have seen.
  isFailing.set(false);
  assert.deepEqual(all(), Array(3).fill("result"));
  const before = runs;
  other.set(1);
  assert.deepEqual([all(), runs], [Array(3).fill("result"), before]);
});

test("what is computed once for an object may fail, and is tried again", () => {
  let count = 0;
  const once = weakMemo((_: object) => {
    count++;
    if (count === 1) throw new Error("It fails.");
    return count;
  });
  const key = {};
  assert.throws(() => once(key), /It fails/);
  assert.deepEqual([once(key), once(key)], [2, 2]);
});

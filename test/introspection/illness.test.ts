/** A provider that misbehaves costs the question that it misbehaves at, and nothing else; what is no provider is said so in a sentence. */
import assert from "node:assert/strict";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import type { TypeSchema } from "../../server/src/catalog/schema";
import { startProvider } from "../../server/src/hosts/provider/startProvider";
import { learn } from "../../server/src/introspection/learn";
import { ProviderGone } from "../../server/src/introspection/provider";
import { connectionTo } from "../provider/connection";
import type { DescribedBody, DescribedType, Illness, ProviderDescription } from "../provider/description";
import { cannotStart } from "../provider/install";
import { differences } from "./differences";
import { asDescribed, installed, learnDescribed, limits } from "./learnDescribed";

const options = { skip: cannotStart };
const impatient = { toStart: 5000, toAnswer: 5000 };

const attributes: DescribedBody = {
  name: { type: "string", required: true, forceNew: true, length: [3, 24] },
  sku: { type: "string", optional: true, values: ["Basic", "Standard"], default: "Standard", forceNew: true },
  bad: { type: "string", optional: true, values: ["one", "two"], default: "one", forceNew: true },
  size: { type: "int", optional: true, ranges: [[1, 100]] },
};
const well: DescribedType = { kind: "resource", name: "test_well", importable: true, attributes };

function described(more: Partial<ProviderDescription> = {}): ProviderDescription {
  return { protocol: 5, dialect: "sdk", types: [well], ...more };
}

/** That starting it is refused in these words. */
async function refused(binary: string, words: RegExp, patience = impatient): Promise<void> {
  await assert.rejects(startProvider(binary, patience), (error) => {
    assert.ok(error instanceof ProviderGone, String(error));
    assert.match(error.message, words);
    assert.match(error.message, /^[A-Z].*\.$/);
    assert.ok(error.message.length < 300, error.message);
    return true;
  });
}

function program(context: TestContext, text: string, mode = 0o755): string {
  const folder = mkdtempSync(join(tmpdir(), "program-"));
  context.after(() => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, "terraform-provider-none");
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

test("what is no provider at all", options, async (context) => {
  await refused(program(context, "just a text", 0o644), /^It cannot be started: its file may not be run \(EACCES\)\.$/);
  await refused(join(tmpdir(), "there", "is", "nothing"), /^It cannot be started: it is not there, .*\(ENOENT\)\.$/);
  await refused(program(context, "#!/nowhere/sh\n"), /^It cannot be started: .* what runs it is not \(ENOENT\)\.$/);
  await refused(tmpdir(), /^It cannot be started: /);
  await refused(program(context, "#!/bin/sh\nexit 0\n"), /ended before it said/);
  await refused(
    program(context, "#!/bin/sh\necho my secret is hunter2\nexec sleep 60\n"),
    /^It is not a provider: it did not/,
  );
  const silent = program(context, "#!/bin/sh\nexec sleep 60\n");
  await refused(silent, /^It did not start within 0\.5 seconds\.$/, { toStart: 500, toAnswer: 500 });
  await refused(
    program(context, "#!/bin/sh\nwhile :; do printf aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa; done\n"),
    /^It is not a provider/,
  );
});

test("what it prints is in no message", options, async (context) => {
  for (const line of [
    "1|hunter2 <b>|tcp|hunter2|grpc",
    "hunter2|5|unix|/tmp/x|grpc",
    "1|5|tcp|hunter2|grpc",
    "1|5|unix|/x|hunter2",
  ]) {
    const binary = program(context, `#!/bin/sh\necho '${line}'\nexec sleep 60\n`);
    await assert.rejects(startProvider(binary, limits), ({ message }: Error) => !message.includes("hunter2"), line);
  }
});

test("providers that start otherwise than those that we know", options, async (context) => {
  const saying = (line: string) => program(context, `#!/bin/sh\necho '${line}'\nexec sleep 60\n`);
  await refused(saying("1|4|unix|/tmp/x|grpc|"), /^It speaks version 4 of the plugin protocol; 5 and 6 are known\.$/);
  await refused(saying("1|5|unix|/tmp/x|netrpc|"), /^It speaks a protocol from before Terraform 0\.12\.$/);
  await refused(saying("1|5|tcp|10.0.0.1:443|grpc|"), /^It listens elsewhere than on this machine\.$/);
  await refused(saying("1|5|tcp|127.0.0.1.example.com:443|grpc|"), /^It listens elsewhere/);
  await refused(saying("1|5|unix|relative/path|grpc|"), /^It listens elsewhere/);
  await refused(saying("panic: no such thing"), /^It is not a provider/);
});

test("a provider that says that it listens where nothing does", options, async (context) => {
  const binary = program(context, "#!/bin/sh\necho '1|5|unix|/tmp/nothing-listens-here|grpc|'\nexec sleep 60\n");
  await assert.rejects(
    learn(() => startProvider(binary, limits)),
    (error) => error instanceof ProviderGone && /does not listen where it says\.$/.test(error.message),
  );
});

test("one whose own helpers outlive it", options, async (context) => {
  await refused(program(context, "#!/bin/sh\nsleep 60 &\nexit 0\n"), /ended before it said/, limits);
});

/** That a type of this description is learned as it is described. */
function isLearned(types: readonly TypeSchema[], { attributes: wanted, ...described }: DescribedType): void {
  const type = types.find(({ kind, name }) => kind === described.kind && name === described.name);
  assert.ok(type, `${described.name} is missing`);
  const { attributes: found, ...facts } = asDescribed(type);
  assert.deepEqual(facts, described);
  assert.deepEqual(differences(wanted, found), []);
}

for (const to of ["plan", "validate", "import"] as const) {
  test(`one that answers nothing when it is asked to ${to} with one argument`, async () => {
    const illness: Illness = { to, does: "dies", ...(to !== "import" && { with: "bad" }) };
    const sick: DescribedType = { ...well, name: "test_sick", illness };
    const { types, lost } = await learn(async () => connectionTo(described({ types: [sick, well] })));
    assert.ok(lost > 0, "no question was lost");
    isLearned(types, well);
    const { attributes: found, importable } = asDescribed(types.find(({ name }) => name === "test_sick")!);
    assert.equal(importable, true);
    assert.deepEqual(
      differences(attributes, found).filter((line) => to === "import" || !line.startsWith("bad ")),
      [],
    );
  });
}

for (const [does, words] of [
  ["dies", /^It ended before it answered /],
  ["hangs", /^It did not answer within 1\.5 seconds\.$/],
  ["answers rubbish", /^It gave an answer that cannot be read\.$/],
  ["answers another's message", /^It gave an answer that cannot be read\.$/],
] as const) {
  test(`a process that ${does} in a plan`, options, async (context) => {
    const sick: DescribedType = { ...well, name: "test_sick", illness: { to: "plan", does } };
    const provider = await startProvider(installed(context, described({ types: [sick] })), {
      toStart: limits.toStart,
      toAnswer: does === "hangs" ? 1500 : limits.toAnswer,
    });
    context.after(() => provider.stop());
    const config = new Map(Object.keys(attributes).map((name) => [name, null]));
    await assert.rejects(provider.plan("test_sick", null, config, config), (error) => {
      assert.ok(error instanceof ProviderGone, String(error));
      assert.match(error.message, words);
      return true;
    });
  });
}

test("a type without arguments, and names that mean something elsewhere", async () => {
  const names = ["constructor", "toString", "for", "if", "null", "true", "resource"];
  const odd: DescribedType = {
    kind: "resource",
    name: "__proto__",
    importable: true,
    attributes: Object.fromEntries(names.map((name) => [name, { type: "string", optional: true, values: ["a", "b"] }])),
  };
  const empty: DescribedType = { kind: "data", name: "test_empty", attributes: {} };
  const { types } = await learn(async () => connectionTo(described({ types: [odd, empty] })));
  const found = new Map(types.map((type) => [`${type.kind} ${type.name}`, asDescribed(type)]));
  assert.deepEqual(found.get("data test_empty"), empty);
  assert.deepEqual(Object.keys(found.get("resource __proto__")?.attributes ?? {}), names);
  assert.deepEqual(differences(odd.attributes, found.get("resource __proto__")!.attributes), []);
});

test("a schema of 40 MB", options, async (context) => {
  const padded = described({ padding: 40 });
  const { types, lost } = await learnDescribed(context, padded, { only: (_, name) => name === "test_well" });
  assert.equal(lost, 0);
  isLearned(types, well);
});

test("a provider without anything", async () => {
  const { types } = await learn(async () => connectionTo(described({ types: [] })));
  assert.deepEqual(types.map(asDescribed), [{ kind: "provider", name: "", attributes: {} }]);
});

test("one that has started before is started again when it once does not", async () => {
  const sick: DescribedType = { ...well, name: "test_sick", illness: { to: "plan", does: "dies", with: "bad" } };
  let starts = 0;
  const { types, lost } = await learn(
    async () => {
      if (++starts % 3 === 0) throw new ProviderGone("It did not start.");
      return connectionTo(described({ types: [sick, well] }));
    },
    { processes: 1 },
  );
  assert.ok(lost > 0 && starts > 3, `${lost} questions were lost, ${starts} starts`);
  isLearned(types, well);
});

// Packages that are no providers, or that nobody trusts. What providers answer the tests of the introspection ask.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { learnPackage } from "../../server/src/hosts/installed/learnPackage";
import { packageHash } from "../../server/src/hosts/installed/packageHash";
import { isolationVariable } from "../../server/src/hosts/provider/isolation";
import { project } from "../cli/run";

// What they do is looked at from outside.
process.env[isolationVariable] = "none";

const noScripts = process.platform === "win32" && "Windows starts no scripts.";

/** A package whose program is a script. */
function packageOf(context: TestContext, script: string, mode = 0o755) {
  const home = project(context, { "cache/.keep": "" });
  const folder = join(home, "package");
  const binary = join(folder, "terraform-provider-thing");
  mkdirSync(folder);
  writeFileSync(binary, script.replace("RAN", join(home, "ran")), { mode });
  const installed = { host: "example.com", namespace: "team", type: "thing", version: "1.2.3", folder, binary };
  return { installed, cache: join(home, "cache"), home };
}

test("what is not trusted is not run", { skip: noScripts }, async (context) => {
  const { home, ...request } = packageOf(context, '#!/bin/sh\ntouch "RAN"\n');
  const hash = await packageHash(request.installed.folder);
  const outcome = await learnPackage({ ...request, trusted: ["h1:other", "zh:other"] }, () => {});
  assert.deepEqual(outcome, { kind: "untrusted", hash });
  assert.ok(!existsSync(join(home, "ran")));
  await learnPackage({ ...request, trusted: [hash] }, () => {});
  assert.ok(existsSync(join(home, "ran")));
});

for (const [what, script, reason] of [
  ["a script", "#!/bin/sh\necho hello\n", "It is not a provider: it did not say where it listens."],
  [
    "one that prints secrets",
    "#!/bin/sh\necho '1|secret|x|y|z'\n",
    "It is not a provider: it did not say where it listens.",
  ],
  ["one that ends", "#!/bin/sh\nexit 1\n", "It is not a provider: it ended before it said where it listens."],
  [
    "one of another protocol",
    "#!/bin/sh\necho '1|7|unix|/a|grpc|'\n",
    "It speaks version 7 of the plugin protocol; 5 and 6 are known.",
  ],
  [
    "one that listens elsewhere",
    "#!/bin/sh\necho '1|5|tcp|192.0.2.1:1|grpc|'\n",
    "It listens elsewhere than on this machine.",
  ],
] as const) {
  test(`${what} is told in a sentence, and nothing is kept`, { skip: noScripts }, async (context) => {
    const request = packageOf(context, script);
    const outcome = await learnPackage({ ...request, trusted: "any" }, () => {});
    assert.deepEqual(outcome, {
      kind: "failed",
      reason: `thing 1.2.3 could not be learned from ${request.installed.binary}. ${reason}`,
    });
    assert.deepEqual(readdirSync(request.cache), [".keep"]);
  });
}

test("what cannot be run or read is told", { skip: noScripts }, async (context) => {
  const request = packageOf(context, "text", 0o644);
  const outcome = await learnPackage({ ...request, trusted: "any" }, () => {});
  assert.ok(
    outcome.kind === "failed" && /It cannot be started: .*EACCES/.test(outcome.reason),
    JSON.stringify(outcome),
  );
  const none = { ...request.installed, folder: join(request.installed.folder, "none") };
  const gone = await learnPackage({ ...request, installed: none, trusted: "any" }, () => {});
  assert.ok(gone.kind === "failed" && /could not be learned from .*ENOENT/.test(gone.reason), JSON.stringify(gone));
});

test("a package with anything but files is refused at once, and nothing of it is run", {
  skip: noScripts,
}, async (context) => {
  const ran = '#!/bin/sh\ntouch "RAN"\n';
  for (const [what, make] of [
    ["a link", (path: string) => symlinkSync("/etc/hostname", path)],
    ["a link", (path: string) => symlinkSync("/", path)],
    ["a pipe", (path: string) => execFileSync("mkfifo", [path])],
  ] as const) {
    const { home, ...request } = packageOf(context, ran);
    make(join(request.installed.folder, "LICENSE"));
    const outcome = await learnPackage({ ...request, trusted: "any" }, () => {});
    const reason = `thing 1.2.3 could not be learned from ${request.installed.folder}: there is ${what} in it, LICENSE.`;
    assert.deepEqual(outcome, { kind: "failed", reason });
    assert.ok(!existsSync(join(home, "ran")));
  }
});

test("a package of more than 2 GB is refused", { skip: noScripts }, async (context) => {
  const { installed, cache } = packageOf(context, "#!/bin/sh\nexit 1\n");
  // Takes no place.
  truncateSync(installed.binary, 2_000_000_001);
  await assert.rejects(packageHash(installed.folder), /^Error: it has more than 2 GB$/);
  assert.deepEqual(readdirSync(cache), [".keep"]);
});

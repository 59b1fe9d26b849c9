// The parts of a release. `npm run release:dry` puts them together, with all that can be made here.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { pathToFileURL } from "node:url";
import manifest from "../../package.json";
import { project } from "../cli/run";
import { readFile } from "../harness/cases";
import { root } from "../harness/service";

const part = (name: string) => import(pathToFileURL(join(root, `scripts/release/${name}.mjs`)).href);

test("a release is the tag of its version, and everything else is refused with one sentence", async () => {
  const { requireTag } = await part("tag");
  assert.doesNotThrow(() => requireTag("v1.2.0", "1.2.0"));
  const refused = (tag: string | undefined, sentence: RegExp) =>
    assert.throws(() => requireTag(tag, "1.2.0"), sentence, String(tag));
  for (const none of [undefined, ""]) refused(none, /^Error: There is no tag\. .*git tag v1\.2\.0/);
  refused("v1.3.0", /^Error: The tag is v1\.3\.0, and package\.json has version 1\.2\.0: /);
  for (const other of ["1.2.0", "v1.2", "v1.2.0-beta", "v1.2.0; rm -rf ~", "main"]) refused(other, /is no release: /);
});

test("previews have odd minor versions", async () => {
  const { isPreRelease } = await part("tag");
  const previews = ["0.1.0", "1.3.2", "2.11.0", "0.2.0", "1.0.1", "3.10.3"].filter(isPreRelease);
  assert.deepEqual(previews, ["0.1.0", "1.3.2", "2.11.0"]);
});

test("the section of a version is what stands under its heading", async () => {
  const { sectionOf, unreleased } = await part("changelog");
  const changelog =
    "# Changelog\n\n## Unreleased\n\n- new\n\n## 1.2.0, 1 May 2027\n\n### Rules\n\n- one\n\n## 1.1.0\n\n## 1.0.0\n\n- first\n";
  assert.equal(sectionOf(changelog, "1.2.0"), "### Rules\n\n- one");
  assert.equal(sectionOf(changelog, "1.0.0"), "- first");
  assert.equal(unreleased(changelog), "- new");
  assert.throws(() => sectionOf(changelog, "1.1.0"), /^Error: CHANGELOG\.md says nothing under "## 1\.1\.0"\.$/);
  for (const version of ["1.2", "2.0.0", "1.2.00"])
    assert.throws(() => sectionOf(changelog, version), /^Error: CHANGELOG\.md has no section for /, version);
  // Whatever is next is told already.
  assert.ok(
    (unreleased(readFile("CHANGELOG.md")) ?? sectionOf(readFile("CHANGELOG.md"), manifest.version)).length > 20,
  );
});

test("links of a package lead to the files of its release, and no other is touched", async () => {
  const { linkedTo, relativeLinks } = await part("links");
  const release = { pages: "P", files: "F" };
  const linked = (text: string) => linkedTo(text, release);
  assert.equal(
    linked("[a](docs/a.md#b) ![c](docs/c.png) [d](./SECURITY.md)"),
    "[a](P/docs/a.md#b) ![c](F/docs/c.png) [d](P/SECURITY.md)",
  );
  for (const same of ["[a](https://example.com/a)", "[a](#b)", "[a](mailto:a@example.com)"])
    assert.equal(linked(same), same);
  for (const page of ["README.md", "CHANGELOG.md"]) {
    const text = linkedTo(readFile(page), {
      pages: "https://example.com/blob/v1",
      files: "https://example.com/raw/v1",
    });
    assert.deepEqual(relativeLinks(text), [], page);
  }
  assert.ok(relativeLinks(readFile("README.md")).length > 10);
});

test("npm gets what runs, and may publish it", async () => {
  const { forNpm } = await part("manifest");
  const packed = forNpm(manifest);
  assert.deepEqual(packed.bin, manifest.bin);
  assert.deepEqual(packed.engines, { node: manifest.engines.node });
  for (const other of ["private", "scripts", "devDependencies", "contributes", "activationEvents", "main"])
    assert.ok(!(other in packed), other);
  // Only a release publishes.
  assert.equal(manifest.private, true);
});

test("checksums are those that sha256sum writes", async (context) => {
  const { checksums } = await part("checksums");
  const folder = project(context, { "a.tgz": "one", "b.vsix": "two" });
  const sum = (text: string) => createHash("sha256").update(text).digest("hex");
  const expected = `${sum("one")}  a.tgz\n${sum("two")}  b.vsix\n`;
  assert.equal(checksums([join(folder, "a.tgz"), join(folder, "b.vsix")]), expected);
});

test("the notes have the changes, the line for workflows, and no link into the repository's folder", async () => {
  const { notes } = await part("pack");
  const text = notes({ name: "n", version: "1.2.0", repository: "owner/name" }, "- [a rule](docs/rules/README.md)");
  assert.match(text, /^- \[a rule\]\(https:\/\/github\.com\/owner\/name\/blob\/v1\.2\.0\/docs\/rules\/README\.md\)\n/);
  assert.match(text, /^- uses: owner\/name@v1\.2\.0$/m);
});

interface Called {
  readonly command: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Publishes with these tokens; what is answered to a program decides what happens. */
async function published(environment: Readonly<Record<string, string>>, answer: (command: string) => string) {
  const { publish } = await part("publish");
  const [calls, said]: [Called[], string[]] = [[], []];
  const run = async (program: string, args: readonly string[], { env }: Pick<Called, "env">) => {
    const command = [program, ...args].join(" ");
    calls.push({ command, env });
    return answer(command);
  };
  const files = { name: "n", version: "0.1.0", vsix: "n.vsix", tarball: "n.tgz" };
  const failure = await publish(files, { environment, run, say: (text: string) => said.push(text) }).catch(
    (error: Error) => error.message,
  );
  return { calls, said, failure };
}

const answers = (command: string) => {
  if (command.startsWith("npm view")) throw new Error("404");
  return command.startsWith("npm config") ? "https://registry.example/\n" : "";
};

test("where a token is not there, one sentence says so and nothing is run", async () => {
  const { calls, said, failure } = await published({}, answers);
  assert.deepEqual(calls, []);
  assert.equal(failure, undefined);
  assert.deepEqual(said, [
    "Not published to the Visual Studio Marketplace: the secret VSCE_PAT is not there.",
    "Not published to Open VSX: the secret OVSX_PAT is not there.",
    "Not published to npm: the secret NPM_TOKEN is not there.",
  ]);
});

test("each place is published to in the preview's channel, and sees no token of another", async () => {
  const tokens = { VSCE_PAT: "t1", OVSX_PAT: "t2", NPM_TOKEN: "t3", GH_TOKEN: "t4" };
  const { calls, said, failure } = await published(tokens, answers);
  assert.equal(failure, undefined);
  assert.equal(said.length, 3);
  assert.deepEqual(
    calls.map(({ command }) => command),
    [
      "npx vsce publish --packagePath n.vsix --skip-duplicate --pre-release",
      "npx --yes ovsx@1.4.0 publish n.vsix --skip-duplicate",
      "npm view n@0.1.0 version",
      "npm config get registry",
      "npm publish n.tgz --provenance --access public --tag next --ignore-scripts",
    ],
  );
  assert.equal(calls.at(-1)?.env["npm_config_//registry.example/:_authToken"], "t3");
  for (const { command, env } of calls) {
    const own = command.includes("vsce") ? "VSCE_PAT" : command.includes("ovsx") ? "OVSX_PAT" : "NPM_TOKEN";
    for (const token of Object.keys(tokens).filter((one) => one !== own))
      assert.ok(token in env && env[token] === undefined, `${command} sees ${token}`);
  }
});

test("what is there already is not published again, and a failure keeps no other place and shows no token", async () => {
  const again = await published({ NPM_TOKEN: "t" }, () => "0.1.0\n");
  assert.deepEqual(
    again.calls.map(({ command }) => command),
    ["npm view n@0.1.0 version"],
  );
  const failed = await published({ VSCE_PAT: "secret1", NPM_TOKEN: "t" }, (command) => {
    if (command.includes("vsce")) throw new Error("401 for secret1");
    return answers(command);
  });
  assert.equal(failed.failure, "Publishing to the Visual Studio Marketplace failed: 401 for …");
  assert.ok(failed.said.includes("Published to npm."));
});

test("a release that is there is not made again, and one that nobody can see is not taken for missing", async () => {
  const { isReleased } = await part("publish");
  const failing = (message: string) => () => Promise.reject(new Error(message));
  assert.equal(await isReleased("v1.2.0", async () => "{}"), true);
  assert.equal(await isReleased("v1.2.0", failing("release not found")), false);
  await assert.rejects(
    isReleased("v1.2.0", failing("HTTP 401")),
    /^Error: Nobody can tell whether v1\.2\.0 was released already: /,
  );
});

/** A project that is ready for its release but for what is changed, and a `gh` that knows these releases; runs a step of the script. */
function releaseOf(context: TestContext, changed: Readonly<Record<string, string>>, released: readonly string[] = []) {
  const own = { name: "n", version: "1.2.0", repository: "owner/name" };
  const folder = project(context, {
    "package.json": JSON.stringify(own),
    "package-lock.json": JSON.stringify(own),
    "CHANGELOG.md": "# Changelog\n\n## 1.2.0\n\n- one\n",
    ...changed,
    "bin/gh": `#!/bin/sh\necho "$@" >> gh.txt\ncase "$1 $2 $3" in\n${released
      .map((tag) => `"release view ${tag}") exit 0;;\n`)
      .join("")}"release view "*) echo "release not found" >&2; exit 1;;\nesac\n`,
  });
  chmodSync(join(folder, "bin/gh"), 0o755);
  return (step: string, env: Readonly<Record<string, string>>) => {
    const options = {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: `${join(folder, "bin")}:${process.env.PATH}`, ...env },
    } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, "scripts/release.mjs"), step], options);
    const calls = existsSync(join(folder, "gh.txt")) ? readFileSync(join(folder, "gh.txt"), "utf8") : "";
    const output = existsSync(join(folder, "output")) ? readFileSync(join(folder, "output"), "utf8") : "";
    return { said: `${status} ${stdout}${stderr}`, calls, output };
  };
}

const skip = process.platform === "win32" && "What stands in for GitHub's program is a script of a shell.";
const tagged = { TAG: "v1.2.0", GITHUB_OUTPUT: "output" };

test("a step of the workflow refuses with one line what is not ready", { skip }, (context) => {
  const refused = (changed: Readonly<Record<string, string>>, env: Readonly<Record<string, string>>, line: RegExp) => {
    for (const step of ["check", "pack", "publish"]) {
      const { said, calls } = releaseOf(context, changed)(step, env);
      assert.match(said, line);
      assert.match(said, /^1 [^\n]+\n$/);
      assert.equal(calls, "");
    }
  };
  refused({}, {}, /^1 There is no tag\. /);
  refused({}, { TAG: "v9.0.0", GITHUB_ACTIONS: "true" }, /^1 ::error::The tag is v9\.0\.0, /);
  refused({ "package.json": '{ "version": "1.2.0" }' }, tagged, /^1 Nobody has said where the project lives: /);
  refused({ "CHANGELOG.md": "## Unreleased\n\n- one\n" }, tagged, /^1 CHANGELOG\.md has no section for 1\.2\.0: /);
  refused({ "package-lock.json": '{ "version": "1.1.0" }' }, tagged, /^1 package-lock\.json has version 1\.1\.0, /);
  assert.match(releaseOf(context, {})("everything", tagged).said, /^1 Say what to do: /);
});

test("what is ready is released, and the second time nothing is done", { skip }, (context) => {
  const first = releaseOf(context, {})("check", tagged);
  assert.deepEqual([first.said, first.output], ["0 v1.2.0 is released.\n", "go=true\n"]);
  const preview = { "package.json": '{ "version": "1.3.0" }', "package-lock.json": '{ "version": "1.3.0" }' };
  const changelog = { ...preview, "CHANGELOG.md": "## 1.3.0\n\n- one\n" };
  const inWorkflow = { TAG: "v1.3.0", GITHUB_REPOSITORY: "owner/name" };
  assert.equal(releaseOf(context, changelog)("check", inWorkflow).said, "0 v1.3.0 is released as a preview.\n");
  const second = releaseOf(context, {}, ["v1.2.0"])("check", tagged);
  assert.deepEqual([second.said, second.output], ["0 v1.2.0 was released already: nothing is done.\n", "go=false\n"]);
});

test("without tokens the release has its files on GitHub, and says where it is not", { skip }, (context) => {
  const { said, calls } = releaseOf(context, {})("publish", tagged);
  assert.equal(said.match(/^(?:0 )?Not published to .* is not there\.$/gm)?.length, 3);
  assert.match(said, /^0 [\s\S]*\nv1\.2\.0 is released\.\n$/);
  const files = ["SHA256SUMS", "n-1.2.0.vsix", "n-1.2.0.tgz", "n-1.2.0.cdx.json"];
  const paths = files.map((file) => `.vscode-test/release/${file}`).join(" ");
  const notes = "--notes-file .vscode-test/release/notes.md";
  assert.equal(calls, `release create v1.2.0 --verify-tag --title v1.2.0 ${notes} ${paths}\n`);
});

test("the packages are those of one version", () => {
  const lock = JSON.parse(readFileSync(join(root, "package-lock.json"), "utf8")) as { readonly version: string };
  assert.equal(lock.version, manifest.version);
});

// The command line as it runs on Windows, where paths are others, files go by several names, and may be in use.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { project, ranOf } from "../cli/run";
import { pinned } from "../harness/service";
import { onWindows } from "./onWindows";
import { simulated } from "./simulated";

const missing = 'output "a" {\n  value = var.missing\n}\n';
const files = { "Work/main.tf": missing, "Work/Net (1)/ä.tf": missing };

/** Run in C:\Work, as whoever typed it in lower case is there. */
const run = (drive: string, args: readonly string[], env = {}) => ranOf(onWindows(drive, "c:\\work", "cli", args, env));

simulated(
  "findings have paths of Windows for people, and those that Git and GitHub know for these",
  async (context) => {
    const drive = project(context, files);
    const out = async (format: string, ...paths: string[]) =>
      (await run(drive, ["check", "--format", format, ...paths])).out;
    assert.match(await out("pretty"), /^main\.tf:2:11 .*\n[\s\S]*\nNet \(1\)\\ä\.tf:2:11 /);
    assert.match(await out("github"), /^::error file=main\.tf,.*\n::error file=Net \(1\)\/ä\.tf,/);
    assert.deepEqual((await out("json")).match(/(?<="file":")[^"]*/g), ["main.tf", "Net (1)/ä.tf"]);
    const addresses = (sarif: string) => sarif.match(/(?<="artifactLocation":\{"uri":")[^"]*/g);
    assert.deepEqual(addresses(await out("sarif")), ["main.tf", "Net%20(1)/%C3%A4.tf"]);
    assert.deepEqual(addresses(await out("sarif", "C:\\Work\\Net (1)")), ["Net%20(1)/%C3%A4.tf"]);
    assert.deepEqual(addresses(await out("sarif", "\\\\server\\share\\Work\\Net (1)")), [
      "file://server/share/Work/Net%20(1)/%C3%A4.tf",
    ]);
  },
);

simulated("a file is checked by whatever name it is found", async (context) => {
  const drive = project(context, { ...files, "Work/Program.ts": 'import { App } from "cdktf";\nnew App().synth();\n' });
  // As macOS may have it: the letter and its dots apart.
  renameSync(join(drive, "Work/Net (1)/ä.tf"), join(drive, "Work/Net (1)/ä.tf".normalize("NFD")));
  const asked = ["MAIN.TF", "C:\\WORK\\Net (1)\\Ä.tf", "./Net (1)/ä.TF", "program.TS"];
  for (const name of asked) assert.match((await run(drive, ["check", name])).out, /in 1 file\.\n$/, name);
});

simulated("what OneDrive keeps is looked into as anything else", async (context) => {
  const drive = project(context, { "Work/OneDrive - Team/main.tf": missing, "Work/OneDrive.tf": missing });
  assert.match((await run(drive, ["check"])).out, /Found 2 errors in 2 files\./);
});

simulated("a baseline is the same as elsewhere", async (context) => {
  const drive = project(context, files);
  const baseline = ["check", "--baseline", "sub\\..\\known.json"];
  assert.equal((await run(drive, [...baseline, "--write-baseline"])).code, 0);
  const entries = JSON.parse(readFileSync(join(drive, "work/../Work/known.json"), "utf8")) as { file: string }[];
  assert.deepEqual(
    entries.map(({ file }) => file),
    ["Net (1)/ä.tf", "main.tf"],
  );
  assert.equal((await run(drive, baseline)).code, 0);
});

simulated("what Git says has changed is found, however the folder was entered", async (context) => {
  const drive = project(context, files);
  const git = (...args: string[]) =>
    execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@example.com", ...args], { cwd: join(drive, "Work") });
  git("init", "-q");
  git("add", ".");
  git("commit", "-q", "-m", "first");
  writeFileSync(join(drive, "Work/Net (1)/ä.tf"), `\n${missing}`);
  const { out, code } = await run(drive, ["check", "--changed-since", "HEAD"]);
  assert.match(out, /^Net \(1\)\\ä\.tf:3:11 [\s\S]*\nFound 1 error in 1 file\.\n$/);
  assert.equal(code, 1);
});

simulated("versions are looked for in modules that call one, whichever strokes their paths have", async (context) => {
  const group = 'resource "azurerm_resource_group" "x" {\n  name     = "x"\n  location = "westeurope"\n}\n';
  const net = `${group}resource "azurerm_machine_learning_inference_cluster" "x" {}\n`;
  const call = pinned("2.3.0") + 'module "net" {\n  source = "..\\\\Modules\\\\Net"\n}\n';
  const drive = project(context, { "Work/.git/HEAD": "", "Work/Live/main.tf": call, "Work/Modules/Net/main.tf": net });
  const { out } = await run(drive, ["check", "Modules\\Net"]);
  assert.match(out, /azurerm 2\.3\.0/);
});

simulated("a file that is in use for a moment is replaced when it is not", async (context) => {
  const text = `${pinned("~> 4.0")}# ä\n`.replaceAll("\n", "\r\n");
  const drive = project(context, { "Work/main.tf": `\ufeff${text}` });
  const upgrade = (failing: number) => run(drive, ["upgrade", "--to", "5", "--write"], { FAILING: String(failing) });
  assert.match(
    (await upgrade(1000)).errors,
    /^C:\\work\\main\.tf cannot be written, so nothing is: permission denied/i,
  );
  assert.equal(readFileSync(join(drive, "Work/main.tf"), "utf8"), `\ufeff${text}`);
  assert.equal((await upgrade(3)).code, 0);
  assert.equal(readFileSync(join(drive, "Work/main.tf"), "utf8"), `\ufeff${text.replace("~> 4.0", "~> 5.0")}`);
  assert.deepEqual(readdirSync(join(drive, "Work")), ["main.tf"]);
});

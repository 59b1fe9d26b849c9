// Puts a real VS Code, server and workbench, into .vscode-test/: npm's code-server carries both, so that no download
// from anywhere but the npm registry is needed. Installs again only when the version changes. Starts nothing.
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { run } from "../run.mjs";
import { step } from "../step.mjs";

/** VS Code's versions that we run on: the current one, and the oldest that `engines.vscode` admits. */
const editors = {
  "1.139.1": { package: "code-server@4.139.1", node: 24 },
  "1.100.3": { package: "code-server@4.100.3", node: 20, ripgrep: "1.18.0" },
};

/** The newest VS Code that the suite runs in. */
export const newest = "1.139.1";
/** The oldest, which package.json allows. */
export const oldest = "1.100.3";

/** The path of the Node that runs the newest VS Code, and in it our server. */
export function installNewestNode() {
  return installNode(editors[newest].node);
}

/** Where that version's server is, and the Node that runs it. */
export async function installEditor(version) {
  const editor = editors[version];
  const home = resolve(".vscode-test", `vscode-${version}`);
  const node = await installNode(editor.node);
  const server = join(home, "package", "lib", "vscode");
  if (!existsSync(join(home, "installed"))) {
    await step(`Installing VS Code ${version} from npm, once`, () => unpack(editor, home, server, node));
  }
  return { version, node, main: join(server, "out", "server-main.js") };
}

async function unpack(editor, home, server, node) {
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  await run("npm", ["pack", editor.package, "--silent"], { cwd: home });
  const archive = readdirSync(home).find((file) => file.endsWith(".tgz"));
  await run("tar", ["-xzf", archive], { cwd: home });
  rmSync(join(home, archive));

  // Its own install script refuses root and downloads; nothing of what it does is needed here.
  const install = ["install", "--omit=dev", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = { PATH: `${dirname(node)}${delimiter}${process.env.PATH}` };
  await run("npm", install, { cwd: server, env });
  await run("npm", install, { cwd: join(server, "extensions"), env });
  if (editor.ripgrep) await addRipgrep(server, home, editor.ripgrep);
  writeFileSync(join(home, "installed"), `${editor.package}\n`);
}

/** Without it `workspace.findFiles` fails; this version of VS Code would download it in an install script. */
async function addRipgrep(server, home, version) {
  const name = `@vscode/ripgrep-${process.platform}-${process.arch}`;
  await installInto(join(home, "ripgrep"), `${name}@${version}`);
  const file = process.platform === "win32" ? "rg.exe" : "rg";
  const bin = join(server, "node_modules", "@vscode", "ripgrep", "bin");
  mkdirSync(bin, { recursive: true });
  copyFileSync(join(home, "ripgrep", "node_modules", name, "bin", file), join(bin, file));
  chmodSync(join(bin, file), 0o755);
}

/** The path of a Node of that major version: the running one if it fits, else npm's. */
async function installNode(major) {
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const home = resolve(".vscode-test", `node-${major}`);
  const windows = process.platform === "win32";
  const name = `node-${windows ? "win" : process.platform}-${process.arch}`;
  const node = join(home, "node_modules", name, "bin", windows ? "node.exe" : "node");
  if (!existsSync(node)) {
    await step(`Installing Node ${major} from npm, once`, () => installInto(home, `${name}@${major}`));
  }
  return node;
}

async function installInto(folder, spec) {
  const fresh = `${folder}.new`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { recursive: true });
  await run("npm", ["install", "--prefix", fresh, "--no-audit", "--no-fund", "--loglevel=error", spec], { cwd: fresh });
  rmSync(folder, { recursive: true, force: true });
  renameSync(fresh, folder);
}

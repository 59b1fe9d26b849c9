// Starts VS Code's server on a free port of this machine, with settings and extensions of its own, and ends it.
import { spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join, resolve } from "node:path";
import { limit } from "../patience.mjs";
import { run } from "../run.mjs";

/** Quiet and plain: nothing that greets, asks, or talks to a gallery. */
const plain = {
  "workbench.startupEditor": "none",
  "workbench.tips.enabled": false,
  "workbench.welcomePage.walkthroughs.openOnInstall": false,
  "workbench.enableExperiments": false,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "chat.disableAIFeatures": true,
  "chat.commandCenter.enabled": false,
  "extensions.ignoreRecommendations": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "telemetry.telemetryLevel": "off",
  "git.openRepositoryInParentFolders": "never",
  "editor.minimap.enabled": false,
  // What moves is drawn again and again, which takes most of the processor.
  "editor.cursorBlinking": "solid",
  "workbench.reduceMotion": "on",
  // In a browser it would be on, and the demo would be overwritten while it is looked at.
  "files.autoSave": "off",
};

/**
 * Resolves once it answers: its port, and `stop`. `name` keeps its data apart from that of another purpose.
 * `extensions` are packages to be installed, `folders` those of extensions that need no packing, by their ids.
 */
export async function startServer({
  editor,
  name,
  settings = {},
  extensions = [],
  folders: installed = {},
  smokeTest = false,
  restricted = false,
}) {
  const data = resolve(".vscode-test", name);
  rmSync(data, { recursive: true, force: true });
  mkdirSync(join(data, "data", "Machine"), { recursive: true });
  writeFileSync(
    join(data, "data", "Machine", "settings.json"),
    JSON.stringify({ ...plain, ...settings }, undefined, 2),
  );
  const folders = ["--server-data-dir", data, "--extensions-dir", join(data, "extensions")];
  for (const vsix of extensions) {
    await run(editor.node, [editor.main, ...folders, "--accept-server-license-terms", "--install-extension", vsix]);
  }
  for (const [id, folder] of Object.entries(installed)) {
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    mkdirSync(join(data, "extensions"), { recursive: true });
    symlinkSync(resolve(folder), join(data, "extensions", `${id}-${version}`), "junction");
  }
  const port = await freePort();
  const options = ["--without-connection-token", "--host", "127.0.0.1", "--port", `${port}`, ...folders];
  options.push("--accept-server-license-terms", "--telemetry-level", "off");
  if (!restricted) options.push("--disable-workspace-trust");
  if (smokeTest) options.push("--enable-smoke-test-driver");
  // Windows that are tested side by side forget what others have learned.
  const cache = join(data, "cache");
  const own = smokeTest ? { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache } : {};
  const child = spawn(editor.node, [editor.main, ...options], {
    env: { ...process.env, ...own },
    stdio: ["ignore", "pipe", "pipe"],
    // A group of its own, so that the extension hosts it starts end with it.
    detached: process.platform !== "win32",
  });
  let output = "";
  const stop = () => stopGroup(child);
  process.once("exit", stop);
  await new Promise((ready, fail) => {
    const listen = (data) => {
      output = `${output}${data}`.slice(-20_000);
      if (!output.includes("Extension host agent listening on")) return;
      started();
      ready();
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("exit", (code) => fail(new Error(`${output}\nVS Code's server ended with exit code ${code}.`)));
    const started = limit(60_000, (seconds) =>
      fail(new Error(`${output}\nVS Code's server did not start within ${seconds} s.`)),
    );
    child.once("exit", started);
  });
  return { port, stop, output: () => output };
}

function stopGroup(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  try {
    if (process.platform === "win32") spawn("taskkill", ["/pid", `${child.pid}`, "/t", "/f"]);
    else process.kill(-child.pid, "SIGTERM");
  } catch {
    // It has just ended by itself.
  }
}

function freePort() {
  return new Promise((resolvePort, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolvePort(port));
    });
  });
}

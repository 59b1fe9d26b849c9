// What people see of a server that dies, and what they can do.
import { strict as assert } from "node:assert";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { commands, extensions, type Uri } from "vscode";
import type { Api } from "../../../client/src/extension";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { shownWithLinks } from "../screenshot";
import { statusOf } from "../statusOf";
import { withModule } from "../withModule";

const pinned = `terraform {\n  required_providers {\n    azurerm = {\n      source  = "hashicorp/azurerm"\n      version = "4.20.0"\n    }\n  }\n}\n`;

/** As often as a language client puts up with within three minutes. */
const mostRestarts = 4;

export const serverEnds: readonly Test[] = [
  {
    name: "a server that dies comes back; one that keeps dying is said to have ended, and can be restarted",
    run: () =>
      withModule(pinned, async ({ uri }) => {
        await inForce(uri);
        for (let restarts = 0; restarts < mostRestarts; restarts++) {
          const before = await kill();
          await eventually("another server", serverProcess, (now) => now !== undefined && now !== before);
          await inForce(uri);
        }
        await kill();
        await eventually("that none runs", isServing, (serves) => !serves);
        const ended = await shownWithLinks("serverEnded");
        if (ended) {
          assert.match(ended.texts.join("\n"), /The language server has ended\.\s+Show Log/);
          assert.match(ended.texts.join("\n"), /Restart/);
        }
        await commands.executeCommand("azuremlTerraform.restartServer");
        await inForce(uri);
        await commands.executeCommand("notifications.clearAll");
        const again = await shownWithLinks("serverRestarted");
        if (again) assert.match(again.texts.join("\n"), /azurerm 4\.20\.0/);
      }),
  },
];

async function kill(): Promise<number> {
  const id = (await eventually("a server", serverProcess))!;
  process.kill(id, "SIGKILL");
  return id;
}

function inForce(uri: Uri) {
  return eventually(
    "the version",
    () => statusOf(uri).catch(() => undefined),
    (status) => status?.version === "4.20.0",
  );
}

/** Whether the language server runs. */
function isServing(): boolean | undefined {
  return extensions.getExtension<Api>("azureml-terraform.azureml-terraform")?.exports.isServing;
}

/** The process of our server, which is a child of this one; undefined where there is none. */
async function serverProcess(): Promise<number | undefined> {
  for (const line of (await processes()).split("\n")) {
    const [id, parent] = line.trim().split(/\s+/, 2).map(Number);
    if (parent === process.pid && /[\\/]dist[\\/]server\.js\b/.test(line)) return id;
  }
  return undefined;
}

/** A line for each process: its number, that of its parent, and what it was started with. */
async function processes(): Promise<string> {
  const script =
    'Get-CimInstance Win32_Process | ForEach-Object { "$($_.ProcessId) $($_.ParentProcessId) $($_.CommandLine)" }';
  const [program, ...args] =
    process.platform === "win32"
      ? ["powershell", "-NoProfile", "-Command", script]
      : ["ps", "-A", "-o", "pid=,ppid=,args="];
  return (await promisify(execFile)(program!, args)).stdout;
}

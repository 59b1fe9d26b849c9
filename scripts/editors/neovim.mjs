// The language server in a real Neovim: the one that is installed, or Debian's where it may be installed.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { limit } from "../patience.mjs";
import { run } from "../run.mjs";
import { step } from "../step.mjs";

const usual = 2 * 60_000;
const files = {
  "main.tf": `resource "azurerm_machine_learning_compute_cluster" "cpu" {
  location = 
  vm_priority = "lowPriority"
}
`,
  "group.tf": 'resource "azurerm_resource_group" "main" {\n  name     = "rg"\n  location = "westeurope"\n}\n',
};

/** Resolves to whether everything arrived; without a Neovim it says so, and nothing failed. */
export async function testInNeovim() {
  const neovim = await findNeovim();
  if (!neovim) {
    console.log(
      "  Left out: there is no Neovim here, and none can be installed. Install it, or set NVIM_PATH to the program.",
    );
    return true;
  }
  const folder = mkdtempSync(join(tmpdir(), "azureml-terraform-neovim-"));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  try {
    return (await drive(neovim, folder)) === 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function drive(neovim, folder) {
  const args = ["--headless", "-u", "NONE", "-i", "NONE", "-n", "-S", resolve("test/editors/neovim.lua")];
  const env = { ...process.env, FOLDER: folder, NODE: process.execPath, SERVER: resolve("dist/stdio.js") };
  const child = spawn(neovim, args, { cwd: folder, env, stdio: ["ignore", "pipe", "pipe"] });
  const show = (data) => process.stdout.write(String(data).replace(/^(?=.)/gm, "  "));
  child.stdout.on("data", show);
  child.stderr.on("data", show);
  const stop = limit(usual, () => child.kill("SIGKILL"));
  return new Promise((end, fail) => {
    child.on("error", fail);
    child.on("close", (code) => {
      stop();
      end(code);
    });
  });
}

/** The program's path, or undefined. */
async function findNeovim() {
  const named = process.env.NVIM_PATH;
  if (named || (await runs("nvim"))) return named ?? "nvim";
  if (process.platform !== "linux" || process.getuid?.() !== 0) return undefined;
  try {
    await step("Installing Neovim with apt-get, once", async () => {
      const env = { DEBIAN_FRONTEND: "noninteractive" };
      await run("apt-get", ["update"], { env });
      await run("apt-get", ["install", "-y", "--no-install-recommends", "neovim"], { env });
    });
  } catch (error) {
    console.log(`  ${error.message.trim().split("\n").at(-1)}`);
  }
  return (await runs("nvim")) ? "nvim" : undefined;
}

async function runs(program) {
  return run(program, ["--version"]).then(
    () => true,
    () => false,
  );
}

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { catalog } from "../harness/service";
import { findProvider } from "./findProvider";
import { findTerraform } from "./findTerraform";

/** A Terraform with an azurerm, and nothing of what else the person has set for either. */
export interface Terraform {
  /** The provider's version. Where nothing tells it, it is taken for the newest that is known. */
  readonly version: string;
  /** Runs a command in a folder that need not be initialized; gives back what it printed, a line of JSON an event. */
  run(folder: string, args: readonly string[], environment?: Readonly<Record<string, string>>): Promise<string>;
  stop(): void;
}

/** What is installed, or a sentence on what is missing. */
export function openTerraform(): Terraform | string {
  // Elsewhere Go trusts what the system trusts, and no file.
  if (process.platform !== "linux") return "Terraform can be told to trust the simulated Azure on Linux only.";
  const binary = findTerraform();
  if (!binary) return "There is no terraform or tofu on the PATH.";
  const provider = findProvider();
  if (!provider) return "There is no azurerm in a dev_overrides, a mirror or a plugin cache that Terraform is told of.";
  const home = mkdtempSync(join(tmpdir(), "azureml-terraform-"));
  const settings = join(home, "terraform.rc");
  writeFileSync(settings, `disable_checkpoint = true\nprovider_installation {\n${provider.installation}\n}\n`);
  const version = provider.version ?? catalog.provider("azurerm")!.releases[0]!;
  return {
    version,
    async run(folder, args, more = {}) {
      // Whoever signs in to Azure for Terraform must not meet it here.
      const own = Object.entries(process.env).filter(([name]) => !/^(ARM|AZURE|TF)_/.test(name));
      const env = { ...Object.fromEntries(own), TF_CLI_CONFIG_FILE: settings, TF_IN_AUTOMATION: "1", ...more };
      if (!provider.isOverride) await execute(binary, ["init", "-input=false", "-no-color"], folder, env);
      return execute(binary, args, folder, env);
    },
    stop: () => rmSync(home, { recursive: true, force: true }),
  };
}

/** What a program prints, whatever it ends with. */
export function execute(file: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(file, args, { cwd, env, maxBuffer: 1 << 28 }, (error, stdout, stderr) => {
      // Findings make it end with an error as well.
      if (error && stdout === "") reject(new Error(`${file} ${args.join(" ")}\n${stderr || error.message}`));
      else resolve(stdout);
    });
  });
}

import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { commands, Uri } from "vscode";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { say } from "../say";
import { screenshot } from "../screenshot";
import { withModule } from "../withModule";

const tested = `run "is_called_a" {
  command = plan
  assert {
    condition     = var.name == "a"
    error_message = "Wrong name."
  }
}

run "is_called_b" {
  command = plan
  variables {
    name = "b"
  }
  assert {
    condition     = var.name == "a"
    error_message = "It is called \${var.name}."
  }
}
`;

function hasTerraform(): boolean {
  try {
    execFileSync("terraform", ["version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

export const terraformTests: readonly Test[] = [
  {
    name: "tests of Terraform's are run by an installed Terraform, and asked for nothing but the file",
    run: () =>
      withModule(
        tested,
        async ({ uri }) => {
          if (!hasTerraform()) {
            say("Not run, since no Terraform is installed:");
            return;
          }
          // Terraform itself writes down what it was asked; the editor shows the results, which no extension can read.
          const log = Uri.joinPath(uri, "../terraform.log").fsPath;
          Object.assign(process.env, { TF_LOG: "info", TF_LOG_PATH: log });
          try {
            // The tests are found a moment after the file is opened; a run before that runs nothing.
            const said = await eventually(
              "Terraform to run the file",
              async () => {
                await commands.executeCommand("testing.runCurrentFile");
                await new Promise((resolve) => setTimeout(resolve, 500));
                return existsSync(log) ? readFileSync(log, "utf8") : "";
              },
              (text) => text.includes("-filter=tests/names.tftest.hcl"),
              50_000,
            );
            assert.match(said, /"test", "-json"/);
            await new Promise((resolve) => setTimeout(resolve, 2000));
            await screenshot("terraformTest");
          } finally {
            delete process.env.TF_LOG;
            delete process.env.TF_LOG_PATH;
          }
        },
        {
          name: "tests/names.tftest.hcl",
          files: { "main.tf": 'variable "name" {\n  default = "a"\n}\n' },
        },
      ),
  },
];

import { strict as assert } from "node:assert";
import { commands, type Hover, type Location, type LocationLink, languages, type MarkdownString } from "vscode";
import { accept } from "../accept";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

const variables = `variable "environment" {
  type        = string
  description = "Where it runs."

  validation {
    condition     = contains(["dev", "prod"], var.environment)
    error_message = "It is dev or prod."
  }
}

variable "network" {
  type = object({
    name    = string
    private = optional(bool, true)
  })
  default = null
}
`;

const files = { "variables.tf": variables };

export const valuesFiles: readonly Test[] = [
  {
    name: "a tfvars file is completed with the variables of its module",
    run: () =>
      withModule(
        "$0\n",
        async (module) => assert.equal(await accept(module, "net", "network"), 'network = {\n  name = ""\n}\n'),
        {
          name: "terraform.tfvars",
          files,
        },
      ),
  },
  {
    name: "a tfvars file in a folder of its own knows the module above",
    run: () =>
      withModule(
        'environment = "$0"\n',
        async ({ uri, cursor }) => {
          await completionsAt(uri, cursor, "prod");
          const hovers = await commands.executeCommand<Hover[]>("vscode.executeHoverProvider", uri, cursor.with(0, 2));
          const text = hovers.flatMap((one) => one.contents as MarkdownString[]).map(({ value }) => value);
          assert.match(text.join("\n"), /Where it runs\.[\s\S]*Declared in variables\.tf/);
          const found = await commands.executeCommand<(Location | LocationLink)[]>(
            "vscode.executeDefinitionProvider",
            uri,
            cursor.with(0, 2),
          );
          const [target] = found.map((one) => ("uri" in one ? one.uri : one.targetUri).path);
          assert.match(target ?? "nowhere", /variables\.tf$/);
        },
        { name: "env/prod.tfvars", files },
      ),
  },
  ...[
    { name: "terraform.tfvars", text: 'environment = "prd"\nnetwrok = null\n' },
    { name: "terraform.tfvars.json", text: '{ "environment": "prd", "netwrok": null }\n' },
  ].map(({ name, text }) => ({
    name: `names that no variable has, and what a validation refuses, show in ${name}`,
    run: () =>
      withModule(
        text,
        async ({ uri }) => {
          const found = await eventually(
            "the findings",
            async () => languages.getDiagnostics(uri),
            (all) => all.length >= 2,
          );
          const messages = found.map(({ message }) => message).join("\n");
          assert.match(messages, /It is dev or prod\./);
          assert.match(messages, /Did you mean network\?/);
        },
        { name, files },
      ),
  })),
];

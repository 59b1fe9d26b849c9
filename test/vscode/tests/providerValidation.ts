// What an installed provider itself says of the code, in its own words, until the text is another one.
import { strict as assert } from "node:assert";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { commands, DiagnosticSeverity, languages, Position } from "vscode";
import type { ProviderDescription } from "../../provider/description";
import { cannotStart } from "../../provider/install";
import { installIn } from "../../provider/installIn";
import { eventually } from "../eventually";
import type { Test } from "../runTests";
import { withModule } from "../withModule";

const stage: ProviderDescription = {
  protocol: 6,
  dialect: "framework",
  types: [
    {
      kind: "resource",
      name: "stage_pool",
      attributes: {
        name: { type: "string", required: true },
        tier: { type: "string", optional: true, values: ["basic", "standard"] },
      },
    },
  ],
};

const code = `locals {
  tier = "cheap"
}

resource "stage_pool" "blue" {
  name = "blue"
  tier = local.tier
}
`;

const onThisSystem: readonly Test[] = [
  {
    name: "what the installed provider says stands at its place until the text changes",
    patience: 60_000,
    run: () =>
      withModule(code, async ({ editor, uri }) => {
        const program = join(__dirname, "..", "provider", "provider.child.js");
        const address = "example.com/hashicorp/stage";
        await installIn(dirname(uri.fsPath), stage, { address, version: "1.4.0", program });
        try {
          const said = () => languages.getDiagnostics(uri).filter(({ source }) => source === "stage 1.4.0");
          commands.executeCommand("azuremlTerraform.askProviders");
          const [first, ...others] = await eventually(
            "the words of the provider",
            said,
            (all) => all.length > 0,
            30_000,
          );
          assert.equal(others.length, 0);
          assert.match(first!.message, /tier/);
          assert.equal(first!.severity, DiagnosticSeverity.Error);
          assert.equal(editor.document.getText(first!.range), "local.tier");
          await editor.edit((edit) => edit.insert(new Position(0, 0), "# another text\n"));
          await eventually("nothing of another text", said, (all) => all.length === 0);
        } finally {
          rmSync(join(dirname(uri.fsPath), ".terraform"), { recursive: true, force: true });
        }
      }),
  },
];

export const providerValidation: readonly Test[] = cannotStart ? [] : onThisSystem;

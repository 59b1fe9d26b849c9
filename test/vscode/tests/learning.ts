// A provider that is installed and of which nothing is known: learned on a click, it is completed, explained and checked.
import { strict as assert } from "node:assert";
import { rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { commands, DiagnosticSeverity, extensions, type Hover, languages, Position, type Uri } from "vscode";
import type { Api } from "../../../client/src/extension";
import type { ProviderDescription } from "../../provider/description";
import { cannotStart } from "../../provider/install";
import { installIn } from "../../provider/installIn";
import { completionsAt } from "../completionsAt";
import { eventually } from "../eventually";
import { labelOf } from "../labelOf";
import type { Test } from "../runTests";
import { shownWithLinks } from "../screenshot";
import { settle } from "../settle";
import { withModule } from "../withModule";

/** A provider that nobody knows, and code for it. */
export const stage: ProviderDescription = {
  protocol: 6,
  dialect: "framework",
  types: [
    { kind: "provider", name: "stage", attributes: {} },
    {
      kind: "resource",
      name: "stage_pool",
      attributes: {
        name: { type: "string", required: true, forceNew: true },
        tier: { type: "string", optional: true, values: ["basic", "standard", "premium"] },
        capacity: { type: "number", optional: true, ranges: [[1, 64]] },
        rule: {
          type: "list",
          optional: true,
          block: { port: { type: "number", required: true }, source: { type: "string", optional: true } },
        },
      },
    },
  ],
};

export const code = `terraform {
  required_providers {
    stage = {
      source  = "example.com/team/stage"
      version = "1.4.0"
    }
  }
}

resource "stage_pool" "blue" {
  name = "blue"
  tier = "cheap"
  rule {
    port = 443
    sorce = "10.0.0.0/8"
  }
  
}
`;

const line = (text: string) => code.split("\n").findIndex((one) => one.includes(text));
/** What is wrong: hints are about style. */
export const messages = (uri: Uri) =>
  languages.getDiagnostics(uri).flatMap(({ message, severity }) => (severity < DiagnosticSeverity.Hint ? message : []));

const forget = () => commands.executeCommand("azuremlTerraform.forgetLearned");

const onThisSystem: readonly Test[] = [
  {
    name: "a provider that is not known is learned on a click, and then completed, explained and checked",
    // The provider is asked with what other programs leave of the machine.
    patience: 180_000,
    run: () =>
      withModule(code, async ({ uri }) => {
        const program = join(__dirname, "..", "provider", "provider.child.js");
        const place = { address: "example.com/team/stage", version: "1.4.0", program };
        await installIn(dirname(uri.fsPath), stage, place);
        try {
          const api = await extensions.getExtension<Api>("azureml-terraform.azureml-terraform")?.activate();
          const offers = async () => (await api?.learnable())?.learnable ?? [];
          await eventually("the offer", offers, ([first]) => first?.name === "stage");
          await settle();
          assert.deepEqual(messages(uri), []);
          const shown = await shownWithLinks("learnOffer");
          if (shown) assert.match(shown.texts.join("\n"), /Learn stage 1\.4\.0 from the Installed Provider/);
          commands.executeCommand("azuremlTerraform.learnProviders");
          const found = await eventually(
            "the findings",
            () => messages(uri),
            (all) => all.length > 0,
            90_000,
          );
          assert.deepEqual(
            found.sort(),
            [
              "rule has no argument sorce. Did you mean source?",
              'Set tier to "basic", "standard", or "premium", not "cheap".',
            ].sort(),
          );
          assert.deepEqual((await api?.learnable())?.learned, ["stage 1.4.0"]);
          const items = await completionsAt(uri, new Position(line("sorce") + 2, 2), "capacity");
          assert.ok(!items.some((item) => labelOf(item) === "name"));
          const hovers = await commands.executeCommand<Hover[]>(
            "vscode.executeHoverProvider",
            uri,
            new Position(line("tier"), 3),
          );
          const text = hovers.flatMap(({ contents }) =>
            contents.map((one) => (typeof one === "string" ? one : one.value)),
          );
          assert.match(text.join("\n"), /standard/);
          await forget();
          await eventually(
            "no findings",
            () => messages(uri),
            (all) => all.length === 0,
          );
        } finally {
          await forget();
          rmSync(join(dirname(uri.fsPath), ".terraform"), { recursive: true, force: true });
        }
      }),
  },
];

export const learning: readonly Test[] = cannotStart ? [] : onThisSystem;

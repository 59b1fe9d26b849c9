// Pictures of the editor, in the demo as it is.
import { dirname, join } from "node:path";
import { commands, extensions, Position, Range, Selection } from "vscode";
import type { Api } from "../../../../client/src/extension";
import { cannotStart } from "../../../provider/install";
import { installIn } from "../../../provider/installIn";
import { completionsAt } from "../../completionsAt";
import { eventually } from "../../eventually";
import { see } from "../../person";
import type { Test } from "../../runTests";
import { screenshot, screenshots } from "../../screenshot";
import { settle } from "../../settle";
import { lineOf, look, withDemo } from "../../withDemo";
import { withModule } from "../../withModule";
import { code, messages, stage } from "../learning";

/** A provider of one's own, and code for it as somebody writes it. */
const ofLearned: Test = {
  name: "picture: a provider as it is installed",
  // The provider is asked with what other programs leave of the machine.
  patience: 180_000,
  run: () =>
    withModule(
      code,
      async ({ editor, uri }) => {
        const program = join(__dirname, "..", "provider", "provider.child.js");
        await installIn(dirname(uri.fsPath), stage, { address: "example.com/team/stage", version: "1.4.0", program });
        try {
          const api = await extensions.getExtension<Api>("azureml-terraform.azureml-terraform")?.activate();
          const offers = async () => (await api?.learnable())?.learnable ?? [];
          await eventually("the offer", offers, ([first]) => first?.name === "stage");
          await commands.executeCommand("workbench.action.closeSidebar");
          await commands.executeCommand("workbench.action.closeOtherEditors");
          commands.executeCommand("azuremlTerraform.learnProviders");
          await eventually(
            "the findings",
            () => messages(uri),
            (all) => all.length > 0,
            90_000,
          );
          await commands.executeCommand("notifications.clearAll");
          const line = lineOf(editor, "sorce") + 2;
          look(editor, 0, new Position(line, 2));
          await completionsAt(uri, new Position(line, 2), "capacity");
          await commands.executeCommand("editor.action.triggerSuggest");
          await settle();
          await screenshot("learned");
        } finally {
          await commands.executeCommand("azuremlTerraform.forgetLearned");
        }
      },
      { folder: "stages" },
    ),
};

/** What is shown of when things are made: from the resource group to what comes last. */
const ofOrder: Test = {
  name: "picture: the order in which a module is applied",
  run: () =>
    withDemo(async () => {
      await commands.executeCommand("workbench.action.closeSidebar");
      await commands.executeCommand("azuremlTerraform.showOrder");
      await commands.executeCommand("workbench.action.minimizeOtherEditors");
      await settle();
      await settle();
      await screenshots("order");
      await commands.executeCommand("workbench.action.evenEditorWidths");
      await commands.executeCommand("workbench.action.closeActiveEditor");
    }),
};

/** Two deployments of one account, which Azure takes one after the other. */
const deployments = `terraform {
  required_providers {
    azapi = {
      source  = "Azure/azapi"
      version = "~> 2.12"
    }
  }
}

variable "account_id" {
  type        = string
  description = "The id of the Foundry account."
}

resource "azapi_resource" "chat" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "chat"
  parent_id = var.account_id
  body = {
    sku        = { name = "GlobalStandard", capacity = 10 }
    properties = { model = { format = "OpenAI", name = "gpt-4.1", version = "2025-04-14" } }
  }
}

resource "azapi_resource" "embedding" {
  type      = "Microsoft.CognitiveServices/accounts/deployments@2025-06-01"
  name      = "embedding"
  parent_id = var.account_id
  body = {
    sku        = { name = "Standard", capacity = 10 }
    properties = { model = { format = "OpenAI", name = "text-embedding-3-large", version = "1" } }
  }
}
`;

/** What Azure refuses at the apply, and what gives the order. */
const ofOrderFinding: Test = {
  name: "picture: a finding about an order",
  run: () =>
    withModule(
      deployments,
      async ({ editor, uri }) => {
        await commands.executeCommand("workbench.action.closeSidebar");
        await commands.executeCommand("workbench.action.closeOtherEditors");
        await eventually(
          "the finding",
          () => messages(uri),
          (all) => all.some((one) => one.includes("409")),
        );
        const line = lineOf(editor, '"embedding" {');
        look(editor, line - 10, new Position(line, 30));
        // The problem in the editor: the view of problems has those of the demo too, as soon as they are found.
        editor.selection = new Selection(line, 0, line, 0);
        await commands.executeCommand("editor.action.marker.next");
        await settle();
        // Not waited for: it lasts as long as the menu is open.
        commands.executeCommand("editor.action.quickFix");
        await settle();
        await screenshot("orderFinding");
        await commands.executeCommand("hideCodeActionWidget");
        await commands.executeCommand("closeMarkersNavigation");
      },
      { folder: "deployments" },
    ),
};

/** Whether documentation is shown beside lists: VS Code keeps that, and a picture that is taken a second time would turn it off. */
let isDetailed = false;

export const picturesOfEditor: readonly Test[] = [
  ofOrder,
  ofOrderFinding,
  // Before the documentation of what is listed is shown beside it, from then on.
  ...(cannotStart ? [] : [ofLearned]),
  {
    name: "picture: completion with documentation",
    run: () =>
      withDemo(async (editor) => {
        const line = lineOf(editor, "managed_network {");
        await editor.edit((edit) => edit.insert(editor.document.lineAt(line).range.start, "  \n\n"));
        const cursor = editor.document.lineAt(line).range.end;
        look(editor, line - 14, cursor);
        await completionsAt(editor.document.uri, cursor, "public_network_access_enabled");
        await commands.executeCommand("type", { text: "s" });
        await commands.executeCommand("editor.action.triggerSuggest");
        // Without a list nothing is shown beside it.
        await see("service_side_encryption_enabled");
        await settle();
        if (!isDetailed) await commands.executeCommand("toggleSuggestionDetails");
        isDetailed = true;
        await settle();
        await screenshot("completion");
      }),
  },
  {
    name: "picture: hover",
    run: () =>
      withDemo(async (editor) => {
        const line = lineOf(editor, "application_insights_id");
        look(editor, line - 16, editor.document.lineAt(line).range.start.translate(0, 4));
        await settle();
        await commands.executeCommand("editor.action.showHover");
        await settle();
        await screenshot("hover");
      }),
  },
  {
    name: "picture: findings",
    run: () =>
      withDemo(async (editor) => {
        const line = lineOf(editor, "identity {");
        look(editor, line - 16, editor.document.lineAt(line + 1).range.start.translate(0, 14));
        await commands.executeCommand("workbench.actions.view.problems");
        await commands.executeCommand("workbench.action.focusActiveEditorGroup");
        await settle();
        // Not waited for: it lasts as long as the menu is open.
        commands.executeCommand("editor.action.quickFix");
        await settle();
        await screenshots("diagnostics");
        await commands.executeCommand("hideCodeActionWidget");
        await commands.executeCommand("workbench.action.closePanel");
      }),
  },
  {
    name: "picture: a CDKTF program",
    run: () =>
      withDemo(async (editor) => {
        const text = '"AllowOnlyApprovedOutbound"';
        const line = lineOf(editor, text);
        const start = editor.document.positionAt(editor.document.getText().indexOf(text) + 1);
        await editor.edit((edit) => edit.delete(new Range(start, start.translate(0, text.length - 2))));
        look(editor, line - 20, start);
        await completionsAt(editor.document.uri, start, "Disabled");
        await commands.executeCommand("editor.action.triggerSuggest");
        await settle();
        await screenshot("cdktf");
      }, "cdktf/main.ts"),
  },
  {
    name: "picture: a body in Azure's own API",
    run: () =>
      withDemo(async (editor) => {
        const line = lineOf(editor, "mnist-onnx");
        await editor.edit((edit) => edit.insert(editor.document.lineAt(line).range.start, "\n"));
        const cursor = new Position(line, 0);
        look(editor, line - 18, cursor);
        await commands.executeCommand("type", { text: "      r" });
        await completionsAt(editor.document.uri, editor.selection.active, "readinessProbe");
        // Its documentation is beside it since the first of these pictures was made.
        await commands.executeCommand("editor.action.triggerSuggest");
        await settle();
        await screenshot("azapi");
        await commands.executeCommand("workbench.action.files.revert");
      }, "azapi/main.tf"),
  },
  {
    name: "picture: conversion",
    run: () =>
      withDemo(async (editor) => {
        // The identity, and who may do what with it.
        look(editor, 0, new Position(2, 0));
        editor.selection = new Selection(2, 0, lineOf(editor, "azurerm_machine_learning_compute_cluster") - 1, 0);
        await commands.executeCommand("azuremlTerraform.convertToProgram");
        await settle();
        await screenshot("conversion");
        await commands.executeCommand("workbench.action.revertAndCloseActiveEditor");
      }, "compute.tf"),
  },
];

// The page of all commands: where each is and what it needs, as package.json says it, and what it does, as it says here.
import { readFileSync } from "node:fs";

const groups = {
  "Writing and changing code": {
    newFile: "Makes a Terraform file in a folder, and suggests its first blocks.",
    findType:
      "Finds types and arguments by what they are for, in your own words. Enter writes one at the cursor. The book beside it opens the documentation.",
    convertToProgram:
      "Converts the selection, or the whole file, to a CDKTF program in TypeScript, and shows it beside the editor.",
    convertToTerraform:
      "Converts the selection in a program, or the whole program, to Terraform, and shows it beside the editor.",
    pasteAsTerraform:
      "Writes the JSON in the clipboard (an ARM template, a resource, what `az rest` prints) as resources.",
    useApiVersion:
      "Says what each API version changes in the azapi resource at the cursor. Shows a diff, and then writes the version that you choose.",
    convertToAzapi:
      "Converts azurerm's resources in the file, the folder or all folders below it to azapi resources that send the same to Azure, and changes all references. You see a diff first. What cannot be converted exactly stays, and Problems says why.",
    convertToAzurerm:
      "Converts azapi's resources to azurerm's, with removed and import blocks. It converts only those that would become the same azapi resources again.",
    addRoleAssignments:
      "Writes the role assignments that identities still need on what their resources use, for the selection or else for the file. Terraform makes each before the resource that needs it.",
    showApplierRole:
      "Shows the custom role that an account needs to apply the module of the open file, with the operations of its resources.",
    showOrder:
      "Shows the order in which the module of the open file is applied and destroyed, as a picture and as lists, with the findings about it.",
    checkUpgrade:
      "Lists what a newer major version of azurerm changes, and makes the changes that have only one solution.",
  },
  "Versions and providers": {
    showVersion: "Says which version is in force and why, opens what decides it, or pins it.",
    learnProviders: "Asks the installed providers about their types and arguments, unless these are known exactly.",
    forgetLearned: "Forgets what was learned about providers.",
    showPlan:
      "Shows what an apply of the open file's module would add, change, replace and destroy, as marks beside the code and as a tree. It updates after each pause in typing.",
    showPlanAgainst:
      "Shows the same plan, but begins with a state that you choose: what `terraform state pull` writes for a state that is kept elsewhere, or what `terraform show -json` writes for a state or a plan.",
    showLivePlan:
      "Shows the same plan, but begins with what is in Azure now instead of the state. It reads each resource of the state, with the account that you are signed in with. Choose it again to read them again.",
    hidePlan: "Hides the plan.",
    showPlannedChange:
      "Shows a resource of the plan before and after, side by side. In the view of the plan, on each resource that changes.",
    askProviders: "Shows what the installed providers themselves say about the module of the open file.",
  },
  "Live workspaces": {
    signIn: "Signs in to Azure with an account of VS Code.",
    findWorkspace: "Searches all workspaces that you can see, and shows the one you choose in the tree.",
    filterSubscriptions: "Chooses the subscriptions that the tree shows.",
    arrangeView: "Shows only problems, or everything. Sorts lists, and groups workspaces.",
    refresh: "Reads the tree, or a part of it, again.",
    importWorkspace:
      "Writes workspaces into code, with import blocks that plan to no changes. You see a preview first.",
    importResource:
      "Imports only a compute, a datastore, an outbound rule or a companion; or an endpoint, an account and the like with what is below it.",
    importFromAzure:
      "Imports a resource group, one resource of any type, or what a query of Azure Resource Graph finds, with what is in it. You choose from what was found, and see a preview first.",
    applyImport: "Writes what the preview of an import shows.",
    discardImport: "Closes the preview, and writes nothing.",
    copyImportBlock: "Copies only the import block of a resource.",
    compareWithLive: "Shows where code and Azure differ, with fixes that take the live value.",
    compareFolder:
      "Shows in a view what differs between the open folders and Azure, what is missing in Azure, and what is there without code.",
    takeLive: "Writes the live value into the code.",
    takeAllLive: "Writes all live values that can be written, as one edit.",
    importUnmanaged: "Imports what is in Azure without code. You choose the file, and see a preview first.",
    revealInCode: "Goes from a workspace to the code that declares it.",
    openInStudio: "Opens Azure ML studio in your browser.",
    openInPortal: "Opens the Azure portal in your browser.",
    copyId: "Copies the resource id.",
    showProperties: "Shows what Azure returns for a resource, as JSON that cannot be changed.",
    loadMore: "Reads the next page of a long list.",
    retry: "Reads again what could not be read.",
  },
  "When something does not work": {
    doctor: "Says what is in force and why, and what to do about everything that is wrong.",
    copyReport: "Copies the Doctor's report, for an issue.",
    showLog: "Opens the log. It has no secrets and no text of your files.",
    reportIssue: "Opens the form for an issue, with the versions filled in. You see it before it is sent.",
    restartServer: "Stops the language server and starts it again.",
  },
};

const places = {
  "view/title": "title of the view",
  "view/item/context": "tree",
  "editor/context": "context menu",
  "editor/title": "title of the editor",
};

/** The text of docs/commands.md. */
export function commandPage() {
  const { contributes } = JSON.parse(readFileSync("package.json", "utf8"));
  const strings = JSON.parse(readFileSync("package.nls.json", "utf8"));
  const left = new Map(contributes.commands.map((one) => [one.command, one]));
  const rowOf = ([name, summary]) => {
    const id = `azuremlTerraform.${name}`;
    const known = left.get(id);
    if (!known) throw new Error(`scripts/generate/commandPage.mjs has ${id}, which is not a command.`);
    left.delete(id);
    const title = strings[known.title.slice(1, -1)];
    const { menus } = contributes;
    return `| *Azure ML: ${title}* | ${summary} | ${placesOf(id, menus)} | ${needsOf(known, menus.commandPalette)} |`;
  };
  const tables = Object.entries(groups).map(
    ([heading, commands]) =>
      `## ${heading}\n\n| command | what it does | where | needs |\n|---|---|---|---|\n${Object.entries(commands).map(rowOf).join("\n")}`,
  );
  if (left.size > 0) throw new Error(`Say in scripts/generate/commandPage.mjs what ${[...left.keys()].join(", ")} do.`);
  return `# Commands

In the Command Palette (\`F1\`), all of them begin with *Azure ML*. This page is generated from \`package.json\`. You can choose a key for each in
*Preferences: Open Keyboard Shortcuts*.

${tables.join("\n\n")}

The programs \`azureml-terraform\` and \`azureml-terraform-ls\` have their own pages: [Command line and CI](ci.md), [Other editors](editors.md),
[Agents](agents.md).
`;
}

function placesOf(id, menus) {
  const isHidden = (menus.commandPalette ?? []).some(({ command, when }) => command === id && when === "false");
  const shown = Object.entries(places).filter(([menu]) => (menus[menu] ?? []).some(({ command }) => command === id));
  return [...(isHidden ? [] : ["palette"]), ...shown.map(([, place]) => place)].join(", ") || "where it is needed";
}

function needsOf({ command, enablement = "" }, palette) {
  const when = palette.find((one) => one.command === command)?.when ?? "";
  return [
    ...(when.includes("azuremlTerraform.isLive") ? ["a live workspace in the view"] : []),
    ...(when.includes("workspaceFolderCount") && !enablement.includes("isWorkspaceTrusted") ? ["a folder"] : []),
    ...(enablement.includes("isWorkspaceTrusted") ? ["a folder that you trust"] : []),
    ...(enablement.includes("!isWeb") ? ["not in a browser"] : []),
  ].join(", ");
}

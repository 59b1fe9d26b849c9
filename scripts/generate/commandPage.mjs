// The page of all commands: where each is and what it needs, as package.json says it, and what it does, as it says here.
import { readFileSync } from "node:fs";

const groups = {
  "Writing and changing code": {
    newFile: "Makes a Terraform file in a folder, and offers its first blocks.",
    findType:
      "Finds types and arguments by what they are for, in your own words. Enter writes one at the cursor, its book opens the documentation.",
    convertToProgram: "Shows what is selected, or the whole file, as a CDKTF program in TypeScript, beside the editor.",
    convertToTerraform: "Shows what is selected of a program, or all of it, as Terraform, beside the editor.",
    pasteAsTerraform:
      "Writes the JSON in the clipboard (an ARM template, a resource, what `az rest` prints) as resources.",
    useApiVersion:
      "Says what each API version changes in the azapi resource at the cursor, and writes one after a diff.",
    convertToAzapi:
      "Turns azurerm's resources in the file, the folder or all folders below it into azapi's that send the same to Azure, and changes what refers to them. You see a diff first. What cannot be converted exactly stays, and Problems says why.",
    convertToAzurerm:
      "The way back: turns azapi's resources into azurerm's, with removed and import blocks, where converting these again gives the same azapi resources.",
    addRoleAssignments:
      "Writes the role assignments that identities lack on what their resources use, for what is selected or else for the file. Each comes before the resource that needs it.",
    showApplierRole:
      "Shows the custom role that an account needs to apply the module of the open file, with the operations of its resources.",
    showOrder:
      "Shows in which order the module of the open file is applied and destroyed, as a picture and as lists, with what is found about it.",
    checkUpgrade:
      "Lists what a newer major version of azurerm changes, and makes the changes that have only one solution.",
  },
  "Versions and providers": {
    showVersion: "Says which version is in force and why, opens what decides it, or pins it.",
    learnProviders: "Asks the installed providers about their types and arguments, unless these are known exactly.",
    forgetLearned: "Forgets what was learned of providers.",
    showPlan:
      "Shows what an apply of the open file's module would add, change, replace and destroy, as marks beside the code and as a tree, and again after each pause in typing.",
    showLivePlan:
      "The same plan, but from what is in Azure now and not from what the state says. It reads each resource of the state, with the account that you are signed in with. Choose it again to read them again.",
    hidePlan: "Hides it again.",
    askProviders: "Shows what the installed providers themselves say of the module of the open file.",
  },
  "Live workspaces": {
    signIn: "Signs in to Azure with an account of VS Code.",
    findWorkspace: "Searches all workspaces that you can see, and shows the one you choose in the tree.",
    filterSubscriptions: "Chooses the subscriptions that the tree shows.",
    arrangeView: "Shows problems only, or everything; sorts lists, and groups workspaces.",
    refresh: "Reads the tree, or a part of it, again.",
    importWorkspace:
      "Writes workspaces into code, with import blocks that plan to no changes. You see a preview first.",
    importResource:
      "The same for a compute, a datastore, an outbound rule or a companion alone, and for an endpoint, an account and the like with what is below it.",
    importFromAzure:
      "Writes a resource group, one resource of any type, or what a query of Azure Resource Graph finds into code, with what is in it. You choose from what was found, and see a preview first.",
    applyImport: "Writes what the preview of an import shows.",
    discardImport: "Closes the preview, and writes nothing.",
    copyImportBlock: "Copies the import block of a resource alone.",
    compareWithLive: "Shows where code and Azure differ, with fixes that take the live value.",
    compareFolder:
      "Shows all that differs between the open folders and Azure, is missing there, or is there without code, in a view of its own.",
    takeLive: "Takes the live value of what differs.",
    takeAllLive: "Takes all live values that can be written, as one edit.",
    importUnmanaged: "Imports what is in Azure without code. You choose the file, and see a preview first.",
    revealInCode: "Goes from a workspace to the code that declares it.",
    openInStudio: "Opens Azure ML studio in your browser.",
    openInPortal: "Opens the Azure portal in your browser.",
    copyId: "Copies the resource id.",
    showProperties: "Shows what Azure answers about it, as JSON that cannot be changed.",
    loadMore: "Reads the next page of a long list.",
    retry: "Reads again what could not be read.",
  },
  "When something does not work": {
    doctor: "Says what is in force and why, and what to do about everything that is wrong.",
    copyReport: "Copies what the Doctor says, for an issue.",
    showLog: "Opens the log. It has no secrets and no text of your files.",
    reportIssue: "Opens the form for an issue, with the versions filled in. You see it before it is sent.",
    restartServer: "Ends the language server and starts it anew.",
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

All of them in the Command Palette (\`F1\`) begin with *Azure ML*. This page is generated from \`package.json\`. A key for any of them is chosen in
*Preferences: Open Keyboard Shortcuts*.

${tables.join("\n\n")}

The programs \`azureml-terraform\` and \`azureml-terraform-ls\` are on pages of their own: [Command line and CI](ci.md), [Other editors](editors.md),
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
    ...(when.includes("azuremlTerraform.isLive") ? ["something that is live"] : []),
    ...(when.includes("workspaceFolderCount") && !enablement.includes("isWorkspaceTrusted") ? ["a folder"] : []),
    ...(enablement.includes("isWorkspaceTrusted") ? ["a folder that you trust"] : []),
    ...(enablement.includes("!isWeb") ? ["not in a browser"] : []),
  ].join(", ");
}

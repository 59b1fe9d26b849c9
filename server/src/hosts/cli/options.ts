// The options of the commands.
import type { CommandName } from "./commands";

/** An option, for people; what else it is `parseArgs` takes. */
export interface OptionText {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  readonly short?: string;
  readonly default?: string | boolean;
  /** What its value is, where it has one: `<file>`. */
  readonly value?: PerCommand;
  readonly of: readonly CommandName[] | "all";
  readonly text: PerCommand;
}

/** A text, or one for each command where an option is not the same for all of them. */
type PerCommand = string | Readonly<Partial<Record<CommandName, string>>>;

const findingFormats =
  "pretty (for people), github (for workflows), json or sarif (for code scanning); pretty by default";

/** The options, in the order in which they are listed. */
export const options = {
  fix: {
    type: "boolean",
    default: false,
    of: ["check"],
    text: "applies the safe fixes, in all files or none, and shows what is left",
  },
  baseline: { type: "string", value: "<file>", of: ["check"], text: "leaves out findings that are in the file" },
  "write-baseline": {
    type: "boolean",
    of: ["check"],
    text: "writes the findings into that file instead of showing them",
  },
  "changed-since": {
    type: "string",
    value: "<ref>",
    of: ["check"],
    text: "shows only findings in files that have changed since the branch left that commit or branch",
  },
  learn: {
    type: "boolean",
    default: false,
    of: ["check"],
    text: "learns the installed providers first, unless they were learned before",
  },
  "ask-providers": {
    type: "boolean",
    default: false,
    of: ["check"],
    text: "also asks the installed providers, and shows in their words what the rules do not find",
  },
  report: {
    type: "string",
    value: "<file>",
    of: ["check"],
    text: "with --ask-providers: writes the differences between their answers and the rules into a Markdown file, without secrets",
  },
  unlocked: {
    type: "boolean",
    default: false,
    of: ["check", "import", "convert", "plan", "learn"],
    text: "also runs packages of providers whose hash is in no lock file",
  },
  jobs: {
    type: "string",
    value: "<number>",
    of: ["check"],
    text: "how many modules are checked at the same time; by default as many as are useful. The report is the same",
  },
  opinions: {
    type: "string",
    value: "<severity>",
    of: ["check", "upgrade"],
    text: "the severity of all findings that are opinions: information by default, off to leave them out",
  },
  from: {
    type: "string",
    multiple: true,
    value: "<file>",
    of: ["import"],
    text: "a file of answers of Azure, or - for standard input; may be repeated",
  },
  id: {
    type: "string",
    multiple: true,
    value: "<resource id>",
    of: ["import"],
    text: "the id of a resource to read from Azure now; may be repeated",
  },
  group: {
    type: "string",
    value: "<name or id>",
    of: ["import"],
    text: "a resource group to import with everything in it",
  },
  query: {
    type: "string",
    value: "<query>",
    of: ["import"],
    text: "a query of Azure Resource Graph, or a condition such as tags.team == 'data', for the resources to import",
  },
  subscription: {
    type: "string",
    value: "<id>",
    of: ["import", "drift"],
    text: {
      import: "the subscription that --group and --query search; by default all that you can see",
      drift:
        "the subscription of code that does not name one; by default ARM_SUBSCRIPTION_ID, or that of az account show",
    },
  },
  "without-children": {
    type: "boolean",
    default: false,
    of: ["import"],
    text: "leaves out the parts of resources, such as subnets and records; of workspaces and Foundry accounts also with --id",
  },
  files: {
    type: "string",
    value: "<one|kind>",
    of: ["import"],
    text: "one: everything goes into the file. kind: each kind of resource goes into its own file next to it, such as network.tf. one by default",
  },
  to: {
    type: "string",
    value: { import: "<file>", upgrade: "<4|5>", convert: "<azapi|azurerm>" },
    of: ["import", "upgrade", "convert"],
    text: {
      import: "the file to append to, or - to print what would be written",
      upgrade: "the major version of azurerm",
      convert: "the provider to convert to",
    },
  },
  companions: {
    type: "string",
    value: "<how>",
    of: ["import"],
    text: "resources, data or ids: how storage account, key vault, registry and identities are written; ids by default",
  },
  assets: {
    type: "string",
    value: "<resources|data>",
    of: ["import"],
    text: "how models, environments, data and components of Azure ML are written. With this option, assets that an imported resource refers to by id are read too. Without it, they stay ids, and an asset that you name becomes a resource",
  },
  as: {
    type: "string",
    value: "<azurerm|azapi>",
    of: ["import"],
    text: "azapi: everything that azapi has a type for is written for azapi, with the body that Azure has. azurerm by default: only a resource for which azurerm has no type is then written for azapi",
  },
  "prevent-destroy": { type: "boolean", of: ["import"], text: "keeps each resource from being destroyed" },
  stack: {
    type: "string",
    value: "<class>",
    of: ["import"],
    text: "the stack to import into, if a program has several; the name of a new one",
  },
  "provider-version": {
    type: "string",
    value: "<x.y.z>",
    of: ["import"],
    text: "the version of azurerm to write for; that of the folder by default",
  },
  "api-versions": {
    type: "boolean",
    default: false,
    of: ["upgrade"],
    text: "updates the API versions of azapi's resources, instead of the major version of azurerm",
  },
  write: {
    type: "boolean",
    default: false,
    of: ["upgrade", "convert", "role"],
    text: {
      upgrade: "makes the changes that have only one solution, in all files or none",
      convert: "writes the changes that are shown without this option, in all files or none",
      role: "with --assignments: adds the role assignments, in all files or none",
    },
  },
  assignments: {
    type: "boolean",
    default: false,
    of: ["role"],
    text: "shows the role assignments that identities of the module lack, instead of the role",
  },
  "import-blocks": {
    type: "boolean",
    default: false,
    of: ["convert"],
    text: "lets azapi take over resources with removed and import blocks, which name their ids, instead of moved blocks, which take azurerm's state",
  },
  "replace-triggers": {
    type: "boolean",
    default: false,
    of: ["convert"],
    text: "writes replace_triggers_refs, so that the same changes replace each resource as in azurerm; the first plan shows that as a change in the state only",
  },
  "api-version": {
    type: "string",
    value: "<version>",
    of: ["convert"],
    text: "the version of Azure's API to write azapi resources for, such as 2024-11-01; by default the one that azurerm itself uses",
  },
  state: {
    type: "string",
    value: "<file>",
    of: ["plan"],
    text: "a state, as terraform state pull writes it, or terraform show -json; the local one of the folder by default",
  },
  plan: {
    type: "string",
    value: "<file>",
    of: ["plan"],
    text: "a plan, as terraform show -json writes it: the state that it began with and its variables are used",
  },
  live: {
    type: "boolean",
    default: false,
    of: ["plan"],
    text: "reads the resources in Azure now, as terraform plan does, instead of taking the state",
  },
  var: {
    type: "string",
    multiple: true,
    value: "'<name>=<value>'",
    of: ["plan", "drift"],
    text: "sets a variable, with priority over files and TF_VAR_ variables, as terraform plan -var does; the last one counts",
  },
  "var-file": {
    type: "string",
    multiple: true,
    value: "<file>",
    of: ["plan", "drift"],
    text: "sets variables from a file; among these and --var, the last one counts",
  },
  json: {
    type: "boolean",
    default: false,
    of: ["plan"],
    text: "prints the plan as JSON, with values as the report shows them: as texts, and long ones shortened",
  },
  "detailed-exitcode": {
    type: "boolean",
    default: false,
    of: ["plan"],
    text: "exits as terraform plan -detailed-exitcode does: with 0 if nothing changes, with 2 if something does, and with 1 in all other cases",
  },
  forget: { type: "boolean", default: false, of: ["learn"], text: "forgets everything that was learned" },
  http: {
    type: "string",
    value: "<port>",
    of: ["mcp"],
    text: "serves over HTTP at that port of 127.0.0.1 instead, to clients that send a token: the one in AZUREML_TERRAFORM_MCP_TOKEN, or a new one, which is shown; about the folders that you name, or the current one",
  },
  "agents-md": { type: "boolean", default: false, of: ["skill"], text: "prints a section of AGENTS.md" },
  format: {
    type: "string",
    value: "<format>",
    of: ["check", "upgrade", "drift", "order", "role"],
    text: {
      check: findingFormats,
      upgrade: findingFormats,
      drift: findingFormats,
      order: "text, mermaid, svg or json; text by default",
      role: "terraform or json; terraform by default",
    },
  },
  "max-file-size": {
    type: "string",
    value: "<MB>",
    of: ["check", "import", "upgrade", "drift", "convert", "order", "role", "plan", "doctor", "mcp"],
    text: "the largest file that is read; 20 by default. Larger ones are left out and named, as are pipes, devices, and links that lead out of the repository",
  },
  help: {
    type: "boolean",
    short: "h",
    default: false,
    of: "all",
    text: "shows this help; after a command, the help of that command",
  },
  version: { type: "boolean", default: false, of: "all", text: "shows the version" },
} as const satisfies Record<string, OptionText>;

/** The options that a command has of its own, each as it is typed; those of all commands where no command is named. */
export function optionsOf(command: CommandName | "all"): readonly (readonly [typed: string, text: string])[] {
  return Object.entries(options as Record<string, OptionText>).flatMap(([name, { value, of, text }]) => {
    const isOwn = of === "all" ? command === "all" : command !== "all" && of.includes(command);
    return isOwn ? [[value === undefined ? `--${name}` : `--${name} ${own(value)}`, own(text)] as const] : [];
  });

  function own(texts: PerCommand): string {
    return typeof texts === "string" ? texts : (command !== "all" && texts[command]) || "";
  }
}

// The commands of the command line: what is read of arguments, what `--help` says and what docs/command-line.md lists.
// Nothing is done here.

/** What a command is, for people. */
export interface CommandText {
  /** What follows its name, each way on a line. */
  readonly usage: readonly string[];
  /** What it does, in a sentence. */
  readonly summary: string;
  /** More about it. */
  readonly more?: string;
  readonly examples: readonly (readonly [line: string, what: string])[];
  /** What its exit code says. */
  readonly exit: ExitTexts;
}

type ExitTexts = readonly (readonly [code: 0 | 1 | 2, meaning: string])[];

const failed = "something could not be read, was not understood, or had nothing to check";

const ofFindings: ExitTexts = [
  [0, "nothing worse than warnings"],
  [1, "errors"],
  [2, failed],
];

/** The commands, in the order in which they are listed. */
export const commands = {
  check: {
    usage: ["[path …] [options]"],
    summary: "Checks Terraform and CDKTF programs.",
    more: "Each folder is read as a module, and so is every folder below it; without a path, the current one. TypeScript and JavaScript files are checked if they use CDKTF or CDK Terrain and were not compiled from other files.",
    examples: [
      ["check .", "all modules in this folder and below"],
      ["check --fix infrastructure", "makes the fixes that are certainly meant"],
      ["check --format sarif . > azureml-terraform.sarif", "for code scanning"],
    ],
    exit: ofFindings,
  },
  import: {
    usage: [
      "--from <file …> --to <file> [options]",
      "--id <resource id …> --to <file> [options]",
      "--group <name or id> --to <file> [--subscription <id>] [options]",
      "--query <query or condition> --to <file> [--subscription <id>] [options]",
    ],
    summary:
      "Turns answers of Azure into Terraform that plans to no changes, and appends it to a .tf file or a program.",
    more: "The answers come from az rest: one, a list, or several files; - is standard input. A program gets them at the end of a stack's constructor or as a new stack. With --id, Azure is asked now, as the ARM_ variables say or else as az login has signed in: about a workspace with all its parts, or any other resources. With --group it is searched for a resource group with all that is in it, and with --query for what a query of Azure Resource Graph finds, or for all resources that meet a condition; what azurerm holds apart from these, such as subnets, rules, records and role assignments, comes along. What the folder declares already is left out, and so is what Azure makes by itself. What no mapping is for is read by the azurerm that terraform init has installed for the folder, which is run as check --ask-providers runs one, without a credential; what azurerm has no type for is written for azapi, and with --as azapi everything that azapi has a type for. Nothing is changed in Azure.",
    examples: [
      ["import --from workspace.json --to main.tf", "a saved answer"],
      ['import --id "<id of a workspace>" --to main.tf', "asks Azure itself"],
      ["import --group rg-shop --to main.tf --files kind", "a resource group, in a file for each kind"],
      ["import --group rg-shop --to main.tf --as azapi", "a resource group, in resources of azapi's"],
      [
        "import --query \"type =~ 'microsoft.network/virtualnetworks'\" --to network.tf",
        "all networks that you can see",
      ],
    ],
    exit: [
      [0, "what was written plans to no changes"],
      [1, "a plan with changes, or nothing to import"],
      [2, failed],
    ],
  },
  drift: {
    usage: ["[folder …] [options]"],
    summary:
      "Compares the code with what is in Azure: what differs, what is missing there, and what is there without code.",
    more: "Azure is asked as import asks it, and only read. Resources of azurerm are compared by what azurerm reads, those of azapi by their bodies; values that only Terraform knows, those in ignore_changes, and what Azure only spells otherwise are no drift. Variables have the values of files that Terraform reads by itself, of --var-file and --var, or else their defaults, which may be set otherwise: what is not in Azure under a name that depends on one is told with it. What is in a resource group that the code has, and in no code, is told as well, but not what Azure makes by itself. Folders called examples, samples, tests or fixtures are left out unless they are named.",
    examples: [
      ["drift infrastructure", "what has changed in Azure"],
      ["drift --var-file prod.tfvars infrastructure", "what has changed where that file was applied"],
      ["drift --format sarif . > drift.sarif", "for a job that runs every night"],
    ],
    exit: [
      [0, "there is no drift"],
      [1, "something differs, is missing, or is there without code"],
      [2, "something could not be read, or Azure does not answer"],
    ],
  },
  upgrade: {
    usage: ["--to <4|5> [--write] [path …] [options]", "--api-versions [--write] [path …] [options]"],
    summary:
      "Lists what the newest azurerm of a major version changes: what it rejects (errors), and changed defaults (warnings).",
    more: "With --write it makes the changes that have only one solution, raises the version constraints, and lists what is left. With --api-versions it does the same for the API versions of azapi's resources: it lists what the newest stable version that the folder's azapi knows changes in each body, and --write uses it where nothing is lost.",
    examples: [
      ["upgrade --to 5 .", "what azurerm 5 changes here"],
      ["upgrade --to 5 --write .", "makes these changes"],
      ["upgrade --api-versions .", "what newer API versions change"],
    ],
    exit: ofFindings,
  },
  convert: {
    usage: ["--to <azapi|azurerm> [--write] [path or address …] [options]"],
    summary:
      "Turns resources of azurerm's into resources of azapi's that send the same to Azure, state and all, and back.",
    more: "What azurerm sends for a resource is known of many types to the last property; expressions stay expressions. References in the module, outputs and required_providers follow, and a moved block has azapi take over azurerm's state, so that the plan changes nothing. A resource that cannot be carried exactly stays as it is, and a sentence says why. Where terraform init has installed an azurerm for the folder, it is run as import runs it, without a network and without a credential, and has to send what the new resource would send. The way back is open to what becomes the same again; it writes removed and import blocks, since azurerm takes over no state. Without --write it shows the difference.",
    examples: [
      ["convert --to azapi .", "what would be changed in this folder and below"],
      ["convert --to azapi --write .", "changes it"],
      ["convert --to azapi azurerm_key_vault.main", "one resource of this folder"],
    ],
    exit: [
      [0, "all that was meant is converted, or would be"],
      [1, "something stays as it is, or there is nothing to convert"],
      [2, failed],
    ],
  },
  plan: {
    usage: ["[folder] [--state <file> | --plan <file>] [options]"],
    summary:
      "Says what an apply of a folder would add, change, replace and destroy, without Terraform and without a credential in a provider.",
    more: "It begins with the local state of the folder, with another one (--state), or with what a plan began with (--plan). Each resource is planned by the provider that terraform init has installed for the folder, which is run as import runs it, without a network and without a credential; where none is installed, by what is known of its type, as the report says. Nothing is asked of Azure: the state counts as it is, and data sources as they were last read. With --live Azure is asked, as drift asks it, with the account that az or the ARM_ variables sign in, and only read: what is in the state or in import blocks is what the provider makes of the answers. What is not there any more will be added anew; what may not be read is told, and the state counts for it. Variables are given values as Terraform takes them: --var and --var-file in their order, files that it reads by itself, and TF_VAR_ variables. Outputs that change are listed, and validations, preconditions and postconditions that do not hold fail the plan. What cannot be known so is said to be not known, with the reason. Values that are sensitive are never shown. Changes are no failure, as for terraform plan; with --detailed-exitcode they exit with 2, as there, and what is refused, not known or not read with 1, so that 0 is left for a plan without changes.",
    examples: [
      ["plan .", "against the local state"],
      ["plan --state state.json .", "against what terraform state pull has written"],
      ["plan --var-file prod.tfvars --var size=3 .", "with these values"],
      ["plan --live .", "against what there is in Azure now"],
      ["plan --json .", "for a script"],
      ["plan --detailed-exitcode .", "fails where something would change"],
    ],
    exit: [
      [0, "all is known, and nothing is refused"],
      [1, "something is refused or not known, or a condition does not hold"],
      [2, failed],
    ],
  },
  learn: {
    usage: ["[folder …] [options]"],
    summary: "Asks the providers that terraform init has installed for a folder about themselves, without signing in.",
    more: "check --learn then checks releases and providers exactly that are not built in. A package is run only if its hash is in the folder's lock file; on Linux without a network and without your files, where the system allows it. The command says whether it does.",
    examples: [
      ["learn .", "learns what is installed here"],
      ["learn --forget", "forgets everything that was learned"],
    ],
    exit: [
      [0, "all installed providers are known"],
      [2, "a provider could not be learned, or none is installed"],
    ],
  },
  order: {
    usage: ["[folder] [--format <text|mermaid|svg|json>]"],
    summary: "Says in which order a module is applied and destroyed: what comes when, beside what, and after what.",
    more: "References count, depends_on, and what leads through variables, outputs and called modules. What Terraform starts together and azurerm itself writes one after another is named, and so is the longest way, what is found about the order, and how long something takes where a source says it.",
    examples: [
      ["order .", "for people"],
      ["order --format svg infrastructure > order.svg", "a picture"],
      ["order --format mermaid . > order.mmd", "for a page in Markdown"],
    ],
    exit: [
      [0, "it was written"],
      [2, "something could not be read, or there is no module"],
    ],
  },
  role: {
    usage: ["[folder] [--format <terraform|json>]", "--assignments [--write] [folder or file …]"],
    summary:
      "Says what the account that applies a module needs in Azure: a custom role with the operations of what is in it.",
    more: "The operations come from the resource types of azurerm and azapi in the folder and in the modules that it calls: reading, writing, deleting, actions of azapi_resource_action, the keys that azurerm asks for, joining subnets and assigning identities. Of what it is not known that is said; roles on data are not among them. With --assignments it is about the identities of the resources instead: which roles they need on what they use, and do not have as far as is known, each written before what needs it; those on data, and those of the account that applies the module, are among these.",
    examples: [
      ["role . > role.tf", "as an azurerm_role_definition"],
      ["role --format json .", "which resources need which operation"],
      ["role --assignments --write .", "the roles that identities lack"],
    ],
    exit: [
      [0, "it was written; with --assignments, nothing lacks any more"],
      [1, "with --assignments and without --write: something would be added"],
      [2, "something could not be read, or there is no module"],
    ],
  },
  doctor: {
    usage: ["[folder …]"],
    summary:
      "Says what is in force in folders and why: versions, what is known of them, what was learned, and what decides.",
    more: "It says first what to do about what is wrong. The report is Markdown without secrets, for reports of bugs.",
    examples: [["doctor infrastructure", "a report about this folder"]],
    exit: [
      [0, "everything was read"],
      [2, "something could not be read, or there is no module"],
    ],
  },
  mcp: {
    usage: ["[folder …] [options]"],
    summary: "Serves the same to agents that speak the Model Context Protocol, over standard input and output.",
    more: "They may ask about files in the folders that are named, otherwise in those that their client opens. Nothing is written unless they ask for it.",
    examples: [
      ["mcp .", "about this folder"],
      ["mcp --http 8931 .", "over HTTP, to clients that send the token"],
    ],
    exit: [
      [0, "the client has ended the session"],
      [2, "the server could not start"],
    ],
  },
  skill: {
    usage: ["[--agents-md]"],
    summary: "Prints what an assistant should know of azureml-terraform, for a file SKILL.md.",
    examples: [["skill --agents-md >> AGENTS.md", "as a section of AGENTS.md"]],
    exit: [[0, "it was printed"]],
  },
} as const satisfies Record<string, CommandText>;

/** The name of a command. */
export type CommandName = keyof typeof commands;

/** Whether there is a command of that name. */
export function isCommand(name: string | undefined): name is CommandName {
  return name !== undefined && Object.hasOwn(commands, name);
}

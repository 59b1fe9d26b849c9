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
      ["check --fix infrastructure", "applies the safe fixes"],
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
    more: "The answers come from az rest: one, a list, or several files; - is standard input. A program gets them at the end of a stack's constructor or as a new stack. With --id, the command asks Azure now, with the identity of the ARM_ variables or else of az login: about a workspace of Azure ML or an account of Foundry with all its parts, or about any other resource. --group imports a resource group with everything in it. --query imports what a query of Azure Resource Graph finds, or all resources that meet a condition. Subnets, rules, records, role assignments and other parts that are resources of their own in azurerm are imported too, and so is what is in workspaces and Foundry accounts (endpoints with their deployments, connections, schedules, projects), but not models and other assets. Resources that the folder declares already are left out, and so are those that Azure makes by itself. If there is no mapping, the azurerm that terraform init has installed for the folder reads the resource. It is run as check --ask-providers runs it, without a credential. A resource for which azurerm has no type is written for azapi. With --as azapi, so is everything that azapi has a type for. Nothing is changed in Azure.",
    examples: [
      ["import --from workspace.json --to main.tf", "a saved answer"],
      ['import --id "<id of a workspace>" --to main.tf', "asks Azure itself"],
      ["import --group rg-shop --to main.tf --files kind", "a resource group, in a file for each kind"],
      ["import --group rg-shop --to main.tf --as azapi", "a resource group, as azapi resources"],
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
      "Compares the code with what is in Azure: what differs, what is missing in Azure, and what is in Azure without code.",
    more: "The command asks Azure as import does, and only reads. It compares resources of azurerm by what azurerm reads, and those of azapi by their bodies. Values that only Terraform knows, values in ignore_changes, and other spellings of the same value are not drift. Variables have the values of the files that Terraform reads by itself, of --var-file and of --var, or else their defaults. If a resource is missing in Azure and its name depends on a default, the report says so. Resources in Azure that are in no code are listed too, if the code has their resource group, Azure ML workspace or Foundry account. Those that Azure makes by itself are not listed. Folders called examples, samples, tests or fixtures are left out unless you name them.",
    examples: [
      ["drift infrastructure", "what has changed in Azure"],
      ["drift --var-file prod.tfvars infrastructure", "what has changed where that file was applied"],
      ["drift --format sarif . > drift.sarif", "for a job that runs every night"],
    ],
    exit: [
      [0, "there is no drift"],
      [1, "a resource differs, is missing, or is in no code"],
      [2, "something could not be read, nothing could be compared, or Azure does not answer"],
    ],
  },
  upgrade: {
    usage: ["--to <4|5> [--write] [path …] [options]", "--api-versions [--write] [path …] [options]"],
    summary:
      "Lists what the newest azurerm of a major version changes: what it rejects (errors), and changed defaults (warnings).",
    more: "With --write it makes the changes that have only one solution, raises the version constraints, and lists what is left. With --api-versions it does the same for the API versions of azapi's resources: it lists what the newest stable version that the folder's azapi knows changes in each body, and --write uses that version if nothing is lost.",
    examples: [
      ["upgrade --to 5 .", "what azurerm 5 changes here"],
      ["upgrade --to 5 --write .", "makes these changes"],
      ["upgrade --api-versions .", "what newer API versions change"],
    ],
    exit: ofFindings,
  },
  convert: {
    usage: ["--to <azapi|azurerm> [--write] [path or address …] [options]"],
    summary: "Turns azurerm resources into azapi resources that send the same to Azure and keep the state, and back.",
    more: "For many types, every property that azurerm sends is known. Expressions stay expressions. The command also changes references in the module, outputs and required_providers. A moved block lets azapi take over azurerm's state, so that the plan changes nothing. A resource that cannot be converted exactly stays as it is, and a sentence says why. If terraform init has installed azurerm for the folder, the command runs it as import does, without a network and without a credential, and compares what it sends with what the new resource would send. An azapi resource becomes an azurerm resource only if it could be converted to the same azapi resource again. The command then writes removed and import blocks, because azurerm takes over no state. Without --write, it shows the difference.",
    examples: [
      ["convert --to azapi .", "what would be changed in this folder and below"],
      ["convert --to azapi --write .", "changes it"],
      ["convert --to azapi azurerm_key_vault.main", "one resource of this folder"],
    ],
    exit: [
      [0, "everything is converted, or would be"],
      [1, "something stays as it is, or there is nothing to convert"],
      [2, failed],
    ],
  },
  plan: {
    usage: ["[folder] [--state <file> | --plan <file>] [options]"],
    summary:
      "Says what an apply of a folder would add, change, replace and destroy, without Terraform and without a credential in a provider.",
    more: "It begins with the local state of the folder, with another one (--state), or with the state that a plan began with (--plan). The provider that terraform init has installed for the folder plans each resource. It runs as for import, without a network and without a credential. If none is installed, the plan follows from what is known about the type, and the report says so. Azure is not asked: the plan uses the state as it is, and data sources as they were last read. With --live, the command reads the resources of the state and of import blocks from Azure first, with the account that az or the ARM_ variables sign in, and changes nothing there. A resource that no longer exists is planned as new. If Azure does not let the account read a resource, the report says so and the state counts for it. Variables have the values that Terraform would use: --var and --var-file in their order, files that it reads by itself, and TF_VAR_ variables. Outputs that change are listed, and validations, preconditions and postconditions that do not hold fail the plan. If a result cannot be known, the report says so and gives the reason. It also names what Terraform itself would refuse, such as a variable without a value. Sensitive values are never shown. As with terraform plan, changes are not a failure. With --detailed-exitcode, the exit code is 2 if something changes, 1 if something is refused, not known or not read, and 0 only if nothing changes.",
    examples: [
      ["plan .", "against the local state"],
      ["plan --state state.json .", "against what terraform state pull has written"],
      ["plan --var-file prod.tfvars --var size=3 .", "with these values"],
      ["plan --live .", "against what is in Azure now"],
      ["plan --json .", "for a script"],
      ["plan --detailed-exitcode .", "fails if something would change"],
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
    more: "Afterwards, check --learn checks these providers exactly, even if they are not built in. The command runs a package only if the folder's lock file has its hash. On Linux it runs without a network and without your files if the system allows that; the command says whether it does.",
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
    summary:
      "Shows the order in which a module is applied and destroyed: what comes when, beside what, and after what.",
    more: "The order follows references, depends_on, and values that pass through variables, outputs and called modules. The report names the resources that Terraform starts together but azurerm writes one after another, the longest path, the findings about the order, and how long a resource takes if a source says so.",
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
      "Shows what an account needs in Azure to apply a module: a custom role with the operations of its resources.",
    more: "The operations come from the resource types of azurerm and azapi in the folder and in the modules that it calls: reading, writing, deleting, actions of azapi_resource_action, the keys that azurerm asks for, joining subnets and assigning identities. The role says what is not known, and has no permissions on data. With --assignments, the command lists the role assignments that the identities of the resources need but lack, each before the resource that needs it. It also lists roles on data, and the roles of the account that applies the module.",
    examples: [
      ["role . > role.tf", "as an azurerm_role_definition"],
      ["role --format json .", "which resources need which operation"],
      ["role --assignments --write .", "the roles that identities lack"],
    ],
    exit: [
      [0, "it was written; with --assignments, no role assignment is missing any more"],
      [1, "with --assignments and without --write: something would be added"],
      [2, "something could not be read, or there is no module"],
    ],
  },
  doctor: {
    usage: ["[folder …]"],
    summary:
      "Says what is in force in folders and why: versions, what is known about them, what was learned, and what decides.",
    more: "It begins with the problems and what to do about them. The report is Markdown without secrets, for bug reports.",
    examples: [["doctor infrastructure", "a report about this folder"]],
    exit: [
      [0, "everything was read"],
      [2, "something could not be read, or there is no module"],
    ],
  },
  mcp: {
    usage: ["[folder …] [options]"],
    summary:
      "Serves the same checks and facts to agents, with the Model Context Protocol over standard input and output.",
    more: "Agents may ask about files in the folders that you name, otherwise in those that their client opens. Nothing is written unless they ask for it.",
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
    summary: "Prints what an assistant should know about azureml-terraform, for a file SKILL.md.",
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

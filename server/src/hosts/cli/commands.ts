// The commands of the command line and their options: what is read of arguments, what `--help` says and what docs/command-line.md lists.
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
    usage: ["--from <file …> --to <file> [options]", "--id <resource id …> --to <file> [options]"],
    summary:
      "Turns answers of Azure into Terraform that plans to no changes, and appends it to a .tf file or a program.",
    more: "The answers come from az rest: one, a list, or several files; - is standard input. A program gets them at the end of a stack's constructor or as a new stack. With --id, Azure is asked now, as the ARM_ variables say or else as az login has signed in: about a workspace with all its parts, or single computes, datastores, outbound rules, storage accounts, key vaults and the like. Anything else is read by the azurerm that terraform init has installed for the folder, which is run as check --ask-providers runs one, without a credential. Nothing is changed in Azure.",
    examples: [
      ["import --from workspace.json --to main.tf", "a saved answer"],
      ['import --id "<id of a workspace>" --to main.tf', "asks Azure itself"],
    ],
    exit: [
      [0, "what was written plans to no changes"],
      [1, "a plan with changes, or nothing to import"],
      [2, failed],
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

/** An option, for people; what else it is `parseArgs` takes. */
interface OptionText {
  readonly type: "string" | "boolean";
  readonly multiple?: boolean;
  readonly short?: string;
  readonly default?: string | boolean;
  /** What its value is, where it has one: `<file>`. */
  readonly value?: string;
  readonly of: readonly CommandName[] | "all";
  readonly text: string;
}

/** The options, in the order in which they are listed. */
export const options = {
  fix: {
    type: "boolean",
    default: false,
    of: ["check"],
    text: "makes the fixes that are certainly meant, in all files or none, and shows what is left",
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
    text: "asks the installed providers themselves too, and shows in their words what is not found otherwise",
  },
  report: {
    type: "string",
    value: "<file>",
    of: ["check"],
    text: "writes where they and these rules differ into a Markdown file, without secrets",
  },
  unlocked: {
    type: "boolean",
    default: false,
    of: ["check", "import", "learn"],
    text: "runs packages of providers too whose hash is in no lock file",
  },
  jobs: {
    type: "string",
    value: "<number>",
    of: ["check"],
    text: "how many modules are looked at together: by default as many as are worth it; the report is the same",
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
    text: "what Azure is asked about now; may be repeated",
  },
  to: {
    type: "string",
    value: "<file>, <4|5>",
    of: ["import", "upgrade"],
    text: "for import the file to append to, for upgrade the major version of azurerm",
  },
  companions: {
    type: "string",
    value: "<how>",
    of: ["import"],
    text: "resources, data or ids: how storage account, key vault, registry and identities are written; ids by default",
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
    text: "is about the API versions of azapi's resources instead of a major version of azurerm",
  },
  write: {
    type: "boolean",
    default: false,
    of: ["upgrade"],
    text: "makes the changes that have only one solution, in all files or none",
  },
  forget: { type: "boolean", default: false, of: ["learn"], text: "forgets everything that was learned" },
  http: {
    type: "string",
    value: "<port>",
    of: ["mcp"],
    text: "serves over HTTP at that port of 127.0.0.1 instead, to clients that send a token: a new one, which is shown, or what AZUREML_TERRAFORM_MCP_TOKEN holds; about the folders that are named, or the current one",
  },
  "agents-md": { type: "boolean", default: false, of: ["skill"], text: "prints a section of AGENTS.md" },
  format: {
    type: "string",
    default: "pretty",
    value: "<format>",
    of: ["check", "upgrade"],
    text: "pretty (for people), github (for workflows), json or sarif (for code scanning); pretty by default",
  },
  "max-file-size": {
    type: "string",
    value: "<MB>",
    of: ["check", "import", "upgrade", "doctor", "mcp"],
    text: "the largest file that is read; 20 by default. Larger ones are left out and named, as are pipes, devices, and links that lead out of the repository",
  },
  help: {
    type: "boolean",
    short: "h",
    default: false,
    of: "all",
    text: "shows this; behind a command, what that command does",
  },
  version: { type: "boolean", default: false, of: "all", text: "shows the version" },
} as const satisfies Record<string, OptionText>;

/** The options that a command has of its own, each as it is typed; those of all commands where no command is named. */
export function optionsOf(command: CommandName | "all"): readonly (readonly [typed: string, text: string])[] {
  return Object.entries(options as Record<string, OptionText>).flatMap(([name, { value, of, text }]) => {
    const isOwn = of === "all" ? command === "all" : command !== "all" && of.includes(command);
    return isOwn ? [[value === undefined ? `--${name}` : `--${name} ${value}`, text] as const] : [];
  });
}

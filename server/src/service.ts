import type { Imported, ImportRequest } from "./azure/import/request";
import type { LiveValues } from "./azure/inventory/liveValues";
import type { State } from "./azure/state/state";
import type { Knowledge } from "./catalog/catalog";
import type { Other, Part } from "./coexistence/otherExtension";
import type { Compared } from "./features/importing/compareDocument";
import type { Managed } from "./features/importing/managedIn";
import type { Navigating } from "./features/navigation/navigating";
import type { DocumentEdits, Refactoring } from "./features/refactor/refactoring";
import type { ConstraintText } from "./model/constraintsIn";
import type { InstalledModule } from "./model/module";
import type { Finding, Severity } from "./rules/finding";
import type { Edit } from "./text/edit";
import type { Span } from "./text/span";
import type { Markdown } from "./wording/markdown";

/**
 * The whole of the language support as one object: documents in, answers out. Synchronous, without I/O, and it cannot
 * fail on any text. A folder is a Terraform module; whoever owns the service tells it what the folder's files hold.
 * Asking about a document that it does not know gets an empty answer.
 */
export interface Service extends Navigating {
  /** A document's text, from an editor or from disk. */
  open(uri: string, text: string): void;
  /** One edit of a document that is open, in its current text. */
  change(uri: string, edit: Edit): void;
  /** Forgets a document: it was closed and is not on disk, or deleted. */
  close(uri: string): void;
  /** The current text of a document. */
  text(uri: string): string | undefined;
  /**
   * What the folder's version in force rests on. Absent texts mean that there is no such file; undefined, that nobody
   * looks at the folder any more.
   */
  setFolder(folder: string, about: FolderFiles | undefined): void;
  /** Addresses of the folders that a folder's module blocks call, by a local path or where Terraform has installed what they ask for. */
  calledFolders(folder: string): readonly string[];
  /** The text of a document in the last commit, against which its edits are held; undefined where there is none. */
  setCommitted(uri: string, text: string | undefined): void;
  /** What the local state of a folder's module holds, against which its documents are held too; undefined where there is none. */
  setState(folder: string, state: State | undefined): void;
  /** What is in Azure, to be suggested. No finding ever rests on it. */
  setLive(values: LiveValues): void;
  /** Severities that people chose. */
  configure(settings: Settings): void;
  /** What else supports the same documents: what that gives is given no second time. */
  setOthers(others: readonly Other[]): void;
  diagnose(uri: string): readonly Finding[];
  /** `trigger` is the typed character that made the editor ask, if it was one. */
  complete(uri: string, offset: number, trigger?: string): Suggestions;
  /** The documentation of a suggestion that `complete` gave for a document, Markdown. */
  document(uri: string, suggestion: Pick<Suggestion, "key">): Markdown | undefined;
  hover(uri: string, offset: number): { readonly span: Span; readonly markdown: Markdown } | undefined;
  /** What can be changed about the findings that touch `span`, as edits of that document and of others of its module. */
  fixes(uri: string, span: Span): readonly AppliedFix[];
  /**
   * Everything that is surely meant, as edits of that document that can be made at once: what stands in the way of
   * something else is left for the next time.
   */
  fixAll(uri: string): readonly Edit[];
  /** The edits that lay a document out, or only the lines of it that `within` touches. */
  format(uri: string, within?: Span): readonly Edit[];
  /**
   * The blocks that `span` touches in another language, or all blocks of the document for an empty span at its start;
   * undefined where there are none, or they are in it already.
   */
  convert(uri: string, span: Span, to: Target): Converted | undefined;
  /** The names of the stacks of a document, each of which is a module of its own; none where all of it is part of one. */
  stacks(uri: string): readonly string[];
  /** What may be done with what `span` selects, or with what is at a cursor. */
  refactorings(uri: string, span: Span): readonly OfferedRefactoring[];
  /** The edits of one of those, of any documents of the module; none where it does not apply any more. */
  refactor(uri: string, span: Span, id: string): readonly DocumentEdits[];
  /** Azure's answers as code in a document, which need not exist, with what Terraform would plan for it. */
  importAnswers(uri: string, request: ImportRequest): Imported;
  /** The import blocks alone of what answers are about, named as an import into that document's module would. */
  importBlocks(uri: string, answers: readonly unknown[]): string;
  /** How the resources of a document differ from Azure's answers about them. */
  compare(uri: string, answers: readonly unknown[]): Compared;
  /** What of all documents, and of state files by their address, is something in Azure, and where it stands. */
  managed(states: ReadonlyMap<string, State>): readonly Managed[];
  /** What the newest release of a major version changes for a document; a fix that is `safe` is the only answer. */
  upgrade(uri: string, major: number): readonly Finding[];
  /** The newest release of each major version that a document can be upgraded to, newest first. */
  upgradesFor(uri: string): readonly string[];
  /** Those fixes as edits that can be made at once: of the code, or of the constraints on the provider's version. */
  upgradeEdits(uri: string, major: number, what: "code" | "constraints"): readonly Edit[];
  /** The version in force for a document, and where that comes from. */
  status(uri: string): Status | undefined;
}

/** Files beside or above a module that decide the provider version. */
export interface FolderFiles {
  /** The text of the nearest `.terraform.lock.hcl`: the folder's own or that of the module that calls it. */
  readonly lock?: string;
  /** Texts of the `.tf` files of modules that call this one, which may constrain it further. */
  readonly parents: readonly string[];
  /** The version constraints of the modules that this one calls, as deep as they call others. */
  readonly called?: readonly CalledConstraint[];
  /** Names of files of the folder's module that are there and were not read: nothing is ever said to be missing from it. */
  readonly leftOut?: readonly string[];
  /** What Terraform has installed for the calls of the folder's module. */
  readonly installed?: readonly InstalledModule[];
  /** What fixes the versions of providers for programs of another language in the folder, the strongest first. */
  readonly pins?: readonly Pin[];
  /** What the nearest `.azureml-terraform.json` sets; what people set themselves comes before it. */
  readonly configuration?: Settings;
  /** Names of the packages that the nearest package.json lists. */
  readonly packages?: readonly string[];
  /** By provider, the newest release that the bindings which are listed there can be of, where they get no newer ones. */
  readonly upTo?: Readonly<Record<string, string>>;
  /** True where the provider's bindings are installed or generated. */
  readonly hasBindings?: boolean;
  /** True where the CDK is too old for constructs to say what has moved. */
  readonly predatesMoves?: boolean;
}

/** A version constraint on a provider in a module that is called, by the folder's own or by one that this calls. */
export interface CalledConstraint extends ConstraintText {
  /** The call of the folder's own module through which it is reached, where that leads to something that Terraform has installed. */
  readonly call?: string;
}

/** Something that says which version of a provider programs use. */
export interface Pin {
  /** Its local name: `azurerm`. */
  readonly provider: string;
  /** An exact version, or a constraint. */
  readonly version: string;
  /** Where that stands, a sentence. */
  readonly because: string;
}

/** What blocks can be converted to: Terraform's own language, or that of programs. */
export type Target = "terraform" | "program";

/** Blocks in another language. */
export interface Converted {
  readonly text: string;
  /** What editors call the language. */
  readonly languageId: string;
  /** How many things could not be carried over and stand in the text as comments. */
  readonly left: number;
}

/** A refactoring that applies. */
interface OfferedRefactoring extends Pick<Refactoring, "id" | "kind"> {
  readonly title: string;
}

/** What people may set. */
export interface Settings {
  /** By rule id; a rule that is not named keeps its own severity. */
  readonly rules: Readonly<Record<string, Severity | "off">>;
  /** Whether comments that take findings away must give a reason. */
  readonly requireReason?: boolean;
}

/** A completion list. */
export interface Suggestions {
  readonly items: readonly Suggestion[];
  /** True when more would fit than the list holds: ask again when more is typed. */
  readonly isIncomplete: boolean;
}

/** One entry of a completion list. */
export interface Suggestion {
  readonly label: string;
  /** Shown behind the label, dimmed. */
  readonly detail?: string;
  readonly kind: "type" | "block" | "argument" | "value" | "reference" | "function" | "keyword" | "snippet";
  /** What accepting it replaces. */
  readonly replace: Span;
  /** What accepting it writes; with tab stops in LSP's snippet syntax if `isSnippet`. */
  readonly insert: string;
  readonly isSnippet: boolean;
  /** Edits elsewhere in the document that come with it: an import, say. */
  readonly also?: readonly Edit[];
  /** What typing is matched against, where that is not the label. */
  readonly filter?: string;
  /** Position in the list: smaller sorts first, equal ones by label. */
  readonly rank: number;
  readonly deprecated?: boolean;
  /** Opens the list again once accepted. */
  readonly retrigger?: boolean;
  /** What else may suggest the same. */
  readonly part?: Part;
  /** What is suggested in its place where something else does: it must be more, and be called otherwise. */
  readonly instead?: Suggestion;
  /** Opaque; what `document` needs to find the documentation. */
  readonly key?: string;
}

/** A fix as edits, which are worked out when they are first read, of the documents as they are then. */
export interface AppliedFix {
  readonly title: string;
  readonly edits: readonly Edit[];
  /** Edits of other documents that belong to it. */
  readonly elsewhere: readonly DocumentEdits[];
  readonly findings: readonly Finding[];
  readonly preferred: boolean;
  /** Whether it is surely what is meant, so that `fixAll` makes it too. */
  readonly safe: boolean;
}

/** The provider version that counts in a folder. */
export interface Status {
  readonly provider: string;
  readonly version: string;
  /** A sentence: "Locked in .terraform.lock.hcl." */
  readonly because: string;
  /** How much is known of that version, as `Provider.knowledge` has it. */
  readonly known: Knowledge;
  /** The same as a sentence. */
  readonly coverage: string;
  /** Whether the module has anything of the provider. */
  readonly isUsed: boolean;
  /** Set when something about it is not as it should be: a broken lock file, constraints that no release satisfies. */
  readonly note?: string;
}

import { calledFolder, declaringDocuments, isInProgram } from "../../analysis/index";
import { memoFor } from "../../memo/index";
import {
  addressOf,
  type Block,
  type BodyItem,
  bodyItemOf,
  fileName,
  isOverrideFile,
  isTestFile,
  type Module,
  nameOf,
} from "../../model/index";
import { goTest } from "../../text/index";
import { isOfRegistry } from "../registryAddress";
import type { Rule } from "../rule";
import { isBranch, isGit, revisionOf, textOfCall } from "./isGit";
import { isOwnAndWhole } from "./isOwnAndWhole";

export const missingDescription: Rule = {
  id: "missing-description",
  severity: "hint",
  certainty: "convention",
  otherReleases: "same",
  summary: "A variable or an output without a description.",
  why: "People who call the module otherwise see only its name: registries, `terraform-docs` and editors show the description.",
  source: "https://developer.hashicorp.com/terraform/language/style#variables; …#outputs",
  kinds: new Set(["variable", "output"]),
  block({ block, scope }, report) {
    if (!isOwnAndWhole(scope.module) || block.base) return;
    const description = bodyItemOf(block.body, "description")?.value;
    if (description && (description.kind !== "text" || description.text.trim() !== "")) return;
    report({
      span: block.head,
      message: `Set description of ${addressOf(block) ?? block.kind}: nothing says what it is for.`,
    });
  },
};

export const blockFile: Rule = {
  id: "block-file",
  severity: "hint",
  certainty: "convention",
  otherReleases: "same",
  summary: "A variable outside of variables.tf, or an output outside of outputs.tf. Or a module without main.tf.",
  why: "People look for the variables and outputs of a module in `variables.tf` and `outputs.tf`, or in files whose names begin like these, such as `variables.network.tf`. What a module does they look for in `main.tf` first.",
  source: "https://developer.hashicorp.com/terraform/language/modules/develop/structure",
  block({ block, scope }, report) {
    if (firstWithoutMain(scope.module) === block && !isInProgram(scope) && isOwnAndWhole(scope.module))
      report({ span: block.head, message: "Make main.tf: it is the file in which people look first." });
    if (block.kind !== "variable" && block.kind !== "output") return;
    const name = fileName(scope.uri);
    if (!name.endsWith(".tf") || isTestFile(scope.uri) || !isOwnAndWhole(scope.module)) return;
    const word = block.kind;
    if (isFileOf(word, name) || isOverrideFile(scope.uri)) return;
    report({ span: block.head, message: `Move ${addressOf(block) ?? word} to ${word}s.tf, where people look for it.` });
  },
};

/** Whether a file is called after what it declares: `variables.tf` and `network.variables.tf`. */
function isFileOf(word: string, name: string): boolean {
  return new RegExp(`(?:^|[._-])${word}s?[._-]`).test(name);
}

/** The first block of a module that does not have the file in which people look first. */
const firstWithoutMain = memoFor((module: Module): Block | undefined => {
  const documents = declaringDocuments(module);
  if (documents.some(({ uri }) => /^main\.tf(?:\.json)?$/.test(fileName(uri)))) return undefined;
  return documents.find(({ blocks }) => blocks.length > 0)?.blocks[0];
});

/** The blocks that people give a name of their own. */
const named: ReadonlySet<string> = new Set(["resource", "data", "ephemeral", "module", "output", "variable", "check"]);

export const snakeCase: Rule = {
  id: "snake-case",
  severity: "hint",
  certainty: "convention",
  otherReleases: "same",
  summary:
    "A name that is not in snake case: other than lower case letters and digits, with single underscores between words. With `names` in the configuration, a name that does not match the regular expression there.",
  why: "Types and arguments are written like this, so a name in snake case fits into its address: `azurerm_key_vault.build_agents.id`.",
  source: "https://developer.hashicorp.com/terraform/language/style#resource-naming",
  kinds: new Set([...named, "locals"]),
  block({ block, scope }, report) {
    if (!isOwnAndWhole(scope.module) || block.base) return;
    const places =
      block.kind === "locals"
        ? block.body.items.map(({ name, nameSpan }) => ({ text: name, span: nameSpan }))
        : [...block.labels.slice(-1), ...scopedIn(block).flatMap(({ labels = [] }) => labels.slice(-1))];
    const patterns = new Map(scope.module.names);
    const pattern = patterns.get(block.kind) ?? patterns.get("all");
    for (const { text, span } of places) {
      if (!/^[A-Za-z_][\w-]*$/.test(text)) continue;
      if (pattern !== undefined) {
        if (goTest(pattern)?.(text) === false)
          report({ span, message: `Choose another name than ${text}: it has to match ${pattern}, as your team set.` });
        continue;
      }
      if (isSnakeCase(text)) continue;
      report({ span, message: `Write ${text} in snake case: ${snakeCaseOf(text)}.` });
    }
  },
};

/** The data sources that a check has inside of it. */
function scopedIn({ kind, body }: Block): readonly BodyItem[] {
  return kind === "check" ? body.items.filter(({ name }) => name === "data") : [];
}

function isSnakeCase(name: string): boolean {
  return /^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(name);
}

/** The words of a name, each in lower case: `build_agents` of `buildAgents` and of `Build-Agents`. */
function snakeCaseOf(name: string): string {
  const words = name.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+[a-z]*/g) ?? [];
  const text = words.join("_").toLowerCase();
  return /^[a-z]/.test(text) ? text : `a_${text}`;
}

export const shallowClone: Rule = {
  id: "shallow-clone",
  severity: "hint",
  certainty: "convention",
  otherReleases: "same",
  summary: "A module from a tag or a branch of a Git repository, with all of that repository's history.",
  why: "`terraform init` downloads every commit of it. With `depth=1`, it downloads only the commit that you name. The revision then has to be a tag or a branch, because Terraform cannot ask for a commit by its hash.",
  source: "https://developer.hashicorp.com/terraform/language/modules/sources#shallow-clone",
  kinds: new Set(["module"]),
  block({ block, scope }, report) {
    const source = textOfCall(block, "source", scope);
    if (!source || !isGit(source.text)) return;
    const { value } = source;
    const [, query = ""] = source.text.split("?");
    const parameters = new Map(query.split("&").map((one) => one.split("=", 2) as [string, string]));
    const ref = parameters.get("ref");
    if (!ref || /^[0-9a-f]{40}$/.test(ref) || parameters.has("depth")) return;
    const text = `${source.text}&depth=1`;
    report({
      span: value.span,
      message: "Add &depth=1: without it terraform init downloads all of the repository's history.",
      fixes:
        value.kind === "text"
          ? [{ title: "Add &depth=1", changes: [{ kind: "setValue", value, to: { kind: "text", text } }] }]
          : [],
    });
  },
};

export const exactVersion: Rule = {
  id: "exact-version",
  severity: "hint",
  certainty: "convention",
  otherReleases: "same",
  summary:
    "A module of a registry with a version that several releases meet, or one of a Git repository with a revision that is neither the tag of a release nor a commit.",
  why: "`terraform init` takes the newest release that meets it, or the last commit of a branch, and the lock file does not hold modules: what is installed may change without any change here. Where a service such as Renovate or Dependabot proposes each release, an exact version shows what comes with it.",
  source: "https://developer.hashicorp.com/terraform/language/block/module#version",
  kinds: new Set(["module"]),
  block({ block, scope }, report) {
    const source = textOfCall(block, "source", scope);
    const version = textOfCall(block, "version", scope);
    if (!source) return;
    const revision = isGit(source.text) ? revisionOf(source.text) : undefined;
    if (revision !== undefined && !isBranch(revision) && !isTagOrCommit(revision))
      report({
        span: source.value.span,
        message: `Set ref to the tag of a release or to a commit: ${revision} may be a branch, which moves.`,
      });
    if (!isOfRegistry(source.text)) return;
    if (!version || isRelease(version.text.replace("=", "").trim())) return;
    // Another version may have been installed for what the call asked for before.
    const isInstalled = calledFolder(block, scope.module) !== undefined;
    const installed = scope.module.installed?.find(({ call }) => call === nameOf(block))?.version;
    const text = isInstalled ? installed : undefined;
    report({
      span: version.value.span,
      message: text
        ? `Set version to ${text}, which is installed: "${version.text}" leaves open which release it is.`
        : `Set version to one release: "${version.text}" leaves open which one it is.`,
      fixes:
        text && version.value.kind === "text"
          ? [
              {
                title: `Set version to ${text}`,
                changes: [{ kind: "setValue", value: version.value, to: { kind: "text", text } }],
              },
            ]
          : [],
    });
  },
};

/** Whether a revision looks like the tag of a release (`v1.2.3`, `network/v1.2`), or like the hash of a commit. */
function isTagOrCommit(revision: string): boolean {
  return /\d\.\d/.test(revision) || /^[0-9a-f]{7,40}$/.test(revision);
}

function isRelease(version: string): boolean {
  return /^\d+\.\d+\.\d+(?:[-+][\w.+-]*)?$/.test(version);
}

/** These findings come from the search for comments, which belong to no block (features/diagnostics/commentForms). */
export const commentForm: Rule = {
  id: "comment-form",
  severity: "hint",
  certainty: "convention",
  otherReleases: "same",
  summary: "A comment that begins with // or goes over several lines between /* and */, where # is the usual form.",
  why: "All forms mean the same. `terraform fmt` keeps each, so a folder that mixes them stays mixed.",
  source: "https://developer.hashicorp.com/terraform/language/style#comments",
};

import { calledFolder, folderAt, foldersCalled, localFolder, type Scope } from "../../analysis/index";
import { type Block, bodyItemOf, isTestFile, type Module, setText } from "../../model/index";
import { didYouMean, listed, similar } from "../../wording/index";
import { isOfRegistry, repositoryHosts } from "../registryAddress";
import type { Rule } from "../rule";

export const moduleSource: Rule = {
  id: "module-source",
  severity: "error",
  otherReleases: "same",
  summary:
    "A module source that is not an address, or a folder that does not exist, or a version for a module that is not from a registry.",
  why: "`terraform init` fails: a folder begins with ./ or ../ and has to be there, and only modules of a registry have versions.",
  source: "https://developer.hashicorp.com/terraform/language/modules/configuration",
  kinds: new Set(["module", "run", "mock_provider"]),
  block({ block, scope }, report) {
    const { kind, body } = block;
    const inside = kind === "run" ? bodyItemOf(body, "module")?.value : undefined;
    const whole = kind !== "run" ? body : inside?.kind === "body" ? inside.body : undefined;
    const source = whole && bodyItemOf(whole, "source")?.value;
    if (kind === "module" && (source?.kind === "number" || source?.kind === "bool"))
      report({ span: source.span, message: noAddress });
    if (!whole || source?.kind !== "text") return;
    const { text, span } = source;
    const missing = missingFolder(block, scope);
    if (missing !== undefined) {
      const meant = meantFolder(missing, scope.module);
      report({
        span,
        message: `There is no folder ${missing.slice(0, -1)}.${didYouMean(meant) || ` Correct the path, or make ${kind === "mock_provider" ? "it" : "the module"}.`}`,
        fixes: meant === undefined ? [] : [setText(source, meant)],
      });
    }
    // What a test takes mocks from is a folder, whatever its path is.
    if (kind === "mock_provider") return;
    const unknownWay = wayIn(text);
    if (kind === "module" && unknownWay !== undefined && !ways.has(unknownWay)) {
      // A run takes none of them, which another rule says.
      const meant = similar(unknownWay, ways);
      const others = [...ways].filter((way) => way !== "oci");
      report({
        span,
        message: `Terraform cannot fetch a module by ${unknownWay}: it knows ${listed(others, "and", others.length)}.${didYouMean(meant)}`,
        fixes: meant === undefined ? [] : [setText(source, meant + text.slice(unknownWay.length))],
      });
      return;
    }
    if (isNoAddress(text)) {
      const inRegistry = text.replace(/\?[^?]*$/, "").replace(/\/$/, "");
      if (inRegistry !== text && !isNoAddress(inRegistry) && !/^[./\\]/.test(inRegistry)) {
        const extra = text.slice(inRegistry.length);
        report({
          span,
          message: `Remove ${extra}: the address of a module in a registry ends with its provider or a folder in it, and version says which release.`,
          fixes: [setText(source, inRegistry)],
        });
        return;
      }
      const isDots = /^\.\.?$/.test(text);
      const path = isDots ? `${text}/` : `./${text}`;
      const isThere =
        isDots || (text !== "" && scope.moduleAt(folderAt(path, scope.module.folder) ?? "") !== undefined);
      report({
        span,
        message: noAddress,
        fixes: isThere ? [setText(source, path)] : [],
      });
      return;
    }
    if (kind === "module" && leadsBack(block, scope))
      report({
        span,
        message: `Call another module: ${calledFolder(block, scope.module) === scope.module.folder ? "this is the module itself" : "this one calls the module that it is called from"}, which would never end.`,
      });
    const version = bodyItemOf(whole, "version");
    if (!version || version.value.kind === "null" || isOfRegistry(text)) return;
    report({
      span: version.nameSpan,
      message: "Remove version: only modules of a registry have one.",
      fixes: [{ title: "Remove version", changes: [{ kind: "remove", item: version }] }],
    });
  },
};

const noAddress = "Write a folder with ./ or ../ in front, the address of a module in a registry, or a URL.";

/** How many modules are looked at for one that leads back. */
const mostModules = 50;

/** Whether a module calls itself, by other modules perhaps: Terraform, which asks each for its calls, would never be done. */
function leadsBack(call: Block, { module, moduleAt }: Scope): boolean {
  const reached = new Set([calledFolder(call, module) ?? ""]);
  for (const folder of reached) {
    if (folder === module.folder) return true;
    const called = reached.size < mostModules ? moduleAt(folder) : undefined;
    for (const one of called ? foldersCalled(called) : []) reached.add(one);
  }
  return false;
}

/** The folder that is most likely meant by a path to none: one of those beside it. */
function meantFolder(missing: string, { neighbours = [] }: Module): string | undefined {
  const above = missing.slice(0, missing.lastIndexOf("/", missing.length - 2) + 1);
  const names = neighbours.filter((other) => other.startsWith(above)).map((other) => other.slice(above.length, -1));
  const name = similar(missing.slice(above.length, -1), names);
  return name === undefined ? undefined : above + name;
}

/** The path of the folder that a call leads to, where it was looked for and is not there. */
function missingFolder(call: Block, { module, moduleAt }: Scope): string | undefined {
  const path = localFolder(call, module);
  if (path === undefined || !module.missing?.has(path)) return undefined;
  if (call.kind !== "module" && mayBeRunFromAbove(module)) return undefined;
  // Files that are only open, and are nowhere yet, are a module too.
  return moduleAt(calledFolder(call, module) ?? "")?.documents.size ? undefined : path;
}

/**
 * Whether tests may be about a module further up, whose folder their paths begin at: `terraform test -test-directory=tests/unit` runs
 * them from there.
 */
function mayBeRunFromAbove({ folder, documents }: Module): boolean {
  return /\/tests(?:\/|$)/.test(folder) || [...documents.keys()].every(isTestFile);
}

/** How Terraform, and OpenTofu with oci, fetches modules. Source: what `terraform get` 1.11 downloads and what it says it does not support. */
const ways: ReadonlySet<string> = new Set("file gcs git hg http https oci s3".split(" "));

/** How a source says in front that it is fetched: "git::" and "https://" are two. */
function wayIn(text: string): string | undefined {
  const [, forced, scheme] = /^(?:([A-Za-z0-9]+)::|([A-Za-z][\w+.-]*):\/\/)/.exec(text) ?? [];
  return forced ?? scheme?.toLowerCase();
}

/**
 * Whether a text is neither a path nor a URL nor the address of a module in a registry: `namespace/name/provider`, with a host in front
 * perhaps. Source: what `terraform get` 1.11 refuses without asking anybody.
 */
function isNoAddress(text: string): boolean {
  const [address = ""] = text.split("//");
  if (/^\.\.?$/.test(text) || text === "") return true;
  if (text.includes("?") && !/^[./\\]|[:@\s]/.test(text) && !repositoryHosts.test(text)) return true;
  if (/^[./\\]|[:?]/.test(address) || address === "" || repositoryHosts.test(address)) return false;
  return !isOfRegistry(text);
}

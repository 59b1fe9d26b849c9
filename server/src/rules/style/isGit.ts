import { type Scope, textOfLiteral, writtenDefault } from "../../analysis/index";
import { type Block, bodyItemOf, type Value } from "../../model/index";

/** An argument of a call with its text. What a variable has as its default counts: `terraform init` takes it, unless it is told another value. */
export function textOfCall(
  call: Block,
  name: "source" | "version",
  scope: Scope,
): { readonly value: Value; readonly text: string } | undefined {
  const value = bodyItemOf(call.body, name)?.value;
  const text = value && textOfLiteral(value, scope, writtenDefault);
  return text === undefined ? undefined : { value: value!, text };
}

/**
 * Whether the source of a module is a Git repository for Terraform. A URL that only ends with `.git` does not count:
 * it is fetched by HTTP, as an archive. Source:
 * https://developer.hashicorp.com/terraform/language/modules/sources#generic-git-repository
 */
export function isGit(source: string): boolean {
  return /^git(?:::|:\/\/|@)|^(?:github\.com|gitlab\.com|bitbucket\.org)\//.test(source);
}

/** What people call the branch that everything is merged into. */
const branches: ReadonlySet<string> = new Set(["master", "main", "default", "develop"]);

/** Whether a revision of a repository is surely a branch, by its name. */
export function isBranch(revision: string): boolean {
  return branches.has(revision);
}

/** The revision that the source of a module names: a tag, a branch or a commit. */
export function revisionOf(source: string): string | undefined {
  return /[?&](?:ref|rev)=([^&]+)/.exec(source)?.[1];
}

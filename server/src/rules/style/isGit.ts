/**
 * Whether the source of a module is a Git repository for Terraform. A URL that only ends with `.git` does not count:
 * it is fetched by HTTP, as an archive. Source:
 * https://developer.hashicorp.com/terraform/language/modules/sources#generic-git-repository
 */
export function isGit(source: string): boolean {
  return /^git(?:::|:\/\/|@)|^(?:github\.com|gitlab\.com|bitbucket\.org)\//.test(source);
}

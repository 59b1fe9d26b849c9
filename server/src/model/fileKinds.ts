// What files beside those of a module are, by their names.

/** Whether a document is a test. `terraform test` looks for tests beside the files of a module, or in a folder `tests` below. */
export function isTestFile(uri: string): boolean {
  return uri.endsWith(".tftest.hcl") || uri.endsWith(".tofutest.hcl");
}

/** Whether a document holds searches for what exists already. */
export function isQueryFile(uri: string): boolean {
  return /\.tfquery\.hcl$/.test(uri);
}

/** The folder that a document is about: its own, or for a test the tested one. */
export function moduleFolder(uri: string): string {
  const folder = uri.slice(0, Math.max(uri.lastIndexOf("/"), 0));
  return folder.endsWith("/tests") && isTestFile(uri) ? folder.slice(0, folder.lastIndexOf("/")) : folder;
}

/** Whether a document gives values to the variables of a module. */
export function isValuesFile(uri: string): boolean {
  return /\.tfvars(?:\.json)?$/.test(uri);
}

/** Whether a document is of a stack: its components or its deployments. */
export function isStackFile(uri: string): boolean {
  return uri.endsWith(".hcl") && isOfStack(uri);
}

/** Whether a file is of a stack, in JSON too, which is not read. */
export function isOfStack(name: string): boolean {
  return /\.tf(?:component|stack|deploy)\.(?:hcl|json)$/.test(name);
}

/**
 * Whether a document gives a backend its settings: `terraform init -backend-config=prod.tfbackend`. One with another ending may do so by its
 * name, and may be of another program as well. Terraform reads one as JSON if its name ends with `.json` (LoadHCLFile in internal/configs/parser.go
 * of hashicorp/terraform).
 */
export function isBackendFile(uri: string): boolean {
  return isOnlyOfBackend(uri) || (mayBeOfBackend(uri) && !isValuesFile(uri));
}

/** Whether a document is certainly a backend configuration, by its name. */
export function isOnlyOfBackend(uri: string): boolean {
  return /\.tfbackend(?:\.json)?$/.test(uri);
}

/** Whether a document may have the settings of a backend, by its name alone: `backend.hcl`, `prod.backend.hcl`, `backend-prod.tfvars`. */
export function mayBeOfBackend(uri: string): boolean {
  return (
    /(?:^|[/._-])backend(?:[._-][^/]*)?\.(?:hcl|conf|tfvars(?:\.json)?)$/i.test(uri) &&
    !/\.(?:(?:tf|tofu)[a-z]+|pkr|nomad|lock)\.hcl$/i.test(uri)
  );
}

/** Whether Terraform reads such a file by itself. The others are named when Terraform runs. */
export function isReadByItself(uri: string): boolean {
  return /(?:\/terraform|\.auto)\.tfvars(?:\.json)?$/.test(uri);
}

/** Whether a document declares something in a module. Variable files, tests and mocks are only parsed for their syntax. */
export function isConfiguration(uri: string): boolean {
  return /\.((tf|tofu)(\.json)?|[cm]?[jt]s)$/.test(uri);
}

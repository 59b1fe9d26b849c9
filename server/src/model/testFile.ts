// Tests of a module: files beside its own, or in a folder `tests` below, which is where `terraform test` looks.

/** Whether a document is one, by its name. */
export function isTestFile(uri: string): boolean {
  return /\.(?:tftest|tofutest)\.hcl$/.test(uri);
}

/** The address of the folder that a document is about: the one that it lies in, or of a test the one that is tested. */
export function moduleFolder(uri: string): string {
  const folder = uri.slice(0, Math.max(uri.lastIndexOf("/"), 0));
  return folder.endsWith("/tests") && isTestFile(uri) ? folder.slice(0, folder.lastIndexOf("/")) : folder;
}

const installed = /^(.+?)[\\/]\.terraform[\\/]modules[\\/]/;

/** The folder of the root module for which Terraform has installed the module in a folder, by path or address; undefined for a folder of people's own. */
export function rootOfInstalled(folder: string): string | undefined {
  return installed.exec(folder)?.[1];
}

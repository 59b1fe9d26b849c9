/** What a program needs to start at all, by names that are known to be harmless: no credential passes, whatever it is called. */
const kept = /^(?:PATH|SystemRoot|SYSTEMROOT|WINDIR|COMSPEC|LANG|LC_\w+|TZ)$/;
/** Where temporary files are, where caches are, and whether providers are isolated. */
const ofOurs = /^(?:TMPDIR|TMP|TEMP|XDG_CACHE_HOME|AZUREML_TERRAFORM_ISOLATION)$/;

/** The environment of a provider, before its own variables are set. */
export function harmless(ours: NodeJS.ProcessEnv): Record<string, string> {
  return matching(ours, kept);
}

/** That of our own processes that start providers, whose environments these may read: with the folder for temporary files. */
export function shortEnvironment(): Record<string, string> {
  return {
    ...harmless(process.env),
    ...matching(process.env, ofOurs),
    // In VS Code, Node is Electron, which would open a window otherwise.
    ...(process.versions.electron && { ELECTRON_RUN_AS_NODE: "1" }),
  };
}

function matching(ours: NodeJS.ProcessEnv, names: RegExp): Record<string, string> {
  return Object.fromEntries(
    Object.entries(ours).flatMap(([name, value]) =>
      names.test(name) && value !== undefined ? [[name, value] as const] : [],
    ),
  );
}

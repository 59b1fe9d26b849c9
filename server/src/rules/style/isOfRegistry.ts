/** Whether a module is from a registry: `namespace/name/provider`, possibly after a host, which has a dot. */
export function isOfRegistry(source: string): boolean {
  const [address = ""] = source.split("//");
  return (
    !/^\.|::|:\/\/|^(?:github|gitlab)\.com\/|^bitbucket\.org\//.test(source) &&
    /^(?:[\w-]+(?:\.[\w-]+)+(?::\d+)?\/)?[\w-]+\/[\w-]+\/[\w-]+$/.test(address)
  );
}

/** Where an address of a repository or an archive may be without a scheme in front. */
export const repositoryHosts = /^(?:github\.com|gitlab\.com|bitbucket\.org)\/|amazonaws\.com|googleapis\.com/;

/** A name of a host: letters of any script, none in punycode, and no hyphen at the ends of its parts; a port may be behind it. */
const host =
  /^(?!xn--)[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?(?:\.(?!xn--)[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?)+(?::[1-9]\d{0,4})?$/u;

const word = /^[0-9A-Za-z](?:[\w-]{0,62}[0-9A-Za-z])?$/;

/** Whether a text is the address of a module in a registry: `namespace/name/provider`, with a host in front perhaps, and a folder in it behind. */
export function isOfRegistry(text: string): boolean {
  const [address = ""] = text.split("//");
  const parts = address.split("/");
  const where = parts.length === 4 ? parts.shift() : undefined;
  const [namespace = "", name = "", provider = ""] = parts;
  return (
    parts.length === 3 &&
    word.test(namespace) &&
    word.test(name) &&
    /^[0-9a-z]{1,64}$/.test(provider) &&
    (where === undefined || (host.test(where) && !repositoryHosts.test(address)))
  );
}

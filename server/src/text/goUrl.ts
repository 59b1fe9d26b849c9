/** What Go reads of the text of a URL. */
interface GoUrl {
  /** In lower case; empty where there is none. */
  readonly scheme: string;
  /** With its port; empty where there is none. */
  readonly host: string;
  readonly path: string;
}

/**
 * Reads a text as Go does; undefined if Go does not accept it as a URL: bad characters in the host, a port that is not
 * a number, a percent sign that escapes nothing. Source: Parse in net/url of Go's standard library.
 */
export function goUrl(text: string): GoUrl | undefined {
  const [all = "", fragment = ""] = cutAt(text, "#");
  if (hasControls(text) || !isEscaped(fragment) || all.startsWith(":")) return undefined;
  const [, scheme = "", rest = ""] = /^(?:([a-z][a-z0-9+.-]*):)?(.*)$/is.exec(all) ?? [];
  const [hierarchy = ""] = cutAt(rest, "?");
  if (!hierarchy.startsWith("/")) {
    if (scheme !== "") return { scheme: scheme.toLowerCase(), host: "", path: "" };
    const [first = ""] = hierarchy.split("/");
    return first.includes(":") || !isEscaped(hierarchy) ? undefined : { scheme, host: "", path: hierarchy };
  }
  const isHosted = hierarchy.startsWith("//") && (scheme !== "" || !hierarchy.startsWith("///"));
  const [, authority = "", path = ""] = isHosted ? (/^\/\/([^/]*)(.*)$/s.exec(hierarchy) ?? []) : ["", "", hierarchy];
  const at = authority.lastIndexOf("@");
  const host = authority.slice(at + 1);
  const isRead = isUser(authority.slice(0, Math.max(0, at))) && isHost(host) && isEscaped(path);
  return isRead ? { scheme: scheme.toLowerCase(), host, path } : undefined;
}

function cutAt(text: string, sign: string): [string, string] {
  const at = text.indexOf(sign);
  return at < 0 ? [text, ""] : [text.slice(0, at), text.slice(at + 1)];
}

function hasControls(text: string): boolean {
  return [...text].some((sign) => sign < " " || sign === "\u007f");
}

/** Whether each percent sign is before two digits of base 16. */
function isEscaped(text: string): boolean {
  return !/%(?![0-9a-f]{2})/i.test(text);
}

function isUser(text: string): boolean {
  return /^[A-Za-z0-9\-._:~!$&'()*+,;=%@]*$/.test(text) && isEscaped(text);
}

function isHost(text: string): boolean {
  if (text.startsWith("[")) return /\](?::\d*)?$/.test(text);
  const port = text.lastIndexOf(":");
  if (port >= 0 && !/^\d*$/.test(text.slice(port + 1))) return false;
  return /^(?:[A-Za-z0-9!$&'()*+,;=:[\]<>"\-_.~]|[^\0-\x7f]|%25|%[89a-f][0-9a-f])*$/i.test(text);
}

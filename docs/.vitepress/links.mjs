// Links between pages are written as GitHub reads them. On the site, those to files elsewhere in the repository lead to the page of
// that file, as it is in the release; where nobody knows where the repository is, they are plain text.
import { posix } from "node:path";

/** A plugin of markdown-it. `repository` is the address that files of the repository are below, if it is known. */
export function leadInside(md, repository) {
  md.core.ruler.push("lead-inside", ({ tokens, env }) => {
    for (const { children } of tokens) {
      const open = [];
      for (const token of children ?? []) {
        if (token.type === "link_open") {
          open.push(lead(token, posix.dirname(env.relativePath), repository));
        } else if (token.type === "link_close" && !open.pop()) {
          becomesText(token);
        }
      }
    }
  });
}

/** Whether the link is still one. */
function lead(token, folder, repository) {
  const [path, anchor] = token.attrGet("href").split("#");
  if (path === "" || /^[a-z]+:/.test(path)) return true;
  const target = posix.join("docs", folder, path);
  const end = anchor === undefined ? "" : `#${anchor}`;
  if (target.startsWith("docs/")) {
    token.attrSet("href", path.replace(/(^|\/)README\.md$/, "$1index.md") + end);
    return true;
  }
  if (repository) token.attrSet("href", `${repository}/${target}${end}`);
  else becomesText(token);
  return repository !== undefined;
}

function becomesText(token) {
  token.type = "text";
  token.tag = "";
  token.nesting = 0;
  token.content = "";
}

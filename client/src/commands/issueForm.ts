// The forms for issues, where it is known in which repository they are.

import { encodeUriPart } from "../../../server/src/text/index";

/** The name of a form in .github/ISSUE_TEMPLATE, without its extension. */
export type IssueForm = "bug" | "finding" | "fact";

/** The address of a form with the versions filled in; undefined where package.json does not say where issues belong. */
export function issueFormAddress(manifest: unknown, form: IssueForm, versions: string): string | undefined {
  const { bugs } = manifest as { readonly bugs?: string | { readonly url?: string } };
  const url = typeof bugs === "string" ? bugs : bugs?.url;
  if (url === undefined || !/^https:\/\/github\.com\/[\w-]+\/[\w.-]+\/issues$/.test(url)) return undefined;
  // VS Code takes the address apart and puts it together again, where these would begin something else.
  const plain = versions.replace(/[&=+#?%]/g, " ");
  return `${url}/new?template=${form}.yml&versions=${encodeUriPart(plain)}`;
}

// The text of a file in Git's HEAD.
import { basename, dirname } from "node:path";
import { git } from "./git";

/** What was answered last about each file, which holds as long as HEAD is the same. */
const answers = new Map<string, { readonly head: string; readonly text: string | undefined }>();
const most = 500;

/** Undefined where there is no Git, no repository, no commit or no such file in it. Never rejects. */
export async function committedText(path: string): Promise<string | undefined> {
  const folder = dirname(path);
  const head = (await git(folder, "rev-parse", "--verify", "--quiet", "HEAD"))?.trim();
  if (!head) return undefined;
  const known = answers.get(path);
  if (known?.head === head) return known.text;
  const text = await git(folder, "cat-file", "blob", `${head}:./${basename(path)}`);
  if (answers.size >= most) answers.clear();
  answers.set(path, { head, text });
  return text;
}

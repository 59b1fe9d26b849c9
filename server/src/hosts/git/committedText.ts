// The texts of files in the last commit. Many documents are opened at once: each folder is asked once which commit that is, and
// each repository once for the texts.
import { basename, dirname } from "node:path";
import { inBatches } from "../../lsp/index";
import { blobs, git } from "./git";

/** A file whose text somebody waits for. */
interface Asked {
  readonly path: string;
  answer(text: string | undefined): void;
}

/** The last text of each file, valid as long as HEAD is the same. */
const texts = new Map<string, { readonly head: string; readonly text: string | undefined }>();
const most = 5000;
/** How many files one process is asked for. */
const together = 200;

const read = inBatches<Asked>(readAll);

/** A file's text in HEAD; undefined where there is no Git, no repository, no commit or no such file in it. Never rejects. */
export function committedText(path: string): Promise<string | undefined> {
  return new Promise((resolve) => {
    read([{ path, answer: resolve }]).catch(() => resolve(undefined));
  });
}

async function readAll(asked: readonly Asked[]): Promise<void> {
  /** By repository and commit, what is still to be read. */
  const missing = new Map<string, { readonly top: string; readonly head: string; readonly files: Named[] }>();
  for (const [folder, files] of byFolder(asked)) {
    // A folder with a line break in its name is not known by these lines, and has no text then.
    const lines = (await git(folder, "rev-parse", "--show-toplevel", "--show-prefix", "HEAD"))?.split("\n") ?? [];
    const [top = "", prefix = "", head = ""] = lines;
    for (const file of files) {
      const known = texts.get(file.path);
      if (lines.length !== 4) file.answer(undefined);
      else if (known?.head === head) file.answer(known.text);
      else {
        const group = missing.get(`${head} ${top}`) ?? { top, head, files: [] };
        group.files.push({ ...file, name: `${head}:${prefix}${basename(file.path)}` });
        missing.set(`${head} ${top}`, group);
      }
    }
  }
  for (const { top, head, files } of missing.values()) {
    for (let at = 0; at < files.length; at += together) {
      const some = files.slice(at, at + together);
      const found = await blobs(
        top,
        some.map(({ name }) => name),
      );
      for (const [index, { path, answer }] of some.entries()) {
        const text = found[index];
        if (texts.size >= most) texts.clear();
        texts.set(path, { head, text });
        answer(text);
      }
    }
  }
}

/** A file with its name in the commit. */
interface Named extends Asked {
  readonly name: string;
}

function byFolder(asked: readonly Asked[]): ReadonlyMap<string, readonly Asked[]> {
  const folders = new Map<string, Asked[]>();
  for (const one of asked) {
    const folder = dirname(one.path);
    const files = folders.get(folder);
    if (files) files.push(one);
    else folders.set(folder, [one]);
  }
  return folders;
}

// Which Terraform or OpenTofu runs in a folder, as the files of version managers say: tfenv, tofuenv and tenv, asdf and mise.
// Sources: the READMEs of tfutils/tfenv, tofuutils/tenv and asdf-vm/asdf.
import { join } from "node:path";
import type { ToolVersion } from "../../model/index";
import type { Disk } from "./disk";
import { foldersAbove } from "./foldersAbove";
import { memoizeByFolder } from "./memoizeByFolder";

const terraformFile = ".terraform-version";
const openTofuFile = ".opentofu-version";
const toolsFile = ".tool-versions";

/** The names of files that choose a version of Terraform or OpenTofu. */
export const toolVersionFiles: readonly string[] = [terraformFile, openTofuFile, toolsFile];

/** What is chosen for a folder, searched for upwards to `top`: the nearest folder that chooses anything decides. */
type ToolVersionsOf = (folder: string, top: string | undefined) => Promise<readonly ToolVersion[]>;

/** Looks on `disk`. */
export function createToolVersionsOf(disk: Disk): ToolVersionsOf {
  const read = memoizeByFolder(async (folder: string): Promise<readonly ToolVersion[] | undefined> => {
    const texts = await Promise.all(toolVersionFiles.map((name) => disk.read(join(folder, name))));
    const chosen = toolVersionFiles.flatMap((file, at) => choicesIn(file, texts[at] ?? ""));
    if (chosen.length === 0) return undefined;
    // A choice such as `latest` is one that only the version manager can tell: then nothing is known of the folder.
    const releases = chosen.flatMap(({ program, written, file }) => {
      const version = /^v?(\d+\.\d+\.\d+(?:-[\w.]+)?)$/.exec(written)?.[1];
      return version === undefined ? [] : [{ program, version, file }];
    });
    return releases.length === chosen.length ? releases : [];
  });
  return async (folder, top) => {
    for (const above of foldersAbove(top, folder)) {
      const found = await read(above);
      if (found) return found;
    }
    return [];
  };
}

interface Choice extends Pick<ToolVersion, "program" | "file"> {
  readonly written: string;
}

function choicesIn(file: string, text: string): Choice[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.replace(/#.*/, "").trim())
    .filter(Boolean);
  if (file !== toolsFile) {
    const program = file === terraformFile ? "Terraform" : "OpenTofu";
    return lines.slice(0, 1).map((written) => ({ program, written, file }));
  }
  return lines.flatMap((line): Choice[] => {
    // Versions behind the first are what is used where that is not installed.
    const [tool, ...versions] = line.split(/\s+/);
    const program = tool === "terraform" ? "Terraform" : tool === "opentofu" ? "OpenTofu" : undefined;
    return program ? versions.map((written) => ({ program, written, file })) : [];
  });
}

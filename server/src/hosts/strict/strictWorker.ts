// The process that Terraform's own HCL parser runs in: a Go program, which takes some 80 MB once it is started.
import { messageOf } from "../messageOf";
import type { Answer, Question } from "./strictParse";

/** A bundle of it has its exports under `default`. */
interface Loaded {
  readonly parse?: (name: string, text: string) => Promise<unknown>;
  readonly default?: Loaded;
}

process.on("message", async ({ id, name, text }: Question) => {
  const answer: Answer = { id, ...(await complaintAbout(name, text)) };
  process.send?.(answer);
});
// Without whoever asks there is nothing to do.
process.on("disconnect", () => process.exit());

async function complaintAbout(name: string, text: string): Promise<{ complaint?: string }> {
  const loaded: Loaded = await import("@cdktf/hcl2json");
  const parse = loaded.parse ?? loaded.default?.parse;
  try {
    await parse?.(name, text);
    return {};
  } catch (error) {
    return { complaint: messageOf(error) };
  }
}

// The process that Terraform's own HCL parser runs in: a Go program, which takes some 80 MB once it is started.
import { errorMessage } from "../errorMessage";
import type { ParseRequest, ParseResponse } from "./strictParse";

/** A bundle of it has its exports under `default`. */
interface Loaded {
  readonly parse?: (name: string, text: string) => Promise<unknown>;
  readonly default?: Loaded;
}

process.on("message", async ({ id, name, text }: ParseRequest) => {
  const answer: ParseResponse = { id, ...(await complaintAbout(name, text)) };
  process.send?.(answer);
});
// The process that it works for is gone.
process.on("disconnect", () => process.exit());

async function complaintAbout(name: string, text: string): Promise<{ complaint?: string }> {
  const loaded: Loaded = await import("@cdktf/hcl2json");
  const parse = loaded.parse ?? loaded.default?.parse;
  try {
    await parse?.(name, text);
    return {};
  } catch (error) {
    return { complaint: errorMessage(error) };
  }
}

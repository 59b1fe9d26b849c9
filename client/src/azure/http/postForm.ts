import type { Ask } from "./ask";

/** Resolves to the JSON of the response, also for an error response; rejects with an AzureError where no JSON comes back. */
export async function postForm(
  ask: Ask,
  url: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
): Promise<Readonly<Record<string, unknown>>> {
  const headers = { "Content-Type": "application/x-www-form-urlencoded" };
  const body = new URLSearchParams(fields).toString();
  return (await ask({ method: "POST", url, headers, body }, signal)).json();
}

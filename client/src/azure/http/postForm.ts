import type { Ask } from "./ask";

/** Resolves to the JSON of the response, also for an error response. */
export type PostForm = (
  url: string,
  fields: Readonly<Record<string, string>>,
  signal: AbortSignal | undefined,
) => Promise<unknown>;

/** Sends with `ask`; rejects with an AzureError where no JSON comes back. */
export const createPostForm =
  (ask: Ask): PostForm =>
  async (url, fields, signal) => {
    const headers = { "Content-Type": "application/x-www-form-urlencoded" };
    const body = new URLSearchParams(fields).toString();
    return (await ask({ method: "POST", url, headers, body }, signal)).json();
  };

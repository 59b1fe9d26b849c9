// In a browser the SDK's own client is used, which asks with `fetch`.
import { createDefaultHttpClient } from "@azure/core-rest-pipeline";

/** Never happens in a browser, where an incomplete answer is a failure of `fetch` itself. */
export const brokenAnswer = "BROKEN_ANSWER";

/** The HTTP client of a browser: that of the SDK. */
export const nodeClient = createDefaultHttpClient();

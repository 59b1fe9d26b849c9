/** The language server's client. */
export { createServer, type Server } from "./server";
export { startWhenNeeded } from "./startWhenNeeded";

/** The language server's client. */
export { answerLive } from "./answerLive";
export { createServer, type Server } from "./server";
export { startWhenNeeded } from "./startWhenNeeded";

/** The status item of the version in force. */
export { choicesFor, type VersionInForce } from "./choices";

export { limit, patience } from "../../scripts/patience.mjs";

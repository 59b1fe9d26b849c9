// What the installed providers themselves say of a module.
export { askProviders } from "./askProviders";

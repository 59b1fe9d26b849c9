// What the installed providers themselves say of a module.
export { validateWithProviders } from "./validateWithProviders";

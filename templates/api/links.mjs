// links.js as a module.
import "./links.js";

export const { read, find } = globalThis.codebookLinks;

import louvainModule from "graphology-communities-louvain";
import forceAtlas2Module from "graphology-layout-forceatlas2";

// Both packages are CommonJS and export a function; their declarations speak of a `default` that is not there.

/** The ForceAtlas2 layout of graphology. */
export const forceAtlas2: typeof forceAtlas2Module.default = forceAtlas2Module as never;

/** The Louvain communities of graphology. */
export const louvain: typeof louvainModule.default = louvainModule as never;

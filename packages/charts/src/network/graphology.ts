import forceAtlas2Module from "graphology-layout-forceatlas2";

/** The ForceAtlas2 layout of graphology: a CommonJS package that exports a function; its declarations speak of a `default`. */
export const forceAtlas2: typeof forceAtlas2Module.default = forceAtlas2Module as never;
